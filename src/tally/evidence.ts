import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Metric } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineCount } from '../report/index.js'
import type { Bounds } from './numbers.js'

/** One number of one claim, as a toll took it. */
export interface Evidence extends Bounds {
  readonly claim: string
  /** Index in the claim's counts; null where a rule derived the number from words without one. */
  readonly count: number | null
  /** Id and name of the origin. */
  readonly origin: string
  readonly originName: string
  /** The source's own words for the number. */
  readonly words: string
  readonly published: string | null
  readonly publisher: string | null
  /** Others who printed the same text, in the order of print; left out where nobody did. */
  readonly reprintedBy?: readonly string[]
  /** True where it is part of a larger number ("of whom"). */
  readonly part: boolean
  /** True where nobody has decided on the claim yet. */
  readonly suggested: boolean
  /** Left out but where the claim was decided otherwise in another copy, and neither had seen the other. */
  readonly rival?: true
  /** Rules of the codebook that derived, moved or presumed something. */
  readonly rules: readonly FigureRule[]
}

/**
 * `single-victim`: codebook 9.5; `died-later`: 9.6; `presumed`: status by presumption; `attackers-word`: field rule N4;
 * `side-unclear`: the party changed sides, and no day says on which it stood (field rule I6).
 */
export type FigureRule = 'single-victim' | 'died-later' | 'presumed' | 'attackers-word' | 'side-unclear'

export const LEFT_OUT_REASONS = [
  { slug: 'rejected', words: 'a person decided that this is no claim of its report' },
  { slug: 'undecided', words: 'a suggestion of the machine that nobody has decided on' },
  { slug: 'unsure', words: 'a person looked at it and left it open' },
  {
    slug: 'rival',
    words: 'two copies decided it differently, and what counts until somebody decides again leaves it out',
  },
  { slug: 'stance', words: 'only what a source reports makes a toll' },
  { slug: 'no-number', words: 'the words give no number' },
  { slug: 'out-of-order', words: 'its low, best and high are not in order' },
  { slug: 'part-of-nothing', words: 'it is called part of a number that the claim does not have' },
  { slug: 'zero-by-accused', words: 'a zero from the side that is blamed is context, not a low' },
  { slug: 'single-victim', words: 'one victim without a number, beside claims that give a number' },
  {
    slug: 'listed-twice',
    words: 'a person on the victim list shares a name with another and was counted once',
  },
  { slug: 'override', words: 'a decision on a cell could not be used' },
] as const
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number]['slug']

/** What did not enter a toll, and why. */
export interface LeftOut {
  /** Null where it is no claim (a person on a list, a decision). */
  readonly claim: string | null
  readonly count: number | null
  readonly metric: Metric | null
  /** Of those counted, as the claim has it. */
  readonly status: CountedStatus | null
  readonly group: CountedGroup | null
  readonly reason: LeftOutReason
  /** The reason in words, with what was seen. */
  readonly words: string
  /** True where it is shown beside the toll. */
  readonly context: boolean
}

/** `detail` goes on after the reason: what was seen. */
export function leftOutOf(
  reason: LeftOutReason,
  seen: {
    readonly claim?: RecordedClaim
    readonly count?: number | null
    readonly counted?: Pick<LineCount, 'metric' | 'status' | 'group'>
    readonly detail?: string | null
    readonly context?: boolean
  },
): LeftOut {
  const { words } = LEFT_OUT_REASONS.find(({ slug }) => slug === reason)!
  return {
    claim: seen.claim?.id ?? null,
    count: seen.count ?? null,
    metric: seen.counted?.metric ?? null,
    status: seen.counted?.status ?? null,
    group: seen.counted?.group ?? null,
    reason,
    words: seen.detail == null ? words : `${words}: ${seen.detail}`,
    context: seen.context ?? false,
  }
}
