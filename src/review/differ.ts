import type { LineClaim, LineCount, LineParty, LineTime } from '../report/index.js'
import type { SlotName } from './standing.js'

interface Place {
  readonly start: number | null
  readonly end: number | null
}

const sameWords = (a: Place | null, b: Place | null): boolean =>
  a === null || b === null ? a === b : a.start === b.start && a.end === b.end

const sameParty = (a: LineParty, b: LineParty): boolean => sameWords(a, b) && a.actor?.id === b.actor?.id

const sameTime = (a: LineTime | null, b: LineTime | null): boolean =>
  a === null || b === null
    ? a === b
    : a.span[0] === b.span[0] &&
      a.span[1] === b.span[1] &&
      a.start === b.start &&
      a.end === b.end &&
      a.holds === b.holds

/** No order of parties or numbers says anything: they are held against each other in the order of the text. */
function sameList<T extends LineParty | LineCount>(
  a: readonly T[],
  b: readonly T[],
  same: (a: T, b: T) => boolean,
): boolean {
  if (a.length !== b.length) return false
  const [first, second] = a.length > 1 ? [inText(a), inText(b)] : [a, b]
  return first.every((value, i) => same(value, second[i]!))
}

const inText = <T extends LineParty | LineCount>(values: readonly T[]): readonly T[] =>
  values.toSorted((a, b) => a.start - b.start || a.end - b.end || sortWord(a, b))

/** Two numbers may stand on the same words ("killed or wounded ten"). */
const sortWord = (a: LineParty | LineCount, b: LineParty | LineCount): number =>
  'metric' in a && 'metric' in b && a.metric !== b.metric ? (a.metric < b.metric ? -1 : 1) : 0

const sameCounts = (a: readonly LineCount[], b: readonly LineCount[]): boolean =>
  sameList(
    a,
    b,
    (one, other) =>
      sameWords(one, other) &&
      one.metric === other.metric &&
      one.low === other.low &&
      one.best === other.best &&
      one.high === other.high &&
      one.of === other.of &&
      one.status === other.status &&
      one.group === other.group &&
      sameWhole(wholeOf(one, a), wholeOf(other, b)),
  )

const sameWhole = (a: LineCount | null, b: LineCount | null): boolean =>
  sameWords(a, b) && a?.metric === b?.metric

const wholeOf = ({ part_of: whole }: LineCount, counts: readonly LineCount[]): LineCount | null =>
  whole === null ? null : (counts[whole] ?? null)

type Same = (a: LineClaim, b: LineClaim) => boolean

/** When two claims say the same in a slot: the same words and values, whatever the probabilities and the rows. */
const SAME: Readonly<Record<SlotName, Same>> = {
  kind: (a, b) => a.kind === b.kind,
  stance: (a, b) => a.stance === b.stance,
  phase: (a, b) => a.phase === b.phase,
  trigger: (a, b) => sameWords(a.trigger, b.trigger),
  source: (a, b) =>
    a.source.type === b.source.type &&
    sameWords(a.source, b.source) &&
    a.source.actor?.id === b.source.actor?.id,
  cue: (a, b) => sameWords(a.cue, b.cue),
  via: (a, b) => a.via.length === b.via.length && a.via.every((party, i) => sameParty(party, b.via[i]!)),
  quoted: (a, b) => a.quoted === b.quoted,
  said: (a, b) => sameTime(a.said, b.said),
  agents: (a, b) => sameList(a.agents, b.agents, sameParty),
  targets: (a, b) => sameList(a.targets, b.targets, sameParty),
  place: (a, b) => sameWords(a.place, b.place) && a.place?.resolved?.id === b.place?.resolved?.id,
  time: (a, b) => sameTime(a.time, b.time),
  counts: (a, b) => sameCounts(a.counts, b.counts),
}

/** In the order in which a claim's slots are written. */
const SLOTS: readonly SlotName[] = [
  'kind',
  'stance',
  'phase',
  'trigger',
  'source',
  'cue',
  'via',
  'quoted',
  'said',
  'agents',
  'targets',
  'place',
  'time',
  'counts',
]

/** Slots in which two claims say different things, in the order of a claim's slots. */
export const differingSlots = (a: LineClaim, b: LineClaim): readonly SlotName[] =>
  SLOTS.filter((slot) => !SAME[slot](a, b))
