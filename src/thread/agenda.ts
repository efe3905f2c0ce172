import { KINDS, type Kind, type Stance } from '../codebook/index.js'
import { isDecided, type RecordedClaim, speakerOf } from '../record/index.js'
import { dayNumber, isoDay } from '../state/index.js'
import type { SideOf } from '../tally/index.js'
import type { Announced, LaterWord, Ultimatum } from './announced.js'
import { AGENDA_ROWS, hasWord } from './deadline.js'
import { type ByKind, isSame, openUtterances } from './held-utterances.js'
import { type Index, indexLater, laterThan } from './later.js'
import { announcedBy, wordOf } from './outcome.js'
import { quoteFinder, type TextOf } from './quote.js'
import { type Days, inOrder, type Utterance } from './utterance.js'

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
export const agendaOf = (claims: readonly RecordedClaim[], options: AgendaOptions): readonly Announced[] =>
  openAgenda().announced(openUtterances().of(claims, options), options)

/** Threats and demands with "or else" but without a day, in the order in which they were said. */
export const ultimatumsOf = (
  claims: readonly RecordedClaim[],
  options: AgendaOptions,
): readonly Ultimatum[] => openAgenda().ultimatums(openUtterances().of(claims, options), options)

interface Asking {
  readonly today?: string | undefined
  readonly textOf?: TextOf | undefined
}

/** The agenda of a record as it goes on. */
export interface HeldAgenda {
  announced(utterances: ByKind, options: Asking): readonly Announced[]
  ultimatums(utterances: ByKind, options: Asking): readonly Ultimatum[]
}

/** Rows of one kind, with what they are sorted by. */
interface Rows<Row> {
  /** The lists that they were made of: its own kind's, then those that may say what came of it. */
  readonly of: readonly (readonly Utterance[])[]
  readonly asked: Asking
  readonly rows: readonly { readonly row: Row; readonly first: Utterance; readonly day: number }[]
}

/** Kinds of which neither an announcement nor a word on one is new are not worked out again. */
export function openAgenda(): HeldAgenda {
  const testOf = openUltimatums()
  const indexes = new WeakMap<readonly Utterance[], Index>()
  const indexOf = (list: readonly Utterance[]): Index => {
    const index = indexes.get(list) ?? indexLater(list)
    indexes.set(list, index)
    return index
  }
  const keep = <Row>(make: (own: readonly Utterance[], making: Making) => Rows<Row>['rows']) => {
    const kept = new Map<Kind, Rows<Row>>()
    return (utterances: ByKind, { today, textOf }: Asking): readonly Row[] => {
      const isUltimatum = testOf(textOf)
      const all = [...utterances].flatMap(([kind, own]) => {
        const of = [own, ...(TELLERS.get(kind) ?? []).map((teller) => utterances.get(teller) ?? NOBODY)]
        const known = kept.get(kind)
        const { asked } = known ?? { asked: null }
        if (known !== undefined && asked?.today === today && asked?.textOf === textOf && isSame(known.of, of))
          return known.rows
        const rows = make(own, { later: of.slice(1).map(indexOf), today, isUltimatum })
        kept.set(kind, { of, asked: { today, textOf }, rows })
        return rows
      })
      return all.sort((a, b) => a.day - b.day || inOrder(a.first, b.first)).map(({ row }) => row)
    }
  }
  return { announced: keep(announcedIn), ultimatums: keep(ultimatumsIn) }
}

const NOBODY: readonly Utterance[] = []

/** By kind: the kinds whose claims may say what came of one. */
const TELLERS: ReadonlyMap<Kind, readonly Kind[]> = new Map(
  KINDS.map((kind) => [kind, KINDS.filter((teller) => announcedBy(teller).includes(kind))]),
)

interface Making {
  /** Of the kinds that may tell of it. */
  readonly later: readonly Index[]
  readonly today: string | undefined
  readonly isUltimatum: (utterance: Utterance) => boolean
}

function announcedIn(own: readonly Utterance[], making: Making): Rows<Announced>['rows'] {
  const rows = new Map<string, Due[]>()
  for (const utterance of own) {
    const days = dueOf(utterance)
    if (days !== null) joinDue(rows, { utterance, days })
  }
  return [...rows.values()].flat().map((due) => ({
    row: announcedFrom(due, making),
    first: due.utterances[0]!,
    day: due.days.first,
  }))
}

const ultimatumsIn = (own: readonly Utterance[], { later, isUltimatum }: Making): Rows<Ultimatum>['rows'] =>
  own
    .filter((u) => u.days === null && isUltimatum(u))
    .map((utterance) => {
      const { suggested, ...row } = rowFrom([utterance], { later, days: null })
      const announced = utterance.on === null ? null : isoDay(utterance.on)
      return { row: { ...row, announced, suggested }, first: utterance, day: 0 }
    })

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

type UltimatumTest = (utterance: Utterance) => boolean

/** Remembers of each claim whether it says what else, or by when: neither its words nor its text change. */
function openUltimatums(): (textOf: TextOf | undefined) => UltimatumTest {
  let kept: { readonly textOf: TextOf | undefined; readonly test: UltimatumTest } | null = null
  return (textOf) => {
    if (kept !== null && kept.textOf === textOf) return kept.test
    const known = new WeakMap<RecordedClaim, boolean>()
    const test: UltimatumTest = (utterance) => {
      const found = known.get(utterance.claim) ?? saysElse(utterance, textOf)
      known.set(utterance.claim, found)
      return found
    }
    kept = { textOf, test }
    return test
  }
}

/** A threat or a demand that says what else, or by when. */
function saysElse({ claim: { claim, report } }: Utterance, textOf: TextOf | undefined): boolean {
  if (!ULTIMATE.has(claim.stance)) return false
  if (claim.time !== null && hasWord(AGENDA_ROWS.deadline, claim.time.text)) return true
  const words = [
    claim.trigger.text,
    claim.cue?.text,
    claim.time?.text,
    ...claim.targets.map(({ text }) => text),
  ]
  const isElse = (text: string | undefined): boolean =>
    text !== undefined && hasWord(AGENDA_ROWS.ultimatum, text)
  return words.some(isElse) || isElse(quoteFinder(textOf)(report.text, claim.trigger.start)?.text)
}

function announcedFrom({ utterances, days }: Due, options: Making): Announced {
  const [first] = utterances
  const { time } = first!.claim.claim
  const today = options.today === undefined ? null : dayNumber(options.today)
  const { suggested, ...row } = rowFrom(utterances, { later: options.later, days })
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
  { later: indexes, days }: { readonly later: readonly Index[]; readonly days: Days | null },
): Omit<Announced, 'announced' | 'from' | 'until' | 'ultimatum' | 'due'> {
  const [first] = utterances
  const { claim } = first!
  const { place, agents, targets, kind, stance, phase } = claim.claim
  const awaited = { utterance: first!, phase, days }
  const own = new Set(utterances)
  const later = laterThan(awaited, indexes).flatMap((utterance): readonly LaterWord[] => {
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
