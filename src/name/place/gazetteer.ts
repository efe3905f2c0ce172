import { fileURLToPath } from 'node:url'
import { type Diagnostic, errorOf, type Outcome } from '../../diagnostic/index.js'
import { type Book, openBook, type Sighting } from './book.js'
import { type Lexicon, type LexiconData, lexiconOf } from './lexicon.js'
import { type SpellingRules, spellingRulesOf } from './spelling.js'

/** What names are looked up in: the compiled gazetteer and, after it, an imported one. */
export interface Gazetteer {
  /** Number of places. */
  readonly places: number
  readonly lexicon: Lexicon
  readonly spelling: SpellingRules
  /** Where its data come from, with licences. */
  readonly sources: readonly string[]
  /** Places of which this is a name, by its key. */
  named(key: string): readonly Sighting[]
  /** Places of a country whose names have this spelling key. */
  alike(country: string, spelling: string): readonly Sighting[]
  /** The place with this id, or null. Cost: a walk over all places. */
  withId(id: string): Sighting | null
  countryPlace(country: string): Sighting | null
  capitalOf(country: string): Sighting | null
  /** Whether the file covers this ISO code. */
  hasCountry(country: string): boolean
  /** Name of the first-order area with this GeoNames code (`SY.09`), or null. */
  areaOfCode(code: string): string | null
}

/** The compiled gazetteer of this installation. */
export const GAZETTEER_FILE: string = fileURLToPath(
  new URL('../../../../data/gazetteer/places.bin', import.meta.url),
)

/**
 * Opens the gazetteer, and an imported one (`marsad gazetteer import`) beside it if there is one. The main file is
 * needed; a missing or broken import is reported and left out. Open once and share.
 */
export function openGazetteer(
  options: { readonly file?: string; readonly imported?: string | null } = {},
): Outcome<Gazetteer | null> {
  const main = openBook(options.file ?? GAZETTEER_FILE)
  if (main.value === null) return { value: null, diagnostics: main.diagnostics }
  const lexicon = main.value.meta.lexicon
  if (lexicon === null) {
    const message = 'holds imported places only; open it beside the compiled gazetteer, not in its stead'
    return { value: null, diagnostics: [errorOf('place/gazetteer-broken', message, options.file ?? null)] }
  }
  const books: Book[] = [main.value]
  const diagnostics: Diagnostic[] = [...main.diagnostics]
  if (options.imported != null) {
    const extra = openBook(options.imported)
    diagnostics.push(...extra.diagnostics)
    if (extra.value !== null) books.push(extra.value)
  }
  return { value: gazetteerOf(books, main.value, lexicon), diagnostics }
}

function gazetteerOf(books: readonly Book[], main: Book, data: LexiconData): Gazetteer {
  const joined = (look: (book: Book) => readonly Sighting[]): readonly Sighting[] => {
    const first = look(main)
    if (books.length === 1) return first
    const known = new Set(first.map((one) => one.book.id(one.place)))
    const more = books.slice(1).flatMap(look)
    return [...first, ...more.filter((one) => !known.has(one.book.id(one.place)))]
  }
  const at = (place: number | undefined): Sighting | null =>
    place === undefined ? null : { book: main, place, how: 0 }
  return {
    places: books.reduce((sum, book) => sum + book.places, 0),
    lexicon: lexiconOf(data.words),
    spelling: spellingRulesOf(data.spelling),
    sources: books.flatMap((book) => book.meta.sources),
    named: (key) => joined((book) => book.named(key)),
    alike: (country, spelling) => joined((book) => book.alike(country, spelling)),
    withId(id) {
      for (const book of books)
        for (let place = 0; place < book.places; place++)
          if (book.id(place) === id) return { book, place, how: 0 }
      return null
    },
    countryPlace: (country) => at(main.meta.countryPlaces[country]),
    capitalOf: (country) => at(main.meta.capitals[country]),
    areaOfCode: main.areaOfCode,
    hasCountry: (country) => main.meta.countryPlaces[country] !== undefined,
  }
}
