import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Span } from '../../text/index.js'
import {
  countedOf,
  linkParts,
  type NumberReading,
  readCount,
  readNumbers,
  readZeroCasualties,
} from './index.js'

interface Case {
  readonly title: string
  readonly text: string
  /** What stood in [brackets], in order; offsets in `text`. */
  readonly marked: readonly Span[]
  readonly expected: readonly string[]
}

/** Takes the brackets out of a line and gives the spans that they held. */
function unmark(line: string): { readonly text: string; readonly marked: readonly Span[] } {
  const marked: Span[] = []
  let text = ''
  let start = 0
  for (const piece of line.split(/([[\]])/)) {
    if (piece === '[') start = text.length
    else if (piece === ']') marked.push({ start, end: text.length })
    else text += piece
  }
  return { text, marked }
}

function casesOf(file: string): readonly Case[] {
  const blocks = file.split(/\n\n+/).slice(1)
  return blocks.map((block) => {
    const lines = block.trim().split('\n')
    const arrow = lines.indexOf('==>')
    const title = (lines[0] ?? '').replace(/^# /, '')
    assert.ok(arrow === 2, `the case "${title}" is a title, a line and an arrow`)
    return { title, ...unmark(lines[1] ?? ''), expected: lines.slice(arrow + 1) }
  })
}

const bound = (n: number | null): string => (n === null ? '-' : String(n))

function show(text: string, reading: NumberReading): string {
  const of = reading.of === null ? 'nothing' : `"${text.slice(reading.of.start, reading.of.end)}"`
  return `${bound(reading.low)}/${bound(reading.best)}/${bound(reading.high)} of ${of}`
}

const orNothing = (name: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`${name} nothing`] : lines

/** What the room reads, in the words of the cases, by the first word of the expected lines. */
function actual({ text, marked }: Case, name: string): readonly string[] {
  const sentence = { start: 0, end: text.length }
  const counts = marked.map(
    (span) => readCount(text, span, { metric: 'killed', trigger: { start: 0, end: 0 }, sentence }).value,
  )
  switch (name) {
    case 'number':
      return orNothing(
        name,
        readNumbers(text, sentence).map((n) => `number "${text.slice(n.start, n.end)}" ${show(text, n)}`),
      )
    case 'count':
      return counts.map((count) => (count === null ? 'count nothing' : `count ${show(text, count)}`))
    case 'zero': {
      const metrics = readZeroCasualties(text, sentence).map((zero) => zero.metric)
      return [metrics.length === 0 ? 'zero nothing' : `zero ${metrics.join(' ')}`]
    }
    case 'part': {
      const places = counts.map((count) => ({
        ...(count ?? assert.fail('a count is missing')),
        metric: 'killed' as const,
      }))
      const parents = linkParts(text, places)
      return orNothing(
        name,
        parents.flatMap((parent, i) => (parent === null ? [] : [`part ${i + 1} of ${parent + 1}`])),
      )
    }
    case 'who': {
      const { status, group } = countedOf(text)
      return [`who ${status} ${group}`]
    }
    default:
      return assert.fail(`the cases know no "${name}"`)
  }
}

const url = new URL('../../../../src/quantity/count/cases.txt', import.meta.url)

for (const found of casesOf(readFileSync(url, 'utf8'))) {
  test(found.title, () => {
    const names = new Set(found.expected.map((line) => line.split(' ')[0] ?? ''))
    const lines = [...names].flatMap((name) => actual(found, name))
    assert.deepEqual(lines, found.expected)
  })
}
