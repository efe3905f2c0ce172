import { closeSync, openSync, renameSync, writeSync } from 'node:fs'
import { type IndexBuilder, indexBuilder, numberList } from './columns.js'
import { CLASSES, coarseness, HOW, type PlaceEntry, TRAIT } from './entry.js'
import { DEGREE, HEADER_BYTES, MARK, type Meta, SECTIONS, type SectionName, VERSION } from './format.js'
import { hashKey, nameKey, withoutArticles } from './keys.js'
import type { LexiconData } from './lexicon.js'
import { codeList, geonamesNumber, idSet, stringPool } from './pools.js'
import { type SpellingRules, spellingKeys } from './spelling.js'

/** Gathers places and writes them as one compiled file. */
export interface GazetteerWriter {
  readonly places: number
  has(id: string): boolean
  /** Gives the number of the place in this file. */
  add(entry: PlaceEntry): number
  /** Writes beside the file and renames, so that a reader never meets half a file. Gives parents' codes not found. */
  writeTo(file: string): readonly string[]
}

/** Stands for no coordinate until the file is laid out. */
const UNKNOWN_DEGREES = 2_000_000_000
/** A parent at or above this is a code that is looked up when the file is laid out. */
const BY_CODE = 0x8000_0000

export function gazetteerWriter(options: {
  readonly spelling: SpellingRules
  readonly lexicon: LexiconData | null
  readonly sources: readonly string[]
}): GazetteerWriter {
  const latitude = numberList()
  const longitude = numberList()
  const population = numberList()
  const number = numberList()
  const name = numberList()
  const arabic = numberList()
  const admin = numberList()
  const parents = numberList()
  const traits = numberList()
  const kinds = numberList()
  const methodCodes = numberList()
  const countryCodes = numberList()
  const strings = stringPool()
  const codes = codeList()
  const countries = codeList()
  const methods = codeList()
  const byCode = new Map<string, number>()
  const ids = idSet()
  const since: Record<string, number> = {}
  const exact = indexBuilder()
  const alike = indexBuilder()

  const add = (entry: PlaceEntry): number => {
    const place = kinds.length
    const geonames = geonamesNumber(entry.id)
    ids.add(entry.id)
    number.push(geonames ?? (strings.offsetOf(entry.id) | 0x8000_0000) >>> 0)
    for (const code of entry.codes) byCode.set(code, place)
    latitude.push(degrees(entry.latitude))
    longitude.push(degrees(entry.longitude))
    population.push(Math.min(0xffff_ffff, entry.population))
    name.push(strings.offsetOf(entry.name))
    arabic.push(entry.nameArabic === null ? 0 : strings.offsetOf(entry.nameArabic))
    admin.push(entry.admin1 === null ? 0 : strings.offsetOf(entry.admin1))
    parents.push(
      typeof entry.parent === 'string' ? BY_CODE + codes.codeOf(entry.parent) : (entry.parent ?? -1) + 1,
    )
    kinds.push(coarseness(entry.kind))
    traits.push(entry.traits)
    methodCodes.push(methods.codeOf(entry.method))
    countryCodes.push(countries.codeOf(entry.country))
    if (entry.since !== null) since[place] = entry.since
    addNames(place, entry, exact, alike, options.spelling)
    return place
  }

  const writeTo = (file: string): readonly string[] => {
    const lost = new Set<string>()
    const up = parents.array().map((link) => {
      if (link < BY_CODE) return link
      const code = codes.list[link - BY_CODE]!
      const found = byCode.get(code)
      if (found === undefined) lost.add(code)
      return found === undefined ? 0 : found + 1
    })
    const place = locate(latitude.array(), longitude.array(), up, kinds.array())
    const capitals: Record<string, number> = {}
    const countryPlaces: Record<string, number> = {}
    for (let i = kinds.length - 1; i >= 0; i--) {
      const country = countries.list[countryCodes.array()[i]!]!
      if ((traits.array()[i]! & TRAIT.capital) !== 0) capitals[country] = i
      if (CLASSES[kinds.array()[i]!] === 'country') countryPlaces[country] = i
    }
    const byName = exact.layOut()
    const bySpelling = alike.layOut()
    const meta: Meta = {
      countries: countries.list,
      countryPlaces,
      capitals,
      since,
      methods: methods.list,
      exactBits: byName.bits,
      alikeBits: bySpelling.bits,
      lexicon: options.lexicon,
      sources: options.sources,
    }
    writeSections(file, kinds.length, {
      meta: Buffer.from(JSON.stringify(meta)),
      latitude: view(place.latitude),
      longitude: view(place.longitude),
      population: view(population.array()),
      number: view(number.array()),
      name: view(name.array()),
      arabic: view(arabic.array()),
      admin: view(admin.array()),
      parent: view(up),
      country: view(Uint16Array.from(countryCodes.array())),
      kind: Buffer.from(kinds.array()),
      precision: Buffer.from(place.precision),
      method: view(Uint16Array.from(methodCodes.array())),
      traits: Buffer.from(traits.array()),
      exactStarts: view(byName.starts),
      exact: view(byName.slots),
      alikeStarts: view(bySpelling.starts),
      alike: view(bySpelling.slots),
      strings: strings.bytes(),
      codes: Buffer.from(JSON.stringify(Object.fromEntries(byCode))),
    })
    return [...lost]
  }

  return {
    get places() {
      return kinds.length
    },
    has: ids.has,
    add,
    writeTo,
  }
}

