import { foldText, listedWords } from '../text/index.js'

/** Words of places that are no part of a name. A row each: which words, and what they do. */
export const PLACE_ROWS = {
  /** Dropped: they say what sort of place it is, or who holds it. */
  sort: {
    id: 'place/sort',
    words: `city, town, village, hamlet, quarter, quarters, district, districts, neighbourhood, neighborhood, suburb,
      township, municipality, area, areas, part, parts, half, sector, outskirts, the, a, an, our, their, his, her, its,
      this, that, same, last, whole, nearby, border, besieged, occupied, annexed, embattled, port, capital, home`,
    example: 'the besieged city of Halvek',
    not: 'the bakery',
    source: 'codebook section 2, place: the most specific place named',
  },
  /** A side of a place: finer than the place, and no name of its own. */
  side: {
    id: 'place/side',
    words: `north, south, east, west, northern, southern, eastern, western, northeast, northwest, southeast, southwest,
      northeastern, northwestern, southeastern, southwestern, central, greater, rural`,
    example: 'eastern Halvek',
    not: 'Halvek',
    source: 'codebook ruling 8.2: "north of X" is kept whole',
  },
  /** Wider than a settlement, where no dictionary says so. */
  wide: {
    id: 'place/wide',
    words: `country, province, provinces, governorate, region, regions, state, states, territory, territories,
      countryside, oblast, county, nation, homeland, world, frontier, frontlines, frontline, front`,
    example: 'Senn province',
    not: 'the Senn road',
    source: 'codebook section 9.2: an area',
  },
} as const

const setOf = (words: string): ReadonlySet<string> => new Set(listedWords(words))
const SORT = setOf(PLACE_ROWS.sort.words)
const SIDE = setOf(PLACE_ROWS.side.words)
const WIDE = setOf(PLACE_ROWS.wide.words)

/** One step of "a bakery in the Old Mills quarter of Halvek": *bakery*, *old mills*, *halvek*. */
export interface PlacePart {
  /** Folded, without words that are no part of a name; never empty. */
  readonly words: string
  /** True for a name, false for "bakery", "eastern". */
  readonly named: boolean
  readonly side: boolean
  readonly wide: boolean
}

const STEP =
  /\s*,\s*|\s+(?:of|in|at|near|outside|inside|on|around|behind|from|within|to|above|below|opposite)\s+/iu

/** Steps of a place from the finest to the widest. */
export function placeParts(text: string): readonly PlacePart[] {
  return text
    .split(STEP)
    .map(readPart)
    .filter((part) => part !== null)
}

function readPart(text: string): PlacePart | null {
  const words = text
    .replace(/[\p{L}\p{N}]+(?:-|\s+)(?:held|controlled|backed)\b/giu, ' ')
    .replace(/['’]s?(?=\s|$)/gu, ' ')
    .replace(/["“”«»()]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const kept = words.filter((word) => !SORT.has(foldText(word)))
  if (kept.length === 0) return null
  const folded = foldText(kept.join(' '))
  if (folded === '') return null
  const [first, ...rest] = kept
  const side = kept.every((word) => SIDE.has(foldText(word)))
  const cased = /\p{Lu}|\p{Ll}/u.test(text)
  const named =
    !side && (!cased || isName(first!, words[0] === first) || rest.some((word) => /^\p{Lu}/u.test(word)))
  return { words: folded, named, side, wide: kept.some((word) => WIDE.has(foldText(word))) }
}

/** A capital letter tells a name, save on a common word that opens a sentence; those are few in place slots. */
const isName = (word: string, opens: boolean): boolean =>
  /^\p{Lu}/u.test(word) && !(opens && (SIDE.has(foldText(word)) || WIDE.has(foldText(word))))

/** "eastern Halvek": a side before a name is a step of its own. */
export function sideBefore({ words, named }: PlacePart): readonly [side: string, rest: string] | null {
  if (!named) return null
  const [first, ...rest] = words.split(' ')
  return rest.length > 0 && SIDE.has(first!) ? [first!, rest.join(' ')] : null
}

/** Points of the compass that the words name, as letters: "ne" of "northeastern Halvek", none of "Halvek". */
export function compassOf(text: string): string {
  const sides = placeParts(text).flatMap((part) => (part.side ? part.words : (sideBefore(part)?.[0] ?? [])))
  return POINTS.filter((point) => sides.some((side) => side.includes(point)))
    .map((point) => point[0]!)
    .join('')
}

const POINTS = ['north', 'south', 'east', 'west'] as const
