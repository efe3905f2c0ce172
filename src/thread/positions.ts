import { type Kind, kindRow, type Phase, type Stance } from '../codebook/index.js'
import { isDecided, type RecordedClaim, speakerOf } from '../record/index.js'
import { isAccused, isoDay } from '../state/index.js'
import type { SideOf } from '../tally/index.js'
import { addTo } from '../text/index.js'
import { type Gathered, type Gathering, openGathering, wholeOf } from './gather.js'
import { type ByKind, openUtterances } from './held-utterances.js'
import { areKin } from './kin.js'
import type { Member } from './matter.js'
import { quoteFinder, type TextOf } from './quote.js'
import { roleOf, type StanceRole } from './stances.js'
import type { PartyRow, Position, Thread } from './thread.js'
import { inOrder, type Utterance } from './utterance.js'

export interface PositionsOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
  /** Texts of the reports, for the sentences; without them a position has its own words alone. */
  readonly textOf?: TextOf
  /** The side that an actor stood on that day. Left out: an organ of a state stands on its state's. */
  readonly sideOf?: SideOf
}

/**
 * Threads of what was offered, demanded, threatened or denied, with a table of parties and stances over time. What is
 * about the same thing shares its kind, its report or its place, and its parties, within 45 days of the last word on
 * it. Near-linear in the number of claims; their order does not matter.
 */
export const positionsOf = (claims: readonly RecordedClaim[], options: PositionsOptions): readonly Thread[] =>
  openPositions().threads(openUtterances().of(claims, options), options)

/** Threads of a record as it goes on: kinds of which nothing new was said are not gathered again. */
export interface HeldPositions {
  threads(utterances: ByKind, options: Pick<PositionsOptions, 'textOf'>): readonly Thread[]
  /** Gathers what is not gathered yet, in pieces. */
  readAhead(utterances: ByKind): Generator<void>
}

export function openPositions(): HeldPositions {
  const gatherings = new Map<Kind, Gathering>()
  const gathered = new WeakMap<readonly Utterance[], readonly Drawn[]>()
  function* drawAll(kind: Kind, utterances: readonly Utterance[]): Generator<void, readonly Drawn[]> {
    const known = gathered.get(utterances)
    if (known !== undefined) return known
    const gathering = gatherings.get(kind) ?? openGathering()
    gatherings.set(kind, gathering)
    const found = yield* gathering.gather(utterances)
    const made = found.filter(isThread).map(draw)
    gathered.set(utterances, made)
    return made
  }
  return {
    *readAhead(utterances) {
      for (const [kind, list] of utterances) {
        yield* drawAll(kind, list)
        yield
      }
    },
    threads(utterances, { textOf }) {
      const drawn = [...utterances].flatMap(([kind, list]) => wholeOf(drawAll(kind, list)))
      const after = afterPrecedents(drawn, utterances)
      const related = relate(drawn)
      const quote = textOf === undefined ? null : positionQuoter(textOf)
      return drawn
        .toSorted((a, b) => inOrder(a.first, b.first))
        .map((one) => {
          const thread = { ...one.thread, afterPrecedents: after(one), related: related(one) }
          return quote === null ? thread : { ...thread, positions: thread.positions.map(quote) }
        })
    },
  }
}

/** Gives positions the sentences that they were said in. */
export function positionQuoter(textOf: TextOf): (position: Position) => Position {
  const quoteOf = quoteFinder(textOf)
  return (position) => ({ ...position, quote: quoteOf(position.report, position.start) })
}

/** A thread needs an opening, an answer that shows one, or something announced or told that somebody answers. */
function isThread({ matter: { members } }: Gathered): boolean {
  const roles = members.map(({ utterance }) => roleOf(utterance.claim.claim.stance))
  if (roles.some(({ role, alone }) => role === 'opens' || alone)) return true
  const answers = members.filter((_, i) => roles[i]!.role === 'answers')
  return answers.length < members.length
    ? answers.length > 0
    : answers.some(({ utterance }) => isAccused(utterance.claim))
}

interface Drawn {
  readonly thread: Thread
  /** What was said first in it. */
  readonly first: Utterance
  readonly gathered: Gathered
}

function draw(gathered: Gathered): Drawn {
  const { matter, precedents, outcomes } = gathered
  const members = matter.members.toSorted((a, b) => inOrder(a.utterance, b.utterance))
  const positions = members.map((member) => positionOf(member, members))
  const own = members.filter(({ fit }) => fit?.elsewhere !== true).map(({ utterance }) => utterance)
  const thread: Thread = {
    id: own.map(({ claim }) => claim.id).sort()[0]!,
    kind: own[0]!.claim.claim.kind,
    about: sayAbout(own),
    place: placeName(own),
    parties: partyNames(own),
    positions,
    table: tableOf(members, positions),
    precedents: idsOf(precedents),
    afterPrecedents: [],
    outcomes: idsOf(outcomes),
    related: [],
  }
  return { thread, first: members[0]!.utterance, gathered }
}

const idsOf = (utterances: readonly Utterance[]): readonly string[] => utterances.map(({ claim }) => claim.id)

/** What a thread began with, as people read it. */
function sayAbout(own: readonly Utterance[]): string {
  const first =
    own.find((one) => roleOf(stanceOf(one)).role === 'opens') ??
    own.find((one) => stanceOf(one) === 'reports') ??
    own[0]!
  const { kind, stance, phase } = first.claim.claim
  const place = placeName(own)
  return `${sayPhase(phase)}${kindRow(kind).label.toLowerCase()} ${roleOf(stance).done} ${speakerOf(first.claim)}${place === null ? '' : `, ${place}`}`
}

