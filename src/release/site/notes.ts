import { KIND_ROWS, METRIC_ROWS, SOURCE_TYPE_ROWS } from '../../codebook/index.js'
import type { Change, Material } from '../../export/index.js'
import { type CoverageRow, coverageOf, saySince } from '../../tally/index.js'
import type { ManifestFile } from '../manifest.js'
import { RULES } from '../policy.js'
import type { Taken } from '../redact.js'
import { type Html, html, many, pageOf, table, told } from './html.js'
import { inOwnWords } from './words.js'

/** A request for a correction that was answered since the release before; who asked, and in which words, stays with us. */
export interface Answered {
  readonly correction: string
  readonly incident: string
  /** UTC, ISO 8601 day. */
  readonly asked: string
  readonly outcome: 'accepted' | 'rejected' | 'partly'
  readonly reason: string | null
}

/** Changes of one sort on the page; the table of data has all. */
const SHOWN = 1000

const CHANGE_WORDS: Readonly<Record<Change['change'], string>> = {
  added: 'Added',
  revised: 'Revised',
  merged: 'Merged into another',
  split: 'Split from another',
  withdrawn: 'Withdrawn',
}

/** What differs from the release before, with the reasons that people gave; and what became of requests. */
export function changesBody(
  { changes }: Material,
  { previous, answered }: { readonly previous: string | null; readonly answered: readonly Answered[] },
): Html {
  const kinds = Object.keys(CHANGE_WORDS) as readonly Change['change'][]
  return html`<h1>Changes</h1>
<p class="lead">${previous === null ? 'This is the first release.' : html`Since the release ${told(previous)}: ${changes.length === 0 ? 'nothing changed' : many(changes.length, 'change')}. Ids that were published stay for ever: an incident that was joined with another leads there.`}</p>
${kinds.map((kind) => {
  const own = changes.filter(({ change }) => change === kind)
  return own.length === 0
    ? null
    : html`<h2>${CHANGE_WORDS[kind]} <small class="quiet">${own.length}</small></h2>
${table(
  [{ head: 'Incident' }, { head: 'Before' }, { head: 'Now' }, { head: 'Why' }],
  own.slice(0, SHOWN).map((one) => ({ cells: changeCells(one) })),
)}${own.length <= SHOWN ? null : html`<p>The first ${many(SHOWN, 'of them', 'of them')}; all ${own.length.toLocaleString('en-GB')} stand in <a href="data/csv/changes.csv">changes.csv</a>, with their reasons.</p>`}`
})}
<h2>Corrections that were asked for</h2>
${answered.length === 0 ? html`<p>None was answered since the release before.</p>` : answeredTable(answered)}`
}

const NOTHING = html`<span class="quiet">–</span>`

const changeCells = ({ incident, before, after, reason }: Change): readonly Html[] => [
  html`<a href="incidents/${pageOf(incident)}"><code>${incident}</code></a>`,
  before === null ? NOTHING : idOrWords(before),
  after === null ? NOTHING : idOrWords(after),
  reason === null ? html`<span class="quiet">no reason was given</span>` : told(reason),
]

const idOrWords = (words: string): Html =>
  /^i-[0-9a-f]+$/.test(words)
    ? html`<a href="incidents/${pageOf(words)}"><code>${words}</code></a>`
    : told(words)

const answeredTable = (answered: readonly Answered[]): Html =>
  table(
    [{ head: 'Request' }, { head: 'About' }, { head: 'Asked' }, { head: 'Outcome' }, { head: 'Why' }],
    answered.map(({ correction, incident, asked, outcome, reason }) => ({
      cells: [
        html`<code>${correction}</code>`,
        html`<code>${incident}</code>`,
        asked,
        outcome === 'partly' ? 'accepted in part' : outcome,
        reason === null ? null : told(reason),
      ],
    })),
  )

const FILE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/incidents\.csv$/, 'one row an incident'],
  [/casualties\.csv$/, 'every cell of every toll'],
  [/attributions\.csv$/, 'who is held responsible, by whose word'],
  [/claims\.csv$/, 'who says what, in which words'],
  [/mentions\.csv$/, 'parties of claims'],
  [/counts\.csv$/, 'numbers of claims'],
  [/sources\.csv$/, 'reports'],
  [/origins\.csv$/, 'whom claims go back to'],
  [/actors\.csv$/, 'parties'],
  [/states\.csv$/, 'control, sieges, ceasefires'],
  [/changes\.csv$/, 'differences to the release before'],
  [/datapackage\.json$/, 'columns, types and keys (Frictionless)'],
  [/\.geojson$/, 'areas for maps (RFC 7946)'],
  [/\.hxl\.csv$/, 'one sheet with humanitarian hashtags (HXL)'],
]

