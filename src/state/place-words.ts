import { foldText, listedWords } from '../text/index.js'

/** Words of a place that are no part of its name. A row each: which words, and what they do. */
export const PLACE_ROWS = {
  /** Dropped: they say what sort of place it is, or how it fares. */
  sort: {
    id: 'place/sort',
    words: `city, town, village, hamlet, quarter, district, neighbourhood, neighborhood, suburb, township,
      municipality, the, a, an, our, their, his, her, its, this, that, same, whole, besieged, encircled, surrounded,
      occupied, annexed, embattled, liberated, port, capital, home, entire, all`,
    example: 'the besieged city of Halvek',
    not: 'the bakery',
    source: 'codebook section 2, place: the most specific place named',
  },
  /** A side of a place: who holds the east says nothing about the west. */
  side: {
    id: 'place/side',
    words: `north, northern, south, southern, east, eastern, west, western, northeast, northeastern, northwest,
      northwestern, southeast, southeastern, southwest, southwestern, central, centre, center, middle`,
    example: 'eastern Halvek',
    not: 'Halvek',
    source: 'codebook ruling 8.2: "north of X" is kept whole',
  },
  /** A part of a place that no side names: half a quarter is not the quarter. Beside a side they add nothing. */
  part: {
    id: 'place/part',
    words: `half, part, parts, most, much, some, third, quarters, districts, sector, sectors, side, areas, area,
      neighbourhoods, neighborhoods, suburbs, swathes, pockets, edge, edges, streets, blocks, heart`,
    example: 'half of the Old Mills quarter',
    not: 'the Old Mills quarter',
    source: 'field rule T5: what a place stands for goes with it',
  },
  /** Words that lead out of a place. */
  around: {
    id: 'place/around',
    words: `near, outside, around, outskirts, countryside, surroundings, environs, villages, rural, approaches, road,
      roads, border, frontline, frontlines, front`,
    example: 'the villages around Halvek',
    not: 'Halvek',
    source: 'codebook ruling 8.2; field rule T5',
  },
} as const

const setOf = (words: string): ReadonlySet<string> => new Set(listedWords(words))
const SORT = setOf(PLACE_ROWS.sort.words)
const SIDE = setOf(PLACE_ROWS.side.words)
const PART = setOf(PLACE_ROWS.part.words)
const AROUND = setOf(PLACE_ROWS.around.words)

/** `eastern` is `east`, `center` is `central`. */
const plainSide = (word: string): string =>
  /^(?:centre|center|middle)$/.test(word) ? 'central' : word.replace(/ern$/, '')

/** One step of "half of the Old Mills quarter of Halvek": *half*, *old mills*, *halvek*. */
export interface PlaceStep {
  /** Folded, without the words above; may be empty. */
  readonly name: string
  /** Sides, parts and ways out, in the order of the alphabet. */
  readonly within: readonly string[]
  /** True for a name, false for "bakery", "eastern". */
  readonly named: boolean
}

const STEP = /\s*,\s*|\s+(?:of|in|at|inside|within)\s+/iu
const HELD = /[\p{L}\p{N}]+(?:['’]s)?[-‐‑ ](?:held|controlled|run|ruled)\b/giu

/** Steps of a place from the finest to the widest. */
export const placeSteps = (text: string): readonly PlaceStep[] =>
  text
    .replace(HELD, ' ')
    .replace(/["“”«»()]/gu, ' ')
    .replace(/^((?:north|south)?(?:east|west)?) of (?=\S)/iu, '$1-of ')
    .replace(/^(.+\p{L})['’]s\s+(.+)$/u, '$2 of $1')
    .split(STEP)
    .map(readStep)
    .filter(({ name, within }) => name !== '' || within.length > 0)

function readStep(text: string): PlaceStep {
  const names: string[] = []
  const sides = new Set<string>()
  const parts = new Set<string>()
  const cased = /\p{Lu}|\p{Ll}/u.test(text)
  let named = false
  for (const word of text.split(/\s+/u)) {
    const folded = foldText(word).replace(/[^\p{L}\p{N} ]+/gu, '')
    if (folded === '' || SORT.has(folded)) continue
    if (SIDE.has(folded)) sides.add(plainSide(folded))
    else if (AROUND.has(folded) || / of$/.test(folded)) sides.add(folded)
    else if (PART.has(folded)) parts.add(folded)
    else {
      names.push(folded)
      named ||= !cased || /^\P{L}*\p{Lu}/u.test(word)
    }
  }
  const within = [...(sides.size > 0 ? sides : parts)].sort()
  return { name: names.join(' '), within, named }
}
