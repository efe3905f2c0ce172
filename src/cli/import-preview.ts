import type { Survey } from '../import/index.js'
import { cellsOf } from '../import/index.js'
import type { Imported, previewRows } from '../work/index.js'
import { saysOf } from '../work/index.js'
import type { Console } from './console.js'
import { plural } from './project.js'

type Previewed = ReturnType<typeof previewRows>

/** Longest words of a cell that are shown. */
const LONGEST = 60

const short = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}

/** Control characters of a sheet never reach the terminal. */
const safe = (words: string): string => words.replace(/\p{Cc}/gu, '�')

/** What a sheet is taken for: its columns, what is assumed, and the first rows left and right. */
export function sayPreview(survey: Survey, previewed: Previewed, { width }: Pick<Console, 'width'>): string {
  const { sheet, format, rows, mapping } = survey
  return safe2([
    `${sheet.file}${sheet.name === '' ? '' : `, sheet '${sheet.name}'`}: ${plural(rows, 'row')}, read as ${format.name}`,
    '',
    'columns',
    ...sayColumns(survey),
    ...(survey.dates.length === 0 ? [] : ['', 'days']),
    ...survey.dates.map(({ column, form, why }) => `  ${column}: ${form ?? 'cannot be told'} (${why})`),
    '',
    'what is assumed',
    ...format.says.map((line) => `  ${line}`),
    ...(format.makes === 'claims' && mapping.rows === 'claims'
      ? ['  rows may be about the same incident']
      : []),
    ...previewed.flatMap((one) => ['', ...sayRow(one, { survey, width })]),
    '',
  ])
}

const safe2 = (lines: readonly string[]): string => lines.map(safe).join('\n')

function sayColumns({ mapping, unused }: Survey): readonly string[] {
  const slots = Object.entries(mapping.columns).flatMap(([slot, columns]) =>
    columns.map((column) => `  ${column} → ${slot.replaceAll('_', ' ')}`),
  )
  const counts = mapping.counts.flatMap(({ metric, status, group, low, best, high, part }) =>
    Object.entries({ low, best, high }).flatMap(([end, column]) => {
      if (column === null) return []
      const whom = [status, group].filter((word) => word !== 'unknown').join(', ')
      return [`  ${column} → ${metric}${whom === '' ? '' : ` (${whom})`}, ${end}${part ? ', a part' : ''}`]
    }),
  )
  const rest = unused.length === 0 ? [] : [`  kept as words alone: ${unused.join(', ')}`]
  return [...slots, ...counts, ...rest]
}

/** The cells of a row on the left, what is recorded of it on the right. */
function sayRow(
  { row, made, diagnostics }: Previewed[number],
  { survey, width }: { readonly survey: Survey; readonly width: number },
): readonly string[] {
  const left = cellsOf(row).flatMap((cell, column) =>
    cell === '' ? [] : [short(`${survey.sheet.columns[column] ?? `column ${column + 1}`}: ${cell}`)],
  )
  const right = [
    ...(made === null ? ['not imported'] : sayMade(made)),
    ...diagnostics.map(({ message }) => `! ${message}`),
  ]
  const half = Math.min(LONGEST, Math.max(24, Math.floor(width / 2) - 2))
  const folded = right.flatMap((line) => fold(line, Math.max(24, width - half - 3)))
  const cut = left.map((line) => (line.length > half ? `${line.slice(0, half - 1)}…` : line))
  const height = Math.max(cut.length, folded.length)
  return [
    `row ${row.row}`,
    ...Array.from({ length: height }, (_, i) =>
      `${(cut[i] ?? '').padEnd(half)} │ ${folded[i] ?? ''}`.trimEnd(),
    ),
  ]
}

type Made = NonNullable<Previewed[number]['made']>

function sayMade({ claims, prose, url, published, title, publisher }: Made): readonly string[] {
  if (prose)
    return [
      `report${title === null ? '' : ` “${short(title)}”`}`,
      `address ${url ?? 'none'}`,
      `published ${published ?? 'not said'}`,
    ]
  if (claims.length === 0) return ['kept without a claim']
  return claims.flatMap((claim) =>
    saysOf({ claim, report: { published, publisher } as Parameters<typeof saysOf>[0]['report'] }).map(safe),
  )
}

/** Breaks a line at spaces. */
function fold(line: string, width: number): readonly string[] {
  const lines: string[] = []
  let now = ''
  for (const word of line.split(' ')) {
    if (now !== '' && now.length + 1 + word.length > width) {
      lines.push(now)
      now = `  ${word}`
    } else now = now === '' ? word : `${now} ${word}`
  }
  return [...lines, now]
}

/** What an import did. */
export function sayImported({
  format,
  rows,
  added,
  claims,
  known,
  claimless,
  updated,
  refused,
  apart,
  bulk,
}: Imported): string {
  return [
    `${plural(added, 'row')} of ${rows.toLocaleString('en-GB')} imported: ${plural(claims, 'claim')}`,
    ...(known === 0 ? [] : [`${plural(known, 'row')} there already`]),
    ...(updated === 0 ? [] : [`${plural(updated, 'row')} in the stead of what was imported before`]),
    ...(claimless === 0 ? [] : [`${plural(claimless, 'row')} kept without a claim`]),
    ...(refused === 0 ? [] : [`${plural(refused, 'row')} not imported`]),
    ...(apart === 0
      ? []
      : [`${plural(apart, 'pair')} of rows held apart, since each row is an incident of its own`]),
    ...(format === 'auto-archiver' && added > 0 ? ['to have them read: marsad reread'] : []),
    ...(claims === 0 ? [] : [`to take it back: marsad undo (all of it is ${bulk})`]),
    '',
  ].join('\n')
}
