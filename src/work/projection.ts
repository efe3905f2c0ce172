import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { headsOf as chainHeads, replaceFile } from '../ledger/index.js'
import type { Changed, Store } from '../store/index.js'
import { dropStore, openStore } from '../store/index.js'
import { projectedOf } from './picture.js'
import { PROGRAM } from './program.js'
import type { Project } from './project.js'

/** Where the database lies, and the sign that its making came to an end. */
export const DATABASE = 'local/database'
export const READY = 'local/database.ready'

/** What the projection was made from: the program and the heads of all chains. */
export const headsOf = (folder: string): string =>
  [PROGRAM, ...chainHeads(folder).map(({ chain, head }) => `${chain}:${head}`)].join('\n')

/** The database of a project, brought up to date with its log. One whose making was cut short is made again. */
export async function openProjection(project: Project): Promise<Store> {
  const folder = join(project.folder, DATABASE)
  const ready = join(project.folder, READY)
  if (!existsSync(ready)) dropStore(folder)
  const store = await openStore(folder)
  try {
    const heads = headsOf(project.folder)
    if ((await store.heads()) !== heads)
      await store.project(projectedOf(project.standing(), project.objects), heads)
    if (!existsSync(ready)) replaceFile(ready, Buffer.from(`${PROGRAM}\n`))
    return store
  } catch (cause) {
    await store.close()
    throw cause
  }
}

/** Throws the database away and makes it again from log and objects. */
export async function rebuildProjection(project: Project): Promise<Changed> {
  dropStore(join(project.folder, READY))
  dropStore(join(project.folder, DATABASE))
  const store = await openStore(join(project.folder, DATABASE))
  try {
    const changed = await store.project(
      projectedOf(project.standing(), project.objects),
      headsOf(project.folder),
    )
    replaceFile(join(project.folder, READY), Buffer.from(`${PROGRAM}\n`))
    return changed
  } finally {
    await store.close()
  }
}
