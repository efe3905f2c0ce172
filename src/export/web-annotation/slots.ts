import type { LineClaim, LineTime } from '../../report/index.js'
import { codePointsOf } from '../../text/index.js'
import type { Material } from '../material.js'

/** Words of one slot: half-open [start, end) in code points. */
export interface Slot {
  readonly slot: string
  /** The slot, with its number where there are several. */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly text: string
  /** What was read in the words, where anything was. */
  readonly value: unknown
}

const timeSlot = (slot: string, time: LineTime | null): readonly Slot[] =>
  time === null
    ? []
    : [
        {
          slot,
          name: slot,
          start: time.span[0],
          end: time.span[1],
          text: time.text,
          value: { start: time.start, end: time.end, holds: time.holds },
        },
      ]

/** Every slot of a claim that rests on words. */
export function slotsOf(claim: LineClaim): readonly Slot[] {
  const { trigger, source, cue, place } = claim
  const words = (
    slot: string,
    mention: { start: number; end: number; text: string },
    value: unknown,
    nth?: number,
  ) => ({
    slot,
    name: nth === undefined ? slot : `${slot}.${nth}`,
    start: mention.start,
    end: mention.end,
    text: mention.text,
    value,
  })
  const { start, end, text } = source
  return [
    words('trigger', trigger, { kind: claim.kind, phase: claim.phase }),
    ...(start === null || end === null
      ? []
      : [words('source', { start, end, text }, { type: source.type, actor: source.actor })]),
    ...(cue === null ? [] : [words('cue', cue, null)]),
    ...(['via', 'agents', 'targets'] as const).flatMap((slot) =>
      claim[slot].map((party, nth) => words(slot, party, party.actor, nth)),
    ),
    ...(place === null ? [] : [words('place', place, place.resolved)]),
    ...timeSlot('time', claim.time),
    ...timeSlot('said', claim.said),
    ...claim.counts.map((count, nth) =>
      words(
        'counts',
        count,
        { metric: count.metric, low: count.low, best: count.best, high: count.high },
        nth,
      ),
    ),
  ]
}

/** What stands before and after a span. */
export type Quoter = (start: number, end: number) => { readonly prefix: string; readonly suffix: string }

/** Letters of context on each side, code points. */
const CONTEXT = 32

/** Finds what stands around words; keeps one text at a time, since claims come text by text. */
export function quoterOf({ textOf }: Material): (text: string) => Quoter | null {
  let kept: { readonly hash: string; readonly quote: Quoter | null } | null = null
  return (hash) => {
    if (kept?.hash === hash) return kept.quote
    const text = textOf(hash)
    kept = { hash, quote: text === null ? null : contextIn(text) }
    return kept.quote
  }
}

function contextIn(text: string): Quoter {
  const points = codePointsOf(text)
  const length = [...text].length
  const slice = (start: number, end: number): string => {
    const span = points.spanToUnits({ start, end })
    return text.slice(span.start, span.end)
  }
  return (start, end) => ({
    prefix: slice(Math.max(0, start - CONTEXT), start),
    suffix: slice(end, Math.min(length, end + CONTEXT)),
  })
}
