import type { ActorLink } from '../claim/index.js'
import type { NamedIn, SheetNames } from '../import/index.js'
import { countriesNamed, openActors, resolvePlace } from '../name/index.js'
import type { LinePlaceLink } from '../report/index.js'
import { ownActor, theGazetteer } from './names.js'
import type { Project } from './project.js'

/** Answers that are kept: a sheet has the same names row after row. */
const MOST = 20_000

/** What the words of a sheet's cells stand for, by the same dictionaries and rules as for the words of reports. */
export function sheetNames(project: Project): SheetNames {
  const actors = kept<ActorLink | null>()
  const places = kept<LinePlaceLink | null>()
  const countries = kept<string | null>()
  return {
    actorOf: (words, row) =>
      actors(`${words}\n${row.country}\n${yearOf(row)}`, () => {
        const own = ownActor(project, words)
        if (own !== null) return own
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
