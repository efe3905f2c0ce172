import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutCell, foldCell, showCell, stretchOf, wholeOf, widthOf, wrapCell } from './cell.js'
import { columnsOf } from './columns.js'
import { PLAIN } from './paint.js'

const textOf = (cell: ReturnType<typeof cutCell>): string => cell.map((stretch) => stretch.text).join('')

test('columns are counted as a terminal shows them', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['Jalma', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['داريا', 5],
    ['داريَّا', 5],
    ['東京', 4],
    ['ｆｕｌｌ', 8],
    ['🕊️', 2],
    ['👩‍🚒', 2],
    ['🇻🇦', 2],
    ['…', 1],
  ]
  for (const [text, columns] of cases) assert.equal(columnsOf(text), columns, text)
})

test('a cut is marked, and never goes through a character', () => {
  assert.equal(textOf(cutCell([stretchOf('Halvek Observatory')], 10)), 'Halvek Ob…')
  assert.equal(textOf(cutCell([stretchOf('Halvek Observatory')], 8)), 'Halvek…')
  assert.equal(textOf(cutCell([stretchOf('東京都')], 4)), '東…')
  assert.equal(textOf(cutCell([stretchOf('👩‍🚒👩‍🚒')], 3)), '👩‍🚒…')
})

test('half a number is never shown', () => {
  const cell = [wholeOf('killed 250,000', 'count'), stretchOf(' (people)')]
  assert.equal(textOf(cutCell(cell, 18)), 'killed 250,000 (p…')
  assert.equal(textOf(cutCell(cell, 14)), '…')
})

test('what a cell holds stands on lines, its numbers unbroken; what is too much for them is cut', () => {
  const cell = [
    wholeOf('killed 12', 'count'),
    stretchOf(', '),
    wholeOf('injured “more than 250,000”', 'count'),
  ]
  const folded = (columns: number, lines: number): readonly string[] =>
    foldCell(cell, { columns, lines }).map(textOf)
  assert.deepEqual(folded(40, 3), ['killed 12, injured “more than 250,000”'])
  assert.deepEqual(folded(30, 3), ['killed 12,', 'injured “more than 250,000”'])
  assert.deepEqual(folded(14, 3), ['killed 12,', 'injured “more', 'than 250,000”'])
  assert.deepEqual(folded(14, 2), ['killed 12,', 'injured “more…'])
  assert.doesNotMatch(folded(7, 9).join(' '), /250(?!,000)/)
})

test('a stretch of Arabic stands in isolates of its own', () => {
  const shown = showCell([stretchOf('in حي المطاحن القديمة, 12 km off')], { columns: 40, paint: PLAIN })
  assert.ok(shown.startsWith('in \u2068حي المطاحن القديمة\u2069, 12 km off'))
})

test('law: a shown cell takes exactly its columns, and a wrapped one at most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
      fc.integer({ min: 4, max: 40 }),
      (texts, columns) => {
        const cell = texts.map((text) => stretchOf(text))
        const shown = showCell(cell, { columns, paint: PLAIN })
        assert.equal(columnsOf(shown.replace(/[\u2068\u2069]/g, '')), columns)
        for (const line of wrapCell(cell, columns)) assert.ok(widthOf(line) <= columns)
      },
    ),
    { seed: 7 },
  )
})

test('law: wrapping loses nothing but spaces', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 4, max: 40 }),
      (texts, columns) => {
        const cell = texts.map((text) => stretchOf(text))
        const bare = (text: string): string => text.replace(/ /g, '')
        assert.equal(bare(wrapCell(cell, columns).map(textOf).join('')), bare(textOf(cell)))
      },
    ),
    { seed: 7 },
  )
})
