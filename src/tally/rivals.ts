import type { RecordedClaim } from '../record/index.js'
import { type LeftOut, leftOutOf } from './evidence.js'
import { sayMany } from './numbers.js'
import type { Toll } from './toll.js'

/** Numbers of a claim that counts in one copy and, by the decision that stands until somebody decides again, not now. */
export const outByRivals = (claim: RecordedClaim): readonly LeftOut[] =>
  claim.claim.counts.map((counted, count) =>
    leftOutOf('rival', { claim, count, counted, detail: saidBy(claim) }),
  )

const saidBy = ({ decided }: RecordedClaim): string | null =>
  decided === null ? null : `${decided.by}${decided.reason === null ? '' : `, “${decided.reason}”`}`

/** How many claims were decided otherwise in two copies, of those that tolls rest on and of those left out for it. */
export function contradictedIn(tolls: readonly Toll[], leftOut: readonly RecordedClaim[]): number {
  const claims = new Set(leftOut.map(({ id }) => id))
  for (const { cells } of tolls)
    for (const { used } of cells)
      for (const { claim, rival } of used) if (rival !== undefined) claims.add(claim)
  return claims.size
}

/** `Two copies decided differently on 1 claim that …` */
export const sayContradicted = (claims: number): string =>
  `Two copies decided differently on ${sayMany(claims, 'claim')} that it rests on or leaves out, and nobody who has seen both has decided since.`