/** Whoever asks that a siege be lifted asks for no siege. */
const sayPhase = (phase: Phase | null): string =>
  phase === 'ends' ? 'end of ' : phase === 'continues' ? 'continued ' : ''

function placeName(own: readonly Utterance[]): string | null {
  const place = own.map(({ claim }) => claim.claim.place).find((named) => named !== null)
  return place === undefined || place === null ? null : (place.resolved?.name ?? place.text)
}

function partyNames(own: readonly Utterance[]): readonly string[] {
  const names = own.flatMap(({ claim: { claim } }) =>
    [...claim.agents, ...claim.targets].map(({ actor, text }) => actor?.name ?? text),
  )
  return [...new Set(names)].sort()
}

function positionOf({ utterance, fit }: Member, members: readonly Member[]): Position {
  const { claim, id, report } = utterance.claim
  return {
    claim: id,
    party: speakerOf(utterance.claim),
    stance: claim.stance,
    phase: claim.phase,
    on: utterance.on === null ? null : isoDay(utterance.on),
    words: claim.trigger.text,
    cue: claim.cue?.text ?? null,
    start: claim.trigger.start,
    end: claim.trigger.end,
    report: report.text,
    quote: null,
    quoted: claim.quoted,
    via: claim.via.map(({ actor, text }) => actor?.name ?? text),
    answers: fit?.elsewhere === true ? null : answeredBy(utterance, members),
    elsewhere: fit?.elsewhere === true,
    why: fit === null ? null : fit.why,
    sure: fit === null || fit.strong,
    suggested: !isDecided(utterance.claim),
  }
}

/** Of what can be answered, what is answered rather. */
const ANSWERED: readonly StanceRole['role'][] = ['tells', 'announces', 'opens']

/**
 * The claim that an answer is to: an opening by another party up to that day, in its own report if there is one; the last
 * before it, else the first after it.
 */
function answeredBy(utterance: Utterance, members: readonly Member[]): string | null {
  if (roleOf(stanceOf(utterance)).role !== 'answers') return null
  const open = members
    .filter(({ utterance: other, fit }) => {
      const early = utterance.on === null || other.on === null || other.on <= utterance.on
      const another = other.speaker === null || other.speaker !== utterance.speaker
      return fit?.elsewhere !== true && early && another && stanceOf(other) !== 'predicts'
    })
    .map((member) => member.utterance)
  const here = open.filter(({ claim }) => claim.report.text === utterance.claim.report.text)
  for (const list of [here, open])
    for (const role of ANSWERED.toReversed()) {
      const ones = list.filter((other) => roleOf(stanceOf(other)).role === role)
      const found = ones.findLast((other) => inOrder(other, utterance) < 0) ?? ones[0]
      if (found !== undefined) return found.claim.id
    }
  return null
}

const stanceOf = ({ claim }: Utterance): Stance => claim.claim.stance

/** A row a party, in the order in which they first spoke. */
function tableOf(members: readonly Member[], positions: readonly Position[]): readonly PartyRow[] {
  const rows = new Map<string, { party: string; stances: PartyRow['stances'][number][] }>()
  members.forEach(({ utterance }, i) => {
    const { party, stance, on, claim } = positions[i]!
    const key = utterance.speaker ?? `report ${party}`
    const row = rows.get(key) ?? { party, stances: [] }
    row.stances.push({ stance, on, claim })
    rows.set(key, row)
  })
  return [...rows.values()]
}

/** What the reports that cite a precedent say of its place beside it, in kindred kinds. */
function afterPrecedents(drawn: readonly Drawn[], utterances: ByKind): (one: Drawn) => readonly string[] {
  const cited = drawn.flatMap(({ gathered }) => gathered.precedents)
  const wanted = new Set(cited.map(citedAt))
  const reports = new Set(cited.map(({ claim }) => claim.report.text))
  const told = new Map<string, Utterance[]>()
  for (const list of utterances.values())
    for (const utterance of list) {
      const { claim, place } = utterance
      if (place === null || claim.claim.stance !== 'reports' || !reports.has(claim.report.text)) continue
      const key = citedAt(utterance)
      if (wanted.has(key)) addTo(told, key, utterance)
    }
  return ({ thread, gathered }) => {
    const keys = [...new Set(gathered.precedents.map(citedAt))]
    const found = keys
      .flatMap((key) => told.get(key) ?? [])
      .filter(({ claim }) => areKin(claim.claim.kind, thread.kind))
    return idsOf(found.sort(inOrder))
  }
}

const citedAt = ({ claim, place }: Utterance): string => `${claim.report.text}\n${place ?? ''}`

/** Threads of kindred kinds that the same report speaks of at the same place. */
function relate(drawn: readonly Drawn[]): (one: Drawn) => readonly string[] {
  const byReport = new Map<string, Drawn[]>()
  for (const one of drawn) for (const report of one.gathered.matter.reports) addTo(byReport, report, one)
  return ({ thread, gathered: { matter } }) => {
    const near = [...matter.reports].flatMap((report) => byReport.get(report) ?? [])
    const kin = near.filter(
      (other) =>
        areKin(other.thread.kind, thread.kind) &&
        (matter.place === null ||
          other.gathered.matter.place === null ||
          other.gathered.matter.place === matter.place),
    )
    return [...new Set(kin.map((other) => other.thread.id))].sort()
  }
}
