import type { Kind } from '../codebook/index.js'
import { kindRow } from '../codebook/index.js'
import { isMissing } from '../export/index.js'
import type { LineClaim, LineCount, LineParty, LinePlace, LineSource, LineTime } from '../report/index.js'
import type { RowDays, SheetFormat } from './format.js'
import type { CountColumns, Mapping, SheetSlot } from './mapping.js'
import type { NamedIn, SheetNames } from './names.js'
import type { CellNumber } from './numbers.js'
import { inOrder, joinEnds, readCellNumber } from './numbers.js'
import type { WrittenRow } from './sheet.js'

/** What is wrong with a cell; `fatal`: the row makes no claim. */
export interface CellFault {
  readonly column: string
  readonly seen: string
  readonly fatal: boolean
}

/** A row with all that its claims are made from. */
export interface ClaimRow {
  readonly row: WrittenRow
  readonly mapping: Mapping
  readonly format: SheetFormat
  readonly names: SheetNames
  readonly named: NamedIn
  readonly kind: Kind
  readonly days: RowDays
  readonly parties: { readonly agents: readonly SheetSlot[]; readonly targets: readonly SheetSlot[] }
  readonly precision: string | null
  readonly fault: (fault: CellFault) => void
}

const CERTAIN = { probability: 1 } as const

const NARRATOR: LineSource = { type: 'narrator', start: null, end: null, text: '', actor: null, ...CERTAIN }

/** The claim of a row; null where no cell has words for the event. Its id is for the caller to give. */
export function claimOfRow(made: ClaimRow): LineClaim | null {
  const { mapping, kind, parties } = made
  const counts = countsOf(mapping.counts, made)
  const trigger = firstWords(made, ['kind', 'words', 'title', 'id', 'start', 'place']) ?? counts[0] ?? null
  if (trigger === null) return null
  const { start, end, text, probability } = trigger
  const agents = parties.agents.flatMap((slot) => partiesIn(slot, made))
  const targets = parties.targets.flatMap((slot) => partiesIn(slot, made))
  return {
    id: '',
    kind,
    stance: 'reports',
    phase: null,
    trigger: { start, end, text, probability },
    ...sourceOf(made),
    cue: null,
    quoted: 'indirect',
    said: null,
    ...(kindRow(kind).reciprocal ? { agents: [...agents, ...targets], targets: [] } : { agents, targets }),
    place: placeOf(made),
    time: timeOf(made),
    counts,
    ...CERTAIN,
  }
}

/** The same event as another party tells it: its numbers, its word. */
export function claimBeside(
  own: LineClaim,
  { source, counts: columns }: { readonly source: string; readonly counts: readonly CountColumns[] },
  made: ClaimRow,
): LineClaim | null {
  const words = made.row.words([source])
  const counts = countsOf(columns, made)
  if (words === null || counts.length === 0) return null
  const actor = made.names.actorOf(words.text, made.named)
  return { ...own, source: { type: 'military', ...words, actor }, via: [], counts }
}

function firstWords({ row, mapping }: ClaimRow, slots: readonly SheetSlot[]) {
  for (const slot of slots) {
    for (const column of mapping.columns[slot] ?? []) {
      const words = row.words([column])
      if (words !== null) return words
    }
  }
  return null
}

/** Names joined in one cell stand for no one actor. */
const isList = (words: string): boolean => /[;\n]/.test(words)

function partiesIn(slot: SheetSlot, { row, mapping, names, named }: ClaimRow): readonly LineParty[] {
  return (mapping.columns[slot] ?? []).flatMap((column) => {
    const words = row.words([column])
    if (words === null) return []
    return [{ ...words, actor: isList(words.text) ? null : names.actorOf(words.text, named) }]
  })
}

function sourceOf(made: ClaimRow): Pick<LineClaim, 'source' | 'via'> {
  const [source] = partiesIn('source', made)
  const via = partiesIn('via', made).slice(0, 1)
  if (source !== undefined) return { source: { type: made.mapping.sourceType, ...source }, via }
  const [outlet] = via
  return { source: outlet === undefined ? NARRATOR : { type: 'media', ...outlet }, via: [] }
}

