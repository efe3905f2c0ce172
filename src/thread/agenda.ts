import type { Stance } from '../codebook/index.js'
import { isDecided, mayCount, type RecordedClaim, speakerOf } from '../record/index.js'
import { dayNumber, isoDay, readPlaces } from '../state/index.js'
import type { SideOf } from '../tally/index.js'
import type { Announced, LaterWord, Ultimatum } from './announced.js'
import { AGENDA_ROWS, hasWord } from './deadline.js'
import { type Index, indexLater, laterThan } from './later.js'
import { wordOf } from './outcome.js'
import { quoteFinder, type TextOf } from './quote.js'
import { type Days, inOrder, type Utterance, utteranceOf } from './utterance.js'

export interface AgendaOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
  /** ISO date of asking: tells what is ahead from what is past. */
  readonly today?: string
  /** Texts of the reports: an ultimatum is often said beside the words of its claim. */
  readonly textOf?: TextOf
  /** The side that an actor stood on that day. Left out: an organ of a state stands on its state's. */
  readonly sideOf?: SideOf
}

/** Stances to what is to come; a report of a day after its own is one too. */
const AHEAD: ReadonlySet<Stance> = new Set([
  'plans',
  'offers',
  'threatens',
  'demands',
  'predicts',
  'accepts',
  'reports',
])
const ULTIMATE: ReadonlySet<Stance> = new Set(['threatens', 'demands'])

/**
 * What was announced for a day after it was said, in the order of those days, and whether later claims say that it came to
 * pass, did not, or was put off. Announcements of one thing for the same days are one row. Near-linear in the number of
 * claims; their order does not matter.
 */
export function agendaOf(claims: readonly RecordedClaim[], options: AgendaOptions): readonly Announced[] {
  const utterances = utterancesOf(claims, options)
  const index = indexLater(utterances)
  const rows = new Map<string, Due[]>()
  for (const utterance of utterances) {
    const days = dueOf(utterance)
    if (days !== null) joinDue(rows, { utterance, days })
  }
  const isUltimatum = ultimatumFinder(options)
  return [...rows.values()]
    .flat()
    .sort((a, b) => a.days.first - b.days.first || inOrder(a.utterances[0]!, b.utterances[0]!))
    .map((due) => announcedFrom(due, { index, isUltimatum, today: options.today }))
}

/** Threats and demands with "or else" but without a day, in the order in which they were said. */
export function ultimatumsOf(claims: readonly RecordedClaim[], options: AgendaOptions): readonly Ultimatum[] {
  const utterances = utterancesOf(claims, options)
  const index = indexLater(utterances)
  const isUltimatum = ultimatumFinder(options)
  return utterances
    .filter((u) => u.days === null && isUltimatum(u))
    .map((utterance) => {
      const { suggested, ...row } = rowFrom([utterance], { index, days: null })
      return { ...row, announced: utterance.on === null ? null : isoDay(utterance.on), suggested }
    })
}

function utterancesOf(claims: readonly RecordedClaim[], options: AgendaOptions): readonly Utterance[] {
  const counted = [...new Map(claims.filter((c) => mayCount(c, options)).map((c) => [c.id, c])).values()]
  const places = readPlaces(counted)
  return counted.map((claim) => utteranceOf(claim, { places, sideOf: options.sideOf })).sort(inOrder)
}

/** Days to come that a claim is about, seen from the day on which it was said; null where there are none. */
function dueOf({ claim, days, on }: Utterance): Days | null {
  if (!AHEAD.has(claim.claim.stance) || days === null || on === null || days.last <= on) return null
  if (claim.claim.stance === 'reports' && days.first <= on) return null
  return days
}

/** One row of the agenda while it is made: claims that announce one thing for the same days. */
interface Due {
  readonly days: Days
  readonly utterances: Utterance[]
}

