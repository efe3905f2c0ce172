// Installs from the lock file where needed, compiles, and builds the gazetteer.
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (command, args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' })
const newer = (a, b) => !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs

if (newer(`${root}package-lock.json`, `${root}node_modules/.package-lock.json`)) {
  run('npm', ['ci', '--no-audit', '--no-fund'])
}
run('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'])
