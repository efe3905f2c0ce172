import { readdirSync, readFileSync } from 'node:fs'
import { samePhrase } from '../src/agree/index.js'
import type { Claim, Count } from '../src/claim/index.js'
import type { Asked, Case, ExpectedClaim, ExpectedCount } from '../src/codebook/index.js'
import { KINDS, parseCases } from '../src/codebook/index.js'
import type { Marsad } from '../src/pipeline/index.js'
import { splitSentences } from '../src/text/index.js'

const KINDS_FOLDER = new URL('../../src/codebook/kinds/', import.meta.url)

/** A case and the file that it stands in. */
export interface PlacedCase extends Case {
  /** `siege/cases.txt`. */
  readonly file: string
}

/** All cases of the codebook, kind by kind. */
export function openCases(): readonly PlacedCase[] {
  const folders = new Set(readdirSync(KINDS_FOLDER))
  return KINDS.filter((kind) => folders.has(kind)).flatMap((kind) => {
    const file = `${kind}/cases.txt`
    const { value } = parseCases(readFileSync(new URL(file, KINDS_FOLDER), 'utf8'), { where: file })
    return value.map((one) => ({ ...one, file }))
  })
}

/** Slots that a case may ask for, in the order of the table. */
export const CASE_SLOTS = [
  'event',
  'stance',
  'source',
  'type',
  'phase',
  'trigger',
  'cue',
  'quoted',
  'said',
  'via',
  'agents',
  'targets',
  'place',
  'time',
  'start',
  'end',
  'counts',
  'nothing else',
] as const

export type CaseSlot = (typeof CASE_SLOTS)[number]

export interface CaseCheck {
  readonly slot: CaseSlot
  readonly passed: boolean
  /** What the case asks and what was read, in few words. */
  readonly detail: string
}

export interface CaseOutcome {
  readonly file: string
  readonly line: number
  readonly title: string
  readonly checks: readonly CaseCheck[]
}

/** Reads every case and holds the claims against what it asks. */
export async function runCases(
  marsad: Marsad,
  options: { readonly step?: () => void } = {},
): Promise<readonly CaseOutcome[]> {
  const outcomes: CaseOutcome[] = []
  for (const one of openCases()) {
    const { file, line, title, text, publisher } = one
    const sentences = splitSentences(text)
    const report = {
      id: `${file}:${line}`,
      text,
      title: null,
      url: null,
      publisher,
      published: one.date,
      sentences,
    }
    const { claims } = await marsad.readReport(report)
    outcomes.push({ file, line, title, checks: checkCase(one, claims) })
    options.step?.()
  }
  return outcomes
}

/**
 * Slots are judged on claims that were found with their kind; one that was not found fails `event` only. `nothing else`
 * passes where no claim was read that the case does not have.
 */
export function checkCase(expected: Case, claims: readonly Claim[]): readonly CaseCheck[] {
  const rest = [...claims]
  const checks = expected.claims.flatMap((asked) => {
    const ranked = rest.map((claim) => ({ claim, fit: fitOf(asked, claim) })).sort((a, b) => b.fit - a.fit)
    const found = ranked[0]?.claim
    const event = { slot: 'event' as const, passed: found?.kind === asked.kind, detail: asked.kind }
    if (found === undefined || found.kind !== asked.kind) return [event]
    rest.splice(rest.indexOf(found), 1)
    return [event, ...checkClaim(asked, found)]
  })
  const spare = rest.map((claim) => `${claim.kind} "${claim.trigger.text}"`).join(', ')
  return [...checks, { slot: 'nothing else', passed: rest.length === 0, detail: spare }]
}

function fitOf(asked: ExpectedClaim, claim: Claim): number {
  const trigger = asked.trigger !== undefined && samePhrase(asked.trigger, claim.trigger.text)
  const source = isPhrase(asked.source, claim.source.mention?.text ?? null)
  return (
    8 * Number(asked.kind === claim.kind) +
    4 * Number(trigger) +
    Number(asked.stance === claim.stance) +
    Number(source)
  )
}

const isPhrase = (asked: string | null, read: string | null): boolean =>
  asked === null || read === null ? asked === read : samePhrase(asked, read)

