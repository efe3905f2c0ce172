import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLES, folderWith, linesOf, MAIN, runProgram } from './marsad.js'

/** A terminal to run in: `script` of util-linux, which gives a program one of 100 columns and passes on its exit code. */
const hasTerminal = spawnSync('script', ['-qec', 'stty cols 100', '/dev/null']).status === 0
const skip = hasTerminal ? false : '`script` of util-linux is not to be had here'

const inTerminal = (command: string, env: Readonly<Record<string, string>> = {}) =>
  runProgram('script', ['-qec', `stty cols 100; ${command}`, '/dev/null'], {
    env: { TERM: 'xterm', NO_COLOR: '', ...env },
  })

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`

const read = (args: string): string => `${quoted(process.execPath)} ${quoted(MAIN)} read ${args}`

test('on a terminal the table has colours, unless NO_COLOR is set', { skip }, async (t) => {
  const folder = folderWith(t, { 'one.jsonl': linesOf(readFileSync(EXAMPLES, 'utf8'))[0]! })
  const file = quoted(join(folder, 'one.jsonl'))
  const coloured = await inTerminal(read(file))
  assert.equal(coloured.code, 0)
  assert.ok(coloured.stdout.includes('\u001b[1mTerrorists shell bread queue'))
  const plain = await inTerminal(read(file), { NO_COLOR: '1' })
  assert.ok(plain.stdout.includes('Terrorists shell bread queue'))
  assert.ok(!plain.stdout.includes('\u001b['))
})

test('many reports: a bar on the terminal, wiped when all is read; trouble has lines of its own', {
  skip,
}, async (t) => {
  const folder = folderWith(t, { 'no.txt': '' })
  const out = join(folder, 'out.jsonl')
  const { code, stdout } = await inTerminal(
    `${read(`--format jsonl ${quoted(join(folder, 'no.txt'))} ${quoted(EXAMPLES)}`)} > ${quoted(out)}`,
  )
  assert.equal(code, 1)
  assert.match(stdout, /reading [█░]{24} \d of 7 reports/)
  const visible = stdout.replaceAll('\u001b', 'ESC')
  assert.match(visible, /\rESC\[K\S+no\.txt: error report\/empty: /)
  assert.match(visible, /ESC\[2K\s*$/)
  assert.equal(linesOf(readFileSync(out, 'utf8')).length, 6)
})

test('long work in parts shows on a terminal which part it is at: import, export, release', {
  skip,
}, async (t) => {
  const folder = folderWith(t, {
    'sheet.csv':
      'event_date,location,type,killed\n2024-03-14,Halvek,shelling,3\n2024-03-15,Senn,airstrike,0\n',
  })
  const project = quoted(join(folder, 'halvek'))
  const run = (args: string) => inTerminal(`${quoted(process.execPath)} ${quoted(MAIN)} ${args}`)
  assert.equal((await run(`init ${project} --as Rana`)).code, 0)
  const imported = await run(`import ${quoted(join(folder, 'sheet.csv'))} --yes --project ${project}`)
  assert.equal(imported.code, 0, imported.stdout)
  assert.match(imported.stdout, /looking at: sheet\.csv …/)
  assert.match(imported.stdout, /importing [█░]{24} 2 of 2 rows/)
  const exported = await run(`export --format csv --out ${quoted(join(folder, 'out'))} --project ${project}`)
  assert.equal(exported.code, 0, exported.stdout)
  assert.match(exported.stdout, /writing: incidents and tolls …/)
  assert.match(exported.stdout, /writing [█░]{24} casualties, \d+ of \d+/)
  const drafted = await run(`release draft one --out ${quoted(join(folder, 'one'))} --project ${project}`)
  assert.equal(drafted.code, 0, drafted.stdout)
  assert.match(drafted.stdout, /drafting [█░]{24} files searched, \d+ of \d+/)
  assert.match(drafted.stdout.replaceAll('\u001b', 'ESC'), /ESC\[2Kdraft of one: 2 incidents/)
})
