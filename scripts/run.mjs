// Runs a program at the root of the repository and shows what it prints.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The exit code; 1 where the program could not be started. */
export function tryRun(command, args) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell })
  if (error) console.error(`${command}: ${error.message}`)
  return status ?? 1
}

/** Goes on only if all is well. */
export function run(command, args) {
  const status = tryRun(command, args)
  if (status !== 0) process.exit(status)
}

export const node = process.execPath
