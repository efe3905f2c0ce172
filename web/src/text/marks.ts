import type { Claim } from '../../../src/server/schema/index.js'

/** Slots that rest on words of the report, in the order in which cards and legends name them. */
export const SLOTS = [
  'trigger',
  'source',
  'cue',
  'via',
  'agents',
  'targets',
  'place',
  'time',
  'said',
  'counts',
] as const

export type Slot = (typeof SLOTS)[number]

/** Words of one slot: half-open [start, end) in Unicode code points, and the words that should stand there. */
export interface Mark {
  readonly slot: Slot
  /** Which of the slot's words, from 0. */
  readonly nth: number
  readonly start: number
  readonly end: number
  readonly text: string
}

const SINGLE = ['trigger', 'cue', 'place'] as const
const TIMES = ['time', 'said'] as const
const SEVERAL = ['via', 'agents', 'targets', 'counts'] as const

/** All words that a claim rests on. */
export function marksOf(claim: Claim): readonly Mark[] {
  const single = SINGLE.flatMap((slot) => {
    const words = claim[slot]
    return words === null ? [] : [markOf(slot, words)]
  })
  const times = TIMES.flatMap((slot): readonly Mark[] => {
    const time = claim[slot]
    return time === null ? [] : [{ slot, nth: 0, start: time.span[0], end: time.span[1], text: time.text }]
  })
  const several = SEVERAL.flatMap((slot) => claim[slot].map((words, nth) => markOf(slot, words, nth)))
  const { start, end, text } = claim.source
  const source = start === null || end === null ? [] : [{ slot: 'source', nth: 0, start, end, text } as const]
  return [...single, ...source, ...times, ...several]
}

const markOf = (
  slot: Slot,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
  nth = 0,
): Mark => ({ slot, nth, start, end, text })
