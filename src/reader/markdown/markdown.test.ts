import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MARKDOWN } from './index.js'

const read = (text: string) => MARKDOWN.read(text, { name: 'report.md', date: null, publisher: null })

const textOf = (text: string): string | undefined => read(text).value[0]?.text

test('the first heading is the title and no part of the text; lower ones are lines', () => {
  const { value } = read('# Shells fall on Halvek\n\nTwelve people died.\n\n## Siege\n\nThe siege goes on.\n')
  assert.equal(value[0]!.title, 'Shells fall on Halvek')
  assert.equal(value[0]!.text, 'Twelve people died.\nSiege\nThe siege goes on.')
})

/** What is written, what is read. */
const CASES: readonly (readonly [string, string])[] = [
  ['The *army* **shelled** _Halvek_ and ~~left~~ `fled`.', 'The army shelled Halvek and left fled.'],
  ['The [Observatory](https://example.org "title") said so.', 'The Observatory said so.'],
  ['Before ![Ten dead](a.png) after.', 'Before after.'],
  ['One line\nand the next.', 'One line and the next.'],
  ['Hard  \nbreak.', 'Hard break.'],
  ['- Four killed\n- Six wounded\n  - two gravely', 'Four killed\nSix wounded\ntwo gravely'],
  ['1. First\n2. Second', 'First\nSecond'],
  ['> “We did not fire,” he said.\n>\n> He left.', '“We did not fire,” he said.\nHe left.'],
  ['The army left.\n\n```\nkilled 50\n```\n\nIt came back.', 'The army left.\nIt came back.'],
  ['The army left.\n\n<div>50 killed</div>\n\nIt came <b>back</b>.', 'The army left.\nIt came back.'],
  ['Above.\n\n---\n\nBelow.', 'Above.\nBelow.'],
  ['| place | dead |\n|---|---|\n| Halvek | 12 |\n| Korrin | 3 |', 'Halvek 12\nKorrin 3'],
  ['Smith &amp; Sons &mdash; &#8220;caf&#xe9;&#8221; &unknown;', 'Smith & Sons — “café” &unknown;'],
  ['snake_case_name and 2*3*4', 'snake_case_name and 234'],
  ['حلفك 🕊️ *قصف*', 'حلفك 🕊️ قصف'],
]

for (const [written, expected] of CASES) {
  test(`read as words: ${written.replace(/\n/g, '⏎').slice(0, 60)}`, () => {
    assert.equal(
      textOf(`The army shelled Halvek. English words.\n\n${written}`)?.split('\n').slice(1).join('\n'),
      expected,
    )
  })
}

const LINE = 'The army shelled Halvek. '

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['quotations in quotations', `${'>'.repeat(100_000)} ${LINE}`, 'markdown/too-deep'],
  ['lists in lists', `${'- '.repeat(100_000)}${LINE}`, 'markdown/too-deep'],
  ['marks that open and never close', '_a__b'.repeat(100_000), 'markdown/too-many-marks'],
  ['brackets', '['.repeat(100_000), 'markdown/too-many-marks'],
  ['many paragraphs of marks', `${'*a'.repeat(2_000)}\n\n`.repeat(100), 'markdown/too-many-marks'],
  ['20 MB in one line', LINE.repeat(800_000), 'report/too-long'],
  ['a heading and nothing else', '# Halvek', 'report/empty'],
]

for (const [what, text, code] of REFUSED) {
  test(`refused at once: ${what}`, () => {
    const started = process.cpuUsage()
    const { value, diagnostics } = read(text)
    assert.deepEqual(value, [])
    assert.deepEqual(
      diagnostics.map((d) => d.code),
      [code],
    )
    const { user, system } = process.cpuUsage(started)
    assert.ok(user + system < 5_000_000, 'no more than 5 s of work')
  })
}

test('front matter is left out', () => {
  assert.equal(textOf('---\ntitle: x\nkilled: 50\n---\n\nThe army left.'), 'The army left.')
  assert.equal(textOf('---\r\nkilled: 50\r\n---\r\nThe army left.'), 'The army left.')
})

test('long rules of dashes are no nesting', () => {
  assert.equal(
    textOf(`${LINE}\n\n${'-'.repeat(2_000)}\n\n${'* '.repeat(500)}\n\nThe army left.`),
    `${LINE.trim()}\nThe army left.`,
  )
})