export const downloadsBody = (files: readonly ManifestFile[]): Html => html`<h1>Downloads</h1>
<p class="lead">The same data as on these pages. Each file’s SHA-256 stands in the signed manifest.</p>
${table(
  [
    { head: 'File' },
    { head: 'What' },
    { head: 'Rows', number: true },
    { head: 'Bytes', number: true },
    { head: 'SHA-256' },
  ],
  files.map(({ path, rows, bytes, sha256 }) => ({
    cells: [
      html`<a href="${path}">${path.split('/').at(-1)!}</a>`,
      FILE_WORDS.find(([pattern]) => pattern.test(path))?.[1] ?? '',
      rows === null ? null : rows.toLocaleString('en-GB'),
      bytes.toLocaleString('en-GB'),
      html`<span class="hash">${sha256}</span>`,
    ],
  })),
)}
<h2>Check it yourself</h2>
<p class="text">With the whole folder on your disk, and without a network: <code>marsad verify FOLDER</code>. It holds every file against <a href="manifest.json">the manifest</a>, the manifest against both <a href="signatures.json">signatures</a> (Ed25519), and names whatever was changed, is missing or was added. Ask us for the fingerprint of our key by another way than this site, and give it with <code>--key</code>.</p>`

export function methodBody(material: Material): Html {
  const { statement, incidents, tolls, claims, ownTerms = {} } = material
  const kinds = new Set<string>([
    ...incidents.map(({ kind }) => kind),
    ...claims.map(({ claim }) => claim.kind),
  ])
  const types = new Set<string>(claims.map(({ claim }) => claim.source.type))
  const metrics = new Set<string>(claims.flatMap(({ claim }) => claim.counts.map(({ metric }) => metric)))
  return html`<h1>Method</h1>
<p class="lead">How reports become claims, claims become incidents, and incidents become numbers. Codebook ${statement.codebook}.</p>
<div class="text">
<h2>What is recorded</h2>
<p>Reports are kept as they were received, with their hash. From each report come claims: who says what happened, in which words. ${statement.suggestions ? html`<strong>This release holds readings of a machine that nobody has decided on; each says so.</strong>` : 'A machine proposes claims, and nothing counts before a person has decided on it.'}</p>
<p>Claims about one event in one place on one day are one incident. A person can join and split them, with a reason. Outlets that repeat one source are one origin and count once.</p>
<p>All parties are recorded by the same rules. Who is blamed, who is suspected, who claims an attack, who denies it and who concedes it are five different things, and none of them is our verdict.</p>
<h2>How numbers come about</h2>
<ul class="plainlist">
${statement.rules.map(
  (rule) => html`<li>${told(rule)}</li>
`,
)}</ul>
<h2>Grades</h2>
<dl class="rows">
<dt>confirmed, fair</dt><dd>Two people hold that the sources bear it; “provisional” until the second has said so.</dd>
<dt>weak</dt><dd>It rests on one origin, or on thin words.</dd>
<dt>contested</dt><dd>Sources name different parties, or deny it.</dd>
<dt>discounted</dt><dd>Those who looked at it hold that it did not happen so. It stays here with its sources.</dd>
</dl>
${codedTwice(material)}<h2>Limits</h2>
<ul class="plainlist">
<li>What nobody reported is not here. More reports of one place or time do not mean more violence there.</li>
<li>Adding a source changes trends. A rise can be a rise in reporting.</li>
${laterSources(material)}
<li>A number that is not said is empty and not zero.</li>
<li>Days and places are as exact as the sources are; nothing is filled in.</li>
<li>The data is as of the log’s heads ${told(statement.data)}.</li>
</ul>
</div>
${coverageTable(coverageOf(tolls, { incidents }))}
<div class="text">
<h2>Kinds of events in this release</h2>
<dl class="rows">
${inOwnWords(KIND_ROWS, ownTerms.kinds)
  .filter(({ slug }) => kinds.has(slug))
  .map(
    ({ label, definition }) => html`<dt>${label}</dt><dd>${definition}</dd>
`,
  )}</dl>
<h2>What is counted</h2>
<dl class="rows">
${inOwnWords(METRIC_ROWS, ownTerms.metrics)
  .filter(({ slug }) => metrics.has(slug))
  .map(
    ({ label, definition }) => html`<dt>${label}</dt><dd>${definition}</dd>
`,
  )}</dl>
<h2>Sorts of sources</h2>
<dl class="rows">
${inOwnWords(SOURCE_TYPE_ROWS, ownTerms.source_types)
  .filter(({ slug }) => types.has(slug))
  .map(
    ({ label, definition }) => html`<dt>${label}</dt><dd>${definition.replaceAll('`', '')}</dd>
`,
  )}</dl>
</div>`
}

