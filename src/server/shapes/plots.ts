import type { RecordedClaim } from '../../record/index.js'
import { speakerOf } from '../../record/index.js'
import type { Bounds, TallyRow } from '../../tally/index.js'
import { cellAt } from '../../tally/index.js'
import type { Plots } from '../schema/index.js'
import type { Pair } from './incident-row.js'
import { sumOf } from './map.js'

/** Sources that are shown by name. */
const SOURCES = 40

/** Killed per day, of incidents that lie on one day; those of several days or none are counted beside. */
export function daysOf(pairs: readonly Pair[]): Pick<Plots, 'days' | 'withoutDay'> {
  const days = new Map<string, Bounds[]>()
  let withoutDay = 0
  for (const { incident, toll } of pairs) {
    const killed = cellAt(toll.cells, { metric: 'killed' })
    if (killed === null) continue
    const { start, end } = incident
    if (start === null || start !== end || killed.low === null) {
      withoutDay++
      continue
    }
    const list = days.get(start)
    if (list === undefined) days.set(start, [killed])
    else list.push(killed)
  }
  return {
    days: [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, list]) => {
        const { low, high } = sumOf(list)
        return { day, low: low ?? 0, high, incidents: list.length }
      }),
    withoutDay,
  }
}

type Word = Plots['parties'][number]['word']

const WORDS: readonly Word[] = ['claimed', 'alleged', 'conceded']

/** Killed by party, by its own word and by that of others; never summed. */
export const partiesOf = (rows: readonly TallyRow[]): Plots['parties'] =>
  rows.flatMap(({ cause, metric, status, group, side, word, party, low, high, incidents }) => {
    const said = WORDS.find((one) => one === word)
    const isPlain =
      cause === 'direct' && metric === 'killed' && status === 'all' && group === 'all' && side === 'all'
    return said === undefined || !isPlain || typeof party === 'string'
      ? []
      : [{ party: party.name, word: said, low, high, incidents }]
  })

/** How often each source takes each stance, the most heard first. */
export function stancesOf(claims: readonly RecordedClaim[]): Pick<Plots, 'stances' | 'sources'> {
  const sources = new Map<string, { total: number; readonly stances: Map<string, number> }>()
  for (const recorded of claims) {
    const source = speakerOf(recorded)
    const { stance } = recorded.claim
    const row = sources.get(source) ?? { total: 0, stances: new Map<string, number>() }
    row.total++
    row.stances.set(stance, (row.stances.get(stance) ?? 0) + 1)
    sources.set(source, row)
  }
  const shown = [...sources]
    .sort(([a, one], [b, other]) => other.total - one.total || (a < b ? -1 : 1))
    .slice(0, SOURCES)
  return {
    stances: shown.flatMap(([source, { stances }]) =>
      [...stances].map(([stance, claims_]) => ({ source, stance, claims: claims_ })),
    ),
    sources: sources.size,
  }
}
