import assert from 'node:assert/strict'
import type { Entry, Fact, Hash, RecordedReport } from '../record/index.js'
import type { LineClaim, ReportLine } from '../report/index.js'
import { claimFromWords, type Payloads, type QuotedClaim } from './index.js'

/** For tests: two fictitious reports. */
export const TEXTS: Readonly<Record<Hash, string>> = {
  'text-bridge':
    'The Harbour Monitor said an air strike killed 7 people at the Tarsa bridge on Monday. ' +
    'The defence ministry denied the strike. Villagers spoke of 11 dead.',
  'text-market': 'Shells hit the market of Old Tarsa, wounding dozens, residents said.',
}

export const reportOf = (text: Hash, rest: Partial<RecordedReport> = {}): RecordedReport => ({
  text,
  id: `report-${text}`,
  title: null,
  url: null,
  publisher: 'Tarsa Wire',
  published: '2024-03-14',
  captured: '2024-03-15T08:00:00.000Z',
  language: 'eng',
  ...rest,
})

/** A claim of one of the reports by its words. */
export function claimIn(text: Hash, asked: QuotedClaim): LineClaim {
  const { value, diagnostics } = claimFromWords(TEXTS[text]!, asked)
  assert.deepEqual(diagnostics, [])
  return value!
}

export const strike: LineClaim = claimIn('text-bridge', {
  id: 'c-strike',
  kind: 'airstrike',
  trigger: 'air strike',
  source: { type: 'monitor', words: 'The Harbour Monitor' },
  cue: 'said',
  targets: ['people'],
  place: 'the Tarsa bridge',
  time: { words: 'on Monday', start: '2024-03-11', end: '2024-03-11' },
  counts: [{ words: '7 people', metric: 'killed', low: 7, best: 7, high: 7, of: 'people' }],
})

export const denial: LineClaim = claimIn('text-bridge', {
  id: 'c-denial',
  kind: 'airstrike',
  stance: 'denies',
  trigger: { words: 'strike', nth: 2 },
  source: { type: 'government', words: 'The defence ministry' },
  cue: 'denied',
})

export const dead: LineClaim = claimIn('text-bridge', {
  id: 'c-dead',
  kind: 'airstrike',
  trigger: 'dead',
  source: { type: 'witness', words: 'Villagers' },
  counts: [{ words: '11', metric: 'killed', low: 11, best: 11, high: 11 }],
})

export const shells: LineClaim = claimIn('text-market', {
  id: 'c-shells',
  kind: 'shelling',
  trigger: 'Shells',
  source: { type: 'witness', words: 'residents' },
  counts: [{ words: 'dozens', metric: 'injured', low: 24, best: null, high: null }],
})

/** What a log of one chain would say. */
export function logOf(
  facts: readonly (readonly [string, Fact | null])[],
  options: { readonly from?: number } = {},
) {
  const { from = 0 } = options
  return facts.map(([by, fact], i): Entry => {
    const seq = from + i
    const at = `2024-04-01T10:${String(Math.floor(seq / 60)).padStart(2, '0')}:${String(seq % 60).padStart(2, '0')}.000Z`
    return { hash: `e${seq}`, chain: 'desk', seq, at, by, seen: [], fact }
  })
}

export const captureOf = (text: Hash, rest: Partial<RecordedReport> = {}): Fact => ({
  kind: 'capture',
  bytes: `bytes-${text}`,
  report: reportOf(text, rest),
  from: `${text}.html`,
  extractor: { name: 'html', version: '1' },
  sentences: [],
})

export const readingOf = (text: Hash, reading: Hash): Fact => ({
  kind: 'reading',
  text,
  reading,
  versions: { program: '1', model: reading, codebook: '1.0.0' },
})

export const decisionOn = (
  text: Hash,
  as: LineClaim,
  rest: Partial<Extract<Fact, { kind: 'decision' }>> = {},
): Fact => ({
  kind: 'decision',
  text,
  claim: as.id,
  verdict: 'accepted',
  as,
  shown: null,
  reason: null,
  bulk: null,
  ...rest,
})

export const codebookOf = ({ kinds }: { readonly kinds: readonly string[] | null }): Fact => ({
  kind: 'codebook',
  name: 'halvek',
  version: kinds?.join('-') ?? 'all',
  file: `file-${kinds?.join('-')}`,
  base: '1.0.0',
  kinds: kinds?.map((slug) => ({ slug, label: null, definition: null, note: null })) ?? null,
  terms: {},
  reason: null,
})

export const undoOf = (of: Hash): Fact => ({ kind: 'undo', of, reason: null })

/** Payloads by their hashes. @param readAs publisher and day that a text was read with, by reading */
export const payloadsOf = (
  readings: Readonly<Record<Hash, { readonly text: Hash; readonly claims: readonly LineClaim[] }>>,
  texts: Readonly<Record<Hash, string>> = TEXTS,
  readAs: Readonly<Record<Hash, readonly [publisher: string, published: string]>> = {},
): Payloads => ({
  textOf: (text) => texts[text] ?? null,
  readingOf: (hash) => {
    const reading = readings[hash]
    if (reading === undefined) return null
    const [publisher = null, published = null] = readAs[hash] ?? []
    return { ...lineOf(hash, reading), publisher, published }
  },
})

const lineOf = (
  model: Hash,
  { text, claims }: { readonly text: Hash; readonly claims: readonly LineClaim[] },
): ReportLine => ({
  id: `report-${text}`,
  publisher: null,
  title: null,
  url: null,
  published: null,
  text: TEXTS[text] ?? text,
  sentences: [],
  claims,
  marsad: { program: '1', model, codebook: '1.0.0' },
  diagnostics: [],
})
