import type { RecordedClaim } from '../record/index.js'
import type { LinePlace, LinePlaceLink } from '../report/index.js'
import { foldText } from '../text/index.js'
import type { PlacePart } from './place-words.js'
import { placeParts, sideBefore } from './place-words.js'

/** A place as a path from the widest step named to the finest, so that places can be compared and claims blocked. */
export interface PlaceKey {
  /** `geonames:1`, `geonames:1/old mills`, `geonames:1/old mills/bakery`. The last is the place itself. */
  readonly path: readonly string[]
  readonly key: string
  /** Words of the finest step. */
  readonly head: string
  /** Wider than a settlement: no place of an incident. */
  readonly wide: boolean
  /** Finer than a settlement: a quarter, a site, a side of a town. */
  readonly fine: boolean
  /** "the bakery" alone: the same place only within its report. */
  readonly scoped: boolean
  /** Steps of the longest path that leads to it. */
  readonly depth: number
}

/** Keys of the places that a set of claims names; what one report spells out helps to read another. */
export interface PlaceBook {
  keyOf(claim: RecordedClaim): PlaceKey | null
}

type Path = Omit<PlaceKey, 'key' | 'depth'>

const WIDE_PRECISION = new Set(['district', 'province', 'country', 'region'])
const FINE_PRECISION = new Set(['site', 'quarter'])

/** Places by what is said of them: the same words and the same entry are one. */
type Places = ReadonlyMap<string, LinePlace>

/** Reads keys of places in the light of all of them, whatever their order. */
export function readPlaceKeys(places: Places): ReadonlyMap<string, PlaceKey> {
  const names = namesOf(places)
  const spelt = [...places].map(([said, place]) => [said, spellSteps(place, names)] as const)
  const fuller = fullerPaths(spelt.flatMap(([, steps]) => steps))
  const known: Known = { fuller, near: nearestSettlements(places) }
  const paths = spelt.map(([said, steps]) => [said, complete(steps.at(-1)!, known)] as const)
  const depths = new Map<string, number>()
  for (const [, { path }] of paths) {
    const key = path.at(-1)!
    depths.set(key, Math.max(depths.get(key) ?? 0, path.length))
  }
  return new Map(
    paths.map(([said, path]) => {
      const key = path.path.at(-1)!
      return [said, { ...path, key, depth: depths.get(key)! }]
    }),
  )
}

/** Gazetteer ids by the words that stand for one entry only: where a report's place is linked, others' words are. */
function namesOf(places: Places): ReadonlyMap<string, LinePlaceLink> {
  const ids = new Map<string, LinePlaceLink | null>()
  for (const { text, resolved } of places.values()) {
    if (resolved === null) continue
    for (const words of [
      linkedPart(placeParts(text), resolved)?.words,
      placeParts(resolved.name)[0]?.words,
    ]) {
      if (words === undefined) continue
      const before = ids.get(words)
      ids.set(words, before === undefined || before?.id === resolved.id ? resolved : null)
    }
  }
  return new Map([...ids].filter((entry): entry is [string, LinePlaceLink] => entry[1] !== null))
}

/** The step of the words that the gazetteer's entry stands for. */
function linkedPart(parts: readonly PlacePart[], link: LinePlaceLink): PlacePart | undefined {
  const name = placeParts(link.name)[0]?.words
  const named = parts.filter((part) => part.named)
  const exact = named.find(({ words }) => words === name)
  return exact ?? (FINE_PRECISION.has(link.precision) ? named[0] : named.at(-1))
}

/** The path of a place after each of its steps, from the widest to the place itself. */
function spellSteps(
  { text, resolved }: LinePlace,
  names: ReadonlyMap<string, LinePlaceLink>,
): readonly Path[] {
  const parts = placeParts(text)
  const linked = resolved === null ? undefined : linkedPart(parts, resolved)
  if (resolved !== null && linked === undefined) return [linkPath(resolved)]
  if (parts.length === 0) return [{ ...NO_STEPS, path: [`w:${foldText(text)}`], head: foldText(text) }]
  const steps: Path[] = []
  for (const part of [...parts].reverse()) {
    const before = steps.at(-1) ?? NO_STEPS
    const split = sideBefore(part)
    const words = split?.[1] ?? part.words
    const known = part.named ? (names.get(part.words) ?? names.get(words) ?? null) : null
    const link = part === linked ? resolved : known
    steps.push(link === null ? wordStep(before, { ...part, words }) : linkStep(before, { link, words }))
    if (split !== null && !(link !== null && FINE_PRECISION.has(link.precision)))
      steps.push(wordStep(steps.at(-1)!, { words: split[0], named: false, side: true, wide: false }))
  }
  return steps
}

/** The empty path: where every place starts from. */
const NO_STEPS: Path = { path: [], head: '', wide: true, fine: false, scoped: true }

const linkPath = (link: LinePlaceLink): Path => linkStep(NO_STEPS, { link, words: foldText(link.name) })

