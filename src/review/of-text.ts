import { type Diagnostic, errorOf, warningOf } from '../diagnostic/index.js'
import type {
  Capture,
  Decision,
  Entry,
  Hash,
  MachineReading,
  RecordedClaim,
  RecordedReport,
} from '../record/index.js'
import type { LineClaim, ReportLine } from '../report/index.js'
import { byText } from '../text/index.js'
import { chosenIn } from './by-hand.js'
import { receivedReport } from './captures.js'
import { differingSlots } from './differ.js'
import { type Identities, startIdentities } from './identity.js'
import type { Payloads, ReceivedReport, SecondLook } from './standing.js'

/** An entry about a text, and whether it holds. */
export interface TextEntry<F = Capture | MachineReading | Decision> {
  readonly position: number
  readonly entry: Entry
  readonly fact: F
  readonly holds: boolean
}

/** What the record holds of one text. */
export interface TextRecord {
  /** Null where no capture of the text holds. */
  readonly received: ReceivedReport | null
  /** In the order of their triggers. */
  readonly claims: readonly RecordedClaim[]
  /** By claim: parties whose actor a person chose; claims of which there are none are not among them. */
  readonly byHand: ReadonlyMap<string, readonly string[]>
  readonly secondLooks: readonly SecondLook[]
  /** Every id that one of its claims ever had, with the id that the claim keeps. */
  readonly ids: ReadonlyMap<string, string>
  readonly diagnostics: readonly Diagnostic[]
}

/** A reading that holds and whose payload is there: its claims by the ids that they keep. */
interface UsableReading {
  readonly position: number
  /** Where the same reading stood first: reading the same again is nothing new. */
  readonly since: number
  /** What was read: as which printing told of itself. */
  readonly line: ReportLine
  readonly claims: ReadonlyMap<string, LineClaim>
}

interface Folded {
  readonly readings: readonly UsableReading[]
  /** The last decision on each claim that holds. */
  readonly decisions: ReadonlyMap<string, TextEntry<Decision>>
}

/** Folds the entries about one text, in the log's order. */
export function recordOfText(text: Hash, entries: readonly TextEntry[], payloads: Payloads): TextRecord {
  const diagnostics: Diagnostic[] = []
  const identities = startIdentities()
  const words = payloads.textOf(text)
  const received = receivedReport(entries, () => words)
  const folded = fold(entries, identities, (entry) => lineOf(entry, { words, payloads, diagnostics }))
  if (words === null) diagnostics.push(textMissing(text))
  const ids = identities.ids
  const newest = countingReading(folded.readings, received?.report ?? null)
  const kept = new Set([...folded.decisions.keys(), ...(newest?.claims.keys() ?? [])])
  if (received === null) {
    if (kept.size > 0) diagnostics.push(notReceived(text, kept.size))
    return { received, claims: [], byHand: NOBODY, secondLooks: [], ids, diagnostics }
  }
  const { report } = received
  const claims = [...kept].map((id): RecordedClaim => {
    const decision = folded.decisions.get(id)
    if (decision === undefined) {
      return { id, report, claim: withId(newest!.claims.get(id)!, id), state: 'suggested', decided: null }
    }
    const { fact, entry } = decision
    const decided = { by: entry.by, at: entry.at, reason: fact.reason }
    return { id, report, claim: withId(fact.as, id), state: fact.verdict, decided }
  })
  claims.sort(inText)
  const secondLooks = claims.flatMap(({ id }) => secondLookAt(id, { ...folded, newest }, text) ?? [])
  return { received, claims, byHand: byHandIn(folded), secondLooks, ids, diagnostics }
}

const NOBODY: TextRecord['byHand'] = new Map()

function byHandIn({ readings, decisions }: Folded): TextRecord['byHand'] {
  const found = new Map<string, readonly string[]>()
  for (const [id, { fact, position }] of decisions) {
    const before = readings.filter((reading) => reading.position < position)
    const chosen = chosenIn(
      fact,
      before.flatMap(({ claims }) => claims.get(id) ?? []),
    )
    if (chosen.length > 0) found.set(id, chosen)
  }
  return found.size === 0 ? NOBODY : found
}

/** Whether a text was read with the day and publisher of its first printing, on which a reading rests. */
export const isReadAs = (
  line: Pick<ReportLine, 'publisher' | 'published'>,
  report: Pick<RecordedReport, 'publisher' | 'published'>,
): boolean => line.publisher === report.publisher && line.published === report.published

