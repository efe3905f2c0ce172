import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { type Diagnostic, errorOf, noteOf, type Outcome, warningOf } from '../../diagnostic/index.js'
import { chooseArabicName, isArabicName } from './arabic.js'
import { csvRecords, textOf } from './csv.js'
import { CLASSES, type PlaceEntry, placeEntry, TRAIT } from './entry.js'
import { HEADER_BYTES, MARK } from './format.js'
import type { Gazetteer } from './gazetteer.js'
import { GEONAMES_FIELDS, isSeat, kindOf, readGeonamesRow } from './geonames.js'
import { headOf, linesOf } from './lines.js'
import { type GazetteerWriter, gazetteerWriter } from './write.js'

export interface ImportOptions {
  /** Where to write the compiled places; an older file there is replaced once the new one is whole. */
  readonly into: string
  /** Tells known countries and names the areas of GeoNames codes. */
  readonly gazetteer: Gazetteer
  /** Called now and then with the number of rows read. */
  readonly progress?: (rows: number) => void
}

export interface ImportSummary {
  readonly file: string
  readonly rows: number
  readonly places: number
  /** Rows with a fault, each reported. */
  readonly refused: number
  /** Rows of features that are no places of people, counted in one note. */
  readonly ignored: number
}

/** Columns of a CSV file, in any order; `alternates` are parted by `;` or `|`. */
export const CSV_COLUMNS = [
  'id',
  'name',
  'alternates',
  'country',
  'admin1',
  'latitude',
  'longitude',
  'precision',
] as const
type Column = (typeof CSV_COLUMNS)[number]
const NEEDED: readonly Column[] = ['id', 'name', 'country', 'latitude', 'longitude', 'precision']

/** Faults beyond so many are counted, not listed. */
const MOST_LISTED = 1000
const PROGRESS_ROWS = 50_000

/**
 * Compiles a GeoNames dump (allCountries.txt, SY.txt, cities500.txt) or a CSV file into places that are searched beside
 * the main gazetteer. Reads row by row; each row is used, counted as ignored, or reported with its line. Nothing is
 * written if no row is good, and never over a file of another sort.
 * Errors: `place/import-missing`, `place/import-taken`, `place/import-format`, `place/import-empty`; warnings:
 * `place/import-row`, `place/import-more`; note: `place/import-ignored`.
 */
export function importGazetteer(file: string, options: ImportOptions): Outcome<ImportSummary | null> {
  const failed = (code: string, message: string): Outcome<null> => ({
    value: null,
    diagnostics: [errorOf(code, message, file)],
  })
  if (!existsSync(file)) return failed('place/import-missing', 'no such file; nothing imported')
  if (existsSync(options.into) && !isCompiled(options.into)) {
    const seen = 'stands there already and holds no compiled places'
    const message = `${seen}; nothing imported, it stays as it was; choose another name for the compiled places`
    return { value: null, diagnostics: [errorOf('place/import-taken', message, options.into)] }
  }
  const format = formatOf(file)
  if (format === 'unknown') {
    const wanted = `a GeoNames dump (${GEONAMES_FIELDS} fields parted by tabs) or a CSV file with the columns ${NEEDED.join(', ')}`
    return failed('place/import-format', `neither ${wanted}; nothing imported`)
  }
  if (format === 'zip')
    return failed('place/import-format', 'a zip archive; unpack it and import the .txt file in it')
  const lexicon = null
  const writer = gazetteerWriter({
    spelling: options.gazetteer.spelling,
    lexicon,
    sources: [`imported from ${basename(file)}`],
  })
  const log = importLog(file)
  let rows = 0
  for (const row of format === 'csv' ? csvRows(file, options) : geonamesRows(file, options)) {
    rows++
    if (rows % PROGRESS_ROWS === 0) options.progress?.(rows)
    if (row.ignored !== null) log.ignore(row.ignored)
    else if (row.entry === null) log.refuse(row.line, row.fault)
    else if (writer.has(row.entry.id)) log.refuse(row.line, `id ${row.entry.id} stands twice`)
    else writer.add(row.entry)
  }
  options.progress?.(rows)
  return finish(file, rows, writer, log, options)
}

function finish(
  file: string,
  rows: number,
  writer: GazetteerWriter,
  log: ImportLog,
  options: ImportOptions,
): Outcome<ImportSummary | null> {
  const diagnostics = log.diagnostics()
  if (writer.places === 0) {
    const empty = errorOf(
      'place/import-empty',
      `none of ${rows} rows is a place; nothing imported, ${options.into} stays as it was`,
      file,
    )
    return { value: null, diagnostics: [...diagnostics, empty] }
  }
  writer.writeTo(options.into)
  const value = {
    file: options.into,
    rows,
    places: writer.places,
    refused: log.refused(),
    ignored: log.ignored(),
  }
  return { value, diagnostics }
}

/** A row on its way in: an entry, a fault, or the class for which it is ignored. */
interface Row {
  readonly line: number
  readonly entry: PlaceEntry | null
  readonly fault: string
  readonly ignored: string | null
}

const refused = (line: number, fault: string): Row => ({ line, entry: null, fault, ignored: null })

/** Whether a file is one that an import wrote. */
function isCompiled(file: string): boolean {
  const head = headOf(file, HEADER_BYTES)
  return head.length === HEADER_BYTES && head.readUInt32LE(0) === MARK
}

