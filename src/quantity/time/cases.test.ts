import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TimeReading } from './read.js'
import { readTimes, type TimeEntry } from './report.js'

const FILE = new URL('../../../../src/quantity/time/cases.txt', import.meta.url)

interface Case {
  readonly name: string
  readonly published: string | null
  readonly text: string
  readonly entries: readonly TimeEntry[]
  readonly expected: readonly string[]
}

function parseCases(file: string): readonly Case[] {
  const blocks = file.split(/\n\n+/).filter((block) => block.includes('\n==>\n'))
  return blocks.map((block) => {
    const [head, tail] = block.split('\n==>\n')
    const [name, published, ...lines] = head!.split('\n')
    const { text, entries } = unmark(lines.join('\n'))
    const date = published!.replace('published ', '')
    return {
      name: name!.replace(/^# /, ''),
      published: date === 'unknown' ? null : date,
      text,
      entries,
      expected: tail!.trim().split('\n'),
    }
  })
}

function unmark(marked: string): { readonly text: string; readonly entries: readonly TimeEntry[] } {
  const entries: TimeEntry[] = []
  let text = ''
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const mark = /^\[([>=!]?)(.*)\]$/.exec(piece)
    const words = mark ? mark[2]! : piece
    if (mark) {
      const span = { start: text.length, end: text.length + words.length }
      entries.push({
        span,
        planned: mark[1] === '>',
        done: mark[1] === '!',
        lasting: mark[1] === '=' ? true : mark[1] === '>' ? null : false,
      })
    }
    text += words
  }
  return { text, entries }
}

function show({ start, end, holds }: TimeReading): string {
  if (start === null && end === null) return 'nothing'
  return `${start === end ? start : `${start ?? ''}..${end ?? ''}`} ${holds}`
}

for (const { name, published, text, entries, expected } of parseCases(readFileSync(FILE, 'utf8'))) {
  test(name, () => {
    const readings = readTimes(text, entries, { published })
    const shown = readings.map((reading, i) => {
      const { start, end } = entries[i]!.span
      return `${text.slice(start, end)}: ${show(reading)}`
    })
    assert.deepEqual(shown, expected)
  })
}
