import type { Incident } from '../incident/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Filter, Finder, Found, OfIncident } from '../store/index.js'
import { tally } from '../tally/index.js'
import type { ClaimsPage } from './claims.js'
import type { AtIncident, ClaimOrder } from './live-order.js'
import { rowsInOrder } from './live-order.js'
import type { Picture } from './picture.js'
import { picturesOf } from './picture.js'
import type { Pictures } from './pictures.js'
import type { Project } from './project.js'
import { firstReadIn } from './read-since.js'
import type { PictureOptions, Tallied } from './tally.js'

export type { ClaimOrder } from './live-order.js'
export { CLAIM_ORDERS } from './live-order.js'

interface OfSuggestions {
  readonly suggestions: boolean
}

export interface LivePageOptions {
  /** `report` where nothing is said. */
  readonly order?: ClaimOrder
  readonly limit: number
  readonly offset: number
  /** Whose incidents are meant by the filter and the order: those of decided claims, or of suggestions too. */
  readonly suggestions?: boolean
}

/**
 * A project's record and all that follows from it, held ready for many questions. What it answers is the record as it
 * stands when it is asked; after a fact was told, only what that fact touches is worked out again.
 */
export interface Live {
  readonly project: Project
  /** Counts the changes that were seen since it was opened. */
  version(): number
  standing(): Standing
  picture(options: OfSuggestions): Picture
  claim(id: string): RecordedClaim | null
  /** The incident that a claim is in; null where it is in none. */
  incidentOf(claim: string, options: OfSuggestions): OfIncident | null
  claims(filter: Filter, options: LivePageOptions): ClaimsPage
  /** All claims that a filter finds, in the order of their reports. */
  matching(filter: Filter, options: OfSuggestions): readonly RecordedClaim[]
  /** The picture, of incidents and aggregates that hold a claim that the filter finds; null: of all. */
  incidents(filter: Filter | null, options: OfSuggestions): Picture
  tally(
    filter: Filter | null,
    options: Omit<PictureOptions, 'filter'> & { readonly words: string | null },
  ): Tallied
  /** Is called after each change; what comes back ends that. */
  onChange(listener: (version: number) => void): () => void
  /** Says that facts were told to the project: listeners hear of it. */
  told(): void
}

/** What was made of one standing. */
interface Held {
  readonly standing: Standing
  readonly indexes: Map<boolean, IncidentIndex>
  readonly orders: Map<string, Int32Array>
}

/** @param project stays open as long as what is opened here is used */
export function openLive(project: Project): Live {
  const pictures = (): Pictures => picturesOf(project.objects)
  const listeners = new Set<(version: number) => void>()
  let held: Held | null = null
  let [version, heard] = [0, 0]
  const now = (): Held => {
    const standing = project.standing()
    if (held?.standing === standing) return held
    if (held !== null) version++
    held = { standing, indexes: new Map(), orders: new Map() }
    return held
  }
  const finder = (): Finder => pictures().finder(now().standing)
  const picture = (options: OfSuggestions): Picture => pictures().of(now().standing, options)
  const index = (options: OfSuggestions): IncidentIndex => {
    const { indexes } = now()
    const known = indexes.get(options.suggestions)
    if (known !== undefined) return known
    const made = indexIncidents(picture(options), finder())
    indexes.set(options.suggestions, made)
    return made
  }
  const rowsIn = (order: ClaimOrder, options: OfSuggestions): Int32Array => {
    const { orders } = now()
    const key = `${order} ${order === 'date' || options.suggestions}`
    const rows =
      orders.get(key) ?? rowsInOrder(finder(), order, { incidentAt: (row) => index(options).at(row) })
    orders.set(key, rows)
    return rows
  }
  const find = (filter: Filter, options: OfSuggestions, order: ClaimOrder = 'report'): Found =>
    finder().find(filter, {
      incidentAt: (row) => index(options).at(row),
      order: rowsIn(order, options),
    })
  const claimsAt = (rows: Found): readonly RecordedClaim[] => {
    const { claimAt } = finder()
    return Array.from(rows, claimAt)
  }
  const incidents: Live['incidents'] = (filter, options) =>
    filter === null
      ? picture(options)
      : narrowed(picture(options), find(filter, options), { index: index(options), finder: finder() })
  return {
    project,
    version: () => {
      now()
      return version
    },
    standing: () => now().standing,
    picture,
    claim(id) {
      const row = finder().rowOf(id)
      return row === null ? null : finder().claimAt(row)
    },
    incidentOf(claim, options) {
      const row = finder().rowOf(claim)
      return row === null ? null : index(options).at(row)
    },
    claims(filter, { order = 'report', limit, offset, suggestions = false }) {
      const found = find(filter, { suggestions }, order)
      return { claims: claimsAt(found.subarray(offset, offset + limit)), total: found.length }
    },
    matching: (filter, options) => claimsAt(find(filter, options)),
    incidents,
    tally(filter, { suggestions, words }) {
      const narrowed = incidents(filter, { suggestions })
      const { origins, incidents: found, tolls } = narrowed
      const readSince = firstReadIn(narrowed, filter)
      const heads = project.log.heads().map(({ chain, head }) => `${chain.slice(0, 8)} ${head}`)
      const { aggregates } = found
      const data = `heads ${heads.join(', ')}`
      return {
        tally: tally(tolls, { origins, aggregates, suggestions, filter: words, data, readSince }),
        tolls,
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    told() {
      now()
      if (version === heard) return
      heard = version
      for (const listener of listeners) listener(version)
    },
  }
}

/** Which incident the claim of each row is in. */
interface IncidentIndex {
  /** Position of the incident among all; -1 for none. */
  readonly positions: Int32Array
  at(row: number): AtIncident | null
}

function indexIncidents({ incidents: { incidents }, origins }: Picture, finder: Finder): IncidentIndex {
  const positions = new Int32Array(finder.rows).fill(-1)
  for (const [at, { claims }] of incidents.entries())
    for (const { id } of claims) positions[finder.rowOf(id)!] = at
  const originsOf = ({ claims }: Incident): number => new Set(claims.map(({ id }) => origins.of(id))).size
  const known: AtIncident[] = []
  return {
    positions,
    at(row) {
      const at = positions[row]!
      if (at === -1) return null
      const incident = incidents[at]!
      known[at] ??= { id: incident.id, at, origins: originsOf(incident) }
      return known[at]
    },
  }
}

/** What is left of a picture for those rows: the incidents and aggregates that hold one of their claims. */
function narrowed(
  picture: Picture,
  found: Found,
  { index: { positions }, finder }: { readonly index: IncidentIndex; readonly finder: Finder },
): Picture {
  const { incidents, tolls } = picture
  const held = new Uint8Array(incidents.incidents.length)
  const rows = new Uint8Array(finder.rows)
  for (const row of found) {
    rows[row] = 1
    if (positions[row] !== -1) held[positions[row]!] = 1
  }
  const isHeld = (_: unknown, at: number): boolean => held[at] === 1
  return {
    ...picture,
    incidents: {
      ...incidents,
      incidents: incidents.incidents.filter(isHeld),
      aggregates: incidents.aggregates.filter(({ claim }) => rows[finder.rowOf(claim.id)!] === 1),
    },
    tolls: tolls.filter(isHeld),
  }
}
