import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a running server of a project is found, by programs of the same person on the same machine. */
export interface Handover {
  readonly address: string
  readonly token: string
}

/** It lies beside the lock, among what belongs to this installation and is never copied on. */
const FILE = 'local/server.json'

/** Notes where the server stands; nobody but its owner may read it. */
export function noteServer(folder: string, handover: Handover): void {
  const path = join(folder, FILE)
  rmSync(path, { force: true })
  writeFileSync(path, `${JSON.stringify(handover)}\n`, { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
}

export const forgetServer = (folder: string): void => rmSync(join(folder, FILE), { force: true })

/** Where the server of a project stands; null where none does. */
export function serverOf(folder: string): Handover | null {
  const path = join(folder, FILE)
  if (!existsSync(path)) return null
  try {
    const { address, token } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Handover>
    return typeof address === 'string' && typeof token === 'string' ? { address, token } : null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}