function degrees(value: number | null): number {
  return (value === null ? UNKNOWN_DEGREES : Math.round(value * DEGREE)) >>> 0
}

/** A place without a coordinate takes that of the nearest place around it, and with it its precision. */
function locate(
  latitude: Uint32Array,
  longitude: Uint32Array,
  up: Uint32Array,
  kinds: Uint32Array,
): { readonly latitude: Uint32Array; readonly longitude: Uint32Array; readonly precision: Uint8Array } {
  const out = { latitude: latitude.slice(), longitude: longitude.slice(), precision: Uint8Array.from(kinds) }
  latitude.forEach((value, i) => {
    let at = i
    while (latitude[at]! === UNKNOWN_DEGREES && up[at]! > 0) at = up[at]! - 1
    if (value !== UNKNOWN_DEGREES) return
    out.latitude[i] = latitude[at]!
    out.longitude[i] = longitude[at]!
    out.precision[i] = kinds[at]!
  })
  return out
}

function addNames(
  place: number,
  entry: PlaceEntry,
  exact: IndexBuilder,
  alike: IndexBuilder,
  rules: SpellingRules,
): void {
  const seen = new Set<string>()
  const put = (index: IndexBuilder, key: string, how: number): void => {
    const unique = `${index === exact ? '=' : '~'}${key}`
    if (key === '' || seen.has(unique)) return
    seen.add(unique)
    const hash = hashKey(key)
    index.add(hash.first, hash.second, place, how)
  }
  const names = [entry.name, ...(entry.nameArabic === null ? [] : [entry.nameArabic]), ...entry.names].map(
    nameKey,
  )
  const howOf = (at: number): number => (at === 0 ? 0 : HOW.alternate)
  for (const [at, key] of names.entries()) put(exact, key, howOf(at))
  if (rules.familyOf(entry.country) === 'arabic') {
    for (const [at, key] of names.entries()) put(exact, withoutArticles(key), howOf(at) | HOW.article)
  }
  for (const adjective of entry.adjectives) put(exact, nameKey(adjective), HOW.adjective)
  if (CLASSES.indexOf(entry.kind) > CLASSES.indexOf('province')) return
  for (const key of names) {
    const spelling = spellingKeys(key, entry.country, rules)
    if (spelling.strict !== null) put(alike, `${entry.country} ${spelling.strict}`, HOW.alike)
    if (spelling.loose !== null) put(alike, `${entry.country} ${spelling.loose}`, HOW.consonants)
  }
}

function writeSections(file: string, places: number, sections: Readonly<Record<SectionName, Buffer>>): void {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32LE(MARK, 0)
  header.writeUInt32LE(VERSION, 4)
  header.writeUInt32LE(places, 8)
  let at = aligned(HEADER_BYTES)
  SECTIONS.forEach((section, i) => {
    header.writeUInt32LE(at, 16 + i * 8)
    header.writeUInt32LE(sections[section].length, 20 + i * 8)
    at = aligned(at + sections[section].length)
  })
  header.writeUInt32LE(at, 12)
  const half = `${file}.half-${process.pid}`
  const handle = openSync(half, 'w')
  let written = 0
  for (const part of [header, ...SECTIONS.map((section) => sections[section])]) {
    const padding = Buffer.alloc(aligned(part.length) - part.length)
    for (const piece of [part, padding]) {
      for (let done = 0; done < piece.length; )
        done += writeSync(handle, piece, done, piece.length - done, written + done)
      written += piece.length
    }
  }
  closeSync(handle)
  renameSync(half, file)
}

const aligned = (at: number): number => (at + 7) & ~7

function view(array: Uint32Array | Uint16Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength)
}
