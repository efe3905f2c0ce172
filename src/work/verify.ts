import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, noteOf } from '../diagnostic/index.js'
import type { Objects, Verified } from '../ledger/index.js'
import { canonicalJson, openObjects, readEntries, takeLock, verifyLedger } from '../ledger/index.js'
import type { Entry, Fact, Hash } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { checkDecision, standing } from '../review/index.js'
import { openStore, TABLES } from '../store/index.js'
import type { StoredDeposit } from './deposit.js'
import { depositsOf } from './deposit.js'
import { projectedOf } from './picture.js'
import { DATABASE, headsOf } from './projection.js'
import { payloadsOf } from './record.js'
import { strayIn } from './stray.js'
import { codebookFaults } from './take-up-codebook.js'

/** How much was looked at. */
export interface VerifiedProject extends Verified {
  /** Claims of readings and decisions whose words were held against their texts. */
  readonly quotes: number
  /** Rows of the database that were held against one made afresh; null where there is none to compare. */
  readonly rows: number | null
  /** Heads that lie outside, with the time that their tokens say; who signed a token is for the command to tell. */
  readonly deposits: readonly StoredDeposit[]
}

export interface VerifyOptions {
  /** Head of a chain that somebody wrote down earlier. */
  readonly head: Hash | null
  readonly progress?: (part: string, done: number, total: number) => void
}

/** Where a claim's words do not stand in the text. */
const NOT_THERE = new Set(['decision/words-outside', 'decision/words-differ'])

/** Differences of one sort that are told one by one. */
const TOLD = 50

/**
 * Holds a project against itself: objects against their hashes, chains and signatures, quotes against their texts, and
 * the database against one made afresh. Changes nothing, and believes nothing that was copied.
 */
export async function verifyProject(
  folder: string,
  options: VerifyOptions,
): Promise<Outcome<VerifiedProject>> {
  const { value: entries, diagnostics: read } = readEntries(folder)
  const deposited = entries.flatMap(({ fact }) => (fact?.kind === 'deposit' ? [fact.head] : []))
  const { value: ledger, diagnostics: found } = verifyLedger(folder, { ...options, deposited })
  const objects = openObjects(join(folder, 'objects'))
  const deposits = depositsOf(entries, objects)
  const missing = missingOf(entries, objects)
  const quotes = quotesOf(entries, objects)
  const database = await compareDatabase(folder, entries, objects)
  return {
    value: { ...ledger, quotes: quotes.value, rows: database.value, deposits: deposits.value },
    diagnostics: [
      ...found,
      // Damage of the log is told by those who look at every line.
      ...read.filter(({ code }) => code === 'ledger/erased-stands'),
      ...codebookFaults(folder, entries),
      ...strayIn(entries, objects),
      ...missing,
      ...deposits.diagnostics,
      ...quotes.diagnostics,
      ...database.diagnostics,
    ],
  }
}

/** Hashes that a fact names, with what they are. */
function namedBy(fact: Fact): readonly (readonly [string, Hash])[] {
  if (fact.kind === 'capture')
    return [
      ['bytes', fact.bytes],
      ...(fact.report === null ? [] : [['text', fact.report.text] as const]),
      ...(fact.fetched === undefined ? [] : [['answers', fact.fetched.answers] as const]),
    ]
  if (fact.kind === 'reading')
    return [
      ['text', fact.text],
      ['reading', fact.reading],
    ]
  if (fact.kind === 'deposit') return [['token', fact.token]]
  if (fact.kind === 'codebook') return [['codebook', fact.file]]
  if (fact.kind === 'release') return [['contents of the release', fact.contents]]
  return fact.kind === 'decision' ? [['text', fact.text]] : []
}

