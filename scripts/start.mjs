// Builds, reads the example reports and prints their claims; then, where a person watches, opens the workbench on them.
import { mkdirSync } from 'node:fs'
import { node, root, run, tryRun } from './run.mjs'

await import('./build.mjs')
run(node, ['dist/src/cli/main.js', 'read', 'data/examples/examples.jsonl'])

const watched = process.stdout.isTTY === true && !process.argv.includes('--once')
if (watched) {
  // Kept between starts, with whatever is decided in it; delete the folder to begin anew.
  const { keepExample } = await import('./example-project.mjs')
  mkdirSync(`${root}example`, { recursive: true })
  await keepExample(`${root}example/halvek`)
  process.exitCode = tryRun(node, ['dist/src/cli/main.js', 'serve', 'example/halvek'])
} else {
  console.log('\nTo open the workbench on these reports, run npm start in a terminal.')
}