const isEqual = (asked: string | null, read: string | null): boolean => asked === read

function checkClaim(asked: ExpectedClaim, claim: Claim): readonly CaseCheck[] {
  const one = (
    slot: CaseSlot,
    wanted: Asked<string>,
    read: string | null,
    isSame: (a: string | null, b: string | null) => boolean = isPhrase,
  ): readonly CaseCheck[] =>
    wanted === undefined
      ? []
      : [{ slot, passed: isSame(wanted, read), detail: `${show(wanted)}, read ${show(read)}` }]
  const list = (slot: CaseSlot, wanted: readonly string[] | undefined, read: readonly string[]) =>
    wanted === undefined
      ? []
      : [{ slot, passed: sameList(wanted, read), detail: `${wanted.map(show)}, read ${read.map(show)}` }]
  const texts = (mentions: readonly { readonly text: string }[]) => mentions.map(({ text }) => text)
  return [
    ...one('stance', asked.stance, claim.stance, isEqual),
    ...one('source', asked.source, claim.source.mention?.text ?? null),
    ...one('type', asked.sourceType, claim.source.type, isEqual),
    ...one('phase', asked.phase, claim.phase, isEqual),
    ...one('trigger', asked.trigger, claim.trigger.text),
    ...one('cue', asked.cue, claim.cue?.text ?? null),
    ...one('quoted', asked.quoted, claim.quoted, isEqual),
    ...one('said', asked.said, claim.said?.words.text ?? null),
    ...list('via', asked.via, texts(claim.via)),
    ...list('agents', asked.agents, texts(claim.agents)),
    ...list('targets', asked.targets, texts(claim.targets)),
    ...one('place', asked.place, claim.place?.text ?? null),
    ...one('time', asked.time, claim.time?.words.text ?? null),
    ...one('start', asked.start, claim.time?.start ?? null, isEqual),
    ...one('end', asked.end, claim.time?.end ?? null, isEqual),
    ...checkCounts(asked.counts, claim.counts),
  ]
}

const show = (value: string | null): string => (value === null ? 'none' : `"${value}"`)

function sameList(asked: readonly string[], read: readonly string[]): boolean {
  const rest = [...read]
  const all = asked.every((phrase) => {
    const at = rest.findIndex((other) => samePhrase(phrase, other))
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return all && rest.length === 0
}

function checkCounts(
  asked: readonly ExpectedCount[] | undefined,
  read: readonly Count[],
): readonly CaseCheck[] {
  if (asked === undefined) return []
  const number = (c: { metric: string; low: number | null; best: number | null; high: number | null }) =>
    `${c.metric} ${c.low ?? '-'}/${c.best ?? '-'}/${c.high ?? '-'}`
  const wanted = asked
    .map((c) => `${number(c)}${c.partOf === null ? '' : ` of ${number(asked[c.partOf]!)}`}`)
    .sort()
  const found = read
    .map((c) => `${number(c)}${c.partOf === null ? '' : ` of ${number(read[c.partOf]!)}`}`)
    .sort()
  const passed = wanted.join('; ') === found.join('; ')
  return [
    { slot: 'counts', passed, detail: `${wanted.join('; ') || 'none'}, read ${found.join('; ') || 'none'}` },
  ]
}

export interface CaseShare {
  readonly slot: CaseSlot
  readonly asked: number
  readonly passed: number
}

/** How many checks of each slot pass. */
export const shareOfCases = (outcomes: readonly CaseOutcome[]): readonly CaseShare[] =>
  CASE_SLOTS.map((slot) => {
    const checks = outcomes.flatMap((outcome) => outcome.checks).filter((check) => check.slot === slot)
    return { slot, asked: checks.length, passed: checks.filter((check) => check.passed).length }
  })

/** Cases that do not pass whole, each with the checks that fail. */
export const failingCases = (outcomes: readonly CaseOutcome[]): readonly CaseOutcome[] =>
  outcomes
    .map((outcome) => ({ ...outcome, checks: outcome.checks.filter((check) => !check.passed) }))
    .filter((outcome) => outcome.checks.length > 0)
