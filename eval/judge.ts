import type { Coding, CodingClaim, CodingCount } from '../src/agree/index.js'
import { alignCodings, samePhrase, sameSource } from '../src/agree/index.js'
import type { Calibrated } from '../src/pipeline/index.js'
import type { LineClaim, LineWords, ReportLine } from '../src/report/index.js'

/** A value that was read, its probability, and whether the gold says the same. */
export interface Judged {
  readonly slot: Calibrated
  readonly probability: number
  readonly right: boolean
}

/** Slots whose probabilities are judged, in the order of the tables. */
export const JUDGED: readonly Calibrated[] = [
  'claim',
  'trigger',
  'source',
  'cue',
  'via',
  'agent',
  'target',
  'place',
  'time',
  'count',
]

/**
 * Holds every probability against the gold. A claim is right where it is aligned and kind, stance and source agree; a
 * trigger where it is aligned and the kind agrees; a count where the sentence has the same number. The other slots are
 * judged on claims whose kind agrees: their words must be the gold's, a time must start on the same day.
 */
export function judgeReadings(gold: readonly Coding[], lines: readonly ReportLine[]): readonly Judged[] {
  const { sentences, pairs } = alignCodings(gold, lines)
  const goldOf = new Map(pairs.map((pair) => [pair.pred, pair.gold]))
  const claims = lines.flatMap((line) => line.claims)
  return [
    ...claims.flatMap((claim) => judgeClaim(claim, goldOf.get(claim) ?? null)),
    ...sentences.flatMap((sentence) => judgeCounts(sentence.gold, claims, new Set(sentence.pred))),
  ]
}

function judgeClaim(claim: LineClaim, gold: CodingClaim | null): readonly Judged[] {
  const kind = gold !== null && gold.kind === claim.kind
  const source = gold !== null && sameSource(gold.source, claim.source)
  const made: Judged[] = [
    { slot: 'claim', probability: claim.probability, right: kind && source && gold.stance === claim.stance },
    { slot: 'trigger', probability: claim.trigger.probability, right: kind },
  ]
  if (!kind) return made
  const words = (
    slot: Calibrated,
    read: LineWords | null,
    held: { readonly text: string } | null,
  ): Judged[] =>
    read === null
      ? []
      : [{ slot, probability: read.probability, right: held !== null && samePhrase(held.text, read.text) }]
  return [
    ...made,
    { slot: 'source', probability: claim.source.probability, right: source },
    ...words('cue', claim.cue, gold.cue),
    ...judgeList('via', claim.via, gold.via),
    ...judgeList('agent', claim.agents, gold.agents),
    ...judgeList('target', claim.targets, gold.targets),
    ...words('place', claim.place, gold.place),
    ...(claim.time === null
      ? []
      : [
          {
            slot: 'time' as const,
            probability: claim.time.probability,
            right: gold.time !== null && gold.time.start === claim.time.start,
          },
        ]),
  ]
}

function judgeList(
  slot: Calibrated,
  read: readonly LineWords[],
  gold: readonly { readonly text: string }[],
): readonly Judged[] {
  const rest = [...gold]
  return read.map(({ text, probability }) => {
    const at = rest.findIndex((words) => samePhrase(words.text, text))
    if (at >= 0) rest.splice(at, 1)
    return { slot, probability, right: at >= 0 }
  })
}

const numberOf = ({ metric, low, best, high }: CodingCount): string => `${metric} ${low}/${best}/${high}`

function judgeCounts(
  gold: readonly CodingClaim[],
  claims: readonly LineClaim[],
  inSentence: ReadonlySet<CodingClaim>,
): readonly Judged[] {
  if (inSentence.size === 0) return []
  const rest = gold.flatMap((claim) => claim.counts.map(numberOf))
  const read = claims.filter((claim) => inSentence.has(claim)).flatMap((claim) => claim.counts)
  return read.map((count) => {
    const at = rest.indexOf(numberOf(count))
    if (at >= 0) rest.splice(at, 1)
    return { slot: 'count', probability: count.probability, right: at >= 0 }
  })
}
