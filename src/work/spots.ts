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

/** A sign-off of one claim's spot holds for the other claims of its incident that name the same spot. */
export function spotsIn({ locations }: Pick<Standing, 'locations'>, incidents: readonly Incident[]): Spots {
  const signed = new Set(locations.map(({ claim, spot }) => `${claim} ${spotKey(spot)}`))
  const own = ({ id }: RecordedClaim, link: LinePlaceLink): boolean => signed.has(`${id} ${spotKey(link)}`)
  const within = new Map<string, Incident>()
  if (signed.size > 0)
    for (const incident of incidents) for (const { id } of incident.claims) within.set(id, incident)
  const isSigned = (incident: Incident | undefined, link: LinePlaceLink): boolean =>
    incident?.claims.some((claim) => own(claim, link)) ?? false
  const signedAt = (claim: RecordedClaim): boolean | null => {
    const link = claim.claim.place?.resolved ?? null
    if (link === null || !isSpot(link)) return null
    return own(claim, link) || isSigned(within.get(claim.id), link)
  }
  const signedOf = (incident: Incident): boolean | null => {
    const link = incident.place?.link ?? null
    return link === null || !isSpot(link) ? null : isSigned(incident, link)
  }
  const claims = new Map<RecordedClaim, RecordedClaim>()
  const claimOut = (claim: RecordedClaim): RecordedClaim => {
    const known = claims.get(claim)
    if (known !== undefined) return known
    const { place } = claim.claim
    const made =
      signedAt(claim) === false && place?.resolved != null
        ? { ...claim, claim: { ...claim.claim, place: { ...place, resolved: townOf(place.resolved) } } }
        : claim
    claims.set(claim, made)
    return made
  }
  return {
    signedAt,
    signedOf,
    claimOut,
    incidentOut(incident) {
      const { place } = incident
      const out =
        signedOf(incident) === false && place?.link != null
          ? { ...incident, place: { ...place, link: townOf(place.link) } }
          : incident
      const held = incident.claims.map(claimOut)
      return held.every((claim, i) => claim === incident.claims[i]) ? out : { ...out, claims: held }
    },
  }
}

const TOWNS = new Map<string, LinePlaceLink>()

/** A spot as the area of its town: the gazetteer's, else the cell of the releases' grid that holds it. */
export function townOf(link: LinePlaceLink): LinePlaceLink {
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

/** How many incidents are given by the area of their town; nothing where none is. */
export function sayUnsigned(incidents: readonly Incident[], { signedOf }: Spots): readonly string[] {
  const n = incidents.filter((incident) => signedOf(incident) === false).length
  if (n === 0) return []
  const lie = n === 1 ? '1 incident lies' : `${n.toLocaleString('en-GB')} incidents lie`
  return [
    `${lie} at a spot that nobody has signed off; the area of its town is given in the place of it, or the cell of a grid where no town is known.`,
  ]
}
