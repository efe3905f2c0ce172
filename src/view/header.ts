import type { Report } from '../report/index.js'
import type { Cell } from './cell.js'
import { cutCell, stretchOf, widthOf } from './cell.js'
import { sayDay } from './dates.js'

/** Title or id, publisher and date of a report in at most so many columns; the title is cut first. */
export function headerCell(report: Report, options: { readonly width: number; readonly last: string }): Cell {
  const { title, id, publisher, published } = report
  const parts = [publisher, published === null ? 'no date' : sayDay(published), options.last].filter(
    (part) => part !== null,
  )
  const rest = [stretchOf(` · ${parts.join(' · ')}`)]
  const name = cutCell([stretchOf(title ?? id, 'title')], Math.max(20, options.width - widthOf(rest)))
  return cutCell([...name, ...rest], options.width)
}
