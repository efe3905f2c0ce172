import type { GridColumn } from '../view/index.js'
import type { Console } from './console.js'

/** Tables as wide and as coloured as the terminal. What a report says goes through them, so that control codes become visible. */
export interface Grids {
  /** Nothing where there is no row. */
  readonly grid: (columns: readonly GridColumn[], rows: readonly (readonly string[])[]) => string
  /** A line over tables, folded like a cell. */
  readonly heading: (words: string) => string
}

export async function openGrids({ colour, width }: Pick<Console, 'colour' | 'width'>): Promise<Grids> {
  const { renderGrid } = await import('../view/index.js')
  return {
    grid: (columns, rows) => (rows.length === 0 ? '' : renderGrid(columns, rows, { colour, width })),
    heading: (words) => renderGrid([{ head: words, wraps: true }], [], { colour, width }),
  }
}
