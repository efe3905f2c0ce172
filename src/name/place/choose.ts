import type { PlaceLink } from '../../claim/index.js'
import type { Sighting } from './book.js'
import { HOW, NO_ONE_COUNTRY, type Precision, TRAIT } from './entry.js'
import type { Gazetteer } from './gazetteer.js'
import type { WordRow } from './lexicon.js'
import { DOMINANT, FEWEST_OTHER, GREAT_CITY, isMain, isPrimary, SMALL, sizeOf, WELL_KNOWN } from './weight.js'
import { type Around, insideOf, isInside, kilometresBetween, sameProvince } from './within.js'
import { withoutContext } from './without-context.js'

/** What the report tells about where its places are. */
export interface PlaceContext {
  /** ISO codes of the countries that the report names, the weightiest first. */
  readonly countries: readonly string[]
  /** ISO date of the report, or null. */
  readonly published: string | null
  /** Places that the report named before, in the order of the text, each as often as it was named; null for one that did not resolve. */
  readonly placesSeen: readonly (PlaceLink | null)[]
  /** The report's text, which may say by name what words only describe; left out where it is not at hand. */
  readonly text?: string
}

/** A place that the words may mean. */
export interface RankedPlace {
  readonly sighting: Sighting
  /** 2: inside what the words name around it; 1: in a country of the report; 0: neither. */
  readonly tier: 0 | 1 | 2
  /** Preference of its class, 0 first. */
  readonly order: number
  readonly weight: number
  readonly reasons: readonly string[]
}

export interface Choice {
  /** Best first. */
  readonly ranked: readonly RankedPlace[]
  readonly pick: Sighting | null
  /** What the pick stands for: the place itself, or the unit that holds all places that the name may mean. */
  readonly why: 'only' | 'dominant' | 'larger-unit' | 'none'
  /** Why none was picked, in words; null where one was, or where there was none to pick. */
  readonly refused: string | null
}

export interface Wanted {
  readonly key: string
  readonly type: WordRow | null
  readonly around: readonly Around[]
  readonly context: PlaceContext
  readonly gazetteer: Gazetteer
}

/** A city outside the report's countries is meant over a namesake inside that is no great city and so much smaller. */
const GREATER = 5
/** Two records within this distance are held to be one place. */
const ONE_PLACE_KM = 25
/** Places near one that the report has named count so much more. */
const NEAR_SEEN = 6
const NEAR_SEEN_KM = 100
/** A town so far from the point of a province is not in it, whatever the areas say. */
const FAR_KM = 150

export function choosePlace(sightings: readonly Sighting[], wanted: Wanted): Choice {
  const ranked = sightings
    .filter((one) => (one.how & HOW.adjective) === 0 && isAllowed(one, wanted))
    .map((one, _, all) => rank(one, wanted, all))
    .filter((one) => wanted.around.length === 0 || one.tier === 2)
    .sort((a, b) => b.tier - a.tier || a.order - b.order || b.weight - a.weight)
  const first = ranked[0]
  if (first === undefined) return { ranked, pick: null, why: 'none', refused: null }
  if (first.tier === 0) return withoutContext(ranked, wanted)
  const pool = ranked.filter((one) => one.tier === first.tier && one.order === first.order)
  const giant = first.tier === 1 ? greaterOutside(first, ranked) : null
  if (giant !== null) return { ranked, pick: giant.sighting, why: 'dominant', refused: null }
  return settle(pool, ranked, wanted)
}

function isAllowed(one: Sighting, { key, type, context, gazetteer }: Wanted): boolean {
  const kind = one.book.kind(one.place)
  const since = one.book.since(one.place)
  if (since !== null && context.published !== null && Number(context.published.slice(0, 4)) < since)
    return false
  if (type !== null)
    return (type.means ?? []).includes(kind) && !(one.book.population(one.place) > (type.most ?? Infinity))
  const other = (one.how & HOW.alternate) !== 0 && (one.book.traits(one.place) & TRAIT.curated) === 0
  if (other && kind !== 'country' && key.length < FEWEST_OTHER && one.book.population(one.place) < GREAT_CITY)
    return false
  return !gazetteer.lexicon.has('bare', key) || !(other || kind === 'province')
}

function rank(one: Sighting, { key, type, around, context }: Wanted, all: readonly Sighting[]): RankedPlace {
  const { book, place, how } = one
  const country = book.country(place)
  const near = context.placesSeen.some((seen) => seen !== null && kilometresBetween(one, seen) < NEAR_SEEN_KM)
  const inside = around.length > 0 && around.every((unit) => insideOf(one, unit))
  const named = context.countries.indexOf(country)
  const seen = context.placesSeen.some((link) => link?.country === country)
  const traits = book.traits(place)
  const everywhere =
    country === NO_ONE_COUNTRY || (book.kind(place) === 'country' && (traits & TRAIT.needsSign) === 0)
  const tier = inside ? 2 : named >= 0 || seen || everywhere ? 1 : 0
  const kind = book.kind(place)
  const order = type === null ? bareOrder(one, all) : (type.means ?? []).indexOf(kind)
  const doubt =
    (how & (HOW.alternate | HOW.alike | HOW.consonants)) !== 0 && (book.traits(place) & TRAIT.curated) === 0
  const weight = sizeOf(one) * (doubt ? 0.5 : 1) * (near ? NEAR_SEEN : 1) * (named === 0 ? 2 : 1)
  const reasons = [
    spellingReason(how, key),
    ...(inside ? [`in ${around.map((unit) => unit.label).join(', ')}`] : []),
    ...(named >= 0
      ? [`${country} is named in the report`]
      : seen
        ? [`a place in ${country} is named in the report`]
        : []),
    ...(near ? ['near a place named before'] : []),
    ...(book.population(place) > 0 ? [`${book.population(place)} inhabitants`] : []),
  ]
  return { sighting: one, tier, order, weight, reasons }
}

