import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { LocationWord, RecordedClaim, Spot } from '../record/index.js'
import { isDecided } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { editClaim } from './edit.js'
import { findClaim } from './find.js'
import type { Project } from './project.js'
import { isSpot, locationOf } from './spots.js'

export interface LocateWish {
  /** True: the spot is signed off; false: the sign-off is taken back. */
  readonly signed: boolean
  /** `latitude,longitude,precision`: where it was, which the claim is set to first; null: where the claim has it. */
  readonly at: string | null
  readonly reason: string | null
}

/** A claim whose spot somebody had a word on. */
export interface Located {
  readonly claim: string
  readonly spot: Spot
  readonly signed: boolean
  /** In the order in which they were recorded: the place, where it was set, then the sign-off. */
  readonly entries: readonly string[]
}

/** Signs off where exactly it was, apart from the claim, or takes that back (field rule T6). */
export function locateClaim(project: Project, given: string, wish: LocateWish): Outcome<Located | null> {
  const found = findClaim(project, given)
  if ('code' in found) return { value: null, diagnostics: [found] }
  const set =
    wish.at === null ? { value: [], diagnostics: [] } : setAt(project, found, { ...wish, at: wish.at })
  if (wish.at !== null && set.value.length === 0) return { value: null, diagnostics: set.diagnostics }
  const claim = findClaim(project, found.id)
  const link = 'code' in claim ? null : (claim.claim.place?.resolved ?? null)
  const refused = 'code' in claim ? claim : refusedSpot(project, claim, wish)
  if (refused !== null || link === null) return { value: null, diagnostics: [...set.diagnostics, refused!] }
  const spot = spotOf(link)
  const fact: LocationWord = {
    kind: 'location',
    claim: found.id,
    spot,
    signed: wish.signed,
    reason: wish.reason,
  }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  const entries = [...set.value, value[0]!.hash]
  return {
    value: { claim: found.id, spot, signed: wish.signed, entries },
    diagnostics: [...set.diagnostics, ...diagnostics],
  }
}

/** Sets the place of a decided claim to a point; whether the claim is right is another question, answered before. */
function setAt(
  project: Project,
  claim: RecordedClaim,
  { at, reason }: { readonly at: string; readonly reason: string | null },
): Outcome<readonly string[]> {
  if (!isDecided(claim)) return { value: [], diagnostics: [undecided(claim.id)] }
  const precision = at.split(',').at(2)?.trim() ?? ''
  if (!FINE.includes(precision)) return { value: [], diagnostics: [noSpot(claim.id, precision)] }
  const { value, diagnostics } = editClaim(project, claim.id, {
    settings: [{ slot: 'place.pin', value: at }],
    reason,
  })
  return { value: value.map(({ entry }) => entry), diagnostics }
}

const FINE: readonly string[] = ['site', 'quarter']

function refusedSpot(project: Project, claim: RecordedClaim, { signed }: LocateWish): Diagnostic | null {
  const link = claim.claim.place?.resolved ?? null
  if (link === null || !isSpot(link)) return noSpot(claim.id, link?.precision ?? null)
  if (!signed && locationOf(project.standing(), claim) === null)
    return errorOf('locate/none', 'its spot is not signed off; nothing was changed', claim.id)
  return null
}

const undecided = (id: string): Diagnostic =>
  errorOf(
    'locate/undecided',
    'nobody has decided on the claim; nothing was recorded; accept or edit it first',
    id,
  )

const noSpot = (id: string, precision: string | null): Diagnostic =>
  errorOf(
    'locate/no-spot',
    precision === null
      ? 'its place is on no map; nothing was recorded; say where it was with --at LAT,LON --precision site'
      : `a place that stands for a ${precision} is no exact spot; nothing was recorded; only a site or a quarter is signed off`,
    id,
  )

const spotOf = ({ id, latitude, longitude, precision }: LinePlaceLink): Spot => ({
  id,
  latitude,
  longitude,
  precision,
})