/** How far people who coded the same reports apart agree, where it was measured. */
function codedTwice({ agreements = [] }: Material): Html | null {
  if (agreements.length === 0) return null
  return html`<h2>Coded twice</h2>
<p>Reports drawn at random were coded by two people who did not see each other’s claims. F1 is 1 where both have the same; alpha is 1 where they agree and 0 where they agree no more than by chance, over claims that both have.</p>
<ul class="plainlist">
${agreements.map(
  ({
    on,
    reports,
    claims,
    f1,
    alpha,
    counts,
    codebook,
  }) => html`<li>${on}: ${many(reports, 'report')}, ${claims.join(' and ')} claims. Claims alike in kind, stance and source: F1 ${figure(f1)}. Numbers of people: F1 ${figure(counts)}. Krippendorff’s alpha: kind ${figure(alpha.kind)}, stance ${figure(alpha.stance)}. Codebook ${told(codebook)}.</li>
`,
)}</ul>
`
}

const figure = (value: number | null): string => (value === null ? 'not defined' : value.toFixed(2))

/** Sources that are not read from the first day of all on. */
const laterSources = ({ readSince = [], statement }: Material): readonly Html[] =>
  readSince
    .filter((source) => source.since > readSince[0]!.since && !statement.rules.includes(saySince(source)))
    .map(
      (source) => html`<li>${told(saySince(source))}</li>
`,
    )

/** All parties by the same rule, so that whoever reads can see of whom more is told. */
function coverageTable(rows: readonly CoverageRow[]): Html | null {
  const shown = rows.filter(
    ({ relations, victims, heard }) =>
      victims + heard + Object.values(relations).reduce((a, b) => a + b, 0) > 0,
  )
  if (shown.length === 0) return null
  return html`<h2>Coverage by party</h2>
${table(
  [
    { head: 'Party' },
    { head: 'Blamed or suspected', number: true },
    { head: 'Claims it', number: true },
    { head: 'Denies it', number: true },
    { head: 'Concedes it', number: true },
    { head: 'Its people counted', number: true },
    { head: 'Claims of its own', number: true },
  ],
  shown.map(({ party, relations, victims, heard }) => ({
    cells: [
      told(party.name),
      (relations.blamed + relations.suspected).toLocaleString('en-GB'),
      relations.claimed.toLocaleString('en-GB'),
      relations.denied.toLocaleString('en-GB'),
      relations.conceded.toLocaleString('en-GB'),
      victims.toLocaleString('en-GB'),
      heard.toLocaleString('en-GB'),
    ],
  })),
  {
    caption: 'In how many incidents each party stands in which relation. All are recorded by the same rules.',
  },
)}`
}

/** What was taken out and by which rule; and how to ask for a correction. */
export function policyBody(
  { statement }: Material,
  {
    taken,
    correctionsTo,
    name,
  }: { readonly taken: readonly Taken[]; readonly correctionsTo: string | null; readonly name: string },
): Html {
  return html`<h1>Policy and corrections</h1>
<p class="lead">What leaves the record, what stays in it, and what to do where we are wrong.</p>
<div class="text">
<h2>What is published</h2>
<dl class="rows">
${RULES.map(
  ({ what, how }) => html`<dt>${what}</dt><dd>${how}</dd>
`,
)}</dl>
<h2>What was taken out of this release</h2>
${taken.length === 0 ? html`<p>Nothing had to be.</p>` : html`<ul class="plainlist">${taken.map(({ what, times }) => html`<li>${what}: ${times.toLocaleString('en-GB')}</li>`)}</ul>`}
<h2 id="corrections">Ask for a correction</h2>
<p>Anybody may: those who were there, relatives, journalists, parties to the conflict. Every request is recorded and gets an outcome with its reason, which stands on the page of changes of the next release. Who asked is never published, and you need not say who you are.</p>
${correctionsTo === null ? html`<p><strong>No address was given for this release.</strong> Write to whoever gave it to you, with these words:</p>` : addressOf(correctionsTo, { project: statement.project, name })}
<pre class="card small">${TEMPLATE}</pre>
<p class="quiet small">Do not send names, telephone numbers or pictures of people who could be in danger by a way that others can read.</p>
</div>`
}

const TEMPLATE = [
  'Incident (its id, i-…):',
  'What is wrong:',
  'What is right, and how you know (a link, a document, what you saw):',
  'May we write back to you? Where?',
].join('\n')

/** A mail link that opens with the questions in it, or a link to a form. */
function addressOf(
  address: string,
  { project, name }: { readonly project: string; readonly name: string },
): Html {
  const isMail = /^[^\s@/]+@[^\s@/]+$/.test(address)
  const query = `subject=${encodeURIComponent(`Correction: ${project}, ${name}`)}&body=${encodeURIComponent(TEMPLATE)}`
  return isMail
    ? html`<p>By mail to <a href="mailto:${address}?${query}">${address}</a>. The link opens a letter with these questions in it:</p>`
    : html`<p>At <a href="${address}" rel="noreferrer noopener">${address}</a>, with these words:</p>`
}
