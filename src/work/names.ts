import type { ActorLink } from '../claim/index.js'
import type { Gazetteer } from '../name/index.js'
import { countriesNamed, openActors, openGazetteer, resolvePlace } from '../name/index.js'
import type { RecordedReport } from '../record/index.js'
import type { LinePlaceLink } from '../report/index.js'

/** What words that a person gives stand for, by the same dictionaries and rules as for the machine's. */
export interface NamesFor {
  readonly actorOf: (words: string) => ActorLink | null
  readonly placeOf: (words: string) => LinePlaceLink | null
}

export function namesFor({ published }: RecordedReport, text: string): NamesFor {
  let opened: { readonly gazetteer: Gazetteer | null; readonly countries: readonly string[] } | null = null
  const book = () => {
    if (opened === null) {
      const { value: gazetteer } = openGazetteer()
      opened = { gazetteer, countries: gazetteer === null ? [] : countriesNamed(text, gazetteer) }
    }
    return opened
  }
  return {
    actorOf: (words) => {
      const context = { countries: book().countries, actorsSeen: [], places: [] }
      return openActors().resolve(words, { published, role: 'agent', context })
    },
    placeOf: (words) => {
      const { gazetteer, countries } = book()
      if (gazetteer === null) return null
      const found = resolvePlace(words, { gazetteer, countries, published, placesSeen: [] })
      if (found === null) return null
      const { nameArabic, ...rest } = found
      return { ...rest, name_arabic: nameArabic }
    },
  }
}
