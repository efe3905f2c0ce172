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
  [
    'The army left.\n\n<div>50 killed</div>\n\nIt came <b>back</b>.',
    'The army left.\n50 killed\nIt came back.',
  ],
  ['<div>\n<p>Two<br>killed.</p><!-- no --><script>x()</script>\n</div>\n\nBelow.', 'Two\nkilled.\nBelow.'],
  ['<div align="center">\n\nInside *it*.\n\n</div>', 'Inside it.'],
  ['Two killed<br>three hurt.', 'Two killed three hurt.'],
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
  ['elements in elements', `${'<div>'.repeat(1_000)}${LINE}`, 'markdown/too-many-tags'],
  ['many tags', `${LINE}\n\n${'<div>\n\n</div>\n\n'.repeat(60_000)}`, 'markdown/too-many-tags'],
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

test('front matter is no part of the text', () => {
  assert.equal(textOf('---\ntitle: x\nkilled: 50\n---\n\nThe army left.'), 'The army left.')
  assert.equal(textOf('---\r\nkilled: 50\r\n---\r\nThe army left.'), 'The army left.')
  assert.equal(textOf('---\n---\nThe army left.'), 'The army left.')
})

test('front matter says what the report is; it comes before what the person says', () => {
  const head =
    'title: "Shells: a day in Halvek"\ndate: 2024-03-18\npublisher: Free Halvek # print\n' +
    'link: https://h.example/1\nauthor:\n  - A. Raad\n  - B. Sall\ntags: [war]\ndraft: no\n'
  const { value, diagnostics } = MARKDOWN.read(`---\n${head}---\nThe army left.`, {
    name: 'report.md',
    date: '2020-01-01',
    publisher: 'Meridian',
  })
  const [report] = value
  assert.deepEqual(
    [report!.title, report!.published, report!.publisher, report!.url, report!.taken?.byline],
    ['Shells: a day in Halvek', '2024-03-18', 'Free Halvek', 'https://h.example/1', 'A. Raad, B. Sall'],
  )
  assert.deepEqual(
    diagnostics.map(({ severity, message }) => [severity, message]),
    [['note', 'not read of the front matter: "tags", "draft"']],
  )
})

/** Front matter, what is said of it, the day that is left. */
const TROUBLE: readonly (readonly [string, string, string | null])[] = [
  ['date: 03/04/2024', 'markdown/date-unread', '2020-01-01'],
  ['title: Shells: a day\ndate: 2024-03-18', 'markdown/front-matter-broken', '2020-01-01'],
  ['a: &a [x]\nb: *a', 'markdown/front-matter-broken', '2020-01-01'],
]

for (const [head, code, day] of TROUBLE) {
  test(`front matter that cannot be read is named: ${head.replace(/\n/g, '⏎')}`, () => {
    const text = `---\n${head}\n---\nThe army left.`
    const { value, diagnostics } = MARKDOWN.read(text, { name: 'r.md', date: '2020-01-01', publisher: null })
    assert.deepEqual([value[0]!.text, value[0]!.published], ['The army left.', day])
    assert.deepEqual(
      diagnostics.map((d) => [d.code, d.severity]),
      [[code, 'warning']],
    )
  })
}

test('prose between two rules is prose', () => {
  assert.equal(
    textOf('---\nRebels captured Halvek on Sunday.\n\n---\n\nThe army left.'),
    'Rebels captured Halvek on Sunday.\nThe army left.',
  )
  assert.equal(
    textOf('---\nWhat the mayor said: the army left.\n\n---\n\nIt came back.'),
    'What the mayor said: the army left.\nIt came back.',
  )
})

test('long rules of dashes are no nesting', () => {
  assert.equal(
    textOf(`${LINE}\n\n${'-'.repeat(2_000)}\n\n${'* '.repeat(500)}\n\nThe army left.`),
    `${LINE.trim()}\nThe army left.`,
  )
})
