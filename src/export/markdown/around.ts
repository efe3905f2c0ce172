import { saySince } from '../../tally/index.js'
import { sayDone } from '../../thread/index.js'
import type { Material } from '../material.js'
import { sayDay } from '../say-day.js'
import { totalWords } from './numbers.js'
import { begun, listed, many, plain, sayDays, sayWhom, titleOf } from './words.js'

/** Title, what it comes to, and what a reader has to know before the first number. */
export function headLines(material: Material): string {
  const { statement, incidents, claims, origins, tally } = material
  const { project, filter, suggestions } = statement
  const days = incidents.flatMap(({ start, end }) => [start, end].filter((day) => day !== null)).sort()
  const over = days.length === 0 ? null : sayDays(days[0]!, days.at(-1)!)
  const telling = incidents.flatMap((incident) => incident.claims)
  const from = new Set(telling.map(({ id }) => origins.of(id).id)).size
  const others = claims.length - new Set(telling.map(({ id }) => id)).size
  const total = totalWords(material)
  return [
    `# ${plain(project)}: bulletin${over === null ? '' : `, ${over}`}`,
    '',
    incidents.length === 0
      ? 'No incident is in it.'
      : `${many(incidents.length, 'incident')}, told in ${many(telling.length, 'claim')} by ${many(from, 'origin')}.${total === '' ? '' : ` **${begun(total)}.**`}`,
    ...(others === 0
      ? []
      : [
          `${many(others, 'more claim')} ${others === 1 ? 'tells' : 'tell'} of control, of what was offered or announced, and of whatever else is no one incident.`,
        ]),
    `Numbers are a minimum of what was reported, and each claim is its source’s own.${filter === null ? '' : ` Filter: ${plain(filter)}.`}`,
    ...tally.statement.readSince.flatMap((since) => ['', `> ${plain(saySince(since))}`]),
    ...(suggestions ? ['', '**It holds suggestions of a machine that nobody has decided on.**'] : []),
    '',
    '',
  ].join('\n')
}

/** How the numbers came about, with the versions of everything: at the end, where those look who need it. */
export const methodLines = ({ statement: { rules, made, program } }: Material): string =>
  section('How these numbers come about', [
    ...rules.map((rule) => `* ${plain(rule)}`),
    `* Made ${made.slice(0, 10)} by marsad ${program}.`,
  ])

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`## ${title}`, '', ...lines, '', ''].join('\n')

const STATE_WORDS: Readonly<Record<string, string>> = {
  control: 'Control of',
  siege: 'Siege of',
  ceasefire: 'Ceasefire in',
}

const sayState = (kind: string, place: string): string =>
  place === '' ? `${begun(kind)}, place not named` : `${STATE_WORDS[kind] ?? begun(kind)} ${plain(place)}`

/** Who holds what, as sources tell it; rival accounts stand beside each other. */
export const stateLines = ({ states }: Material): string =>
  section(
    'Control, sieges and ceasefires',
    states.map(({ kind, placeName, holders, timeline, rivals }) => {
      const held =
        holders.length === 0 ? '' : `, ${kind === 'ceasefire' ? '' : 'by '}${listed(holders.map(plain))}`
      const spells = timeline
        .filter(({ status }) => status !== 'unknown')
        .map(({ status, rests }) => `${status === 'denied' ? 'denied: ' : ''}${plain(rests)}`)
      const told = spells.length === 0 ? 'no day on which it surely held' : spells.join('; ')
      const rival =
        rivals.length === 0
          ? ''
          : ` Another account gives it to ${rivals.map((names) => listed(names.map(plain))).join('; another to ')}.`
      return `* **${sayState(kind, placeName)}**${held}: ${told}.${rival}`
    }),
  )

/** Where origins contradict each other. */
export function contestedLines({ incidents, tolls }: Material): string {
  const lines = tolls.flatMap((toll, i) => {
    const cells = toll.cells.filter(({ contested }) => contested)
    const denied = toll.responsibility.held.filter(({ relation }) => relation === 'denied')
    const { disclaimers } = toll.responsibility
    if (cells.length + denied.length + disclaimers.length === 0) return []
    const { start, end } = incidents[i]!
    const parts = [
      ...(cells.length === 0
        ? []
        : [`sources differ over who the people were: ${listed(cells.map(sayWhom))}`]),
      ...(denied.length === 0 ? [] : [`denied by ${listed(denied.map(({ party }) => plain(party.name)))}`]),
      ...[...new Set(disclaimers.map(({ words }) => plain(words)))],
    ]
    return [`* **${titleOf(incidents[i]!)}**, ${sayDays(start, end) ?? 'no day said'}: ${parts.join('; ')}.`]
  })
  return section('Contested', lines)
}

/** Offers, demands, threats and what was said to them. */
export const positionLines = ({ threads }: Material): string =>
  section(
    'Positions',
    threads.flatMap(({ about, positions }) => [
      `* **${begun(plain(about))}**`,
      ...positions.map(
        ({ party, stance, phase, on, quote, words, elsewhere }) =>
          `  * ${on === null ? 'no day said' : sayDay(on)}: ${begun(plain(party))} ${sayDone(stance)}${phase === 'ends' ? ' its end' : ''}${elsewhere ? ' elsewhere' : ''}: ${inMarks(plain(quote?.text ?? words))}`,
      ),
    ]),
  )

/** Words of a report in quotation marks; those that hold such marks themselves stand as they are. */
const inMarks = (words: string): string => (/[“”"]/.test(words) ? words : `“${words}”`)

const OUTCOME_WORDS: Readonly<Record<Material['agenda'][number]['outcome'], string>> = {
  'came to pass': 'it came to pass',
  'did not': 'it did not come to pass',
  'put off': 'it was put off',
  disputed: 'whether it came to pass is disputed',
  'no word': 'no later word',
}

/** What was announced for days to come, and what later reports say of it. */
export const agendaLines = ({ agenda }: Material): string =>
  section(
    'Announced',
    agenda.map(({ kind, by, place, from, until, outcome }) => {
      const days = sayDays(from, until ?? from)
      const where = place === null ? '' : ` at ${plain(place)}`
      return `* ${begun(days ?? 'no day said')}: ${kind}${where}, announced by ${plain(by)}; ${OUTCOME_WORDS[outcome]}.`
    }),
  )

/** Tolls over a period or an area, and people in a state of things, as their sources give them: beside the incidents, and never added. */
export const totalLines = ({ tally: { aggregates } }: Material): string =>
  section(
    'Numbers of no one incident',
    aggregates.map(({ origin, place, start, end, counts, published, words }) => {
      const about = [place === null ? null : plain(place.text), sayDays(start, end)].filter(
        (part) => part !== null,
      )
      const said = counts.map((count) => `${plain(count.words)} (${count.metric})`).join(', ')
      const on = published === null ? '' : `, ${sayDay(published)}`
      return `* ${begun(plain(origin.name))}${on}${about.length === 0 ? '' : `, for ${about.join(', ')}`}: ${said}. ${begun(plain(words))}.`
    }),
  )
