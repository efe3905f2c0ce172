import type { RecordedClaim } from '../../record/index.js'
import type { Rating } from '../../review/index.js'
import { isSpot, locationOf } from '../../work/index.js'
import type { Card } from '../schema/index.js'
import type { Served } from '../served.js'

type Judged = Pick<Card, 'reliability' | 'credibility' | 'spot' | 'consent'>

/** What people said of a claim beside the claim itself: its source, what it says, where it was, how far it may go. */
export function judgedOf(served: Served, recorded: RecordedClaim): Judged {
  const { reliabilityOf, credibilityOf } = served.ratings()
  const link = recorded.claim.place?.resolved ?? null
  const signed = locationOf(served.standing(), recorded)
  const consent = served.reach().consentOf(recorded)
  return {
    reliability: ratingOf(reliabilityOf(recorded)),
    credibility: ratingOf(credibilityOf(recorded)),
    spot:
      link === null || !isSpot(link)
        ? null
        : { signed: signed !== null, by: signed?.by ?? null, reason: signed?.reason ?? null },
    consent: consent === null ? null : { ...givenOf(consent), scope: consent.scope },
  }
}

interface Given {
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly entry: string
}

const givenOf = ({ by, at, reason, entry }: Given): Given => ({ by, at, reason, entry })

/** A rating as values that nobody else holds. */
export const ratingOf = <Value>(rating: Rating<Value> | null) =>
  rating === null
    ? null
    : {
        ...givenOf(rating),
        value: rating.value,
        words: rating.words.map((word) => ({ ...givenOf(word), value: word.value })),
      }
