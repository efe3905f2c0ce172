import type { Link, RecordedClaim } from '../record/index.js'
import { mayCount } from '../record/index.js'
import type { Incidents } from './incident.js'
import type { NamedThen } from './permanent.js'
import { openProposals } from './proposals.js'
import type { TextOf } from './told-apart.js'

export interface ProposeOptions {
  /** What people decided about pairs of claims, in the order of the log: of contradictory ones the later holds. */
  readonly links: readonly Link[]
  /** Permanent ids in the order in which they were given. */
  readonly named: readonly NamedThen[]
  /** Whether claims that nobody decided on count. */
  readonly suggestions: boolean
  /** For "another strike": words before a trigger are read where texts can be had. */
  readonly textOf?: TextOf
}

/**
 * What claims are held to be about (codebook sections 9.1 and 9.2). People's links decide over everything; what they
 * leave open is proposed with caution, the same whatever the order of claims. Claims that may not count are in none of
 * the lists.
 */
export function proposeIncidents(
  claims: readonly RecordedClaim[],
  { links, named, suggestions, textOf }: ProposeOptions,
): Incidents {
  const put = claims.filter((claim) => mayCount(claim, { suggestions }))
  return openProposals({ suggestions, ...(textOf === undefined ? {} : { textOf }) }).change({
    put,
    gone: [],
    links,
    named,
  })
}
