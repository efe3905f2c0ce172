import type { Material } from '../../export/index.js'
import type { TallyRow } from '../../tally/index.js'
import { type Html, html, many, number, sayDay, table, told } from './html.js'
import { boundOf, metricLabel } from './words.js'

/** The first page: what this is, what it says in all, how to cite and check it. */
export function overviewBody(material: Material, { name }: { readonly name: string }): Html {
  const { statement, incidents, claims, reports, tally, changes } = material
  const days = incidents.flatMap(({ start, end }) => [start, end].filter((day) => day !== null)).sort()
  const origins = new Set(claims.map(({ id }) => material.origins.of(id).id)).size
  return html`<h1>${told(statement.project)}</h1>
<p class="lead">${many(incidents.length, 'incident')}${days.length === 0 ? null : html`, ${sayDay(days[0]!)} to ${sayDay(days.at(-1)!)}`}. Who says what happened, where, when, to whom, with which numbers, and what others say against it.</p>
<dl class="figures">
<div><dt>Incidents</dt><dd>${number(incidents.length)}</dd></div>
${totalOf(tally.rows, 'killed')}${totalOf(tally.rows, 'injured')}<div><dt>Claims</dt><dd>${number(claims.length)}<small>by ${many(origins, 'origin')} in ${many(reports.length, 'report')}</small></dd></div>
</dl>
<p><a href="timeline.html">All incidents by month</a> · <a href="map.html">Map of areas</a> · <a href="changes.html">${changes.length === 0 ? 'No changes: the first release' : many(changes.length, 'change')}</a> · <a href="downloads.html">Data</a></p>
<h2>Tally</h2>
${tallyTables(tally.rows)}
${aggregatesOf(material)}
<h2>What these numbers are</h2>
<ul class="plainlist text">
${statement.rules.map(
  (rule) => html`<li>${told(rule)}</li>
`,
)}</ul>
<h2>How to cite</h2>
<p class="text">${told(statement.project)}: release ${told(name)}, ${sayDay(statement.made.slice(0, 10))}. Give the incident’s id (<code>i-…</code>) with the name of the release; ids never change and are never given again.</p>`
}

const isOfAll = ({ status, group, side, word, party }: TallyRow): boolean =>
  status === 'all' && group === 'all' && side === 'all' && word === 'all' && party === 'all'

function totalOf(rows: readonly TallyRow[], metric: string): Html | null {
  const row = rows.find((one) => one.metric === metric && one.cause === 'direct' && isOfAll(one))
  if (row === undefined) return null
  const more =
    row.high === null ? ' or more' : row.high === row.low ? '' : ` to ${row.high.toLocaleString('en-GB')}`
  return html`<div><dt>${metricLabel(metric)}</dt><dd>${row.low === null ? 'not known' : number(row.low)}${row.low === null ? null : more}<small>in ${many(row.incidents, 'incident')}</small></dd></div>
`
}

const WORD_WORDS: Readonly<Record<TallyRow['word'], string>> = {
  all: 'whoever did it',
  alleged: 'blamed or suspected by others',
  claimed: 'claims it',
  conceded: 'concedes it, in its own numbers',
  nobody: 'no source names anybody',
}

const CAPTION = 'Rows look at the same people from several sides and are never added to each other.'

/** Everybody first, then who they were; below, by whose hand, for everybody alone. */
function tallyTables(rows: readonly TallyRow[]): Html {
  const ofAll = rows.filter((row) => row.word === 'all' && row.side === 'all' && isShown(row))
  if (ofAll.length === 0) return html`<p>No incident has a number.</p>`
  const byParty = rows.filter(
    ({ word, side, status, group }) =>
      word !== 'all' && side === 'all' && status === 'all' && group === 'all',
  )
  const order = [...new Set(rows.map(({ cause, metric }) => `${cause} ${metric}`))]
  const rank = ({ cause, metric, status, group }: TallyRow): number =>
    order.indexOf(`${cause} ${metric}`) * 100 + (status === 'all' ? 0 : 10) + (group === 'all' ? 0 : 1)
  return html`${table(
    [{ head: 'What' }, { head: 'Who' }, ...NUMBERS],
    ofAll
      .toSorted((a, b) => rank(a) - rank(b))
      .map((row) => ({ cells: [metricOf(row), whoOf(row), ...numbersOf(row)] })),
    { caption: CAPTION },
  )}
${
  byParty.length === 0
    ? null
    : html`<h2>By who is held to have done it</h2>
${table(
  [{ head: 'Party' }, { head: 'By whose word' }, { head: 'What' }, ...NUMBERS],
  byParty.map((row) => ({
    cells: [
      typeof row.party === 'string' ? html`nobody` : told(row.party.name),
      WORD_WORDS[row.word],
      metricOf(row),
      ...numbersOf(row),
    ],
  })),
  {
    caption:
      'An incident for which two parties are blamed stands in a row of each. None of this is our verdict.',
  },
)}`
}`
}

const NUMBERS = [
  { head: 'Low', number: true },
  { head: 'High', number: true },
  { head: 'Incidents', number: true },
  { head: 'Origins', number: true },
] as const

/** One respect at a time; people of whom nobody says whether they were men or women are those of the other rows. */
const isShown = ({ status, group }: TallyRow): boolean =>
  (status === 'all' || group === 'all') && group !== 'unknown'

const numbersOf = ({ low, high, incidents, origins }: TallyRow) => [
  boundOf(low, 'not said'),
  boundOf(high, 'open'),
  incidents.toLocaleString('en-GB'),
  origins.toLocaleString('en-GB'),
]

const metricOf = ({ metric, cause }: TallyRow): Html =>
  html`${metricLabel(metric)}${cause === 'indirect' ? html` <span class="tag">indirect</span>` : null}`

function whoOf({ status, group }: TallyRow): string {
  if (status === 'all') return group === 'all' ? 'everybody' : group
  return status === 'unknown'
    ? 'status not said'
    : `${status}s`.replace('protecteds', 'other protected people')
}

/** Tolls over a period on the first page; the tables of data have all. */
const SHOWN = 200

/** Tolls over a period or an area stand apart, and so do numbers of what holds. */
function aggregatesOf({ tally: { aggregates } }: Material): Html | null {
  if (aggregates.length === 0) return null
  return html`<h2>Numbers of no one incident</h2>
${table(
  [
    { head: 'Who says so' },
    { head: 'Where' },
    { head: 'From' },
    { head: 'Until' },
    { head: 'Numbers, in its words' },
    { head: 'Beside the incidents' },
  ],
  aggregates.slice(0, SHOWN).map(({ origin, place, start, end, counts, words }) => ({
    cells: [
      told(origin.name),
      place === null ? null : told(place.text),
      start,
      end,
      counts.map((count, i) => [i > 0 ? '; ' : null, told(count.words), ` ${count.metric}`]),
      told(words),
    ],
  })),
  {
    caption:
      'Tolls over a period or an area, and people who live, serve or are shut in somewhere. They may hold incidents of this release as well, and are never added.',
  },
)}${aggregates.length <= SHOWN ? null : html`<p>The first ${number(SHOWN)} of ${number(aggregates.length)}; the claims of all of them stand in <a href="data/csv/claims.csv">claims.csv</a> without an incident, with their <a href="data/csv/counts.csv">numbers</a>.</p>`}`
}