function formatOf(file: string): 'geonames' | 'csv' | 'zip' | 'unknown' {
  const head = headOf(file, 1 << 16)
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return 'zip'
  const first =
    head
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .find((line) => line.trim() !== '') ?? ''
  if (first.split('\t').length === GEONAMES_FIELDS) return 'geonames'
  return NEEDED.every((column) => columnsOf(first.split(',')).has(column)) ? 'csv' : 'unknown'
}

/** Position of each column of the head line. */
function columnsOf(head: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    head.map((name, at) => [
      name
        .trim()
        .replace(/^\ufeff|^"|"$/g, '')
        .toLowerCase(),
      at,
    ]),
  )
}

function* geonamesRows(file: string, { gazetteer }: ImportOptions): Generator<Row> {
  const methods = new Map<string, string>()
  for (const { number, bytes } of linesOf(file)) {
    if (bytes.length === 0) continue
    const text = textOf(bytes)
    const row = text === null ? 'not UTF-8' : readGeonamesRow(text)
    if (typeof row === 'string') {
      yield refused(number, row)
      continue
    }
    const kind = kindOf(row)
    if (kind === null) {
      yield { line: number, entry: null, fault: '', ignored: row.featureClass || 'none' }
      continue
    }
    if (!gazetteer.hasCountry(row.country)) {
      yield refused(number, `country "${row.country}" is not known`)
      continue
    }
    const method = methods.get(kind) ?? `GeoNames, imported from ${basename(file)}: point of the ${kind}`
    methods.set(kind, method)
    const entry = placeEntry({
      id: `geonames:${row.id}`,
      name: row.name,
      nameArabic: chooseArabicName(row.name, row.alternates),
      names: [row.ascii, ...row.alternates],
      country: row.country,
      admin1: gazetteer.areaOfCode(`${row.country}.${row.admin1}`),
      latitude: row.latitude,
      longitude: row.longitude,
      population: row.population,
      kind,
      method,
      traits: isSeat(row.feature) ? TRAIT.seat : 0,
    })
    yield { line: number, entry, fault: '', ignored: null }
  }
}

function* csvRows(file: string, options: ImportOptions): Generator<Row> {
  let columns: ReadonlyMap<string, number> | null = null
  const method = `imported from ${basename(file)}`
  for (const { line, fields, fault } of csvRecords(linesOf(file))) {
    if (fields === null) yield refused(line, fault ?? 'not readable')
    else if (columns === null) columns = columnsOf(fields)
    else {
      const at = columns
      const entry = entryOfCsv((column) => fields[at.get(column) ?? -1] ?? '', method, options.gazetteer)
      yield typeof entry === 'string' ? refused(line, entry) : { line, entry, fault: '', ignored: null }
    }
  }
}

function entryOfCsv(
  field: (column: Column) => string,
  method: string,
  gazetteer: Gazetteer,
): PlaceEntry | string {
  const kind = CLASSES.find((one) => one === field('precision'))
  const [latitude, longitude] = [Number(field('latitude')), Number(field('longitude'))]
  const alternates = field('alternates')
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const names = [field('name'), ...alternates]
  if (field('id') === '') return 'no id'
  if (field('name') === '') return 'no name'
  if (!gazetteer.hasCountry(field('country')))
    return `country "${field('country')}" is not a known ISO 3166-1 alpha-2 code`
  if (field('latitude') === '' || !(Math.abs(latitude) <= 90))
    return `latitude "${field('latitude')}" is not within -90 to 90`
  if (field('longitude') === '' || !(Math.abs(longitude) <= 180))
    return `longitude "${field('longitude')}" is not within -180 to 180`
  if (kind === undefined) return `precision "${field('precision')}" is none of ${CLASSES.join(', ')}`
  return placeEntry({
    id: /^geonames:\d+$/.test(field('id')) ? field('id') : `imported:${field('id')}`,
    name: field('name'),
    nameArabic: names.find(isArabicName) ?? null,
    names: alternates,
    country: field('country'),
    admin1: field('admin1') || null,
    latitude,
    longitude,
    kind,
    method,
    traits: TRAIT.curated,
  })
}

interface ImportLog {
  refuse(line: number, fault: string): void
  ignore(featureClass: string): void
  refused(): number
  ignored(): number
  diagnostics(): readonly Diagnostic[]
}

function importLog(file: string): ImportLog {
  const listed: Diagnostic[] = []
  const ignored = new Map<string, number>()
  let faults = 0
  const sum = (): number => [...ignored.values()].reduce((total, count) => total + count, 0)
  return {
    refuse: (line, fault) => {
      faults++
      if (listed.length < MOST_LISTED)
        listed.push(warningOf('place/import-row', `${fault}; row left out`, `${file}:${line}`))
    },
    ignore: (featureClass) => void ignored.set(featureClass, (ignored.get(featureClass) ?? 0) + 1),
    refused: () => faults,
    ignored: sum,
    diagnostics: () => {
      const more = faults - listed.length
      const classes = [...ignored].map(([name, count]) => `${name} ${count}`).join(', ')
      return [
        ...listed,
        ...(more > 0
          ? [warningOf('place/import-more', `${more} more rows with faults, not listed; rows left out`, file)]
          : []),
        ...(sum() > 0
          ? [
              noteOf(
                'place/import-ignored',
                `${sum()} rows of feature classes that are no places of people (${classes}); ignored`,
                file,
              ),
            ]
          : []),
      ]
    },
  }
}
