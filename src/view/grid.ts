import { showStretches, stretchOf, widthOf, wrapCell } from './cell.js'
import { COLOURED, PLAIN } from './paint.js'

export interface GridColumn {
  readonly head: string
  /** Numbers stand to the right. */
  readonly right?: boolean
  /** Gives way, by wrapping, where the terminal is too narrow. */
  readonly wraps?: boolean
}

const GAP = 2

/** Least columns of a cell that wraps. */
const LEAST = 12

/** A table for people: heads, then rows, aligned by what a terminal shows (Arabic and wide letters too). */
export function renderGrid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  options: { readonly colour: boolean; readonly width: number },
): string {
  const paint = options.colour ? COLOURED : PLAIN
  const widths = columns.map(({ head }, i) =>
    Math.max(widthOf([stretchOf(head)]), ...rows.map((row) => widthOf([stretchOf(row[i] ?? '')]))),
  )
  const fixed = widths.reduce(
    (sum, w, i) => sum + (columns[i]!.wraps === true ? 0 : w),
    GAP * (widths.length - 1),
  )
  const wrapping = columns.filter((c) => c.wraps === true).length
  const room = wrapping === 0 ? 0 : Math.max(LEAST, Math.floor((options.width - fixed) / wrapping))
  const fitted = widths.map((w, i) => (columns[i]!.wraps === true ? Math.min(w, room) : w))
  const line = (cells: readonly string[], faint: boolean): readonly string[] => {
    const wrapped = cells.map((text, i) => wrapCell([stretchOf(text, faint ? 'faint' : null)], fitted[i]!))
    const height = Math.max(1, ...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, y) =>
      wrapped
        .map((lines, i) => {
          const cell = lines[y] ?? []
          const blank = ' '.repeat(Math.max(0, fitted[i]! - widthOf(cell)))
          const shown = showStretches(cell, paint)
          return columns[i]!.right === true ? blank + shown : shown + blank
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
  }
  const heads = line(
    columns.map(({ head }) => head),
    true,
  )
  return `${[...heads, ...rows.flatMap((row) => line(row, false))].join('\n')}\n`
}
