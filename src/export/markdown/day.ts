import { groupOf } from '../../codebook/index.js'
import type { Incident } from '../../incident/index.js'
import { type Cell, cellAt, type Held, holds, type Toll } from '../../tally/index.js'
import type { Material } from '../material.js'
import { areaOf } from './numbers.js'
import { begun, listed, metricLabel, plain, sayCells, sayDays, sayWeekday, titleOf } from './words.js'

/** Incidents of one day. */
export interface DayOf {
  /** ISO date, or null. */
  readonly day: string | null
  readonly entries: readonly { readonly incident: Incident; readonly toll: Toll }[]
}

type Entry = DayOf['entries'][number]

/** Days in order; those without a day come last. */
export function daysOf({ incidents, tolls }: Pick<Material, 'incidents' | 'tolls'>): readonly DayOf[] {
  const days = new Map<string | null, Entry[]>()
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

/** What happened on one day: places that lie in no known area first, then area by area. */
export function dayLines({ day, entries }: DayOf, material: Material): string {
  const areas = new Map<string, Entry[]>()
  for (const entry of entries) {
    const area = entry.incident.place?.link?.admin1 == null ? '' : (areaOf(entry.incident) ?? '')
    const own = areas.get(area)
    if (own === undefined) areas.set(area, [entry])
    else own.push(entry)
  }
  const parts = [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([area, list]) => [
      ...(area === '' ? [] : [`### ${plain(area)}`, '']),
      ...list.map((entry) => entryLines(entry, material)),
      '',
    ])
  return [`## ${day === null ? 'No day is said' : sayWeekday(day)}`, '', ...parts, ''].join('\n')
}

/** One incident: what, where, how many; who is held to have done it; who says so; how the numbers came about. */
function entryLines({ incident, toll }: Entry, { origins, grades }: Material): string {
  const cells = METRICS.flatMap((metric) => cellAt(toll.cells, { metric }) ?? [])
  const suggested = incident.claims.some(({ state }) => state === 'suggested' || state === 'unsure')
  const speakers = [...new Set(incident.claims.map(({ id }) => origins.of(id).name))]
  const when = incident.start === incident.end ? null : sayDays(incident.start, incident.end)
  const grade = grades.get(incident.id) ?? null
  const sentences = [
    `**${titleOf(incident)}.**`,
    when === null ? '' : `${begun(when)}.`,
    `${cells.length === 0 ? 'No number of people is said' : sayCells(cells)}.`,
    ...cells.flatMap(sidesOf(toll)),
    attributionOf(incident, toll),
    `${speakers.length === 1 ? 'Source' : 'Sources'}: ${speakers.map(plain).join('; ')}.`,
    grade === null ? '' : `Grade: ${grade.grade}${grade.provisional ? ', provisional' : ''}.`,
    incident.lumped ? 'Several attacks stand under this one number.' : '',
    suggested ? '*Rests on suggestions that nobody has decided on.*' : '',
  ]
  const how = cells
    .filter(({ used }) => used.length > 1)
    .map(({ metric, explain }) => `  * ${metricLabel(metric)}: ${plain(explain)}.`)
  return [`* ${sentences.filter((sentence) => sentence !== '').join(' ')}`, ...how].join('\n')
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

/**
 * Whom sources hold to have done it, each relation by itself: none of them is a verdict. Of an act that harms nobody it is
 * told who is said to have done it, and not who is responsible.
 */
function attributionOf({ kind }: Incident, { responsibility }: Toll): string {
  const held = responsibility.held.filter(holds)
  const of = (relation: Held['relation']): readonly Held[] => held.filter((one) => one.relation === relation)
  const names = (list: readonly Held[]): string => listed(list.map(({ party }) => plain(party.name)))
  const isForce = groupOf(kind) === 'force'
  const blamed = bySpeakers(of('blamed')).map(({ parties, by }) =>
    isForce ? `${parties} by ${by}` : `${parties}, as told by ${by}`,
  )
  const suspected = bySpeakers(of('suspected')).map(({ parties, by }) => `${parties} by ${by}`)
  const sentences = [
    isForce ? ['Attributed to', blamed.join('; to ')] : ['By', blamed.join('; by ')],
    ['Suspected:', suspected.join('; ')],
    ['Claimed by', names(of('claimed'))],
    ['Conceded by', names(of('conceded'))],
    ['Denied by', names(of('denied'))],
  ].flatMap(([word, who]) => (who === '' ? [] : [`${word} ${who}.`]))
  const isNamed = held.some(({ relation }) => relation !== 'denied')
  return [...(isNamed || !isForce ? [] : ['Nobody is named as responsible.']), ...sentences].join(' ')
}

/** Parties that the same sources name, together. */
function bySpeakers(held: readonly Held[]): readonly { readonly parties: string; readonly by: string }[] {
  const groups = new Map<string, string[]>()
  for (const { party, claims } of held) {
    const by = listed([...new Set(claims.map((claim) => claim.by))].map(plain))
    groups.set(by, [...(groups.get(by) ?? []), plain(party.name)])
  }
  return [...groups].map(([by, parties]) => ({ parties: listed(parties), by }))
}
