// Installs, builds, checks the types, lints and runs every test. Ends with a failure if anything failed.
import { existsSync, readdirSync } from 'node:fs'
import { node, root, tryRun } from './run.mjs'

await import('./build.mjs')

/** Compiled tests whose source still exists. */
const tests = readdirSync(`${root}dist`, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.js') && existsSync(`${root}${file.replace(/\.js$/, '.ts')}`))
  .map((file) => `dist/${file}`)
  .sort()

const failed = [
  tryRun(node, ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  tryRun(node, ['--test', ...tests]),
].some((status) => status !== 0)

process.exitCode = failed ? 1 : 0
