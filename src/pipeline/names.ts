import type { ActorLink, PlaceLink } from '../claim/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import type {
  ActorDictionary,
  ActorQuery,
  ActorRole,
  ActorType,
  Gazetteer,
  PlaceSeen,
  SeenActor,
} from '../name/index.js'
import {
  countriesNamed,
  namesPlace,
  openActors,
  openGazetteer,
  placeCandidates,
  resolvePlace,
} from '../name/index.js'
import type { Report } from '../report/index.js'

/** Names resolved in the light of one report: the countries, parties and places that it speaks of. */
export interface NamesOfReport {
  readonly actor: (words: string, role: ActorRole) => ActorLink | null
  readonly place: (words: string) => PlaceLink | null
  /** The word that takes sides in the words, known party or not; null where there is none. */
  readonly labelOf: (words: string) => string | null
  /** What sort of party the words name by a name of it, as a source type; null where they name none so. */
  readonly sourceType: (words: string) => ActorType | null
  /** How the words were resolved or why not, in words, for `marsad explain`. */
  readonly whyActor: (words: string, role: ActorRole) => string
  readonly whyPlace: (words: string) => string
}

/** Words of a report that name a party or a place, in text order. */
export interface NamedWords {
  readonly words: string
  readonly role: ActorRole | 'place'
}

export interface Names {
  of(report: Report, named: readonly NamedWords[]): NamesOfReport
}

/** Opens both dictionaries. What they do not know stays words, never a guess. */
export function openNames(options: { readonly gazetteer?: string | undefined } = {}): {
  readonly names: Names | null
  readonly diagnostics: readonly Diagnostic[]
} {
  const { value: gazetteer, diagnostics } = openGazetteer({ imported: options.gazetteer ?? null })
  if (gazetteer === null) return { names: null, diagnostics }
  const actors = openActors()
  return { names: { of: (report, named) => namesOf(report, { named, actors, gazetteer }) }, diagnostics }
}

function namesOf(
  report: Report,
  options: {
    readonly named: readonly NamedWords[]
    readonly actors: ActorDictionary
    readonly gazetteer: Gazetteer
  },
): NamesOfReport {
  const { named, actors, gazetteer } = options
  const { published } = report
  const countries = countriesNamed(report.text, gazetteer)
  const placesSeen: (PlaceLink | null)[] = []
  const places: PlaceSeen[] = []
  const placeOptions = remember((_words: string) => {
    const before = placesSeen.length
    return () => ({
      ...{ gazetteer, countries, published, text: report.text },
      placesSeen: placesSeen.slice(0, before),
    })
  })
  const placeOf = remember((words: string) => resolvePlace(words, placeOptions(words)()))
  for (const { words } of named.filter((n) => n.role === 'place')) {
    const place = placeOf(words)
    if (place !== null || namesPlace(words, gazetteer)) placesSeen.push(place)
    if (place?.country) places.push({ words, country: place.country })
  }
  const actorsSeen: SeenActor[] = []
  const query = remember((_words: string, role: ActorRole) => {
    const before = actorsSeen.length
    return (): ActorQuery => ({
      published,
      role,
      context: { countries, actorsSeen: actorsSeen.slice(0, before), places },
    })
  })
  const actorOf = remember((words: string, role: ActorRole) => actors.resolve(words, query(words, role)()))
  for (const { words, role } of named) {
    if (role === 'place') continue
    const actor = actorOf(words, role)
    if (actor !== null) actorsSeen.push({ id: actor.id, words })
  }
  return {
    actor: actorOf,
    place: placeOf,
    labelOf: remember((words: string) => actors.findLoaded(words)?.words ?? null),
    sourceType: remember((words: string) => actors.typeNamed(words, query(words, 'source')())),
    whyActor: (words, role) =>
      explained(
        actors
          .candidates(words, query(words, role)())
          .map((c) => `${c.link.name} (${c.link.id}), ${c.status}: ${c.reason}`),
        actors.findLoaded(words)?.words ?? null,
      ),
    whyPlace: (words) =>
      explained(
        placeCandidates(words, placeOptions(words)())
          .slice(0, 3)
          .map(
            (c) =>
              `${c.place.name} (${c.place.id}), ${c.chosen ? 'chosen' : 'not chosen'}: ${c.reasons.join('; ')}`,
          ),
        null,
      ),
  }
}

function explained(candidates: readonly string[], loaded: string | null): string {
  const known =
    candidates.length === 0 ? 'no entry of the dictionary; stays words' : candidates.slice(0, 3).join(' | ')
  return loaded === null ? known : `${known} | "${loaded}" takes sides: kept as this source's label`
}

/** The same words in the same slot are the same name throughout a report: as it was first met, by what stood before it. */
function remember<K extends readonly string[], V>(make: (...key: K) => V): (...key: K) => V {
  const known = new Map<string, V>()
  return (...key) => {
    const at = key.join('\u0000')
    if (!known.has(at)) known.set(at, make(...key))
    return known.get(at) as V
  }
}
