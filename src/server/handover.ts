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

/** The port of the last time: pages that are still open find a server that was started anew there. */
const PORT = 'local/port'

export const notePort = (folder: string, port: number): void =>
  writeFileSync(join(folder, PORT), `${port}\n`, { mode: 0o600 })

export function lastPort(folder: string): number | null {
  const path = join(folder, PORT)
  const port = existsSync(path) ? Number(readFileSync(path, 'utf8').trim()) : 0
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null
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
