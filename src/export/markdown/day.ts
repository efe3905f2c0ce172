import type { Incident } from '../../incident/index.js'
import { type Cell, cellAt, holds, type Toll } from '../../tally/index.js'
import type { Material } from '../material.js'
import { plain, sayCells, sayDays } from './words.js'

/** Incidents of one day and area. */
export interface DayOf {
  /** ISO date, or null. */
  readonly day: string | null
  readonly entries: readonly { readonly incident: Incident; readonly toll: Toll }[]
}

/** Days in order; those without a day come last. */
export function daysOf({ incidents, tolls }: Material): readonly DayOf[] {
  const days = new Map<string | null, { incident: Incident; toll: Toll }[]>()
  for (const [i, incident] of incidents.entries()) {
    const day = incident.start ?? incident.end
    const entry = { incident, toll: tolls[i]! }
    const list = days.get(day)
    if (list === undefined) days.set(day, [entry])
    else list.push(entry)
  }
  return [...days]
    .toSorted(([a], [b]) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([day, entries]) => ({ day, entries }))
}

const METRICS = ['killed', 'injured', 'missing', 'detained', 'abducted'] as const

export function dayLines({ day, entries }: DayOf, { origins }: Material): string {
  const areas = new Map<string, (typeof entries)[number][]>()
  for (const entry of entries) {
    const area = areaOf(entry.incident)
    areas.set(area, [...(areas.get(area) ?? []), entry])
  }
  const parts = [...areas].map(([area, list]) =>
    [`### ${plain(area)}`, '', ...list.map((entry) => entryLine(entry, origins)), ''].join('\n'),
  )
  return [`## ${day ?? 'No day is said'}`, '', ...parts, ''].join('\n')
}

const areaOf = ({ place }: Incident): string =>
  place === null ? 'No place is named' : (place.link?.admin1 ?? place.link?.name ?? place.text)

function entryLine({ incident, toll }: DayOf['entries'][number], origins: Material['origins']): string {
  const cells = METRICS.flatMap((metric) => cellAt(toll.cells, { metric }) ?? [])
  const suggested = incident.claims.some(({ state }) => state === 'suggested' || state === 'unsure')
  const speakers = [...new Set(incident.claims.map(({ id }) => origins.of(id).name))]
  const where = incident.place === null ? '' : ` at ${plain(incident.place.text)}`
  const when = incident.start === incident.end ? '' : ` (${sayDays(incident.start, incident.end)})`
  const sentences = [
    `**${incident.kind}${where}**${when}: ${cells.length === 0 ? 'no number of people is said' : sayCells(cells)}.`,
    ...cells.flatMap(sidesOf(toll)),
    ...cells
      .filter(({ used }) => used.length > 1)
      .map(({ metric, explain }) => `${metric}: ${plain(explain)}.`),
    relations(toll),
    `Says: ${speakers.map(plain).join('; ')}.`,
    incident.lumped ? 'Several attacks stand under this one number.' : '',
    suggested ? '*Rests on suggestions that nobody has decided on.*' : '',
  ]
  return `* ${sentences.filter((sentence) => sentence !== '').join(' ')}`
}

/** Killed and wounded by side, where sources tell them apart. */
const sidesOf =
  (toll: Toll) =>
  ({ metric, only }: Cell): readonly string[] => {
    if (only.side) return []
    const sides = toll.cells.filter(
      (cell) =>
        cell.metric === metric &&
        cell.status === 'all' &&
        cell.group === 'all' &&
        typeof cell.side !== 'string',
    )
    return sides.length === 0
      ? []
      : [
          `Of the ${metric}: ${sides.map(({ side, words }) => `${plain(words)} of ${plain(typeof side === 'string' ? side : side.name)}`).join(', ')}.`,
        ]
  }

function relations({ responsibility }: Toll): string {
  const said = responsibility.held.filter(holds).map(({ party, relation, claims }) => {
    const by = [...new Set(claims.map((one) => one.by))].map(plain).join(', ')
    const word = {
      claimed: 'claims it',
      blamed: 'is blamed',
      suspected: 'is suspected',
      denied: 'denies it',
      conceded: 'concedes it',
    }
    return `${plain(party.name)} ${word[relation]}${relation === 'blamed' || relation === 'suspected' ? ` (by ${by})` : ''}`
  })
  return said.length === 0 ? 'Nobody is named as responsible.' : `${said.join('; ')}.`
}
