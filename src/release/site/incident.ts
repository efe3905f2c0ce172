import { type Change, type Material, radiusOf } from '../../export/index.js'
import type { Incident } from '../../incident/index.js'
import { type Printing, printingsOf, type RecordedClaim, speakerOf } from '../../record/index.js'
import type { Toll } from '../../tally/index.js'
import { foldText } from '../../text/index.js'
import { type Html, html, many, sayDay, sayDays, table, told } from './html.js'
import {
  boundOf,
  gradeTag,
  heldOf,
  metricLabel,
  RELATION_WORDS,
  sourceLabel,
  stanceLabel,
  titleOf,
  tollWords,
  whoOf,
} from './words.js'

/** The page of one incident: what is said, by whom, in which words, and what speaks against it. */
export function incidentBody(at: number, material: Material): Html {
  const incident = material.incidents[at]!
  const toll = material.tolls[at]!
  const grade = material.grades.get(incident.id) ?? null
  const origins = new Set(incident.claims.map(({ id }) => material.origins.of(id).id)).size
  return html`<h1>${titleOf(incident)}</h1>
<p class="lead">${sayDays(incident)}. ${tollWords(toll)}, by ${many(origins, 'origin')} in ${many(incident.claims.length, 'claim')}.</p>
<ul class="tags"><li>${gradeTag(grade)}</li>${incident.lumped ? html`<li><span class="tag warn">several attacks under one number</span></li>` : null}${origins === 1 ? html`<li><span class="tag warn">one origin</span></li>` : null}${toll.suggestions && isSuggested(incident) ? html`<li><span class="tag bad">holds readings that nobody has decided on</span></li>` : null}</ul>
${factsOf(incident, material)}
${numbersOf(toll)}
${responsibleOf(toll)}
${contestedOf(toll)}
${claimsOf(incident, material)}
${changesOf(incident, material)}`
}

const isSuggested = ({ claims }: Incident): boolean =>
  claims.some(({ state }) => state === 'suggested' || state === 'unsure')

function factsOf({ id, former, place }: Incident, { grades }: Material): Html {
  const link = place?.link ?? null
  const reason = grades.get(id)?.reason ?? null
  const radius = link === null ? null : radiusOf(link.precision)
  return html`<div class="card"><dl class="plain">
<dt>Id</dt><dd><code>${id}</code>${former.length === 0 ? null : html` <span class="quiet">formerly ${former.join(', ')}</span>`}</dd>
<dt>Place</dt><dd>${place === null ? 'not named' : told(place.text)}${link === null ? null : html`${link.name === place?.text ? null : html`, ${told(link.name)}`}${link.name_arabic === null ? null : html` (${told(link.name_arabic)})`}${link.admin1 === null ? null : html`, ${told(link.admin1)}`}`}</dd>
${link === null ? null : html`<dt>Precision</dt><dd>${link.precision}${radius === null ? null : `, within about ${radius / 1000} km`} <span class="quiet">(${told(link.method)})</span></dd>`}
${reason === null ? null : html`<dt>Grade</dt><dd>${told(reason)}</dd>`}
</dl></div>`
}

function numbersOf({ cells, own }: Toll): Html {
  if (cells.length === 0)
    return html`<h2>Numbers</h2>
<p>No source gives a number. That is not zero.</p>`
  const rows = [
    ...cells.map((cell) => ({ cell, by: null as string | null })),
    ...own.flatMap(({ party, cells: conceded }) => conceded.map((cell) => ({ cell, by: party.name }))),
  ]
  return html`<h2>Numbers</h2>
${table(
  [
    { head: 'What' },
    { head: 'Who' },
    { head: 'Low', number: true },
    { head: 'Best', number: true },
    { head: 'High', number: true },
    { head: 'How it came about' },
  ],
  rows.map(({ cell, by }) => ({
    cells: [
      metricLabel(cell.metric),
      html`${whoOf(cell)}${by === null ? null : html` <span class="tag">conceded by ${told(by)}</span>`}${cell.contested ? html` <span class="tag bad">contested</span>` : null}${cell.part ? html` <span class="tag">of a larger number</span>` : null}`,
      boundOf(cell.low, 'not said'),
      boundOf(cell.best, '–'),
      boundOf(cell.high, 'open'),
      told(cell.explain),
    ],
  })),
  {
    caption:
      rows.length < 2
        ? null
        : 'Rows look at the same people from several sides and are never added to each other.',
  },
)}`
}

function responsibleOf(toll: Toll): Html {
  const held = heldOf(toll)
  if (held.length === 0)
    return html`<h2>Who is held responsible</h2>
<p>No source names anybody. We name nobody of our own.</p>`
  return html`<h2>Who is held responsible</h2>
${table(
  [{ head: 'Party' }, { head: 'Relation' }, { head: 'By whose word' }],
  held.map(({ party, relation, claims, decided }) => ({
    cells: [
      html`${told(party.name)}${party.sort === 'placeholder' ? html` <span class="quiet">(names nobody)</span>` : null}`,
      RELATION_WORDS[relation],
      html`${[...new Set(claims.map(({ by }) => by))].map((by, i) => [i > 0 ? '; ' : null, told(by)])}${decided === null ? null : html` <span class="quiet">decided by a reviewer${decided.reason === null ? null : html`: ${told(decided.reason)}`}</span>`}`,
    ],
  })),
)}`
}

