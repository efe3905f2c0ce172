import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import type { Remains } from '../ledger/index.js'
import type { Decided, Entry, Fact, Hash, RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import { standing } from '../review/index.js'
import type { Erased } from './erase.js'
import { cameApart, linkedBefore } from './erase-beside.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import { tellingWhatHolds } from './settling.js'

interface Erasing {
  /** Takes the words out, and keeps of the entry what still holds. */
  readonly erase: (kept: ReadonlyMap<Hash, Remains>) => Outcome<Erased | null>
}

/**
 * Takes out what one entry says. How far a statement may go and what was taken back hold on, without the words. Where an
 * earlier word would rise again in its stead, nothing is erased, and it is said what to do first. What no longer holds
 * is told.
 */
export function eraseEntry(project: Project, entry: Entry, { erase }: Erasing): Outcome<Erased | null> {
  const kept = remainsOf(entry.fact)
  if (kept !== null) {
    const done = erase(new Map([[entry.hash, kept]]))
    return done.value === null ? done : { ...done, diagnostics: [...done.diagnostics, holdsOn(kept, entry)] }
  }
  const before = project.standing()
  const { value: entries } = project.entries()
  const without = entries.map((one) => (one.hash === entry.hash ? { ...one, fact: null } : one))
  const after = standing(without, payloadsOf(project.objects))
  const rising = risingIn(before, after, entries)
  if (rising.length > 0) return { value: null, diagnostics: [rises(rising, entry)] }
  const linked = linkedBefore(project, entry.fact)
  const done = tellingWhatHolds(project, [entry.fact], () => erase(new Map()))
  if (done.value === null) return done
  const lost = lostIn(before, after, entry)
  const told =
    lost.length === 0 ? [] : [warningOf('erase/holds', `without it: ${lost.join('; ')}`, short(entry.hash))]
  return { ...done, diagnostics: [...done.diagnostics, ...told, ...cameApart(project, linked)] }
}

const short = (hash: Hash): string => hash.slice(0, 12)

/** Stands where the words on how consent was given were erased. */
export const ERASED_WORDS = 'how it was given was erased'

/** What goes on holding: how far a statement may go, and what no longer holds; no reason of anybody. */
function remainsOf(fact: Fact | null): Remains | null {
  if (fact?.kind === 'consent') return { ...fact, reason: ERASED_WORDS }
  return fact?.kind === 'undo' ? { ...fact, reason: null } : null
}

function holdsOn(kept: Remains, { hash }: Entry): Diagnostic {
  const seen =
    kept.kind === 'consent'
      ? `the consent for ${kept.about.slice(0, 20)} holds on, as far as ${kept.scope}, without its reason`
      : 'what it took back stays taken back, without its reason'
  return warningOf('erase/kept', seen, short(hash))
}

/** Entries that hold in a record, whatever of it they are, but for decisions on claims. */
function holdingIn(record: Standing): ReadonlySet<Hash> {
  const found = new Set<Hash>()
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) {
      if ('entry' in value && typeof value.entry === 'string') found.add(value.entry)
      if ('words' in value) look(value.words)
      if ('answer' in value) look(value.answer)
      if ('captures' in value) look(value.captures)
    }
  }
  const { claims: _, outside: __, secondLooks: ___, rivals: ____, diagnostics: _____, ...lists } = record
  for (const list of Object.values(lists)) look(list)
  return found
}

/** What would count again of what an entry had replaced or taken back, in words. */
function risingIn(before: Standing, after: Standing, entries: readonly Entry[]): readonly string[] {
  const [was, is] = [holdingIn(before), holdingIn(after)]
  const known = new Map(before.claims.map((claim) => [claim.id, claim]))
  const claims = after.claims.filter((claim) => claim.decided !== null && !isSaid(known.get(claim.id), claim))
  return [
    ...claims.map(
      ({ id, state, decided }) =>
        `claim ${id} as ${decided!.by} decided before (${state}${entryOf(decided!, id, entries)})`,
    ),
    ...entries.flatMap(({ hash, fact, by }) =>
      is.has(hash) && !was.has(hash) && fact !== null ? [`${fact.kind} ${short(hash)} by ${by}`] : [],
    ),
  ]
}

const entryOf = ({ by, at }: Decided, claim: string, entries: readonly Entry[]): string => {
  const entry = entries.find(
    (one) => one.fact?.kind === 'decision' && one.fact.claim === claim && one.at === at && one.by === by,
  )
  return entry === undefined ? '' : `, entry ${short(entry.hash)}`
}

/** Whoever said it: the same values count. */
const isSaid = (known: RecordedClaim | undefined, { state, claim }: RecordedClaim): boolean =>
  known !== undefined && known.state === state && isDeepStrictEqual(known.claim, claim)

function rises(rising: readonly string[], { hash, fact }: Entry): Diagnostic {
  const seen = `without it this would count again: ${rising.slice(0, TOLD).join(', ')}`
  const first = fact?.kind === 'decision' ? `decide on ${fact.claim} anew` : 'record anew what is to hold'
  return errorOf(
    'erase/rises',
    `${seen}; nothing was erased; ${first} first, or erase that first`,
    short(hash),
  )
}

/** Things that are told one by one. */
const TOLD = 5

/** What no longer holds, in words. */
function lostIn(before: Standing, after: Standing, { fact, hash }: Entry): readonly string[] {
  const now = new Map(after.claims.map((claim) => [claim.id, claim]))
  const claims = before.claims.flatMap(({ id, state, claim }) => {
    const is = now.get(id)
    if (is === undefined) return [`claim ${id} (${state}) is no more`]
    if (is.state !== state) return [`claim ${id} was ${state} and is ${is.state}`]
    return isDeepStrictEqual(is.claim, claim) ? [] : [`claim ${id} is read otherwise`]
  })
  const more = claims.length > TOLD ? [`${claims.length - TOLD} more claims changed`] : []
  const isLost = fact !== null && fact.kind !== 'decision' && holdingIn(before).has(hash)
  return [...(isLost ? [`its ${fact.kind} holds no longer`] : []), ...claims.slice(0, TOLD), ...more]
}