/**
 * The reading that suggestions come from: the newest with the day and publisher of the first printing, whichever was
 * added first; of a text that was not read so yet, the newest of all.
 */
function countingReading(
  readings: readonly UsableReading[],
  report: RecordedReport | null,
): UsableReading | undefined {
  const last = readings.at(-1)
  if (report === null || readings.length < 2) return last
  return readings.findLast(({ line }) => isReadAs(line, report)) ?? last
}

const withId = (claim: LineClaim, id: string): LineClaim => (claim.id === id ? claim : { ...claim, id })

const inText = (a: RecordedClaim, b: RecordedClaim): number =>
  a.claim.trigger.start - b.claim.trigger.start ||
  a.claim.trigger.end - b.claim.trigger.end ||
  byText(a.id, b.id)

/** Ids come from all entries, also from those that were undone; values only from those that hold. */
function fold(
  entries: readonly TextEntry[],
  identities: Identities,
  lineOf: (entry: TextEntry<MachineReading>) => ReportLine | null,
): Folded {
  const readings: UsableReading[] = []
  const decisions = new Map<string, TextEntry<Decision>>()
  const first = new Map<Hash, number>()
  for (const { position, entry, fact, holds } of entries) {
    if (fact.kind === 'decision') {
      const id = identities.decide(fact.claim, fact.as)
      if (holds) decisions.set(id, { position, entry, fact, holds })
    } else if (fact.kind === 'reading') {
      const line = lineOf({ position, entry, fact, holds })
      if (line === null) continue
      const claims = identities.read(line.claims)
      if (!holds) continue
      const since = first.get(fact.reading) ?? position
      first.set(fact.reading, since)
      readings.push({ position, since, line, claims })
    }
  }
  return { readings, decisions }
}

/** A reading; null, and named, where it cannot be had. */
function lineOf(
  { fact, holds }: TextEntry<MachineReading>,
  {
    words,
    payloads,
    diagnostics,
  }: {
    readonly words: string | null
    readonly payloads: Payloads
    readonly diagnostics: Diagnostic[]
  },
): ReportLine | null {
  const reading = payloads.readingOf(fact.reading)
  const trouble =
    reading === null
      ? readingMissing(fact)
      : words !== null && words !== reading.text
        ? readingElsewhere(fact)
        : null
  if (trouble !== null && holds) diagnostics.push(trouble)
  return trouble === null ? reading : null
}

/** A decided claim that a later reading reads otherwise, until somebody decides after that reading; else null. */
function secondLookAt(
  claim: string,
  { readings, decisions, newest }: Folded & { readonly newest: UsableReading | undefined },
  text: Hash,
): SecondLook | null {
  const reading = newest?.claims.get(claim)
  const decision = decisions.get(claim)
  if (newest === undefined || reading === undefined || decision === undefined) return null
  if (newest.since < decision.position) return null
  const decided = decision.fact.as
  const slots = differingSlots(decided, reading)
  if (slots.length === 0) return null
  const before = readings.findLast(({ position }) => position < decision.position)?.claims.get(claim)
  const moved = before === undefined ? slots : differingSlots(before, reading)
  return { claim, text, slots, anew: slots.filter((slot) => moved.includes(slot)), decided, reading }
}

const short = (hash: Hash): string => hash.slice(0, 12)

const textMissing = (text: Hash): Diagnostic =>
  warningOf(
    'review/text-missing',
    `text ${short(text)} was erased or is missing; its claims are kept, but their words cannot be checked; ` +
      'restore the object from another copy unless it was erased on purpose',
  )

const notReceived = (text: Hash, claims: number): Diagnostic =>
  warningOf(
    'review/not-received',
    `no entry that holds says that text ${short(text)} was received; its claims (${claims}) are left out; ` +
      'undo the undo of its capture, or add the report again',
  )

const readingMissing = ({ reading, text }: MachineReading): Diagnostic =>
  warningOf(
    'review/reading-missing',
    `reading ${short(reading)} of text ${short(text)} was erased or is missing; its suggestions are left out, ` +
      'decisions stand; read the report anew',
  )

const readingElsewhere = ({ reading, text }: MachineReading): Diagnostic =>
  errorOf(
    'review/reading-of-another-text',
    `reading ${short(reading)} is not of the words of text ${short(text)}; its suggestions are left out, ` +
      'decisions stand; read the report anew',
  )
