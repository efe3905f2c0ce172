import type { ActorLink, PlaceLink } from '../claim/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Gazetteer } from '../name/index.js'
import {
  countriesNamed,
  namesPlace,
  openActors,
  openGazetteer,
  placeById,
  plainLabel,
  resolvePlace,
} from '../name/index.js'
import type { RecordedReport } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { findActor } from './actor-edit.js'
import type { Project } from './project.js'

/** What words that a person gives stand for, by the same dictionaries and rules as for the machine's. */
export interface NamesFor {
  readonly actorOf: (words: string) => ActorLink | null
  /** The same without the project's own dictionary, which is held against the record whenever it is looked at. */
  readonly shippedActorOf: (words: string) => ActorLink | null
  /** @param at where the words stand, code points: "the city" is one that the report names before */
  readonly placeOf: (words: string, at: number) => LinePlaceLink | null
  /** The actor with an id, as these words name it. */
  readonly actorById: (id: string, words: string) => ActorLink | Diagnostic
  readonly placeById: (id: string) => LinePlaceLink | Diagnostic
}

/** The gazetteer is large: it is opened when it is first needed, and kept. */
let gazetteer: { readonly opened: Gazetteer | null } | null = null
export function theGazetteer(): Gazetteer | null {
  gazetteer ??= { opened: openGazetteer().value }
  return gazetteer.opened
}

export function namesFor(project: Project, report: RecordedReport, text: string): NamesFor {
  const { published } = report
  let known: readonly string[] | null = null
  const countries = (): readonly string[] => {
    const book = theGazetteer()
    known ??= book === null ? [] : countriesNamed(text, book)
    return known
  }
  const shippedActorOf = (words: string): ActorLink | null => {
    const context = { countries: countries(), actorsSeen: [], places: [] }
    return openActors().resolve(words, { published, role: 'agent', context })
  }
  return {
    actorOf: (words) => ownActor(project, words) ?? shippedActorOf(words),
    shippedActorOf,
    placeOf(words, at) {
      const book = theGazetteer()
      if (book === null) return null
      const found = resolvePlace(words, {
        gazetteer: book,
        countries: countries(),
        published,
        placesSeen: placesBefore(project, report, { at, book }),
      })
      return found === null ? null : lineOf(found)
    },
    actorById(id, words) {
      const found = findActor(project, id)
      return 'code' in found ? found : linkTo(found, words)
    },
    placeById(id) {
      const book = theGazetteer()
      const found = book === null ? null : placeById(id, book)
      return found === null ? noPlace(id) : lineOf({ ...found, method: `${found.method}; chosen by hand` })
    },
  }
}

/** Places that the claims of a report name before some point of it, in the order of its text; null: named, not known. */
function placesBefore(
  project: Project,
  { text }: RecordedReport,
  { at, book }: { readonly at: number; readonly book: Gazetteer },
): readonly (PlaceLink | null)[] {
  const named = new Map<number, PlaceLink | null>()
  for (const { report, state, claim } of project.standing().claims) {
    const { place } = claim
    if (report.text !== text || state === 'rejected' || place === null || place.start >= at) continue
    const link = place.resolved === null ? null : placeById(place.resolved.id, book)
    if (link !== null || namesPlace(place.text, book)) named.set(place.start, link)
  }
  return [...named].sort(([a], [b]) => a - b).map(([, link]) => link)
}

const noPlace = (id: string): Diagnostic =>
  errorOf('edit/place', `the gazetteer has no place "${id}"; not recorded; choose another, or put a pin`)

const lineOf = ({ nameArabic, ...rest }: NonNullable<ReturnType<typeof resolvePlace>>): LinePlaceLink => ({
  ...rest,
  name_arabic: nameArabic,
})

/** Words that take sides are kept as the label that this source uses. */
const linkTo = ({ id, name }: { readonly id: string; readonly name: string }, words: string): ActorLink => ({
  id,
  name,
  loaded: openActors().findLoaded(words) !== null,
})

/** The actor of the project's own dictionary that has these words as its name or alias; null where several have that are not one. */
export function ownActor(project: Project, words: string): ActorLink | null {
  const plain = plainLabel(words)
  const named = project
    .standing()
    .actors.filter(({ name, aliases }) =>
      [name, ...aliases].some((known) => known !== null && plainLabel(known) === plain),
    )
  const [only] = named
  if (only === undefined || named.some(({ leadsTo }) => leadsTo !== only.leadsTo)) return null
  return linkTo({ id: only.actor, name: only.name ?? only.actor }, words)
}
