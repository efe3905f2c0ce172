import type { Claim } from '../claim/index.js'
import type { Reading } from '../pipeline/index.js'
import type { Report } from '../report/index.js'
import { overlaps } from '../text/index.js'
import type { Cell } from './cell.js'
import {
  foldCell,
  leastOf,
  leastToWrap,
  showBeside,
  showStretches,
  stretchOf,
  widthOf,
  wrapCell,
} from './cell.js'
import type { Layout } from './fields.js'
import { layoutFor } from './fields.js'
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

/** Lines that a cell takes at most: a source’s or party’s words are told whole on them, nearly always. */
const LINES = 8

/** Where the fuller form of a cell would take more lines, a shorter one is shown. */
const FEW_LINES = 4

/** A longer word may be broken where there is little room. Columns. */
const LONG_WORD = 14

/** One report for people: a header, then a row a claim, its cells wrapped. Ends with a line break. */
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
  if (claims.length === 0) return []
  const { paint, width, quotes } = drawing
  const gap = gapFor(width)
  const { lines, widths } = draftOf(layoutFor(width), claims, { report: drawing.report, width, gap })
  const columns = widths.map((width) => ({ columns: width, paint }))
  const [top, ...shown] = lines.map((row) =>
    showBeside(
      row.map((cell, i) => foldCell(cell, { columns: widths[i]!, lines: LINES })),
      { columns, gap },
    ),
  )
  return [...top!, ...shown.flatMap((row, i) => [...row, ...(quotes ? quoteLines(claims[i]!, drawing) : [])])]
}

/** A table before it is drawn: the line of labels, then the claims. Columns that stay empty are left out. */
interface Draft {
  readonly lines: readonly (readonly Cell[])[]
  readonly widths: readonly number[]
}

function draftOf(
  layout: Layout,
  claims: readonly Claim[],
  options: { readonly report: Report; readonly width: number; readonly gap: string },
): Draft {
  const all = claims.map((claim) => layout.map((field) => field.formsOf(claim, options.report)))
  const filled = layout.map((_, i) => i).filter((i) => all.some((forms) => forms[i]![0].length > 0))
  const fields = filled.map((i) => layout[i]!)
  const rows = all.map((forms) => filled.map((i) => forms[i]!))
  const labels = fields.map((field) => [[stretchOf(field.label, 'faint')]] as const)
  const least = fields.map((field, column) =>
    field.least === 0 ? 0 : Math.max(field.least, ...rows.map((forms) => unbroken(forms[column]!.at(-1)!))),
  )
  const room = options.width - options.gap.length * (fields.length - 1)
  const widthsOf = (lines: readonly (readonly Cell[])[]): readonly number[] =>
    fitWidths(
      least.map((n, column) => ({
        natural: Math.max(...lines.map((line) => widthOf(line[column]!))),
        least: n,
      })),
      room,
    )
  const first = widthsOf([labels, ...rows].map((row) => row.map((forms) => forms[0])))
  const lines = [labels, ...rows].map((row) => row.map((forms, column) => pickForm(forms, first[column]!)))
  // a shorter form leaves room, which the other columns may take
  return { lines, widths: widthsOf(lines) }
}

/** Columns that a cell needs for its numbers, dates and words to stand unbroken. */
const unbroken = (cell: Cell): number => Math.max(leastOf(cell), Math.min(LONG_WORD, leastToWrap(cell)))

/** The fullest form that fits one line, else the fullest that fits few, else the shortest. */
const pickForm = (forms: readonly Cell[], columns: number): Cell =>
  forms.find((form) => widthOf(form) <= columns) ??
  forms.find((form) => wrapCell(form, columns).length <= FEW_LINES) ??
  forms.at(-1)!

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
