// Writes the golden files anew: `npm run build && node dist/test/golden/renew.js`. The commit says what moved and why.
import { writeFileSync } from 'node:fs'
import { goldenPath, readExamples } from './read.js'

for (const { id, lines } of await readExamples()) {
  writeFileSync(goldenPath(id), lines.map((line) => `${line}\n`).join(''))
  process.stdout.write(`test/golden/${id}.jsonl: ${lines.length} claims\n`)
}
