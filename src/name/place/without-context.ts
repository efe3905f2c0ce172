import type { Choice, RankedPlace, Wanted } from './choose.js'
import { coarseness, HOW, TRAIT } from './entry.js'
import { DOMINANT, FEWEST_OTHER, GREAT_CITY, isPrimary, SMALL, sizeOf, WELL_KNOWN } from './weight.js'
import { isInside } from './within.js'

/** A site of our list is found without a country if its name has so many letters and nothing else has it. */
const RARE_LETTERS = 8

/** No country to go by: only what is large and alone in its name, or so rare a name that nothing else can be meant. */
export function withoutContext(ranked: readonly RankedPlace[], wanted: Wanted): Choice {
  const best = ranked.reduce((a, b) => (b.order < a.order ? b : a))
  const { book, place } = best.sighting
  const none = (refused: string): Choice => ({ ranked, pick: null, why: 'none', refused })
  const kind = book.kind(place)
  const traits = book.traits(place)
  const others = ranked.filter((one) => one !== best)
  const wide = others.filter(
    (one) => coarseness(one.sighting.book.kind(one.sighting.place)) >= coarseness('province'),
  )
  const only: Choice = {
    ranked,
    pick: best.sighting,
    why: others.length === 0 ? 'only' : 'dominant',
    refused: null,
  }
  if (kind === 'country') {
    const open =
      (traits & TRAIT.needsSign) === 0 ||
      (wanted.context.countries.length > 0 && wide.every((one) => one.tier === 0))
    return open && wide.every((one) => one.sighting.book.kind(one.sighting.place) !== 'country')
      ? only
      : none('the name is that of other places too, and nothing in the report says which is meant')
  }
  if ((traits & TRAIT.preferred) !== 0) return only
  if (kind === 'settlement') {
    const size = sizeOf(best.sighting)
    const rare =
      wanted.key.length >= FEWEST_OTHER &&
      (isPrimary(best.sighting) || (traits & TRAIT.curated) !== 0 || size >= WELL_KNOWN)
    if (!rare)
      return none('not its main name, and it is not so large that it is known by another without its country')
    const lesser = (one: RankedPlace): boolean =>
      sizeOf(one.sighting) * (isPrimary(best.sighting) || !isPrimary(one.sighting) ? 1 : 2) * DOMINANT <= size
    const least = wanted.context.countries.length === 0 ? SMALL : GREAT_CITY
    const great =
      size >= least &&
      others.every((one) => lesser(one) || isInside(best.sighting, one.sighting) || isArea(one, best))
    return great
      ? only
      : none(
          'the report names no country that it lies in, and it is too small, or others of the name are too large',
        )
  }
  if (kind === 'province' || kind === 'region') {
    const told = wanted.type !== null || (traits & TRAIT.curated) !== 0
    const sole = isPrimary(best.sighting) && others.every((one) => isInside(one.sighting, best.sighting))
    if (!told && !sole)
      return none('the report names no country that it lies in, and the name is not its alone')
    const alone =
      wide.every((one) => isInside(best.sighting, one.sighting)) &&
      others.every((one) => one.weight < GREAT_CITY || isInside(one.sighting, best.sighting))
    return alone
      ? only
      : none('the report names no country that it lies in, and others of note share the name')
  }
  const rareSite =
    kind === 'site' && (traits & TRAIT.curated) !== 0 && (best.sighting.how & HOW.article) === 0
  return rareSite && others.length === 0 && wanted.key.length >= RARE_LETTERS
    ? only
    : none('found only where the report names its country')
}

/** A province of the same country and name as a town does not stand against it. */
const isArea = ({ sighting }: RankedPlace, town: RankedPlace): boolean =>
  sighting.book.kind(sighting.place) === 'province' &&
  sighting.book.country(sighting.place) === town.sighting.book.country(town.sighting.place)
