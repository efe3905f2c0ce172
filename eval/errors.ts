import type { Coding, CodingClaim, CodingCount } from '../src/agree/index.js'
import { alignCodings, sameSource } from '../src/agree/index.js'
import type { SourceType } from '../src/codebook/index.js'
import { SOURCE_TYPES } from '../src/codebook/index.js'

/** How often the gold's value was read as another; null where nothing stands on that side. */
export interface Confusion {
  readonly gold: string | null
  readonly read: string | null
  readonly times: number
}

/** Errors on the sources of claims whose kind agrees. */
export interface SourceErrors {
  readonly judged: number
  /** The gold names somebody, the reading has the narrator. */
  readonly narratorForNamed: number
  /** The gold has the narrator, the reading names somebody. */
  readonly namedForNarrator: number
  readonly wrongOne: number
}

/** Numbers of the gold that were not read, numbers read that the gold lacks, by sentence. */
export interface CountErrors {
  readonly gold: number
  readonly missed: number
  readonly spurious: number
}

/** Of the claims whose gold has a source type: how many were judged, the source words right, the type right. */
export interface SourceTypeRow {
  readonly type: SourceType
  readonly gold: number
  readonly source: number
  readonly typed: number
  /** How many were read with this type, whatever the gold says. */
  readonly read: number
}

export interface Errors {
  /** Most frequent first; null on one side: missed or spurious. */
  readonly kinds: readonly Confusion[]
  readonly stances: readonly Confusion[]
  readonly sources: SourceErrors
  readonly sourceTypes: readonly SourceTypeRow[]
  /** Numbers whose three bounds are equal. */
  readonly exactCounts: CountErrors
  /** The others: "at least", "dozens", "about". */
  readonly hedgedCounts: CountErrors
}

/** What errs between a gold and a reading of the same reports. */
export function findErrors(gold: readonly Coding[], read: readonly Coding[]): Errors {
  const { sentences, pairs } = alignCodings(gold, read)
  const events = pairs.filter((pair) => pair.gold.kind === pair.pred.kind)
  const aligned = new Set<CodingClaim>(pairs.flatMap((pair) => [pair.gold, pair.pred]))
  const left = (side: 'gold' | 'pred') => sentences.flatMap((s) => s[side]).filter((c) => !aligned.has(c))
  const isNarrator = (claim: CodingClaim) => claim.source.type === 'narrator' || claim.source.text === ''
  const wrong = events.filter((pair) => !sameSource(pair.gold.source, pair.pred.source))
  const both = wrong.filter((pair) => !isNarrator(pair.gold) && !isNarrator(pair.pred)).length
  const lost = wrong.filter((pair) => isNarrator(pair.pred)).length
  const countsOf = (isMeant: (count: CodingCount) => boolean): CountErrors =>
    compareCounts(sentences.map((s) => [numbersOf(s.gold, isMeant), numbersOf(s.pred, isMeant)]))
  return {
    kinds: tallyConfusions([
      ...pairs.filter((p) => p.gold.kind !== p.pred.kind).map((p) => [p.gold.kind, p.pred.kind] as const),
      ...left('gold').map((claim) => [claim.kind, null] as const),
      ...left('pred').map((claim) => [null, claim.kind] as const),
    ]),
    stances: tallyConfusions(
      events
        .filter((p) => p.gold.stance !== p.pred.stance)
        .map((p) => [p.gold.stance, p.pred.stance] as const),
    ),
    sources: {
      judged: events.length,
      narratorForNamed: lost,
      namedForNarrator: wrong.length - lost - both,
      wrongOne: both,
    },
    sourceTypes: SOURCE_TYPES.map((type) => {
      const own = events.filter((pair) => pair.gold.source.type === type)
      return {
        type,
        gold: own.length,
        source: own.filter((pair) => sameSource(pair.gold.source, pair.pred.source)).length,
        typed: own.filter((pair) => pair.pred.source.type === type).length,
        read: events.filter((pair) => pair.pred.source.type === type).length,
      }
    }),
    exactCounts: countsOf(isExact),
    hedgedCounts: countsOf((count) => !isExact(count)),
  }
}

function tallyConfusions(seen: readonly (readonly [string | null, string | null])[]): readonly Confusion[] {
  const times = new Map<string, { gold: string | null; read: string | null; times: number }>()
  for (const [gold, read] of seen) {
    const key = `${gold} ${read}`
    times.set(key, { gold, read, times: (times.get(key)?.times ?? 0) + 1 })
  }
  return [...times.values()].sort((a, b) => b.times - a.times)
}

const isExact = ({ low, best, high }: CodingCount): boolean => low !== null && low === best && best === high

const numbersOf = (claims: readonly CodingClaim[], isMeant: (count: CodingCount) => boolean) =>
  claims
    .flatMap((claim) => claim.counts.filter(isMeant))
    .map(({ metric, low, best, high }) => `${metric} ${low}/${best}/${high}`)

function compareCounts(sentences: readonly (readonly [readonly string[], readonly string[]])[]): CountErrors {
  let [total, missed, spurious] = [0, 0, 0]
  for (const [gold, read] of sentences) {
    const rest = [...read]
    total += gold.length
    for (const number of gold) {
      const at = rest.indexOf(number)
      if (at < 0) missed++
      else rest.splice(at, 1)
    }
    spurious += rest.length
  }
  return { gold: total, missed, spurious }
}
