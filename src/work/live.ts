import type { RecordedClaim } from '../record/index.js'
import { mayCount } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Filter, Finder, FindOptions, Found, OfIncident } from '../store/index.js'
import { tally } from '../tally/index.js'
import type { ClaimsPage } from './claims.js'
import { codebookIn } from './codebook.js'
import type { LiveIncidents } from './live-incidents.js'
import { openLiveIncidents } from './live-incidents.js'
import { type Narrowed, narrowed, whole } from './live-narrow.js'
import type { ClaimOrder, LiveOrder } from './live-order.js'
import { openLiveOrder } from './live-order.js'
import type { Picture } from './picture.js'
import { picturesOf } from './picture.js'
import type { Pictures } from './pictures.js'
import type { Project } from './project.js'
import { firstReadIn } from './read-since.js'
import { leftOutByRivals } from './rivals.js'
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
  /** Reads the words of so many more claims, so that the first search need not wait; true where none are left. */
  readAhead(claims: number): boolean
  /** Says that facts were told to the project: listeners hear of it. */
  told(): void
}

/** An order with the rows that it came to. */
interface HeldOrder {
  readonly order: LiveOrder
  /** What the rows are of. */
  of: Standing | null
  rows: Int32Array
}

const NO_ROWS = new Int32Array(0)

/** @param project stays open as long as what is opened here is used */
export function openLive(project: Project): Live {
  const pictures = (): Pictures => picturesOf(project.objects)
  const listeners = new Set<(version: number) => void>()
  const held = new Map<boolean, LiveIncidents>()
  const orders = new Map<string, HeldOrder>()
  let seen: Standing | null = null
  let [version, heard] = [0, 0]
  const now = (): Standing => {
    const standing = project.standing()
    if (seen !== null && seen !== standing) version++
    seen = standing
    return standing
  }
  const finder = (): Finder => pictures().finder(now())
  const picture = (options: OfSuggestions): Picture => pictures().of(now(), options)
  const incidentsNow = (options: OfSuggestions): LiveIncidents => {
    const own = held.get(options.suggestions) ?? openLiveIncidents()
    held.set(options.suggestions, own)
    own.take(picture(options), finder())
    return own
  }
  const rowsIn = (order: ClaimOrder, options: OfSuggestions): Int32Array => {
    const asks = order === 'incident' || order === 'useful'
    const key = asks ? `${order} ${options.suggestions}` : order
    const own = orders.get(key) ?? { order: openLiveOrder(order), of: null, rows: NO_ROWS }
    orders.set(key, own)
    const standing = now()
    if (own.of === standing) return own.rows
    own.of = standing
    own.rows = own.order.rows({ finder: finder(), incidents: asks ? incidentsNow(options) : null })
    return own.rows
  }
  const asking = (options: OfSuggestions, order: ClaimOrder): FindOptions => {
    let incidents: LiveIncidents | null = null
    return {
      incidentAt(row) {
        incidents ??= incidentsNow(options)
        return incidents.at(row)
      },
      order: rowsIn(order, options),
    }
  }
  const find = (filter: Filter, options: OfSuggestions): Found =>
    finder().find(filter, asking(options, 'report'))
  const rivals = (filter: Filter | null, options: OfSuggestions): readonly RecordedClaim[] => {
    const ids = new Set(leftOutByRivals(now()))
    if (ids.size === 0) return []
    const claims = [...ids].flatMap((id) => live.claim(id) ?? []).filter((claim) => !mayCount(claim, options))
    if (filter === null) return claims
    const found = new Set(claimsAt(find({ ...filter, states: OUT }, options)))
    return claims.filter((claim) => found.has(claim))
  }
  const claimsAt = (rows: Iterable<number>): readonly RecordedClaim[] => {
    const { claimAt } = finder()
    return Array.from(rows, claimAt)
  }
  const narrowedBy = (filter: Filter | null, options: OfSuggestions): Narrowed =>
    filter === null
      ? whole(picture(options), finder())
      : narrowed(picture(options), find(filter, options), finder())
  const live: Live = {
    project,
    version: () => {
      now()
      return version
    },
    standing: now,
    picture,
    claim(id) {
      const row = finder().rowOf(id)
      return row === null ? null : finder().claimAt(row)
    },
    incidentOf(claim, options) {
      const row = finder().rowOf(claim)
      return row === null ? null : incidentsNow(options).at(row)
    },
    claims(filter, { order = 'report', limit, offset, suggestions = false }) {
      const asked = asking({ suggestions }, order)
      const { rows, total } = finder().page(filter, { ...asked, offset, limit })
      return { claims: claimsAt(rows), total }
    },
    matching: (filter, options) => claimsAt(find(filter, options)),
    incidents: (filter, options) =>
      filter === null ? picture(options) : narrowedBy(filter, options).picture,
    tally(filter, { suggestions, words }) {
      const { picture: found, counting: others } = narrowedBy(filter, { suggestions })
      const { origins, incidents, tolls } = found
      const { aggregates } = incidents
      const readSince = firstReadIn(found, filter)
      const heads = project.log.heads().map(({ chain, head }) => `${chain.slice(0, 8)} ${head}`)
      const data = `heads ${heads.join(', ')}`
      const { label: codebook } = codebookIn(now())
      const said = { suggestions, filter: words, data, readSince, codebook }
      const contradicted = rivals(filter, { suggestions })
      return {
        tally: tally(tolls, { origins, aggregates, others, ...said, rivals: contradicted }),
        tolls,
        picture: found,
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    readAhead: (claims) => finder().readAhead(claims),
    told() {
      now()
      if (version === heard) return
      heard = version
      for (const listener of listeners) listener(version)
    },
  }
  return live
}

/** States in which a decided claim counts for nothing. */
const OUT = ['rejected', 'unsure', 'suggested'] as const
