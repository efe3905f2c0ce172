import type { SettingWish } from '../../../../../src/server/schema/index.js'

/** Slots set so far, in the order in which they have to be applied. */
export type Settings = readonly SettingWish[]

/** Slots that hold a list, whose entries are addressed by their place in it, from 0. */
export const LISTS = ['agents', 'targets', 'via', 'counts'] as const
export type PartySlot = Exclude<(typeof LISTS)[number], 'counts'>

const listOf = (slot: string): string | null => LISTS.find((list) => slot.startsWith(`${list}.`)) ?? null

/** An entry comes or goes, so that later places in the list are others than before. */
const shifts = ({ slot, value, span }: SettingWish): boolean =>
  listOf(slot) !== null &&
  (slot.endsWith('.add') || (/\.\d+$/.test(slot) && value === '' && span === undefined))

/**
 * Sets a slot. Setting it again replaces what was set, and new words take out what was said about the old ones: days of a
 * time, the entry that a name stands for. Entries of lists keep their order, since each is addressed by its place at the
 * time.
 */
export function withSetting(settings: Settings, setting: SettingWish): Settings {
  const list = listOf(setting.slot)
  const kept = list === null ? withoutStale(settings, setting.slot) : withoutLast(settings, setting, list)
  return [...kept, setting]
}

const withoutStale = (settings: Settings, slot: string): Settings =>
  settings.filter(
    (other) => other.slot !== slot && !other.slot.startsWith(`${slot}.`) && !isRival(other.slot, slot),
  )

/** A place is either an entry of the gazetteer or a pin. */
const isRival = (slot: string, set: string): boolean =>
  (slot === 'place.id' && set === 'place.pin') || (slot === 'place.pin' && set === 'place.id')

/** Where a list last gained or lost an entry; -1 where it never did. */
const lastShift = (settings: Settings, list: string): number =>
  settings.findLastIndex((other) => listOf(other.slot) === list && shifts(other))

/** Whether a setting names an entry by its place in a list that has gained or lost one. */
export function isAfterShift(settings: Settings, { slot }: SettingWish): boolean {
  const list = listOf(slot)
  return list !== null && !slot.endsWith('.add') && lastShift(settings, list) !== -1
}

/** What a slot was set to and still stands for, before the answer says so; undefined where it was not set. */
export function typedFor(settings: Settings, slot: string): string | undefined {
  const list = listOf(slot)
  const at = settings.findLastIndex((other) => other.slot === slot)
  return list !== null && at <= lastShift(settings, list) ? undefined : settings[at]?.value
}

/** Takes out what the same entry was set to before, back to where its list last changed. */
function withoutLast(settings: Settings, setting: SettingWish, list: string): Settings {
  if (shifts(setting)) return settings
  const changed = lastShift(settings, list)
  return settings.filter((other, i) => i <= changed || other.slot !== setting.slot)
}

/** Words as they were chosen in the report, code points. */
export interface Chosen {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words chosen in the report for a slot. */
export const wordsFor = (slot: string, { text, start, end }: Chosen): SettingWish => ({
  slot,
  value: text,
  span: [start, end],
})

/** One number more, of a metric. */
export const countFor = (metric: string, { start, end }: Chosen): SettingWish => ({
  slot: 'counts.add',
  value: metric,
  span: [start, end],
})

/** A coordinate and what it stands for: latitude and longitude in degrees, north and east positive. */
export interface Pin {
  readonly latitude: number
  readonly longitude: number
  readonly precision: string
}

export const PRECISIONS = [
  'site',
  'quarter',
  'settlement',
  'district',
  'province',
  'region',
  'country',
] as const

export const pinFor = ({ latitude, longitude, precision }: Pin): SettingWish => ({
  slot: 'place.pin',
  value: `${latitude},${longitude},${precision}`,
})

/** `35.95, 39.01` as people copy it from maps; null where it is none on this earth. */
export function readCoordinates(
  typed: string,
): { readonly latitude: number; readonly longitude: number } | null {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,;،\s]\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(typed)
  const [latitude, longitude] = [Number(found?.[1]), Number(found?.[2])]
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return found === null || !isOnEarth ? null : { latitude, longitude }
}

/** An id as the dictionary of actors has them; empty where the name has no Latin letter. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^(?:the-)?|-+$/g, '')
    .replace(/^-+/, '')
