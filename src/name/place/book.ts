import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Diagnostic, errorOf, type Outcome } from '../../diagnostic/index.js'
import { CLASSES, type Precision } from './entry.js'
import {
  type Codes,
  DEGREE,
  HEADER_BYTES,
  MARK,
  type Meta,
  SECTIONS,
  type SectionName,
  SLOT_WORDS,
  VERSION,
} from './format.js'
import { hashKey } from './keys.js'

/** A place of a book, and how a name led to it. */
export interface Sighting {
  readonly book: Book
  /** Number of the place in its book. */
  readonly place: number
  /** Bits of `HOW`. */
  readonly how: number
}

/** One compiled gazetteer file, open for reading. Places go by their number, 0 to `places` - 1. */
export interface Book {
  readonly places: number
  readonly meta: Meta
  named(key: string): readonly Sighting[]
  alike(country: string, spelling: string): readonly Sighting[]
  id(place: number): string
  name(place: number): string
  nameArabic(place: number): string | null
  country(place: number): string
  /** Name of the first-order area around it, or null. */
  admin1(place: number): string | null
  latitude(place: number): number
  longitude(place: number): number
  population(place: number): number
  /** What it is. */
  kind(place: number): Precision
  /** What its coordinate stands for: coarser than `kind` where the place itself is not located. */
  precision(place: number): Precision
  method(place: number): string
  traits(place: number): number
  /** Number of the place around it, or null. */
  parent(place: number): number | null
  since(place: number): number | null
  /** Name of the area with this code (`SY.09`), or null. */
  areaOfCode(code: string): string | null
}

/**
 * Opens a compiled file: one read, no parsing but of a small header. Cost: the file's size in memory.
 * Errors: `place/gazetteer-missing`, `place/gazetteer-broken`.
 */
export function openBook(file: string): Outcome<Book | null> {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const advice = 'places stay unresolved; run `npm run build`, or check the path'
    return nothing(errorOf('place/gazetteer-missing', `cannot open the gazetteer (${code}); ${advice}`, file))
  }
  try {
    const size = fstatSync(handle).size
    const data = Buffer.allocUnsafeSlow(size)
    for (let done = 0; done < size; ) {
      const read = readSync(handle, data, done, size - done, done)
      if (read === 0) break
      done += read
    }
    const fault = faultOf(data)
    if (fault !== null) {
      const message = `${fault}; places stay unresolved; compile or import it again`
      return nothing(errorOf('place/gazetteer-broken', message, file))
    }
    return { value: bookOf(data), diagnostics: [] }
  } finally {
    closeSync(handle)
  }
}

const nothing = (diagnostic: Diagnostic): Outcome<null> => ({ value: null, diagnostics: [diagnostic] })

function faultOf(data: Buffer): string | null {
  if (data.length < HEADER_BYTES || data.readUInt32LE(0) !== MARK) return 'not a compiled gazetteer'
  if (data.readUInt32LE(4) !== VERSION)
    return `compiled gazetteer of version ${data.readUInt32LE(4)}, not ${VERSION}`
  if (data.readUInt32LE(12) !== data.length) return 'compiled gazetteer is cut short'
  return null
}

function bookOf(data: Buffer): Book {
  const part = (section: SectionName): { readonly start: number; readonly length: number } => {
    const at = 16 + SECTIONS.indexOf(section) * 8
    return { start: data.byteOffset + data.readUInt32LE(at), length: data.readUInt32LE(at + 4) }
  }
  const words = (section: SectionName): Uint32Array =>
    new Uint32Array(data.buffer, part(section).start, part(section).length / 4)
  const shorts = (section: SectionName): Uint16Array =>
    new Uint16Array(data.buffer, part(section).start, part(section).length / 2)
  const bytes = (section: SectionName): Uint8Array =>
    new Uint8Array(data.buffer, part(section).start, part(section).length)
  const strings = Buffer.from(data.buffer, part('strings').start, part('strings').length)
  const meta: Meta = JSON.parse(Buffer.from(bytes('meta')).toString('utf8'))

  const text = (offset: number): string =>
    strings.toString('utf8', offset + 2, offset + 2 + strings.readUInt16LE(offset))
  const [latitude, longitude] = [words('latitude'), words('longitude')]
  const [population, number, name, arabic] = [
    words('population'),
    words('number'),
    words('name'),
    words('arabic'),
  ]
  const [admin, parents, country, method] = [
    words('admin'),
    words('parent'),
    shorts('country'),
    shorts('method'),
  ]
  const [kind, precision, traits] = [bytes('kind'), bytes('precision'), bytes('traits')]
  const [exactStarts, exact, alikeStarts, alike] = [
    words('exactStarts'),
    words('exact'),
    words('alikeStarts'),
    words('alike'),
  ]

  const lookUp = (
    key: string,
    bits: number,
    starts: Uint32Array,
    slots: Uint32Array,
  ): readonly Sighting[] => {
    const hash = hashKey(key)
    const bucket = hash.first >>> (32 - bits)
    const found: Sighting[] = []
    for (let slot = starts[bucket]!; slot < starts[bucket + 1]!; slot++) {
      if (slots[slot * SLOT_WORDS] !== hash.second) continue
      const target = slots[slot * SLOT_WORDS + 1]!
      found.push({ book, place: target >>> 8, how: target & 0xff })
    }
    return found
  }
  const parent = (place: number): number | null => (parents[place]! === 0 ? null : parents[place]! - 1)
  const admin1 = (place: number): string | null => {
    for (let up: number | null = place; up !== null; up = parent(up)) {
      if (admin[up]! !== 0) return text(admin[up]!)
      if (CLASSES[kind[up]!] === 'province') return text(name[up]!)
    }
    return null
  }
  let known: Codes | null = null
  const areaOfCode = (code: string): string | null => {
    const codes: Codes = known ?? JSON.parse(Buffer.from(bytes('codes')).toString('utf8'))
    known = codes
    return codes[code] === undefined ? null : text(name[codes[code]]!)
  }
  const book: Book = {
    places: kind.length,
    meta,
    named: (key) => lookUp(key, meta.exactBits, exactStarts, exact),
    alike: (code, spelling) => lookUp(`${code} ${spelling}`, meta.alikeBits, alikeStarts, alike),
    id: (place) =>
      number[place]! >= 0x8000_0000 ? text(number[place]! - 0x8000_0000) : `geonames:${number[place]!}`,
    name: (place) => text(name[place]!),
    nameArabic: (place) => (arabic[place]! === 0 ? null : text(arabic[place]!)),
    country: (place) => meta.countries[country[place]!]!,
    admin1,
    latitude: (place) => (latitude[place]! | 0) / DEGREE,
    longitude: (place) => (longitude[place]! | 0) / DEGREE,
    population: (place) => population[place]!,
    kind: (place) => CLASSES[kind[place]!]!,
    precision: (place) => CLASSES[precision[place]!]!,
    method: (place) => meta.methods[method[place]!]!,
    traits: (place) => traits[place]!,
    parent,
    since: (place) => meta.since[place] ?? null,
    areaOfCode,
  }
  return book
}
