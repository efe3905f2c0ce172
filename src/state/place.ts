import type { RecordedClaim } from '../record/index.js'
import type { LinePlace, LinePlaceLink } from '../report/index.js'
import { foldText } from '../text/index.js'
import { type PlaceStep, placeSteps } from './place-words.js'

/** A place as claims name it, so that claims about the same one come together and those about its parts do not. */
export interface StatePlace {
  /** `geonames:1`, `geonames:1/east`, `halvek/old mills/half`; with the report's hash where the words name none. */
  readonly key: string
  readonly name: string
}

/** Places of a set of claims; what one report spells out helps to read another. */
export interface PlaceBook {
  /** Null where the claim names no place. */
  of(claim: RecordedClaim): StatePlace | null
}

interface Path {
  /** From the widest step to the finest. */
  readonly steps: readonly string[]
  /** Words alone ("the city"): the same place only within its report. */
  readonly scoped: boolean
  readonly name: string
}

export function readPlaces(claims: readonly RecordedClaim[]): PlaceBook {
  const places = openNamed<LinePlace>()
  for (const { claim } of claims) if (claim.place !== null) places.set(claim.place, claim.place)
  const ids = idsByName(places.values())
  const spelt = [...places.values()].map((place) => [place, spell(place, ids)] as const)
  const fuller = fullerPaths(spelt.map(([, path]) => path))
  const keys = openNamed<Path & { readonly key: string }>()
  for (const [place, path] of spelt) {
    const steps = path.steps.join('/')
    keys.set(place, { ...path, key: (path.scoped ? undefined : fuller.get(steps)) ?? steps })
  }
  const of = ({ claim, report }: RecordedClaim): StatePlace | null => {
    if (claim.place === null) return null
    const path = keys.get(claim.place)
    if (path === undefined) return null
    return path.scoped ? { key: `${path.key}@${report.text}`, name: path.name } : path
  }
  return { of }
}

/** Values by the entry of a place and its words: of all claims of a record, so that no key is made for each. */
function openNamed<T>() {
  const named = new Map<string, Map<string, T>>()
  return {
    get: ({ text, resolved }: LinePlace): T | undefined => named.get(resolved?.id ?? '')?.get(text),
    set({ text, resolved }: LinePlace, value: T): void {
      const id = resolved?.id ?? ''
      const list = named.get(id) ?? new Map<string, T>()
      named.set(id, list)
      list.set(text, value)
    },
    *values(): Generator<T> {
      for (const list of named.values()) yield* list.values()
    },
  }
}

/** Gazetteer ids by the name that stands for one entry only: where one report's place is linked, another's words are. */
function idsByName(places: Iterable<LinePlace>): ReadonlyMap<string, LinePlaceLink> {
  const ids = new Map<string, LinePlaceLink | null>()
  for (const { resolved } of places) {
    if (resolved === null) continue
    const name = foldText(resolved.name)
    const before = ids.get(name)
    ids.set(name, before === undefined || before?.id === resolved.id ? resolved : null)
  }
  return new Map([...ids].filter((entry): entry is [string, LinePlaceLink] => entry[1] !== null))
}

function spell(place: LinePlace, ids: ReadonlyMap<string, LinePlaceLink>): Path {
  const steps = placeSteps(place.text)
  const linked = place.resolved === null ? findByName(steps, ids) : linkedStep(steps, place.resolved)
  if (place.resolved === null && linked === null) return spellWords(place.text, steps)
  const link = place.resolved ?? ids.get(steps[linked!]!.name)!
  const named = new Set(foldText(link.name).split(' ').map(stemOf))
  const at = linked ?? steps.length
  const own = linked === null ? [] : steps[linked]!.within.filter((word) => !named.has(stemOf(word)))
  const finer = steps.slice(0, at).reverse().flatMap(spellStep)
  const path = [link.id, ...own, ...finer]
  return { steps: path, scoped: false, name: path.length === 1 ? link.name : place.text }
}

const stemOf = (word: string): string => word.replace(/ern$/, '')

const spellStep = ({ name, within }: PlaceStep): readonly string[] =>
  name === '' ? within : [name, ...within]

const findByName = (steps: readonly PlaceStep[], ids: ReadonlyMap<string, LinePlaceLink>): number | null => {
  const at = steps.findIndex(({ name, named }) => named && ids.has(name))
  return at < 0 ? null : at
}

const FINE = new Set(['site', 'quarter'])

/** The step that the gazetteer's entry stands for; null where its name is not in the words. */
function linkedStep(steps: readonly PlaceStep[], link: LinePlaceLink): number | null {
  const name = foldText(link.name)
  const exact = steps.findIndex((step) => step.name === name)
  if (exact >= 0) return exact
  const named = steps.flatMap((step, i) => (step.named ? [i] : []))
  const found = FINE.has(link.precision) ? named[0] : named.at(-1)
  return found ?? (steps.length === 1 && steps[0]!.name === '' ? 0 : null)
}

function spellWords(text: string, steps: readonly PlaceStep[]): Path {
  const path = [...steps].reverse().flatMap(spellStep)
  const scoped = !steps.some(({ named }) => named)
  return { steps: path.length === 0 ? [foldText(text)] : path, scoped, name: text }
}

/** Whole paths by the shorter one that can mean only them: "Old Mills" may be "the Old Mills quarter of Halvek". */
function fullerPaths(paths: readonly Path[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const { steps, scoped } of paths) {
    if (scoped) continue
    for (let from = 1; from < steps.length; from++) {
      const short = steps.slice(from).join('/')
      const whole = steps.join('/')
      const before = found.get(short)
      found.set(short, before === undefined || before === whole ? whole : null)
    }
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}