function linkStep(
  path: Path,
  { link, words }: { readonly link: LinePlaceLink; readonly words: string },
): Path {
  return {
    path: [...path.path, link.id],
    head: words,
    wide: WIDE_PRECISION.has(link.precision),
    fine: FINE_PRECISION.has(link.precision) || !path.wide,
    scoped: false,
  }
}

function wordStep({ path, wide, scoped }: Path, part: PlacePart): Path {
  const begins = path.length === 0
  return {
    path: [...path, begins ? `w:${part.words}` : `${path.at(-1)}/${part.words}`],
    head: part.words,
    wide: part.side && !begins ? wide : part.wide,
    fine: !begins && !wide,
    scoped: scoped && !part.named,
  }
}

type Fuller = Pick<Path, 'path' | 'fine'>

/** Longer paths by the finest step that a shorter one might mean: "Old Mills" may be "Old Mills quarter of Halvek". */
function fullerPaths(paths: readonly Path[]): ReadonlyMap<string, Fuller | null> {
  const fuller = new Map<string, Fuller | null>()
  for (const { path, scoped, fine } of paths) {
    if (scoped || path.length < 2) continue
    const [above, last] = [path.at(-2)!, path.at(-1)!]
    const own = last.startsWith(`${above}/`) ? `w:${last.slice(above.length + 1)}` : last
    const before = fuller.get(own)
    if (before === undefined) fuller.set(own, { path, fine })
    else if (before !== null) fuller.set(own, mergePaths(before, { path, fine }))
  }
  return fuller
}

/** The longer of two paths to one place; null where they lead to two. */
function mergePaths(a: Fuller, b: Fuller): Fuller | null {
  const [long, short] = a.path.length >= b.path.length ? [a, b] : [b, a]
  const rest = short.path.slice(0, -1)
  return rest.every((step) => long.path.includes(step)) ? long : null
}

interface Known {
  readonly fuller: ReadonlyMap<string, Fuller | null>
  readonly near: ReadonlyMap<string, string>
}

/** Gives a path the wider steps that it leaves unsaid, where the other claims know just one reading. */
function complete(path: Path, { fuller, near }: Known): Path {
  const root = path.path[0]!
  if (path.scoped) return path
  const settlement = near.get(root)
  const nearby: Fuller | null = settlement === undefined ? null : { path: [settlement, root], fine: true }
  const above = fuller.get(root) ?? nearby
  if (above === null) return path
  const last = above.path.at(-1)!
  const rest = path.path
    .slice(1)
    .map((step) => (step.startsWith(`${root}/`) ? last + step.slice(root.length) : step))
  return { ...path, path: [...above.path, ...rest], fine: path.path.length > 1 || above.fine }
}

const CELL = 0.25
const REACH_KM = 12

/** The settlement that a quarter or a site lies in, by distance: the nearest named one within 12 km. */
function nearestSettlements(places: Places): ReadonlyMap<string, string> {
  const links = new Map<string, LinePlaceLink>()
  for (const { resolved } of places.values()) if (resolved !== null) links.set(resolved.id, resolved)
  const cells = new Map<string, LinePlaceLink[]>()
  const sorted = [...links.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const link of sorted) {
    if (link.precision !== 'settlement') continue
    const cell = cellOf(link, [0, 0])
    cells.set(cell, [...(cells.get(cell) ?? []), link])
  }
  const near = new Map<string, string>()
  for (const link of sorted) {
    if (!FINE_PRECISION.has(link.precision)) continue
    const found = [-1, 0, 1].flatMap((y) => [-1, 0, 1].flatMap((x) => cells.get(cellOf(link, [y, x])) ?? []))
    const [best] = found
      .filter(({ country }) => country === link.country)
      .map((settlement) => ({ id: settlement.id, km: distance(settlement, link) }))
      .sort((a, b) => a.km - b.km)
    if (best !== undefined && best.km <= REACH_KM) near.set(link.id, best.id)
  }
  return near
}

const cellOf = (link: LinePlaceLink, [y, x]: readonly [number, number]): string =>
  `${Math.floor(link.latitude / CELL) + y}:${Math.floor(link.longitude / CELL) + x}`

/** Kilometres on a flat map, good enough within a city. */
function distance(a: LinePlaceLink, b: LinePlaceLink): number {
  const y = (a.latitude - b.latitude) * 111
  const x = (a.longitude - b.longitude) * 111 * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(x, y)
}

export type PlaceRelation = 'same' | 'within' | 'around' | 'unknown' | 'different'

/** How place a lies to place b: `within` it, `around` it; `unknown` where the words do not say. */
export function relationOf(a: PlaceKey | null, b: PlaceKey | null): PlaceRelation {
  if (a === null || b === null) return 'unknown'
  if (a.key === b.key) return 'same'
  if (a.path.includes(b.key)) return 'within'
  if (b.path.includes(a.key)) return 'around'
  if (a.scoped || b.scoped) return a.head === b.head ? 'same' : 'unknown'
  return 'different'
}
