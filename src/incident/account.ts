import type { Kind, Metric } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineCount, LineParty } from '../report/index.js'
import type { Bounds } from './days.js'
import { boundsOf } from './days.js'
import { folded } from './folded.js'
import type { Member } from './member.js'
import type { PlaceBook, PlaceKey } from './place.js'
import { sameList, sameWords } from './same.js'
import type { Sorted } from './sort-out.js'
import { endsWithWord, hasWord, WORD_ROWS } from './words.js'

/** What one claim tells of a happening, folded once so that it can be compared. */
export interface Account {
  readonly claim: RecordedClaim
  readonly id: string
  /** Hash of its report's text. */
  readonly text: string
  readonly kind: Kind
  readonly bounds: Bounds
  /** The one day that it names; null where it names none or several. */
  readonly day: number | null
  readonly place: PlaceKey | null
  /** Its day and its place, if that is one: what claims are blocked by. */
  readonly block: string | null
  /** Actors that did it, as far as they are resolved. */
  readonly actors: readonly string[]
  /** Words for who did it and for whom it was done to, without articles. */
  readonly doers: readonly string[]
  readonly aims: readonly string[]
  /** `killed 12`, for what can be the same in two reports: a zero is not, nor is a part of another number. */
  readonly numbers: readonly string[]
  readonly source: string
  readonly several: boolean
  readonly ongoing: boolean
  /** The trigger names a single attack. */
  readonly single: boolean
  /** Its words, or those before them, say that it is another attack; null until somebody asks (told-apart.ts). */
  another: boolean | null
}

interface AccountOf {
  readonly book: PlaceBook
  /** See `Member`. */
  readonly root: string
  readonly run: number
}

const NOT_SORTED: Sorted = { as: 'other' }

/** Made in one piece: there is one for each claim, for as long as a picture is held. */
export function accountOf(claim: RecordedClaim, { book, root, run }: AccountOf): Member {
  const { claim: line, report } = claim
  const bounds = boundsOf(claim)
  const day = bounds.dated && bounds.first !== null && bounds.first === bounds.last ? bounds.first : null
  const place = book.keyOf(claim)
  const trigger = line.trigger.text
  return {
    claim,
    id: claim.id,
    text: report.text,
    kind: line.kind,
    bounds,
    day,
    place,
    block: day === null || place === null || place.wide ? null : sameWords(`${place.key}\n${day}`),
    actors: sameList(line.agents.flatMap(({ actor }) => (actor === null ? [] : [actor.id]))),
    doers: sameList(line.agents.map(partyWords).filter((words) => words !== '')),
    aims: sameList(line.targets.map(partyWords).filter((words) => words !== '')),
    numbers: sameList(line.counts.map(numberOf).filter((number) => number !== null)),
    source: line.source.actor?.id ?? folded(line.source.text),
    several: hasWord(WORD_ROWS.several, trigger),
    ongoing: hasWord(WORD_ROWS.ongoing, trigger),
    single: endsWithWord(WORD_ROWS.one, trigger),
    another: null,
    root,
    sorted: NOT_SORTED,
    linked: false,
    bundle: null,
    rest: null,
    opened: run,
  }
}

const partyWords = ({ text }: LineParty): string =>
  folded(text).replace(/^(?:the|a|an|some|its|their|his|her|our)\s+/, '')

const numberOf = ({ metric, best, low, high, part_of }: LineCount): string | null => {
  const number = best ?? low ?? high
  return part_of !== null || number === null || number === 0 ? null : `${metric} ${number}`
}

/** Metrics that count victims; a claim of any kind that carries one tells of a happening. */
const VICTIMS: ReadonlySet<Metric> = new Set([
  'killed',
  'injured',
  'missing',
  'detained',
  'abducted',
  'displaced',
])

export const countsVictims = ({ claim }: Account): boolean =>
  claim.claim.counts.some(({ metric }) => VICTIMS.has(metric))

/**
 * The party of an actor: `sy` of `sy/armed-forces`, so that an army and its government are one side. Where the
 * dictionary does not know that, two ids are two parties.
 */
const partyOf = (actor: string): string => actor.split('/')[0]!

/** True where both say who did it and no party is in both. */
export function doersDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const parties = a.map(partyOf)
  return !b.some((actor) => parties.includes(partyOf(actor)))
}
