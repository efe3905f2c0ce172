import type { Report } from '../report/index.js'
import type { Cell } from './cell.js'
import { cutCell, stretchOf, widthOf } from './cell.js'
import { sayDay } from './dates.js'

/** Columns that title and publisher keep where there is little room. */
const LEAST = 16

/** Title or id, publisher and date of a report in at most so many columns; the title is cut first. */
export function headerCell(report: Report, options: { readonly width: number; readonly last: string }): Cell {
  const { title, id, publisher, published } = report
  const date = published === null ? 'no date' : sayDay(published)
  const rest = [stretchOf(` · ${date} · ${options.last}`)]
  const house = publisher === null ? [] : [stretchOf(` · ${publisher}`)]
  const room = options.width - widthOf(rest)
  const name = cutCell([stretchOf(title ?? id, 'title')], Math.max(LEAST, room - widthOf(house)))
  const by = cutCell(house, Math.max(LEAST, room - widthOf(name)))
  return cutCell([...name, ...by, ...rest], options.width)
}
