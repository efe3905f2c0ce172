import { existsSync, readFileSync } from 'node:fs'
import { openReports } from '../src/reader/index.js'
import type { Report } from '../src/report/index.js'
import { splitSentences, splitWords } from '../src/text/index.js'

const DATA = new URL('../../data/', import.meta.url)

/** Reports of the gold that are read in one round; enough for a steady figure, few enough to wait for. */
const SHARE = 8

/** The example reports and every eighth report of the project's own gold. */
export async function openCorpus(): Promise<readonly Report[]> {
  const read = async (file: string): Promise<readonly Report[]> => {
    const path = new URL(file, DATA)
    if (!existsSync(path)) return []
    const bytes = readFileSync(path)
    return (await openReports(bytes, { name: file, date: null, publisher: null })).value
  }
  const gold = (await read('gold/claims-written.jsonl')).filter((_, i) => i % SHARE === 0)
  return [...(await read('examples/examples.jsonl')), ...gold]
}

/** Words and punctuation marks. */
export const countTokens = (reports: readonly Report[]): number =>
  reports.reduce((sum, { text }) => sum + splitWords(text).length, 0)

/** One report of so many bytes, put together from the paragraphs of the corpus. */
export function longReport(corpus: readonly Report[], bytes: number): Report {
  const paragraphs = corpus.flatMap(({ text }) => text.split('\n'))
  const chosen: string[] = []
  let size = 0
  for (let i = 0; size < bytes; i++) {
    const paragraph = paragraphs[i % paragraphs.length]!
    chosen.push(paragraph)
    size += Buffer.byteLength(paragraph) + 1
  }
  const text = Buffer.from(chosen.join('\n'))
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')
  const sentences = splitSentences(text)
  return {
    id: `${bytes} bytes`,
    text,
    title: null,
    url: null,
    publisher: null,
    published: '2024-03-17',
    sentences,
  }
}
