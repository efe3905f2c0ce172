import type { Incident } from '../incident/index.js'
import { compassOf } from '../incident/index.js'
import { bareWords } from './words.js'

const ANYWHERE = '*'

/**
 * The area that an aggregate speaks of: a place, a province or a country, by words where no gazetteer knows it; told of
 * no place, it is any.
 */
export function areaOf(place: Incident['place']): string {
  if (place === null) return ANYWHERE
  const { text, link } = place
  if (link === null) return `words ${bareWords(text)}`
  if (link.precision === 'country' && link.country !== null) return `country ${link.country}`
  if (link.precision === 'province' && link.admin1 !== null) return `province ${link.country} ${link.admin1}`
  return `place ${link.id}`
}

const OPPOSITE: Readonly<Record<string, string>> = { n: 's', s: 'n', e: 'w', w: 'e' }

/** Points of the compass at which a part of a place does not lie: the west of a town holds nothing of its east. */
export function oppositeOf(place: Incident['place']): string {
  if (place === null || !areaOf(place).startsWith('place ')) return ''
  return [...compassOf(place.text)].map((point) => OPPOSITE[point]!).join('')
}

export interface Where {
  /** Areas that it lies in; one list for all of one place. */
  readonly areas: readonly string[]
  /** Points of the compass in its words. */
  readonly compass: string
}

/** Where a place lies, by its words and entry. */
const places = new Map<string, Where>()
const MOST = 50_000

export function whereOf(place: Incident['place']): Where {
  const said = place === null ? '' : `${place.link?.id ?? ''}\n${place.text}`
  const known = places.get(said)
  if (known !== undefined) return known
  if (places.size >= MOST) places.clear()
  const made = { areas: keysOf(place), compass: place === null ? '' : compassOf(place.text) }
  places.set(said, made)
  return made
}

/** Every area that an incident lies in; "the tannery quarter of Halvek" lies in Halvek. */
function keysOf(place: Incident['place']): readonly string[] {
  if (place === null) return [ANYWHERE]
  const { text, link } = place
  const parts = bareWords(text).split(/ (?:of|in) /)
  const words = parts.map((_, i) => `words ${bareWords(parts.slice(i).join(' of '))}`)
  const named = [...new Set([ANYWHERE, ...words])]
  if (link === null) return named
  return [
    ...named,
    `place ${link.id}`,
    ...(link.country === null ? [] : [`country ${link.country}`]),
    ...(link.admin1 === null ? [] : [`province ${link.country} ${link.admin1}`]),
  ]
}
