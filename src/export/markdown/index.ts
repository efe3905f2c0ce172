import type { Format } from '../format.js'
import {
  agendaLines,
  contestedLines,
  headLines,
  methodLines,
  positionLines,
  stateLines,
  totalLines,
} from './around.js'
import { dayLines, daysOf } from './day.js'
import { LOSSES } from './losses.js'
import { numberLines } from './numbers.js'

/** A bulletin as a war monitor publishes it: day by day what happened, by whose word, what is contested and announced. */
export const MARKDOWN: Format = {
  slug: 'markdown',
  name: 'daily bulletin',
  about: 'what happened day by day, who says so, what is contested and what is announced, as Markdown',
  shape: 'file',
  extension: 'md',
  losses: LOSSES,
  async write(material, sink, { progress }) {
    const writer = sink.open('bulletin.md')
    await writer.write(headLines(material))
    await writer.write(numberLines(material))
    const days = daysOf(material)
    for (const [i, day] of days.entries()) {
      await writer.write(dayLines(day, material))
      progress?.('days', i + 1, days.length)
    }
    for (const lines of [contestedLines, stateLines, positionLines, agendaLines, totalLines, methodLines])
      await writer.write(lines(material))
    await writer.close()
    return []
  },
}