/** Objects that entries name and that are neither there nor erased. */
function missingOf(entries: readonly Entry[], objects: Objects): readonly Diagnostic[] {
  const named = new Map<Hash, string>()
  for (const { fact } of entries)
    for (const [what, hash] of fact === null ? [] : namedBy(fact)) named.set(hash, what)
  return [...named]
    .filter(([hash]) => !objects.has(hash) && objects.tombstone(hash) === null)
    .slice(0, TOLD)
    .map(([hash, what]) =>
      errorOf('verify/object-missing', `the ${what} ${hash} is not there; restore it from another copy`),
    )
}

/** Holds the words of every claim, read or decided, against the text that it names. */
function quotesOf(entries: readonly Entry[], objects: Objects): Outcome<number> {
  const { readingOf, textOf } = payloadsOf(objects)
  const texts = new Map<Hash, string | null>()
  const diagnostics: Diagnostic[] = []
  let quotes = 0
  const check = (claims: readonly LineClaim[], text: Hash, { hash }: Entry): void => {
    if (!texts.has(text)) texts.set(text, textOf(text))
    const body = texts.get(text) ?? null
    if (body === null) return
    for (const claim of claims) {
      quotes++
      for (const { code, message } of checkDecision(claim, { text: body }))
        if (NOT_THERE.has(code) && diagnostics.length < TOLD)
          diagnostics.push(
            errorOf('verify/quote', message.split(';')[0]!, `claim ${claim.id}, entry ${hash.slice(0, 12)}`),
          )
    }
  }
  for (const entry of entries) {
    const { fact } = entry
    if (fact?.kind === 'reading') check(readingOf(fact.reading)?.claims ?? [], fact.text, entry)
    if (fact?.kind === 'decision') check([fact.as], fact.text, entry)
  }
  return { value: quotes, diagnostics }
}

/** Makes a database afresh and holds the one that lies here against it, row by row. */
async function compareDatabase(
  folder: string,
  entries: readonly Entry[],
  objects: Objects,
): Promise<Outcome<number | null>> {
  const fresh = await openStore(null)
  try {
    const heads = headsOf(folder)
    await fresh.project(projectedOf(standing(entries, payloadsOf(objects)), objects), heads)
    if (!existsSync(join(folder, DATABASE))) return { value: null, diagnostics: [] }
    const { value: lock } = takeLock(folder)
    if (lock === null) return skipped(`another process on ${hostname()} or elsewhere has the project open`)
    try {
      return await compareWith(folder, heads, await fresh.dump())
    } finally {
      lock.release()
    }
  } finally {
    await fresh.close()
  }
}

const skipped = (why: string): Outcome<null> => ({
  value: null,
  diagnostics: [noteOf('verify/database', `${why}; its database was not compared`)],
})

type Dump = Awaited<ReturnType<Awaited<ReturnType<typeof openStore>>['dump']>>

async function compareWith(folder: string, heads: string, expected: Dump): Promise<Outcome<number | null>> {
  const store = await openStore(join(folder, DATABASE))
  try {
    if ((await store.heads()) !== heads)
      return skipped('the database is older than the log and will be made again')
    const found = await store.dump()
    const diagnostics: Diagnostic[] = []
    let rows = 0
    for (const [table, keys] of Object.entries(TABLES)) {
      const keyOf = (row: Dump['claims'][number]): string => keys.map((key) => String(row[key])).join(' ')
      const name = table as keyof Dump
      const there = new Map(found[name].map((row) => [keyOf(row), canonicalJson(row)]))
      for (const row of expected[name]) {
        rows++
        const key = keyOf(row)
        if (there.get(key) !== canonicalJson(row)) diagnostics.push(differs(table, key))
        there.delete(key)
      }
      for (const key of there.keys()) diagnostics.push(differs(table, key))
    }
    const more = diagnostics.length - TOLD
    const told =
      more > 0
        ? [...diagnostics.slice(0, TOLD), errorOf('verify/row', `${more} more rows differ`)]
        : diagnostics
    return { value: rows, diagnostics: told }
  } finally {
    await store.close()
  }
}

const differs = (table: string, key: string): Diagnostic =>
  errorOf(
    'verify/row',
    `the row differs from one made afresh; make the database again with: marsad rebuild`,
    `${table} ${key}`,
  )
