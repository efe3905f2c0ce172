import type { CountedGroup, CountedStatus } from '../claim/index.js'
import {
  isKind,
  isMetric,
  isPhase,
  isSourceType,
  isStance,
  KIND_ROWS,
  KINDS,
  kindRow,
  METRICS,
  PHASES,
  SOURCE_TYPES,
  STANCES,
  type Stance,
} from '../codebook/index.js'
import { type Diagnostic, errorOf, warningOf } from '../diagnostic/index.js'
import { canonicalJson } from '../ledger/index.js'
import type { Hash } from '../record/index.js'
import type { LineClaim, LineCount, LineTime } from '../report/index.js'
import { codePointsOf, sliceOf } from '../text/index.js'

/** Hash of the canonical JSON of the claim that was on the screen. */
export const shownHash = (
  claim: LineClaim,
  { hashOf }: { readonly hashOf: (canonical: string) => Hash },
): Hash => hashOf(canonicalJson(claim))

/**
 * What speaks against recording a claim as a person gave it: errors where it breaks the codebook or says words that are
 * not there, warnings where it is likely a slip. Nothing where all is well.
 */
export function checkDecision(
  claim: LineClaim,
  {
    text,
    published = null,
  }: { readonly text: string /** ISO date of the report. */; readonly published?: string | null },
): readonly Diagnostic[] {
  return [
    ...checkVocabulary(claim),
    ...checkSource(claim),
    ...checkWords(claim, text),
    ...claim.counts.flatMap((_, index) => checkCount(claim.counts, index)),
    ...checkTime('time', claim.time),
    ...checkTime('said', claim.said),
    ...checkLatest(claim, published),
  ]
}

const notRecorded = (what: string, seen: string, help: string): Diagnostic =>
  errorOf(`decision/${what}`, `${seen}; not recorded; ${help}`)

const STATUSES: readonly CountedStatus[] = ['civilian', 'combatant', 'protected', 'unknown']
const GROUPS: readonly CountedGroup[] = ['men', 'women', 'children', 'unknown']

function checkVocabulary(claim: LineClaim): readonly Diagnostic[] {
  const { kind, stance, phase, source, quoted, counts, time, said } = claim
  const rows: readonly (readonly [string, string | null, boolean, readonly string[]])[] = [
    ['kind', kind, isKind(kind), KINDS],
    ['stance', stance, isStance(stance), STANCES],
    ['phase', phase, phase === null || isPhase(phase), PHASES],
    ['source type', source.type, isSourceType(source.type), SOURCE_TYPES],
    ['quoted', quoted, quoted === 'direct' || quoted === 'indirect', ['direct', 'indirect']],
    ...counts.flatMap(({ metric, status, group }) => [
      ['metric', metric, isMetric(metric), METRICS] as const,
      ['status', status, STATUSES.includes(status), STATUSES] as const,
      ['group', group, GROUPS.includes(group), GROUPS] as const,
    ]),
    ...[time, said].flatMap((when) =>
      when === null || when.holds === null
        ? []
        : [['holds', when.holds, HOLDS.includes(when.holds), HOLDS] as const],
    ),
  ]
  const unknown = rows
    .filter(([, , known]) => !known)
    .map(([slot, word, , words]) =>
      notRecorded(
        'unknown-word',
        `${slot}: "${word}" is not in the codebook`,
        `take one of ${words.join(', ')}`,
      ),
    )
  if (phase === null || !isKind(kind) || kindRow(kind).takesPhase) return unknown
  const lasting = KIND_ROWS.filter((row) => row.takesPhase).map(({ slug }) => slug)
  const help = `only ${lasting.join(', ')} take one: leave the phase empty`
  return [...unknown, notRecorded('phase', `phase: ${kind} takes none, "${phase}" was given`, help)]
}

const HOLDS: readonly string[] = ['throughout', 'within']

function checkSource({ source }: LineClaim): readonly Diagnostic[] {
  const narrator = source.type === 'narrator'
  if (narrator && source.text !== '') {
    const seen = `source: the narrator has no words, "${source.text}" was given`
    return [notRecorded('source', seen, 'choose who they are, or leave the words empty')]
  }
  if (narrator || source.text !== '') return []
  const seen = `source: no words name the ${source.type} source`
  return [notRecorded('source', seen, 'give the words that name it, or choose narrator')]
}

interface SlotWords {
  readonly slot: string
  readonly start: number | null
  readonly end: number | null
  readonly text: string
}

/** All words of a claim, by slot. */
function wordsOf({ trigger, source, cue, via, agents, targets, place, counts, time, said }: LineClaim) {
  const times = { time, said }
  const words: SlotWords[] = [{ slot: 'trigger', ...trigger }]
  if (source.text !== '' || source.start !== null) words.push({ slot: 'source', ...source })
  if (cue !== null) words.push({ slot: 'cue', ...cue })
  if (place !== null) words.push({ slot: 'place', ...place })
  for (const [slot, parties] of Object.entries({ via, agents, targets })) {
    words.push(...parties.map((party) => ({ slot, ...party })))
  }
  for (const [slot, when] of Object.entries(times)) {
    if (when !== null) words.push({ slot, start: when.span[0], end: when.span[1], text: when.text })
  }
  return [...words, ...counts.map((count) => ({ slot: `count of ${count.metric}`, ...count }))]
}

