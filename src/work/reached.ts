import type { ConsentScope, Hash, RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import { reachIn } from './consent.js'
import { type Live, openLive } from './live.js'
import type { Project } from './project.js'

/** A record as far as the consent of those who gave its statements lets it go. */
export interface Reached {
  readonly live: Live
  /** Whether a claim is in it. */
  readonly holds: (claim: RecordedClaim) => boolean
  /** Texts that hold words of what was left out: they are not given out whole. */
  readonly withheld: ReadonlySet<Hash>
}

/**
 * The record without what consent does not let go so far: incidents, numbers and origins are worked out anew from the
 * rest, so that nothing of what was left out stands in them. The same record where nothing has to stay.
 */
export function reachedBy(live: Live, scope: ConsentScope): Reached {
  const standing = live.standing()
  const known = REACHED.get(standing)?.get(scope)
  if (known !== undefined) return known
  const made = narrowed(live, scope)
  REACHED.set(standing, (REACHED.get(standing) ?? new Map()).set(scope, made))
  return made
}

const REACHED = new WeakMap<Standing, Map<ConsentScope, Reached>>()

function narrowed(live: Live, scope: ConsentScope): Reached {
  const standing = live.standing()
  const reach = reachIn(standing)
  const left = standing.claims.filter((claim) => !reach.reaches(claim, scope))
  const closed = new Set(standing.reports.filter(({ report }) => !reach.reportReaches(report.text, scope)))
  const gone = new Set(left.map(({ id }) => id))
  const withheld = new Set([...left, ...closed].map(({ report }) => report.text))
  const holds = ({ id }: RecordedClaim): boolean => !gone.has(id)
  if (withheld.size === 0) return { live, holds, withheld }
  const rest: Standing = {
    ...standing,
    reports: standing.reports.filter((received) => !closed.has(received)),
    claims: standing.claims.filter(holds),
    // A list on the word of a statement that stays would raise a number by it.
    victims: standing.victims.filter(({ saidBy }) => saidBy == null || !gone.has(saidBy)),
  }
  const project: Project = {
    ...live.project,
    // What is worked out is kept by its objects: the whole record's is not to be mixed with this.
    objects: { ...live.project.objects },
    standing: () => rest,
  }
  return { live: openLive(project), holds, withheld }
}

const WHOM: Readonly<Record<ConsentScope, string>> = {
  public: 'the public',
  partners: 'partners',
  project: 'those outside the project',
}

/** `3 claims of 2 reports are not in it: …`; nothing where nothing was left out. */
export function sayLeft(left: readonly RecordedClaim[], scope: ConsentScope): readonly string[] {
  if (left.length === 0) return []
  const reports = new Set(left.map(({ report }) => report.text)).size
  const many = (n: number, what: string): string =>
    `${n.toLocaleString('en-GB')} ${what}${n === 1 ? '' : 's'}`
  const are = left.length === 1 ? 'is' : 'are'
  return [
    `${many(left.length, 'claim')} of ${many(reports, 'report')} ${are} not in it: the consent of those who gave them does not reach ${WHOM[scope]}. Numbers are worked out without them.`,
  ]
}
