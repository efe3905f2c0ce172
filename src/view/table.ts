import type { Claim } from '../claim/index.js'
import type { Reading } from '../pipeline/index.js'
import type { Report } from '../report/index.js'
import { overlaps } from '../text/index.js'
import type { Cell } from './cell.js'
import { leastOf, showCell, showStretches, stretchOf, widthOf, wrapCell } from './cell.js'
import { fieldsFor } from './fields.js'
import { fitWidths } from './fit.js'
import { headerCell } from './header.js'
import { markSentence, marksOf } from './marks.js'
import type { Paint } from './paint.js'
import { COLOURED, PLAIN } from './paint.js'

export interface TableOptions {
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** Whether the sentences that a claim rests on stand under it, its words marked. */
  readonly quotes: boolean
}

/** Between two columns: less where there is little room. */
const gapFor = (width: number): string => (width < 100 ? ' ' : '  ')

/** One report for people: a header, then one line a claim. Ends with a line break. */
export function renderTable(
  reading: Pick<Reading, 'report' | 'claims' | 'diagnostics'>,
  options: TableOptions,
): string {
  const { report, claims, diagnostics } = reading
  const paint = options.colour ? COLOURED : PLAIN
  const width = Math.max(40, options.width)
  const number =
    claims.length === 0 ? 'no claims' : claims.length === 1 ? '1 claim' : `${claims.length} claims`
  const lines = [showStretches(headerCell(report, { width, last: number }), paint)]
  for (const { message } of diagnostics.filter((d) => d.severity === 'note')) {
    lines.push(...wrapCell([stretchOf(message, 'faint')], width).map((line) => showStretches(line, paint)))
  }
  return `${[...lines, ...claimLines(claims, { report, paint, width, quotes: options.quotes })].join('\n')}\n`
}

interface Drawing {
  readonly report: Report
  readonly paint: Paint
  readonly width: number
  readonly quotes: boolean
}

function claimLines(claims: readonly Claim[], drawing: Drawing): readonly string[] {
  const { report, paint, width, quotes } = drawing
  if (claims.length === 0) return []
  const fields = fieldsFor(width)
  const gap = gapFor(width)
  const all = claims.map((claim) => fields.map((field) => field.formsOf(claim, report)))
  const filled = fields.map((_, i) => i).filter((i) => all.some((forms) => forms[i]![0].length > 0))
  const labels = filled.map((i) => [[stretchOf(fields[i]!.label, 'faint')]] as const)
  const rows = all.map((forms) => filled.map((i) => forms[i]!))
  const least = filled.map((i, column) => {
    const asked = fields[i]!.least
    return asked === 0 ? 0 : Math.max(asked, ...rows.map((forms) => leastOf(forms[column]!.at(-1)!)))
  })
  const room = width - gap.length * (filled.length - 1)
  const widthsOf = (shown: readonly (readonly Cell[])[]): readonly number[] =>
    fitWidths(
      least.map((n, column) => ({
        natural: Math.max(...shown.map((row) => widthOf(row[column]!))),
        least: n,
      })),
      room,
    )
  const first = widthsOf([labels, ...rows].map((row) => row.map((forms) => forms[0])))
  const picked = [labels, ...rows].map((row) => row.map((forms, column) => pickForm(forms, first[column]!)))
  // a shorter form leaves room, which the other columns may take
  const widths = widthsOf(picked)
  const [top, ...lines] = picked.map((row) =>
    row
      .map((cell, column) => showCell(cell, { columns: widths[column]!, paint }))
      .join(gap)
      .trimEnd(),
  )
  return [top!, ...lines.flatMap((line, i) => [line, ...(quotes ? quoteLines(claims[i]!, drawing) : [])])]
}

/** The fullest form that fits, else the shortest, to be cut. */
const pickForm = (forms: readonly Cell[], columns: number): Cell =>
  forms.find((form) => widthOf(form) <= columns) ?? forms.at(-1)!

/** The sentences that hold the claim's words, in text order, set in under the claim. */
function quoteLines(claim: Claim, { report, paint, width }: Drawing): readonly string[] {
  const marks = marksOf(claim)
  return report.sentences
    .filter((sentence) => marks.some((mark) => overlaps(mark, sentence)))
    .flatMap((sentence) =>
      wrapCell(markSentence(report, { sentence, marks, brackets: paint === PLAIN }), width - 4),
    )
    .map((line) => `    ${showStretches(line, paint)}`)
}