/** Adds a claim to the row of the same kind, phase and days with which it shares a place or a party, or begins one. */
function joinDue(
  rows: Map<string, Due[]>,
  { utterance, days }: { readonly utterance: Utterance; readonly days: Days },
): void {
  const { kind, phase } = utterance.claim.claim
  const key = `${kind} ${phase} ${days.first} ${days.last}`
  const list = rows.get(key) ?? []
  rows.set(key, list)
  const same = list.find(({ utterances: [first] }) => announcesSame(utterance, first!))
  if (same === undefined) list.push({ days, utterances: [utterance] })
  else same.utterances.push(utterance)
}

function announcesSame(a: Utterance, b: Utterance): boolean {
  if (a.place !== null && b.place !== null && a.place !== b.place) return false
  const parties = new Set([...b.agents, ...b.targets])
  const shared = [...a.agents, ...a.targets].some((key) => parties.has(key))
  return (
    shared ||
    (a.place !== null &&
      a.place === b.place &&
      (parties.size === 0 || a.agents.length + a.targets.length === 0))
  )
}

/** A threat or a demand that says what else, or by when. */
function ultimatumFinder({ textOf }: AgendaOptions): (utterance: Utterance) => boolean {
  const quoteOf = quoteFinder(textOf)
  return ({ claim: { claim, report } }) => {
    if (!ULTIMATE.has(claim.stance)) return false
    if (claim.time !== null && hasWord(AGENDA_ROWS.deadline, claim.time.text)) return true
    const words = [
      claim.trigger.text,
      claim.cue?.text,
      claim.time?.text,
      ...claim.targets.map(({ text }) => text),
    ]
    const near = [...words, quoteOf(report.text, claim.trigger.start)?.text]
    return near.some((text) => text !== undefined && hasWord(AGENDA_ROWS.ultimatum, text))
  }
}

function announcedFrom(
  { utterances, days }: Due,
  options: {
    readonly index: Index
    readonly isUltimatum: (utterance: Utterance) => boolean
    readonly today: string | undefined
  },
): Announced {
  const [first] = utterances
  const { time } = first!.claim.claim
  const today = options.today === undefined ? null : dayNumber(options.today)
  const { suggested, ...row } = rowFrom(utterances, { index: options.index, days })
  return {
    ...row,
    announced: isoDay(first!.on!),
    from: isoDay(days.first),
    until: time?.end === null ? null : isoDay(days.last),
    ultimatum: utterances.some(options.isUltimatum),
    due: today === null ? null : today < days.first ? 'ahead' : today <= days.last ? 'now' : 'past',
    suggested,
  }
}

function rowFrom(
  utterances: readonly Utterance[],
  { index, days }: { readonly index: Index; readonly days: Days | null },
): Omit<Announced, 'announced' | 'from' | 'until' | 'ultimatum' | 'due'> {
  const [first] = utterances
  const { claim } = first!
  const { place, agents, targets, kind, stance, phase } = claim.claim
  const awaited = { utterance: first!, phase, days }
  const own = new Set(utterances)
  const later = laterThan(awaited, index).flatMap((utterance): readonly LaterWord[] => {
    const word = own.has(utterance) ? null : wordOf(utterance, awaited)
    return word === null ? [] : [{ claim: utterance.claim.id, ...word }]
  })
  const outcome = outcomeOf(later)
  return {
    claim: claim.id,
    kind,
    stance,
    phase,
    by: speakerOf(claim),
    place: place?.resolved?.name ?? place?.text ?? null,
    parties: [...agents, ...targets].map(({ actor, text }) => actor?.name ?? text),
    alsoBy: utterances.slice(1).map((u) => u.claim.id),
    outcome,
    claims: later
      .filter(
        ({ says }) =>
          says === outcome || (outcome === 'disputed' && (says === 'did not' || says === 'came to pass')),
      )
      .map((word) => word.claim),
    later,
    suggested: utterances.filter((u) => !isDecided(u.claim)).map((u) => u.claim.id),
  }
}

function outcomeOf(later: readonly LaterWord[]): Announced['outcome'] {
  const says = new Set(later.map((word) => word.says))
  if (says.has('came to pass')) return says.has('did not') ? 'disputed' : 'came to pass'
  if (says.has('put off')) return 'put off'
  return says.has('did not') ? 'did not' : 'no word'
}
