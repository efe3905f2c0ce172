import type { Incident } from '../incident/index.js'
import { townAround } from '../name/index.js'
import type { RecordedClaim } from '../record/index.js'
import { areaOf, UNSIGNED } from '../release/index.js'
import type { LinePlaceLink } from '../report/index.js'
import type { GivenLocation, Standing } from '../review/index.js'
import { spotKey } from '../review/index.js'
import { theGazetteer } from './names.js'

/** Classes that are finer than a town. */
const FINE: ReadonlySet<string> = new Set(['site', 'quarter'])

/** What a sheet says of its own coordinates (room `import`): whoever published them signed them off. */
const OF_A_SHEET = /^coordinates of the sheet\b/

/** Whether a place is an exact spot, which a person has to sign off before it leaves the project as one (field rule T6). */
export const isSpot = ({ precision, method }: LinePlaceLink): boolean =>
  FINE.has(precision) && !OF_A_SHEET.test(method)

/** Places as they may leave the project. */
export interface Spots {
  /** True or false for an exact spot; null where the place is none. */
  signedAt(claim: RecordedClaim): boolean | null
  signedOf(incident: Incident): boolean | null
  /** The claim with its spot, or with the area of its town where nobody signed the spot off. */
  claimOut(claim: RecordedClaim): RecordedClaim
  incidentOut(incident: Incident): Incident
}

/**
 * A sign-off of one claim's spot holds for the other claims of its incident that name the same spot. `exact`: spots stay
 * as they are, signed off or not, as where a record moves from one of its own projects to another.
 */
export function spotsIn(
  { locations }: Pick<Standing, 'locations'>,
  incidents: readonly Incident[],
  { exact = false }: { readonly exact?: boolean } = {},
): Spots {
  const { signedAt, signedOf } = signOffsIn(locations, incidents)
  const out = (link: LinePlaceLink, signed: boolean | null): LinePlaceLink =>
    signed === false && !exact ? townOf(link) : link
  const claims = new Map<RecordedClaim, RecordedClaim>()
  const claimOut = (recorded: RecordedClaim): RecordedClaim => {
    const known = claims.get(recorded)
    if (known !== undefined) return known
    const { place } = recorded.claim
    const link = place?.resolved ?? null
    const resolved = link === null ? null : out(link, signedAt(recorded))
    const moved = place !== null && resolved !== link
    const made = moved
      ? { ...recorded, claim: { ...recorded.claim, place: { ...place, resolved } } }
      : recorded
    claims.set(recorded, made)
    return made
  }
  return {
    signedAt,
    signedOf,
    claimOut,
    incidentOut(incident) {
      const { place, claims: own } = incident
      const held = own.map(claimOut)
      const link = place?.link == null ? null : out(place.link, signedOf(incident))
      const moved = place !== null && link !== place.link
      if (!moved && held.every((claim, i) => claim === own[i])) return incident
      return { ...incident, claims: held, place: moved ? { ...place, link } : place }
    },
  }
}

function signOffsIn(
  locations: Standing['locations'],
  incidents: readonly Incident[],
): Pick<Spots, 'signedAt' | 'signedOf'> {
  const signed = new Set(locations.map(({ claim, spot }) => `${claim} ${spotKey(spot)}`))
  const within = new Map<string, Incident>()
  if (signed.size > 0)
    for (const incident of incidents) for (const { id } of incident.claims) within.set(id, incident)
  /** Where the claim still has the spot that was signed off. */
  const own = ({ id, claim: { place } }: RecordedClaim, key: string): boolean =>
    place?.resolved != null && spotKey(place.resolved) === key && signed.has(`${id} ${key}`)
  const isSigned = (link: LinePlaceLink, claims: readonly RecordedClaim[]): boolean | null => {
    // An area that came in so, from the tables of another project.
    if (link.method.endsWith(UNSIGNED)) return false
    if (!isSpot(link)) return null
    const key = spotKey(link)
    return claims.some((claim) => own(claim, key))
  }
  return {
    signedAt(claim) {
      const link = claim.claim.place?.resolved ?? null
      return link === null ? null : isSigned(link, within.get(claim.id)?.claims ?? [claim])
    },
    signedOf: ({ place, claims }) => (place?.link == null ? null : isSigned(place.link, claims)),
  }
}

const TOWNS = new Map<string, LinePlaceLink>()

/** A spot as the area of its town: the gazetteer's, else the cell of the releases' grid that holds it. */
export function townOf(link: LinePlaceLink): LinePlaceLink {
  if (!isSpot(link)) return link
  const key = `${spotKey(link)} ${link.method}`
  const known = TOWNS.get(key) ?? coarsened(link)
  TOWNS.set(key, known)
  return known
}

function coarsened(link: LinePlaceLink): LinePlaceLink {
  const book = link.id.startsWith('pin:') ? null : theGazetteer()
  const town = book === null ? null : townAround(link, book)
  if (town !== null) {
    const { latitude, longitude, precision } = town
    return { ...link, latitude, longitude, precision, method: `area of ${town.name}; ${UNSIGNED}` }
  }
  const cell = areaOf({ ...link, precision: 'quarter' })
  // A pin's id says where it was put.
  const id = link.id.startsWith('pin:') ? cell.id : link.id
  return { ...cell, id, method: `${cell.method}; ${UNSIGNED}` }
}

/** The sign-off that holds for a claim's spot as the claim has it now. */
export const locationOf = (
  { locations }: Pick<Standing, 'locations'>,
  { id, claim }: RecordedClaim,
): GivenLocation | null => {
  const link = claim.place?.resolved ?? null
  if (link === null) return null
  return locations.find((one) => one.claim === id && spotKey(one.spot) === spotKey(link)) ?? null
}

/** How many incidents lie at a spot that nobody signed off, and what is given; nothing where none does. */
export function sayUnsigned(
  incidents: readonly Incident[],
  { signedOf }: Spots,
  { exact }: { readonly exact: boolean },
): readonly string[] {
  const n = incidents.filter((incident) => signedOf(incident) === false).length
  if (n === 0) return []
  const lie = n === 1 ? '1 incident lies' : `${n.toLocaleString('en-GB')} incidents lie`
  const given = exact
    ? 'location_signed says which'
    : 'the area of its town is given in the place of it, or the cell of a grid where no town is known'
  return [`${lie} at a spot that nobody has signed off; ${given}.`]
}
