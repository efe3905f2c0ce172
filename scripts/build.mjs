// Installs from the lock file where needed, compiles, which checks the types, and builds rows, dictionaries, the empty database and the workbench.
import { existsSync, statSync } from 'node:fs'
import { node, root, run } from './run.mjs'

const installed = `${root}node_modules/.package-lock.json`
const stale =
  !existsSync(installed) || statSync(`${root}package-lock.json`).mtimeMs > statSync(installed).mtimeMs

if (stale) run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
// First, since it empties dist/web, where the compiled tests of pages come to lie as well.
run(node, ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.js', '--logLevel', 'warn'])
run(node, ['node_modules/typescript/bin/tsc', '-p', 'web/tsconfig.json'])
run(node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'])
run(node, ['scripts/rows.mjs'])
run(node, ['dist/src/name/actor/build.js'])
run(node, ['scripts/gazetteer.mjs'])
run(node, ['scripts/empty.mjs'])
