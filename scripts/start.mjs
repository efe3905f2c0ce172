// Builds, then reads the example reports and prints their claims.
import { node, run } from './run.mjs'

await import('./build.mjs')
run(node, ['dist/src/cli/main.js', 'read', 'data/examples/examples.jsonl'])
