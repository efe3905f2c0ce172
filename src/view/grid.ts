import { leastToWrap, showBeside, showStretches, stretchOf, widthOf, wrapCell } from './cell.js'
import { fitWidths } from './fit.js'
import { COLOURED, type Paint, PLAIN } from './paint.js'

export interface GridColumn {
  readonly head: string
  /** Numbers stand to the right. */
  readonly right?: boolean
  /** Gives way, by wrapping, where the terminal is too narrow. */
  readonly wraps?: boolean
}

const GAP = 2

/** Most columns that one word may ask for; a longer one is cut in pieces. */
const LONGEST_WORD = 16

/** Columns by which the rest of a row stands in under its first cells. */
const INDENT = 2

interface GridOptions {
  readonly colour: boolean
  readonly width: number
}

/**
 * A table for people: heads, then rows, aligned by what a terminal shows (Arabic and wide letters too). Where the words
 * of a row do not fit beside each other, its first cells take a line of their own above the rest.
 */
export function renderGrid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  { colour, width }: GridOptions,
): string {
  const paint = colour ? COLOURED : PLAIN
  const needs = columns.map((column, i) => needOf(column, [column.head, ...rows.map((row) => row[i] ?? '')]))
  const above = cellsAbove(needs, width)
  const indent = above === 0 ? 0 : INDENT
  const below = columns.slice(above)
  const widths = widthsFor(needs.slice(above), width - indent)
  const line = (cells: readonly string[], faint: boolean): readonly string[] => [
    ...(above === 0 ? [] : lineAbove(cells.slice(0, above), { faint, width, paint })),
    ...lineOf(cells.slice(above), { columns: below, widths, faint, paint }).map(
      (text) => ' '.repeat(indent) + text,
    ),
  ]
  const heads = line(
    columns.map(({ head }) => head),
    true,
  )
  return `${[...heads, ...rows.flatMap((row) => line(row, false))].join('\n')}\n`
}

/** What a column would take, and the least that it can do with. */
interface Need {
  readonly natural: number
  readonly least: number
  readonly wraps: boolean
}

function needOf({ wraps = false }: GridColumn, texts: readonly string[]): Need {
  const cells = texts.map((text) => [stretchOf(text)])
  const natural = Math.max(...cells.map(widthOf))
  const word = Math.max(...cells.map(leastToWrap))
  return { natural, least: wraps ? Math.min(natural, word, LONGEST_WORD) : natural, wraps }
}

const gapsIn = ({ length }: readonly unknown[]): number => GAP * Math.max(0, length - 1)

const fits = (needs: readonly Need[], width: number): boolean =>
  needs.reduce((sum, { least }) => sum + least, gapsIn(needs)) <= width

/** How many cells go above the others so that these fit; none where it would not help. */
function cellsAbove(needs: readonly Need[], width: number): number {
  if (fits(needs, width)) return 0
  for (let above = 1; above < needs.length - 1; above++)
    if (fits(needs.slice(above), width - INDENT)) return above
  return 0
}

/** Columns that do not wrap keep what they need; the others share the rest, the short ones first. */
function widthsFor(needs: readonly Need[], width: number): readonly number[] {
  if (!fits(needs, width)) return needs.map(({ least }) => least)
  const wishes = needs.map(({ natural, least, wraps }) => ({ natural, least: wraps ? least : 0 }))
  return fitWidths(wishes, width - gapsIn(needs))
}

function lineAbove(
  cells: readonly string[],
  { faint, width, paint }: { readonly faint: boolean; readonly width: number; readonly paint: Paint },
): readonly string[] {
  const text = cells.filter((cell) => cell !== '').join(' '.repeat(GAP))
  return wrapCell([stretchOf(text, faint ? 'faint' : null)], width).map((cell) => showStretches(cell, paint))
}

interface Drawing {
  readonly columns: readonly GridColumn[]
  readonly widths: readonly number[]
  readonly faint: boolean
  readonly paint: Paint
}

function lineOf(cells: readonly string[], { columns, widths, faint, paint }: Drawing): readonly string[] {
  return showBeside(
    columns.map((_, i) => wrapCell([stretchOf(cells[i] ?? '', faint ? 'faint' : null)], widths[i]!)),
    {
      columns: columns.map(({ right }, i) => ({ columns: widths[i]!, paint, right: right === true })),
      gap: ' '.repeat(GAP),
    },
  )
}
