import type { Material } from '../material.js'
import { plain, sayCells } from './words.js'

/** Title and what the bulletin says of itself. */
export function headLines({ statement, incidents, claims }: Material): string {
  const { project, filter, suggestions, rules, codebook, data, program, made } = statement
  return [
    `# ${plain(project)}`,
    '',
    `${incidents.length} incidents, ${claims.length} claims. Filter: ${plain(filter ?? 'none')}. Codebook ${codebook}; data ${data}; made ${made} by marsad ${program}.`,
    ...(suggestions ? ['', '**Holds suggestions that nobody has decided on.**'] : []),
    '',
    ...rules.map((rule) => `> ${plain(rule)}  `),
    '',
    '',
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`## ${title}`, '', ...lines, '', ''].join('\n')

/** Who holds what, as sources tell it; rival accounts stand beside each other. */
export const stateLines = ({ states }: Material): string =>
  section(
    'Control, sieges and ceasefires',
    states.map(({ kind, placeName, holders, timeline, rivals }) => {
      const held = holders.length === 0 ? '' : ` by ${plain(holders.join(', '))}`
      const spells = timeline
        .filter(({ status }) => status !== 'unknown')
        .map(({ status, rests }) => `${status === 'denied' ? 'denied: ' : ''}${plain(rests)}`)
      const rival =
        rivals.length === 0 ? '' : ` Others: ${plain(rivals.map((names) => names.join(', ')).join('; '))}.`
      return `* **${kind} of ${plain(placeName)}**${held}: ${spells.join('; ')}.${rival}`
    }),
  )

/** Where origins contradict each other. */
export function contestedLines({ incidents, tolls }: Material): string {
  const lines = tolls.flatMap((toll, i) => {
    const cells = toll.cells.filter(({ contested }) => contested)
    const denied = toll.responsibility.held.filter(({ relation }) => relation === 'denied')
    if (cells.length === 0 && denied.length === 0 && toll.responsibility.disclaimers.length === 0) return []
    const { kind, place, start } = incidents[i]!
    const parts = [
      cells.length === 0 ? null : `who the dead were: ${sayCells(cells)}`,
      ...denied.map(({ party }) => `${plain(party.name)} denies it`),
      ...toll.responsibility.disclaimers.map(({ words }) => plain(words)),
    ].filter((part) => part !== null)
    return [
      `* ${kind}${place === null ? '' : ` at ${plain(place.text)}`}, ${start ?? 'no day'}: ${parts.join('; ')}`,
    ]
  })
  return section('Contested', lines)
}

/** Offers, demands, threats and what was said to them. */
export const positionLines = ({ threads }: Material): string =>
  section(
    'Positions',
    threads.flatMap(({ about, positions }) => [
      `* **${plain(about)}**`,
      ...positions.map(
        ({ party, stance, on, quote, words }) =>
          `  * ${on ?? 'no day'}: ${plain(party)} ${stance}: “${plain(quote?.text ?? words)}”`,
      ),
    ]),
  )

/** What was announced for days to come, and what later reports say of it. */
export const agendaLines = ({ agenda }: Material): string =>
  section(
    'Announced',
    agenda.map(({ kind, by, place, from, until, outcome }) => {
      const days = until === null || until === from ? from : `${from} to ${until}`
      return `* ${days}: ${kind}${place === null ? '' : ` at ${plain(place)}`}, announced by ${plain(by)}: ${outcome}`
    }),
  )
