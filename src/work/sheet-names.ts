import type { ActorLink } from '../claim/index.js'
import type { NamedIn, SheetNames } from '../import/index.js'
import { countriesNamed, openActors, plainLabel, resolvePlace } from '../name/index.js'
import type { LinePlaceLink } from '../report/index.js'
import type { Standing } from '../review/index.js'
import { theGazetteer } from './names.js'
import type { Project } from './project.js'

/** Answers that are kept: a sheet has the same names row after row. */
const MOST = 20_000

/** What the words of a sheet's cells stand for, by the same dictionaries and rules as for the words of reports. */
export function sheetNames(project: Project): SheetNames {
  const actors = kept<ActorLink | null>()
  const places = kept<LinePlaceLink | null>()
  const countries = kept<string | null>()
  const own = ownNames(project.standing().actors)
  return {
    actorOf: (words, row) =>
      actors(`${words}\n${row.country}\n${yearOf(row)}`, () => {
        const named = own.get(plainLabel(words))
        if (named != null) return { ...named, loaded: openActors().findLoaded(words) !== null }
        const context = { countries: countryList(row), actorsSeen: [], places: [] }
        return openActors().resolve(words, { published: row.day, role: 'agent', context })
      }),
    placeOf: (words, row) =>
      places(`${words}\n${row.country}`, () => {
        const gazetteer = theGazetteer()
        if (gazetteer === null) return null
        const found = resolvePlace(words, {
          gazetteer,
          countries: countryList(row),
          published: row.day,
          placesSeen: [],
        })
        if (found === null) return null
        const { nameArabic, ...rest } = found
        return { ...rest, name_arabic: nameArabic }
      }),
    countryOf: (words) =>
      words === null
        ? null
        : countries(words, () => {
            const gazetteer = theGazetteer()
            const found = gazetteer === null ? [] : countriesNamed(words, gazetteer)
            return found.length === 1 ? found[0]! : null
          }),
  }
}

/** The project's own actors by their names, read once; a name of two is nobody's. */
function ownNames(
  actors: Standing['actors'],
): ReadonlyMap<string, { readonly id: string; readonly name: string } | null> {
  const names = new Map<string, { readonly id: string; readonly name: string } | null>()
  for (const { actor: id, name, aliases } of actors)
    for (const plain of new Set(
      [name, ...aliases].flatMap((known) => (known === null ? [] : [plainLabel(known)])),
    ))
      names.set(plain, names.has(plain) ? null : { id, name: name ?? id })
  return names
}

const countryList = ({ country }: NamedIn): readonly string[] => (country === null ? [] : [country])

/** Names of armies and governments change with the years. */
const yearOf = ({ day }: NamedIn): string => day?.slice(0, 4) ?? ''

function kept<T>(): (key: string, make: () => T) => T {
  const answers = new Map<string, T>()
  return (key, make) => {
    if (answers.has(key)) return answers.get(key)!
    if (answers.size >= MOST) answers.clear()
    const made = make()
    answers.set(key, made)
    return made
  }
}
