import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FinishedFile, Folder } from '../release/index.js'

/** A folder as it lies there: links are named, and not followed. */
export function openFolder(folder: string): Folder {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .sort()
  return {
    paths,
    read: (path) => (lstatSync(join(folder, path)).isFile() ? readFileSync(join(folder, path)) : null),
  }
}

/** Files of a folder with their texts, one after the other. */
export function* finishedFiles({ paths, read }: Folder): Iterable<FinishedFile> {
  for (const path of paths) yield { path, text: Buffer.from(read(path) ?? []).toString('utf8') }
}
