import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { EXAMPLES, folderWith, linesOf, marsad, ROOT } from './marsad.js'

const schema = (name: string) => JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, ROOT), 'utf8'))

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(schema('claim'))
const isLine = ajv.compile(schema('report'))

/** Emoji and Arabic before and inside the words of claims, line breaks of all sorts, a title that is no part of the text. */
const HARD = [
  {
    id: 'حلفك-🕊️-1',
    title: 'A title 🔥',
    published: '2024-03-19',
    publisher: 'مرصد حلفك',
    text:
      '🕊️🇻🇦 "قصف" — Army artillery shelled the town of Halvek (حلفك) on Monday 💥, killing at least 12 people 😢, ' +
      'Umm Khaled أم خالد, a resident, told the Halvek Observatory.\r\n\r\n👩‍🚒 Rebels 𝕯 denied that they had fired mortars at حلفك on ' +
      'Sunday.\u2028Government forces arrested 30 men in Old Mills, the Observatory said.\tThe army abducted a doctor.',
  },
  {
    id: ' spaces and "quotes" \\ ',
    text: '  \u00a0Four soldiers were killed and six rebels were wounded in clashes near Korrin on Tuesday. \ud800 \n',
  },
] as const

interface Words {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Everything in a value that has a start, an end and a text. */
function wordsIn(value: unknown): readonly Words[] {
  if (typeof value !== 'object' || value === null) return []
  const here = value as Partial<Words> & { readonly span?: readonly [number, number] }
  const inside = Object.values(value).flatMap(wordsIn)
  if (typeof here.text !== 'string') return inside
  if (here.span !== undefined) return [{ start: here.span[0], end: here.span[1], text: here.text }, ...inside]
  if (typeof here.start !== 'number' || typeof here.end !== 'number') return inside
  return [{ start: here.start, end: here.end, text: here.text }, ...inside]
}

test('every line fits the schema, its words stand where it says, id and text come back unchanged', async (t) => {
  const folder = folderWith(t, { 'hard.jsonl': HARD.map((report) => `${JSON.stringify(report)}\n`).join('') })
  const { code, stdout, stderr } = await marsad([
    'read',
    '--format',
    'jsonl',
    join(folder, 'hard.jsonl'),
    EXAMPLES,
  ])
  assert.equal(stderr, '')
  assert.equal(code, 0)
  const given = [...HARD, ...linesOf(readFileSync(EXAMPLES, 'utf8')).map((line) => JSON.parse(line))]
  const read = linesOf(stdout).map((line) => JSON.parse(line))
  assert.equal(read.length, given.length)
  let checked = 0
  for (const [i, report] of read.entries()) {
    isLine(report)
    assert.deepEqual(isLine.errors ?? [], [])
    assert.equal(report.id, given[i]!.id)
    assert.equal(report.text, given[i]!.text)
    const points = [...report.text]
    for (const words of report.claims.flatMap(wordsIn)) {
      assert.equal(points.slice(words.start, words.end).join(''), words.text)
      checked++
    }
    for (const [start, end] of report.sentences) assert.ok(0 <= start && start < end && end <= points.length)
  }
  assert.ok(read[0].claims.length > 0, 'the report with emoji and Arabic has claims')
  assert.ok(checked > 20, `${checked} quotes were checked`)
})

test('for HTML and Markdown the offsets count in the extracted text', async () => {
  const files = ['state-agency.html', 'war-monitor.md'].map((name) => join(EXAMPLES, '..', name))
  const { stdout } = await marsad(['read', '--format', 'jsonl', ...files])
  for (const line of linesOf(stdout)) {
    const report = JSON.parse(line)
    assert.doesNotMatch(report.text, /<p>|\*\*|Comment|Home/)
    const points = [...report.text]
    for (const words of report.claims.flatMap(wordsIn)) {
      assert.equal(points.slice(words.start, words.end).join(''), words.text)
    }
  }
})
