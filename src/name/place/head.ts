import type { Sighting } from './book.js'
import { commonUnit } from './choose.js'
import { coarseness, type Precision } from './entry.js'
import { type Found, kindOf } from './find-names.js'
import type { Gazetteer } from './gazetteer.js'

export interface Head {
  readonly sighting: Sighting
  readonly precision: Precision
  readonly notes: readonly string[]
}

/** Names that do not resolve, and why, in words. */
export interface Refused {
  readonly refused: string
}

/** The finest place that a group of names resolves to, or why it does not; 'nothing' where it has none to go by. */
export function headOf(found: readonly Found[]): Head | Refused | 'nothing' {
  const telling = found.filter(({ name }) => !name.namesake && !name.border)
  if (telling.length === 0) return 'nothing'
  const known = telling.filter(({ choice }) => choice.pick !== null)
  const inner = known.filter((one) => !known.some((other) => other.holders.includes(one.name)))
  const best = (inner.length > 0 ? inner : known).reduce<Found | null>(
    (a, b) => (a === null || finer(b, a) ? b : a),
    null,
  )
  if (best === null) return { refused: refusalOf(telling) }
  const unknown = telling.filter(({ choice }) => choice.pick === null)
  const after = unknown.find(
    ({ name }) => telling.findIndex((one) => one.name === name) > telling.indexOf(best),
  )
  const elsewhere =
    kindOf(best.choice) === 'country' ? unknown.find((one) => isOutside(one, best)) : undefined
  if (elsewhere !== undefined)
    return { refused: `"${elsewhere.name.text}" after it is not in it, so that the country is not meant` }
  const inContext = (best.choice.ranked[0]?.tier ?? 0) > 0 || kindOf(best.choice) === 'country'
  if (after !== undefined && !inContext)
    return {
      refused: `"${after.name.text}" after it does not resolve, so that another of the name may be meant`,
    }
  const notes = unknown.map(({ name }) =>
    name.hits.length === 0
      ? `"${name.text}" is not in the gazetteer; this is the place around it`
      : `no place of the name "${name.text}" fits; this is the place around it`,
  )
  const head = placed(
    unknown.some(({ name }) => name.type?.id === 'word/district') ? asProvince(best) : best,
    notes,
  )
  return head ?? { refused: 'near or beside a whole country is no one place' }
}

/** "Lebanon, Pennsylvania": what follows a country's name by a comma and has no place in it makes it another place. */
function isOutside({ name }: Found, { choice }: Found): boolean {
  const { book, place } = choice.pick!
  const country = book.country(place)
  return name.link === 'comma' && !name.hits.some((hit) => hit.book.country(hit.place) === country)
}

const refusalOf = (telling: readonly Found[]): string =>
  telling.map(({ choice }) => choice.refused).find((refused) => refused !== null) ??
  `no place of the name "${telling[0]!.name.text}" fits`

/** "the Panjwayi district of Kandahar": what holds a district is the province of that name, not its town. */
function asProvince(found: Found): Found {
  if (kindOf(found.choice) !== 'settlement' || found.name.type !== null) return found
  const { pick } = found.choice
  const province = found.name.hits.find(
    (hit) =>
      hit.book.kind(hit.place) === 'province' &&
      hit.book.country(hit.place) === pick!.book.country(pick!.place),
  )
  return province === undefined ? found : { ...found, choice: { ...found.choice, pick: province } }
}

function finer(a: Found, b: Found): boolean {
  const difference = coarseness(kindOf(a.choice)!) - coarseness(kindOf(b.choice)!)
  if (difference !== 0) return difference < 0
  return a.name.relation === 'in' && b.name.relation !== 'in'
}

/** The chosen place with the precision that the words around its name leave. */
function placed({ name, choice }: Found, notes: readonly string[]): Head | null {
  const sighting = choice.pick!
  const kind = sighting.book.kind(sighting.place)
  const plain: Head = { sighting, precision: sighting.book.precision(sighting.place), notes }
  const note = (text: string): Head => ({ ...plain, notes: [...notes, text] })
  if (choice.why === 'larger-unit')
    return note(`"${name.text}" may be several places; this is the unit that holds them`)
  if (name.relation === 'from') {
    const away = name.distance ?? 0
    const least = away > 150 ? 'region' : away > 30 ? 'province' : 'district'
    return coarser(
      plain,
      least,
      `direction from it: "${name.direction} of"; the point is that of ${sighting.book.name(sighting.place)}`,
    )
  }
  if (name.relation === 'near')
    return coarser(plain, 'district', `near ${sighting.book.name(sighting.place)}; the point is its own`)
  const fine = coarseness(kind) <= coarseness('settlement')
  if (name.type?.around === true && kind !== 'site')
    return coarser(plain, 'district', `the words say "${name.typeWord}": at it or around it`)
  if (name.type?.id === 'word/district' && fine && kind === 'settlement')
    return coarser(plain, 'district', 'the district of that name; the point is that of its town')
  return name.part === null ? plain : note(`the words say "${name.part}"; the point is that of the whole`)
}

/** One step coarser than the place, and at least `least`; countries have no wider unit to give. */
export function coarser(head: Head, least: Precision, note: string): Head | null {
  const notes = [...head.notes, note]
  if (head.precision === 'country') return null
  if (head.precision === 'province' || head.precision === 'region')
    return { ...head, precision: 'region', notes }
  const step: Precision =
    head.precision === 'site' || head.precision === 'quarter'
      ? 'settlement'
      : head.precision === 'district'
        ? 'province'
        : 'district'
  return {
    ...head,
    precision: coarseness(least) > coarseness(step) && head.precision === 'settlement' ? least : step,
    notes,
  }
}

export function joined(heads: readonly Head[], gazetteer: Gazetteer): Head | null {
  const unit = commonUnit(
    heads.map((head) => head.sighting),
    gazetteer,
  )
  if (unit === null) return null
  const names = heads.map(({ sighting }) => sighting.book.name(sighting.place)).join(', ')
  const note = `the words name ${names}; this is the unit that holds them`
  return { sighting: unit, precision: unit.book.precision(unit.place), notes: [note] }
}

export const sameSighting = (a: Sighting, b: Sighting): boolean => a.book === b.book && a.place === b.place
