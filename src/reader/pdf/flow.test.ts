import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { flowOf } from './flow.js'
import type { Line } from './lines.js'

/** Lines of a page, one under the other; `|` before a line: a wider gap, `>`: indented, `!`: larger. A line is as wide as its words. */
function pageOf(text: string): readonly Line[] {
  let y = 800
  return text.split('\n').map((line) => {
    y -= line.startsWith('|') ? 24 : 12
    const words = line.replace(/^[|>!]/, '')
    const left = line.startsWith('>') ? 90 : 72
    return { text: words, left, right: 72 + words.length * 5, y, size: line.startsWith('!') ? 16 : 10 }
  })
}

const textOf = (...pages: readonly string[]): string => flowOf(pages.map(pageOf)).text

/** Pages, text. */
const CASES: readonly (readonly [string, readonly string[], string])[] = [
  [
    'lines of a paragraph are one line',
    [
      'The army shelled the town of Halvek on Monday,\nkilling at least twelve people, it was said by\nthe Observatory.',
    ],
    'The army shelled the town of Halvek on Monday, killing at least twelve people, it was said by the Observatory.',
  ],
  [
    'a wider gap ends a paragraph',
    [
      'The army shelled the town of Halvek on Monday\n|The government denied that it had fired there.\nThe rebels did not say a word about any of it.',
    ],
    'The army shelled the town of Halvek on Monday\nThe government denied that it had fired there. The rebels did not say a word about any of it.',
  ],
  [
    'an indented line begins one',
    ['The army shelled the town of Halvek on Monday.\n>The government denied that it had fired there.'],
    'The army shelled the town of Halvek on Monday.\nThe government denied that it had fired there.',
  ],
  [
    'a short line that ends a sentence ends one',
    [
      'The army shelled the town of Halvek on Monday,\nit was said.\nThe government denied that it had fired there.',
    ],
    'The army shelled the town of Halvek on Monday, it was said.\nThe government denied that it had fired there.',
  ],
  [
    'a headline stands alone',
    ['!Shells fall on Halvek and nowhere else at all\nThe army shelled the town of Halvek on Monday.'],
    'Shells fall on Halvek and nowhere else at all\nThe army shelled the town of Halvek on Monday.',
  ],
  [
    'items of a list stand alone',
    [
      'They count the dead of the month of March here\n• twelve in the town of Halvek, all of them men\n• three in Korrin',
    ],
    'They count the dead of the month of March here\n• twelve in the town of Halvek, all of them men\n• three in Korrin',
  ],
  [
    'a hyphen goes where the word stands whole elsewhere',
    ['The government said on Monday that the govern-\nment did not fire at anybody in Halvek at all.'],
    'The government said on Monday that the government did not fire at anybody in Halvek at all.',
  ],
  [
    'a hyphen stays where nothing says that it goes',
    ['The army shelled the town, which was a rebel-\nheld one until the end of last month or later.'],
    'The army shelled the town, which was a rebel-held one until the end of last month or later.',
  ],
  [
    'a sentence goes on over the page',
    ['The army shelled the town of Halvek on Monday,', 'killing at least twelve people.'],
    'The army shelled the town of Halvek on Monday, killing at least twelve people.',
  ],
  [
    'a new page begins a new line where a sentence ended',
    ['The army left.', 'the rebels came.'],
    'The army left.\nthe rebels came.',
  ],
]

for (const [what, pages, text] of CASES) test(what, () => assert.equal(textOf(...pages), text))

test('running titles and page numbers are left out and counted', () => {
  const page = (n: number, words: string): string =>
    `Halvek Observatory, March 2024, No. ${n}\n${words}\nThe text goes on and on until the end of it.\n${n}`
  const { text, leftOut } = flowOf(
    [
      'The first page is about the shelling of town',
      'The second is about the siege of that town',
      'The third is about prisoners and the wounded',
    ].map((words, i) => pageOf(page(i + 1, words))),
  )
  assert.equal(leftOut, 6)
  assert.doesNotMatch(text, /Observatory|\d/)
})

test('a number is no page number on a single page, nor in the middle of one', () => {
  assert.equal(textOf('12'), '12')
  assert.match(textOf('Dead in Halvek:\nin March\n12\nin April\nnone', 'x\ny\nz'), /\b12\b/)
})

test('law: pages begin in order, inside the text, and every word comes through', () => {
  const words = fc.stringMatching(/^[a-z]{2,8}( [a-zA-Z.]{2,8}){0,6}$/)
  const pages = fc.array(fc.array(words, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(pages, (given) => {
      const flow = flowOf(given.map((lines) => (lines.length === 0 ? [] : pageOf(lines.join('\n')))))
      assert.equal(flow.pages.length, given.length)
      let before = 0
      for (const start of flow.pages) {
        assert.ok(start >= before && start <= flow.text.length)
        before = start
      }
      if (flow.leftOut === 0)
        assert.deepEqual(
          flow.text.split(/\s+/).filter(Boolean),
          given.flat().flatMap((line) => line.split(' ')),
        )
    }),
    { seed: 7 },
  )
})
