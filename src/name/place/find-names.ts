import type { Sighting } from './book.js'
import { type Choice, choosePlace, type PlaceContext } from './choose.js'
import { coarseness, type Precision } from './entry.js'
import type { Gazetteer } from './gazetteer.js'
import type { NameMention, PlacePhrase } from './phrase.js'
import { FEWEST_LETTERS, spellingKeys } from './spelling.js'
import type { Around } from './within.js'

export interface Found {
  readonly name: NameMention
  readonly choice: Choice
  /** Names of what it lies in. */
  readonly holders: readonly NameMention[]
}

const NO_CHOICE: Choice = { ranked: [], pick: null, why: 'none', refused: null }

/** Chooses a place for each name: countries first, then the coarser ones, which hold the finer ones. */
export function findNames(
  phrase: PlacePhrase,
  options: PlaceContext & { readonly gazetteer: Gazetteer },
): readonly Found[] {
  const context: PlaceContext = { ...options, countries: [...phrase.borderCountries, ...options.countries] }
  const choose = (name: NameMention, around: readonly Around[]): Choice =>
    chooseName(name, around, context, options.gazetteer)
  const first = phrase.names.map((name) => choose(name, []))
  const isCountry = (choice: Choice): boolean => choice.why !== 'larger-unit' && kindOf(choice) === 'country'
  const countries = [
    ...phrase.adjectives,
    ...first.flatMap((choice, i) =>
      isCountry(choice) && isContainer(phrase.names[i]!)
        ? [choice.pick!.book.country(choice.pick!.place)]
        : [],
    ),
  ]
  const land: readonly Around[] =
    countries.length === 0 ? [] : [{ label: countries.join(', '), countries, places: [], nearKm: null }]
  const second = first.map((choice, i) =>
    isCountry(choice) || land.length === 0 ? choice : choose(phrase.names[i]!, land),
  )
  return phrase.names.map((name, i): Found => {
    if (name.namesake || name.border) return { name, choice: NO_CHOICE, holders: [] }
    const choice = second[i]!
    if (isCountry(choice)) return { name, choice, holders: [] }
    const holders = phrase.names.filter((_, j) => holds(phrase.names, second, j, i))
    const around = holders.map((holder) => aroundOf(holder, second[phrase.names.indexOf(holder)]!.pick!))
    return { name, choice: around.length === 0 ? choice : choose(name, [...land, ...around]), holders }
  })
}

/** Whether name `j` is what name `i` lies in, by "of" or "in" between them or by its coarser class. */
function holds(names: readonly NameMention[], choices: readonly Choice[], j: number, i: number): boolean {
  const [holder, held] = [names[j]!, names[i]!]
  const linked = i + 1 === j && holder.link !== null
  const kind = kindOf(choices[j]!)
  if (i === j || kind === null || kind === 'country' || holder.namesake || holder.border || holder.apart)
    return false
  if (linked && holder.link === 'in' && held.relation === 'in')
    return coarseness(kind) >= coarseness('settlement')
  if (j + 1 === i && held.link === 'in' && holder.relation === 'in') return false
  const difference = coarseness(kind) - (choices[i]!.pick === null ? -1 : coarseness(kindOf(choices[i]!)!))
  const told = holder.relation !== 'in' || linked
  if (holder.group === held.group)
    return difference > 0 || (difference === 0 && j > i && told && held.relation === 'in')
  const shares = names.some((other, k) => k < j && k !== i && other.group === holder.group)
  return shares && j > i && difference > 0 && coarseness(kind) >= coarseness('province')
}

const isContainer = (name: NameMention): boolean =>
  !name.border && !name.namesake && !name.apart && name.relation === 'in'

/** Spellings are compared only within so many countries of the report, the weightiest first. */
const MOST_COUNTRIES = 2

/** "a West Bank refugee camp": the name is too wide for the type word, so it tells what the place lies in. */
function holdsType({ type, hits }: NameMention): boolean {
  const widest = Math.max(...(type?.means ?? []).map(coarseness))
  return (
    type !== null && hits.length > 0 && hits.every((hit) => coarseness(hit.book.kind(hit.place)) > widest)
  )
}

/** A town told as what lies around may also be meant as its province ("Sarmada, Idlib"). */
function aroundOf(name: NameMention, pick: Sighting): Around {
  const { book, place } = pick
  const wider =
    name.type === null
      ? name.hits.filter(
          (hit) =>
            hit.book.kind(hit.place) === 'province' && hit.book.country(hit.place) === book.country(place),
        )
      : []
  const nearKm = name.relation === 'in' ? null : (name.distance ?? 0)
  return { label: book.name(place), countries: [], places: [pick, ...wider], nearKm }
}

export const kindOf = (choice: Choice): Precision | null =>
  choice.pick === null ? null : choice.pick.book.kind(choice.pick.place)

function chooseName(
  name: NameMention,
  around: readonly Around[],
  context: PlaceContext,
  gazetteer: Gazetteer,
): Choice {
  const type = holdsType(name) ? null : name.type
  const wanted = { key: name.key, type, around, context, gazetteer }
  const exact = choosePlace(name.hits, wanted)
  if (exact.pick !== null || exact.why === 'larger-unit' || exact.ranked.some((one) => one.tier > 0))
    return exact
  const countries = new Set(
    around.flatMap((unit) => [...unit.countries, ...unit.places.map((one) => one.book.country(one.place))]),
  )
  const near =
    countries.size > 0
      ? [...countries]
      : [...context.countries, ...context.placesSeen.flatMap((seen) => seen?.country ?? [])]
  if (name.key.replace(/ /g, '').length < FEWEST_LETTERS) return exact
  for (const by of ['strict', 'loose'] as const) {
    const alike = [...new Set(near)].slice(0, MOST_COUNTRIES).flatMap((country) => {
      const key = spellingKeys(name.key, country, gazetteer.spelling)[by]
      return key === null ? [] : gazetteer.alike(country, key)
    })
    const choice = choosePlace(alike, wanted)
    if (choice.ranked.length > 0)
      return choice.why === 'larger-unit'
        ? { ...choice, pick: null, refused: 'several are spelt alike, and none is plainly meant' }
        : choice
  }
  return exact
}