/** What speaks against it: it stands beside, and settles nothing. */
function contestedOf(toll: Toll): Html | null {
  const { disclaimers, held } = toll.responsibility
  const contested = toll.cells.filter((cell) => cell.contested)
  const refused = held.filter(({ decided }) => decided !== null && !decided.holds)
  const denied = heldOf(toll).filter(({ relation }) => relation === 'denied')
  if (disclaimers.length + contested.length + refused.length + denied.length === 0) return null
  return html`<h2>What is contested</h2>
<ul class="plainlist">
${denied.map(
  ({ party }) => html`<li>${told(party.name)} denies it.</li>
`,
)}${[...new Set(disclaimers.map(({ words }) => words))].map(
  (words) => html`<li>A denial: ${told(words)}.</li>
`,
)}${contested.map(
  (
    cell,
  ) => html`<li>Sources differ over who the ${cell.metric} were: low is 0 by rule, and the highs stay.</li>
`,
)}${refused.map(
  ({ party, relation, decided }) =>
    html`<li>Sources say, of ${told(party.name)}: ${RELATION_WORDS[relation]}. A reviewer holds that this does not stand${decided?.reason == null ? null : html`: ${told(decided.reason)}`}.</li>
`,
)}</ul>`
}

function claimsOf({ claims }: Incident, material: Material): Html {
  return html`<h2>Sources and what each says</h2>
${table(
  [{ head: 'Source' }, { head: 'Says' }, { head: 'Counts, in its words' }, { head: 'Printed by' }],
  claims.map((claim) => ({ cells: claimCells(claim, material) })),
)}`
}

function claimCells(recorded: RecordedClaim, { origins }: Material): readonly Html[] {
  const { claim, state } = recorded
  const origin = origins.of(recorded.id).name
  const speaker = speakerOf(recorded)
  const isOpen = state === 'suggested' || state === 'unsure'
  return [
    html`${told(speaker)}<br><span class="quiet small">${sourceLabel(claim.source.type)}${isSame(origin, speaker) ? null : html`, goes back to ${told(origin)}`}</span>`,
    html`${stanceLabel(claim.stance)}: “${told(claim.trigger.text)}”${claim.time === null ? null : html`, ${told(claim.time.text)}`}${claim.place === null ? null : html`, ${told(claim.place.text)}`}${claim.agents.length === 0 ? null : html`<br><span class="quiet small">by</span> ${claim.agents.map(({ text }, i) => [i > 0 ? ', ' : null, told(text)])}`}${isOpen ? html`<br><span class="tag bad">nobody has decided on this</span>` : null}`,
    claim.counts.length === 0
      ? html`<span class="quiet">none</span>`
      : html`${claim.counts.map(({ text, metric }, i) => [i > 0 ? html`<br>` : null, html`${told(text)} <span class="quiet small">${metric}</span>`])}`,
    printedBy(recorded),
  ]
}

/** "A spokesman" and "a spokesman", "The army" and "the army". */
const isSame = (a: string, b: string): boolean => bare(a) === bare(b)

const bare = (words: string): string => foldText(words).replace(/^(?:the|an?) /, '')

/** Who printed it, and who printed it again. */
function printedBy({ report }: RecordedClaim): Html {
  const { title, url, published } = report
  const words = title === null ? (url === null ? null : html`the report`) : told(title)
  const again = printingsOf(report).slice(1)
  return html`${sayPrinter(report)}${words === null ? null : html`<br>${url === null ? words : html`<a href="${url}" rel="noreferrer noopener">${words}</a>`}`}${published === null ? null : html`<br><span class="quiet small">${sayDay(published)}</span>`}${again.map((one) => html`<br><span class="quiet small">printed again: ${sayPrinter(one)}${one.published === null ? null : html`, ${sayDay(one.published)}`}</span>`)}`
}

const sayPrinter = ({ publisher }: Printing): Html =>
  publisher === null ? html`<span class="quiet">not named</span>` : told(publisher)

/** By each id that a change names; made once for all pages of a release. */
const BY_INCIDENT = new WeakMap<readonly Change[], ReadonlyMap<string, readonly Change[]>>()

function changesByIncident(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const known = BY_INCIDENT.get(changes)
  if (known !== undefined) return known
  const made = new Map<string, Change[]>()
  for (const change of changes)
    for (const id of new Set([change.incident, change.before, change.after])) {
      if (id === null) continue
      const own = made.get(id)
      if (own === undefined) made.set(id, [change])
      else own.push(change)
    }
  BY_INCIDENT.set(changes, made)
  return made
}

function changesOf({ id }: Incident, { changes }: Material): Html | null {
  const own = changesByIncident(changes).get(id) ?? []
  if (own.length === 0) return null
  return html`<h2>Changes since the release before</h2>
<ul class="plainlist">
${own.map(
  ({ incident, change, before, after, reason }) =>
    html`<li>${incident === id ? null : html`<code>${incident}</code> `}<strong>${change}</strong>${before === null || change === 'added' ? null : html`; before: ${told(before)}`}${after === null || change === 'added' ? null : html`; now: ${told(after)}`}${reason === null ? null : html` <span class="quiet">(${told(reason)})</span>`}</li>
`,
)}</ul>`
}
