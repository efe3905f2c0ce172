import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { canonicalJson, hashOf } from '../ledger/index.js'
import type { Hash, RecordedClaim } from '../record/index.js'
import { shownHash } from '../review/index.js'
import type { Decided } from './decide.js'
import { decideFound } from './decide.js'
import type { Project } from './project.js'

/** Claims that are decided at once, and the sample of them that is read before. */
export interface Sample {
  /** Names the sample: the claims as they were shown, and nothing else. */
  readonly ticket: string
  /** Drawn at random, in the order of the claims. */
  readonly sample: readonly string[]
  /** All that the decision takes in. */
  readonly claims: readonly RecordedClaim[]
  /** Sum of 1 − probability over all of them. */
  readonly expectedWrong: number
  /** Left out: they count victims, and are decided one by one. */
  readonly leftOut: number
}

/** Most that are read before: of so many, a share of wrong ones of a tenth is seen in 93 of 100 samples. */
export const SAMPLE = 25

/** Most claims that one decision takes in: each is written whole. */
export const MOST = 10_000

/** Who was hurt, lost or taken; such numbers are never decided in bulk. */
const CASUALTIES = new Set(['killed', 'injured', 'missing', 'detained', 'abducted'])

const hasCasualties = ({ claim }: RecordedClaim): boolean =>
  claim.counts.some(({ metric }) => CASUALTIES.has(metric))

/** Draws a sample of those claims that nobody has decided on. */
export function drawSample(
  claims: readonly RecordedClaim[],
  { random }: Pick<Project, 'random'>,
): Outcome<Sample | null> {
  const waiting = claims.filter(({ state }) => state === 'suggested')
  const taken = waiting.filter((claim) => !hasCasualties(claim))
  const leftOut = waiting.length - taken.length
  const refused = refusalOf(taken.length, leftOut)
  if (refused !== null) return { value: null, diagnostics: [refused] }
  const ids = taken.map(({ id }) => id)
  return {
    value: {
      ticket: ticketOf(taken),
      sample: drawn(ids, Math.min(SAMPLE, ids.length), random),
      claims: taken,
      expectedWrong: taken.reduce((sum, { claim }) => sum + 1 - claim.probability, 0),
      leftOut,
    },
    diagnostics: [],
  }
}

function refusalOf(taken: number, leftOut: number): Diagnostic | null {
  if (taken === 0) {
    const why =
      leftOut === 0 ? 'no claim of the filter waits' : `the ${leftOut} claims that wait count victims`
    return errorOf('bulk/none', `${why}; nothing can be decided at once; decide them one by one`)
  }
  if (taken <= MOST) return null
  return errorOf(
    'bulk/many',
    `${taken} claims are too many for one decision (at most ${MOST}); narrow the filter`,
  )
}

/** What was shown, so that a decision takes in nothing else. */
const ticketOf = (claims: readonly RecordedClaim[]): Hash =>
  hashOf(canonicalJson(claims.map(({ id, claim }) => [id, shownHash(claim, { hashOf })])))

/** So many of a list, each set of them as likely as any other, in the order of the list. */
function drawn<T>(list: readonly T[], n: number, random: Project['random']): readonly T[] {
  const places = list.map((_, i) => i)
  for (let i = 0; i < n; i++) {
    const other = i + below(places.length - i, random)
    ;[places[i], places[other]] = [places[other]!, places[i]!]
  }
  return places
    .slice(0, n)
    .sort((a, b) => a - b)
    .map((at) => list[at]!)
}

/** A whole number from 0 to below n, each as likely: numbers that would make some likelier are drawn again. */
function below(n: number, random: Project['random']): number {
  const fair = 2 ** 32 - (2 ** 32 % n)
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4)
    const number = ((a * 256 + b) * 256 + c) * 256 + d
    if (number < fair) return number % n
  }
}

/**
 * Decides about all claims of a sample at once: the same that were shown, or none. They are marked as one decision and
 * undone as one.
 */
export function decideBulk(
  project: Project,
  claims: readonly RecordedClaim[],
  {
    ticket,
    verdict,
    reason,
  }: {
    readonly ticket: string
    readonly verdict: 'accepted' | 'rejected'
    readonly reason: string | null
  },
): Outcome<readonly Decided[]> {
  const { value: now, diagnostics } = drawSample(claims, project)
  if (now === null) return { value: [], diagnostics }
  if (now.ticket !== ticket) {
    const seen = 'the claims of this filter have changed since the sample was drawn'
    return {
      value: [],
      diagnostics: [errorOf('bulk/changed', `${seen}; nothing was recorded; draw another sample`)],
    }
  }
  const said = `decided together with ${now.claims.length - 1} others; ${now.sample.length} drawn at random were read first`
  return decideFound(project, now.claims, {
    verdict,
    reason: reason === null ? said : `${reason} (${said})`,
  })
}