function placeOf(made: ClaimRow): LinePlace | null {
  const { row, mapping, names, named, precision, fault } = made
  const [latitudes = [], longitudes = []] = [mapping.columns.latitude, mapping.columns.longitude]
  const point = pointOf(made)
  const words = firstWords(made, ['place', 'admin1', 'country']) ?? row.words([...latitudes, ...longitudes])
  if (words === null) return null
  if (point === null || precision === null) {
    if (point !== null)
      fault({
        column: latitudes[0]!,
        seen: 'a coordinate without what it stands for; left out',
        fatal: false,
      })
    return { ...words, resolved: names.placeOf(words.text, named) }
  }
  const [latitude, longitude] = point
  const admin1 = firstWords(made, ['admin1'])
  const resolved = {
    id: `pin:${latitude},${longitude}`,
    name: words.text,
    name_arabic: null,
    country: named.country,
    admin1: admin1?.text ?? null,
    latitude,
    longitude,
    precision,
    method: `coordinates of the sheet, columns ${latitudes[0]} and ${longitudes[0]}`,
  }
  return { ...words, resolved }
}

function pointOf({ row, mapping, fault }: ClaimRow): readonly [number, number] | null {
  const [y, x] = [mapping.columns.latitude?.[0], mapping.columns.longitude?.[0]]
  if (y === undefined || x === undefined) return null
  const [lat, lon] = [row.at(y), row.at(x)]
  if (lat === null || lon === null) return null
  const degrees = (words: string, most: number): number | null =>
    /^-?\d+(?:\.\d+)?$/.test(words) && Math.abs(Number(words)) <= most ? Number(words) : null
  const [latitude, longitude] = [degrees(lat, 90), degrees(lon, 180)]
  if (latitude !== null && longitude !== null) return [latitude, longitude]
  const column = latitude === null ? y : x
  fault({ column, seen: `"${latitude === null ? lat : lon}" is no degree of a map; left out`, fatal: false })
  return null
}

function timeOf({ row, mapping, days }: ClaimRow): LineTime | null {
  const { start, end, holds, rule } = days
  if (start === null && end === null) return null
  const [first] = mapping.columns.start ?? []
  const [last] = mapping.columns.end ?? []
  const named = start === end ? [first ?? last] : [first, last]
  const words = row.words(named.filter((column) => column !== undefined))
  if (words === null) return null
  return { text: words.text, span: [words.start, words.end], start, end, holds, rule, ...CERTAIN }
}

function countsOf(columns: readonly CountColumns[], made: ClaimRow): readonly LineCount[] {
  const counts: LineCount[] = []
  for (const column of columns) {
    const read = readCount(column, made)
    if (read === null) continue
    const whole = column.part ? counts.findIndex(({ metric }) => metric === column.metric) : -1
    counts.push({ ...read, part_of: whole === -1 ? null : whole })
  }
  return counts
}

function readCount(columns: CountColumns, made: ClaimRow): LineCount | null {
  const { row, fault } = made
  const { metric, status, group } = columns
  const end = (name: 'low' | 'best' | 'high'): CellNumber | null => readEnd(columns[name], made)
  const joined = joinEnds({ low: end('low'), best: end('best'), high: end('high') })
  if (joined.low === null && joined.best === null && joined.high === null) return null
  if (columns.zero === 'unsaid' && isZero(joined)) return null
  const { number, dropped } = inOrder(joined)
  for (const one of dropped)
    fault({
      column: columns[one] ?? columns.best ?? '',
      seen: `${one} ${joined[one]} contradicts ${joined.best === null ? 'the other end' : `best ${joined.best}`}; this end is kept as unknown`,
      fatal: false,
    })
  const named = [columns.best, columns.low, columns.high].filter((name) => name !== null)
  const words = row.words(number.low === number.high && columns.best !== null ? [columns.best] : named)
  if (words === null) return null
  const of = columns.of === null ? null : (firstWords(made, [columns.of])?.text ?? null)
  const { low, best, rule } = number
  const high = columns.least ? null : number.high
  return { ...words, metric, low, best, high, of, part_of: null, status, group, rule }
}

const isZero = ({ low, best, high }: CellNumber): boolean =>
  [low, best, high].every((end) => end === null || end === 0)

function readEnd(column: string | null, { row, fault }: ClaimRow): CellNumber | null {
  const words = column === null ? null : row.at(column)
  if (column === null || words === null) return null
  if (isMissing(words)) {
    const seen = `"${words.slice(0, 40)}" begins with a minus and is no number of persons; nothing was recorded of this cell`
    fault({ column, seen, fatal: false })
    return null
  }
  const read = readCellNumber(words)
  if (read === null) fault({ column, seen: `"${words.slice(0, 40)}" is no number of persons`, fatal: true })
  return read
}
