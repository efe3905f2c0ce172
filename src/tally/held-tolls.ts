import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import { hasSameOrigin } from '../origin/index.js'
import { ownSide, type SideOf } from './party.js'
import { daysIn } from './responsibility.js'
import type { OwnWords, Toll, TollOptions } from './toll.js'
import { ownWordsOf, tollOf } from './toll.js'

/** Tolls of incidents as they go on. */
export interface HeldTolls {
  /** The same as `tollsOf` makes; a toll whose incident, origins and words are as they were is not made again. */
  of(incidents: readonly Incident[], options: TollOptions): readonly Toll[]
  /** The toll of an incident, where it is held and would be the same now but for whether suggestions count. */
  known(incident: Incident, now: Now): Toll | null
}

interface Now {
  readonly words: OwnWords
  readonly options: TollOptions
}

interface Kept extends Now {
  readonly toll: Toll
  /** With what it was made, or last found to be the same. */
  options: TollOptions
}

/** What was asked for last, and what came of it. */
interface Made {
  readonly options: TollOptions
  readonly incidents: readonly Incident[]
  /** In the order of the incidents. */
  readonly kept: readonly Kept[]
}

/** How far ahead an incident is looked for, where some before it are gone. */
const AHEAD = 20

interface Making {
  readonly make: (incident: Incident) => Kept
  /** Whether the toll of an incident that is the same value is the same. */
  readonly isSame: (incident: Incident) => boolean
  readonly options: TollOptions
}

/** Tolls where few incidents are other than the last time: those that are the same stand in the same order. */
function madeAnew(
  { incidents: before, kept }: Made,
  incidents: readonly Incident[],
  { make, isSame, options }: Making,
): readonly Kept[] {
  let next = 0
  return incidents.map((incident) => {
    let at = next
    while (before[at] !== incident && at < next + AHEAD) at++
    if (before[at] !== incident) return make(incident)
    next = at + 1
    const known = kept[at]!
    if (known.options !== options && !isSame(incident)) return make(incident)
    known.options = options
    return known
  })
}

/** Whether every incident that is the same value has the same toll with both, where its claims' origins are the same. */
const asksTheSame = (a: TollOptions, b: TollOptions): boolean =>
  (a.origins === b.origins ||
    (b.origins.moved !== undefined && b.origins.moved.since === a.origins.version)) &&
  a.suggestions === b.suggestions &&
  a.presumption === b.presumption &&
  a.sideOf === b.sideOf &&
  a.overrides === b.overrides &&
  a.victims === b.victims &&
  a.responsible === b.responsible

export interface HeldTollsOptions {
  /** Tolls without suggestions. An incident that is in both has decided claims alone: its numbers are held once. */
  readonly beside?: Pick<HeldTolls, 'known'> | null
  /** The incident of those last given that a claim is in; without it, the claims of all are looked through. */
  readonly incidentAt?: (claim: string) => Incident | null
}

export function openTolls({ beside = null, incidentAt }: HeldTollsOptions = {}): HeldTolls {
  const kept = new WeakMap<Incident, Kept>()
  let last: Made | null = null
  const knownTo = (incident: Incident, now: Now): Kept | null => {
    const known = kept.get(incident)
    return known !== undefined && isAsBefore(known, incident, now) ? known : null
  }
  return {
    of(incidents, given) {
      const same = last !== null && asksTheSame(last.options, given) ? last : null
      const options = same?.options.origins === given.origins ? same.options : given
      const wordsOf = ownWordsOf(options)
      const make = (incident: Incident): Kept => {
        const now = { words: wordsOf(incident), options }
        const known = knownTo(incident, now)
        if (known !== null && known.options.suggestions === options.suggestions) {
          known.options = options
          return known
        }
        const other = beside?.known(incident, now) ?? null
        const toll = other === null ? tollOf(incident, { ...options, ...now.words }) : likeToll(other, now)
        const made = { toll, ...now }
        kept.set(incident, made)
        return made
      }
      const moved =
        options === same?.options || incidentAt === undefined
          ? null
          : new Set([...(options.origins.moved?.claims ?? [])].map(incidentAt))
      const isSame = (incident: Incident): boolean =>
        moved === null
          ? haveSameOrigins(incident, same!.options.origins, options.origins)
          : !moved.has(incident)
      const all = same === null ? incidents.map(make) : madeAnew(same, incidents, { make, isSame, options })
      last = { options, incidents, kept: all }
      return all.map(({ toll }) => toll)
    },
    known: (incident, now) => knownTo(incident, now)?.toll ?? null,
  }
}

const likeToll = (toll: Toll, { options: { suggestions = false } }: Now): Toll => ({
  incident: toll.incident,
  kind: toll.kind,
  cause: toll.cause,
  place: toll.place,
  start: toll.start,
  end: toll.end,
  lumped: toll.lumped,
  cells: toll.cells,
  own: toll.own,
  responsibility: toll.responsibility,
  leftOut: toll.leftOut,
  suggestions,
  presumption: toll.presumption,
})

const isAsBefore = (
  { words: before, options: old }: Kept,
  incident: Incident,
  { words, options }: Now,
): boolean =>
  old.presumption === options.presumption &&
  (old.sideOf === options.sideOf || haveSameSides(incident, words.responsible, old, options)) &&
  isSame(before.overrides, words.overrides) &&
  isSame(before.victims, words.victims) &&
  isSame(before.responsible, words.responsible) &&
  haveSameOrigins(incident, old.origins, options.origins)

/** Whether every party that is named stands on the side on which it stood. */
function haveSameSides(
  incident: Incident,
  responsible: OwnWords['responsible'],
  { sideOf: before = ownSide }: TollOptions,
  { sideOf: now = ownSide }: TollOptions,
): boolean {
  const { first, last } = daysIn(incident)
  const stands = (actor: Parameters<SideOf>[0]): boolean => {
    const [was, is] = [before(actor, first, last), now(actor, first, last)]
    return was.id === is.id && was.name === is.name && was.unclear === is.unclear
  }
  const named = responsible.map(({ party }) => ({ id: party, name: party, loaded: false }))
  return (
    named.every(stands) &&
    incident.claims.every(({ claim: { source, via, agents, targets } }) =>
      [source, ...via, ...agents, ...targets].every(({ actor }) => actor === null || stands(actor)),
    )
  )
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]))

const haveSameOrigins = ({ claims }: Incident, before: Origins, now: Origins): boolean =>
  before === now || claims.every(({ id }) => hasSameOrigin(id, before, now))