/** Every slot's words stand in the text, at their place. */
function checkWords(claim: LineClaim, text: string): readonly Diagnostic[] {
  const points = codePointsOf(text)
  return wordsOf(claim).flatMap(({ slot, start, end, text: words }) => {
    const isSpan = start !== null && end !== null && Number.isInteger(start) && Number.isInteger(end)
    if (!isSpan || start < 0 || start >= end || end > points.length) {
      const seen = `${slot}: "${words}" is said to stand at ${start} to ${end} of ${points.length} characters`
      return [notRecorded('words-outside', seen, 'give the words as they are printed in the report')]
    }
    const there = sliceOf(text, points.spanToUnits({ start, end }))
    if (there === words) return []
    const seen = `${slot}: "${words}" does not stand at ${start} to ${end}, where the report has "${there}"`
    return [notRecorded('words-differ', seen, 'give the words as they are printed there')]
  })
}

function checkCount(counts: readonly LineCount[], index: number): readonly Diagnostic[] {
  const { metric, text, low, best, high, part_of: whole } = counts[index]!
  const slot = `count of ${metric}: "${text}"`
  const bounds = [low, best, high].filter((bound) => bound !== null)
  const trouble: Diagnostic[] = []
  if (bounds.some((bound) => !Number.isSafeInteger(bound) || bound < 0)) {
    const seen = `${slot} reads ${bounds.join(', ')}`
    trouble.push(
      notRecorded('count-not-whole', seen, 'give whole numbers of persons, or leave unknown ones empty'),
    )
  } else if (bounds.some((bound, i) => i > 0 && bound < bounds[i - 1]!)) {
    const seen = `${slot} reads low ${shown(low)}, best ${shown(best)}, high ${shown(high)}`
    trouble.push(notRecorded('count-inverted', seen, 'low must not pass best, nor best high'))
  }
  if (whole !== null && !isWhole(counts, index)) {
    const seen = `${slot} is said to be part of count ${whole} of ${counts.length} (from 0)`
    trouble.push(notRecorded('part-of', seen, 'name another count of the claim that is not part of this one'))
  }
  return trouble
}

const shown = (bound: number | null): string => (bound === null ? 'unknown' : `${bound}`)

/** Whether the wholes of a count, one above the other, are other counts of the claim and come to an end. */
function isWhole(counts: readonly LineCount[], index: number): boolean {
  const seen = new Set<number>([index])
  for (let at = counts[index]!.part_of; at !== null; at = counts[at]!.part_of) {
    if (counts[at] === undefined || seen.has(at)) return false
    seen.add(at)
  }
  return true
}

function checkTime(slot: string, time: LineTime | null): readonly Diagnostic[] {
  if (time === null) return []
  const { text, start, end, holds } = time
  const wrong = [start, end].filter((day) => day !== null && !isDay(day))
  if (wrong.length > 0) {
    const seen = `${slot}: "${text}" reads ${wrong.join(' and ')}, which no calendar has`
    return [notRecorded('date-unknown', seen, 'give days as YYYY-MM-DD, or leave unknown ones empty')]
  }
  if (start !== null && end !== null && start > end) {
    const seen = `${slot}: "${text}" reads from ${start} until ${end}`
    return [notRecorded('date-inverted', seen, 'the first day must not come after the last')]
  }
  if (holds !== null || (start === null && end === null)) return []
  return [
    warningOf(
      'decision/holds',
      `${slot}: "${text}" has days, but not whether it held throughout or happened within them; recorded so; ` +
        'choose throughout or within',
    ),
  ]
}

/** A day that exists, as YYYY-MM-DD. */
function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** Stances that speak of what is past when it is printed. */
const PAST: ReadonlySet<Stance> = new Set<Stance>(['reports', 'condemns'])

/** What a report says to have happened, or to have been said, has happened by the day on which it was printed. */
function checkLatest(claim: LineClaim, published: string | null): readonly Diagnostic[] {
  if (published === null) return []
  const slots = { ...(PAST.has(claim.stance) ? { time: claim.time } : {}), said: claim.said }
  return Object.entries(slots).flatMap(([slot, when]) => {
    const latest = when?.end ?? when?.start ?? null
    if (when === null || latest === null || !isDay(latest) || latest <= published) return []
    return [
      warningOf(
        'decision/after-report',
        `${slot}: "${when.text}" reads ${latest}, but the report was printed on ${published}; recorded so; ` +
          'look at the day again',
      ),
    ]
  })
}