function spellingReason(how: number, key: string): string {
  if ((how & HOW.consonants) !== 0) return `same consonants as "${key}"`
  if ((how & HOW.alike) !== 0) return `spelt like "${key}"`
  if ((how & HOW.article) !== 0) return `"${key}" without the article`
  return (how & HOW.alternate) !== 0 ? `"${key}" is another name of it` : `"${key}" is its name`
}

/** Without a type word: a country first, then what our list prefers, towns, quarters and sites, provinces, villages. */
function bareOrder(one: Sighting, all: readonly Sighting[]): number {
  const { book, place } = one
  const kind = book.kind(place)
  const traits = book.traits(place)
  if (kind === 'country') return 0
  if ((traits & TRAIT.preferred) !== 0) return 1
  const town =
    kind === 'settlement' &&
    (book.population(place) >= SMALL || (traits & (TRAIT.seat | TRAIT.curated)) !== 0)
  if (town) return isOvershadowed(one, all) ? 5 : 2
  if ((kind === 'quarter' || kind === 'site') && (traits & TRAIT.curated) !== 0) return 3
  if (kind === 'province' || kind === 'region') return 4
  return 5
}

/** Oregon in Ohio: a town outside the province of its own name, in the same country, is not what the bare name means. */
function isOvershadowed(town: Sighting, all: readonly Sighting[]): boolean {
  const country = town.book.country(town.place)
  if (town.book.population(town.place) >= WELL_KNOWN) return false
  return all.some(
    (other) =>
      other.book.kind(other.place) === 'province' &&
      other.book.country(other.place) === country &&
      isPrimary(other) &&
      !isInside(town, other) &&
      kilometresBetween(town, other) > FAR_KM,
  )
}

/** London, where the report is on Syria and the U.S. has a London too. */
function greaterOutside(local: RankedPlace, ranked: readonly RankedPlace[]): RankedPlace | null {
  const { book, place } = local.sighting
  if (book.kind(place) !== 'settlement' || (book.traits(place) & TRAIT.curated) !== 0) return null
  if (book.population(place) >= GREAT_CITY) return null
  const outside = ranked.filter(
    (one) => one.tier === 0 && one.sighting.book.kind(one.sighting.place) === 'settlement',
  )
  const least = Math.max(GREAT_CITY, GREATER * sizeOf(local.sighting))
  // Belém in Brazil is "Bethlehem" in some language, but the report's own Bethlehem has it as its main name.
  const known = isPrimary(local.sighting) && book.population(place) >= SMALL
  return outside.find((one) => sizeOf(one.sighting) >= least && (!known || isMain(one.sighting))) ?? null
}

/** One place among those that suit equally well, or the unit that holds them. */
function settle(pool: readonly RankedPlace[], ranked: readonly RankedPlace[], wanted: Wanted): Choice {
  const best = mainNameNear(pool)
  const rivals = pool.filter(
    (one) =>
      one !== best &&
      one.weight * DOMINANT > best.weight &&
      kilometresBetween(one.sighting, best.sighting) > ONE_PLACE_KM,
  )
  if (rivals.length === 0)
    return { ranked, pick: best.sighting, why: pool.length === 1 ? 'only' : 'dominant', refused: null }
  const pick = commonUnit(
    [best, ...rivals].map((one) => one.sighting),
    wanted.gazetteer,
  )
  return pick === null
    ? { ranked, pick, why: 'none', refused: 'several of the name are as likely, and no one unit holds them' }
    : { ranked, pick, why: 'larger-unit', refused: null }
}

/** New Delhi is another name of Delhi, but the main name of New Delhi. */
function mainNameNear(pool: readonly RankedPlace[]): RankedPlace {
  const [first] = pool
  const near = pool.find(
    (one) => isPrimary(one.sighting) && kilometresBetween(one.sighting, first!.sighting) < ONE_PLACE_KM,
  )
  return isPrimary(first!.sighting) ? first! : (near ?? first!)
}

/** The smallest unit that holds all of them: one of them, their province, their country; or null. */
export function commonUnit(places: readonly Sighting[], gazetteer: Gazetteer): Sighting | null {
  const holder = places.find((one) => places.every((other) => other === one || isInside(other, one)))
  if (holder !== undefined) return holder
  const [first] = places
  if (first === undefined) return null
  const province = places.every((one) => sameProvince(one, first)) ? provinceOf(first) : null
  if (province !== null) return province
  const country = first.book.country(first.place)
  return places.every((one) => one.book.country(one.place) === country)
    ? gazetteer.countryPlace(country)
    : null
}

function provinceOf(one: Sighting): Sighting | null {
  for (let at: number | null = one.place; at !== null; at = one.book.parent(at)) {
    const kind: Precision = one.book.kind(at)
    if (kind === 'province') return { book: one.book, place: at, how: 0 }
  }
  return null
}
