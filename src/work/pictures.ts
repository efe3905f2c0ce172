import type { Proposals } from '../incident/index.js'
import { openProposals } from '../incident/index.js'
import type { Objects } from '../ledger/index.js'
import type { Origins } from '../origin/index.js'
import { openOrigins } from '../origin/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Finder } from '../store/index.js'
import { openFinder } from '../store/index.js'
import type { HeldTolls, SideOf } from '../tally/index.js'
import { openTolls } from '../tally/index.js'
import type { ClaimChange, HeldClaims } from './held-claims.js'
import { openHeldClaims } from './held-claims.js'
import type { Picture } from './picture.js'
import { payloadsOf } from './record.js'
import { sidesOf } from './sides.js'

/** All that follows from a record as it goes on: what a change does not touch is not worked out again. */
export interface Pictures {
  of(standing: Standing, options: { readonly suggestions: boolean }): Picture
  /** Origins alone, without the incidents and tolls that rest on them. */
  origins(standing: Standing): Origins
  /** Every claim of a standing, ready to be found. */
  finder(standing: Standing): Finder
}

export function openPictures(objects: Objects): Pictures {
  const { textOf } = payloadsOf(objects)
  const feed = openFeed()
  const origins = feed.follow(openOrigins({ textOf }))
  const finder = feed.follow(openFinder())
  const kept = new Map<boolean, Kept>()
  const sides = openSides()
  const keptFor = (suggestions: boolean): Kept => {
    const known = kept.get(suggestions)
    if (known !== undefined) return known
    // What both pictures say alike is held once.
    const other = kept.get(!suggestions)
    const beside = other?.proposals.held ?? { incidentAt: () => null }
    const proposals = feed.follow(openProposals({ suggestions, textOf, beside }))
    const { incidentAt } = proposals.held
    const tolls = openTolls({ beside: suggestions ? (other?.tolls ?? null) : null, incidentAt })
    const made: Kept = { proposals, tolls, last: null }
    kept.set(suggestions, made)
    return made
  }
  return {
    of(standing, { suggestions }) {
      feed.take(standing)
      const own = keptFor(suggestions)
      if (own.last?.standing === standing) return own.last
      const { links, named, overrides, victims, responsible, actors } = standing
      const found = origins.now((held, change) => held.change(change))
      const incidents = own.proposals.now((held, change) => held.change({ ...change, links, named }))
      const sideOf = sides.of(actors)
      const told = { origins: found, suggestions, overrides, victims, responsible, sideOf }
      const tolls = own.tolls.of(incidents.incidents, told)
      own.last = { standing, origins: found, incidents, tolls, suggestions }
      return own.last
    },
    origins(standing) {
      feed.take(standing)
      return origins.now((held, change) => held.change(change))
    },
    finder(standing) {
      feed.take(standing)
      return finder.now((held, change) => {
        held.change(change)
        return held
      })
    },
  }
}

interface Kept {
  readonly proposals: Follower<Proposals>
  readonly tolls: HeldTolls
  last: Picture | null
}

/** Something that claims are told to, when it is next asked. */
interface Follower<T> {
  /** As it was when it was last asked. */
  readonly held: T
  now<R>(ask: (held: T, change: ClaimChange) => R): R
}

interface Feed {
  /** The record stands so now. */
  take(standing: Standing): void
  follow<T>(held: T): Follower<T>
}

type Pending = Map<string, RecordedClaim | null>

/** Tells each follower what has changed since it was asked last; one that was never asked, all claims. */
function openFeed(): Feed {
  const claims: HeldClaims = openHeldClaims()
  const waiting: { pending: Pending | null }[] = []
  let last: Standing['claims'] | null = null
  return {
    take(standing) {
      if (standing.claims === last) return
      last = standing.claims
      const { put, gone } = claims.take(standing.claims)
      for (const { pending } of waiting) {
        for (const id of gone) pending?.set(id, null)
        for (const claim of put) pending?.set(claim.id, claim)
      }
    },
    follow(held) {
      const own: (typeof waiting)[number] = { pending: null }
      waiting.push(own)
      return {
        held,
        now(ask) {
          const change = own.pending === null ? allOf(claims) : changeIn(own.pending)
          own.pending = new Map()
          return ask(held, change)
        },
      }
    },
  }
}

const allOf = ({ byText }: HeldClaims): ClaimChange => ({ put: [...byText.values()].flat(), gone: [] })

const changeIn = (pending: Pending): ClaimChange => ({
  put: [...pending.values()].filter((claim) => claim !== null),
  gone: [...pending].flatMap(([id, claim]) => (claim === null ? [id] : [])),
})

/** One way to tell sides for as long as the actors are the same: tolls rest on it. */
function openSides(): { of(actors: Standing['actors']): SideOf } {
  let last: { readonly actors: Standing['actors']; readonly sideOf: SideOf } | null = null
  return {
    of(actors) {
      if (last?.actors !== actors) last = { actors, sideOf: sidesOf(actors) }
      return last.sideOf
    },
  }
}
