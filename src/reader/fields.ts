import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Report } from '../report/index.js'
import { firstFew } from '../text/index.js'
import { addressOf } from './address.js'
import { readDate, timeOf } from './date.js'
import type { ReadOptions } from './format.js'
import { wordsOfPiece } from './html/words.js'
import { makeReport, takenWith } from './report.js'

/** What a field or a column may be of a report. */
export type Slot = 'id' | 'text' | 'title' | 'url' | 'published' | 'publisher' | 'byline'

/**
 * Names of fields and columns that other programs use, the best first; letters and digits alone count, lower case. Words
 * that also head columns of other things (`description`, `notes`, `summary`) are not among those of the text.
 */
const NAMES: Readonly<Record<Slot, readonly string[]>> = {
  id: ['id', 'guid', 'uuid', 'articleid', 'reportid', 'docid'],
  text: [
    'text',
    'fulltext',
    'articletext',
    'reporttext',
    'textcontent',
    'contenttext',
    'maintext',
    'bodytext',
    'body',
    'content',
    'article',
    'report',
    'message',
    'contenthtml',
    'bodyhtml',
    'html',
  ],
  title: ['title', 'headline', 'uploadtitle', 'articletitle'],
  url: [
    'url',
    'link',
    'permalink',
    'canonicalurl',
    'articleurl',
    'sourceurl',
    'weburl',
    'externalurl',
    'address',
  ],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publisheddate',
    'publicationdate',
    'datepublish',
    'pubdate',
    'date',
    'articledate',
    'uploadtimestamp',
    'createdat',
    'created',
    'timestamp',
  ],
  publisher: [
    'publisher',
    'outlet',
    'sitename',
    'newspaper',
    'publication',
    'site',
    'source',
    'sourcename',
    'sourcedomain',
    'domain',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'reporter'],
}

export const SLOTS: readonly Slot[] = ['id', 'text', 'title', 'url', 'published', 'publisher', 'byline']

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Which field is which slot, by their names. A field stands for one slot, a slot has one field. */
export function chooseFields(names: readonly string[]): ReadonlyMap<Slot, string> {
  const known = new Map(names.map((name) => [bare(name), name] as const).reverse())
  const chosen = new Map<Slot, string>()
  for (const slot of SLOTS) {
    const name = NAMES[slot].find((one) => known.has(one))
    if (name !== undefined) chosen.set(slot, known.get(name)!)
  }
  return chosen
}

/** Words for a person on the fields that were used and those that were not. */
export function sayFields(chosen: ReadonlyMap<Slot, string>, names: readonly string[]): string {
  const used = SLOTS.flatMap((slot) => {
    const name = chosen.get(slot)
    return name === undefined ? [] : [`${WORDS[slot]} from "${name}"`]
  })
  const taken = new Set(chosen.values())
  const left = names.filter((name) => name.trim() !== '' && !taken.has(name))
  const shown = left.map((name) => `"${name}"`)
  return `${used.join(', ')}${left.length === 0 ? '' : `; not read: ${firstFew(shown, 8)}`}`
}

const WORDS: Readonly<Record<Slot, string>> = {
  id: 'id',
  text: 'words',
  title: 'title',
  url: 'address',
  published: 'date',
  publisher: 'publisher',
  byline: 'byline',
}

/** What a row or an object says, slot by slot; null where it says nothing. */
export type Row = Readonly<Record<Slot, string | null>>

/** The report of a row; one whose date cannot be read in one way only is refused, as a line of JSONL is. */
export function reportOfRow(
  row: Row,
  { where, part, options }: { readonly where: string; readonly part: string; readonly options: ReadOptions },
): Outcome<readonly Report[]> {
  const refuse = (code: string, message: string): Outcome<readonly Report[]> => ({
    value: [],
    diagnostics: [errorOf(code, message, where)],
  })
  const published = row.published === null ? options.date : readDate(row.published)
  if (row.published !== null && published === null) {
    const seen = `dated "${row.published.slice(0, 40)}", which is no day that can be read in one way only (YYYY-MM-DD)`
    return refuse('report/invalid-date', `${seen}; it was not read; write the date as YYYY-MM-DD`)
  }
  const words = row.text ?? ''
  const text = /<(?:p|br|div|span|a|b|i|em|strong|h[1-6]|li)\b[^<>]*>/i.test(words)
    ? wordsOfPiece(words)
    : words
  if (text === null) return refuse('html/too-deep', 'more elements than are read; it was not read')
  return makeReport(
    {
      id: row.id ?? where,
      text,
      title: row.title,
      url: addressOf(row.url, options.url) ?? null,
      publisher: row.publisher ?? options.publisher,
      published,
      ...timeOf(row.published),
      ...takenWith({ part, byline: row.byline }),
    },
    where,
    options,
  )
}
