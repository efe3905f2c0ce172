import type { Material } from '../../export/index.js'
import { type Html, html, many, pageOf, sayDays, sayMonth, told } from './html.js'
import { gradeTag, heldOf, RELATION_WORDS, titleOf, tollWords } from './words.js'

/** Every incident, month by month; those whose day nobody gives stand at the end. */
export function timelineBody(material: Material): Html {
  const months = new Map<string, number[]>()
  for (const [at, { start, end }] of material.incidents.entries()) {
    const month = (start ?? end)?.slice(0, 7) ?? ''
    months.set(month, [...(months.get(month) ?? []), at])
  }
  const known = [...months.keys()].filter((month) => month !== '').sort()
  return html`<h1>Timeline</h1>
<p class="lead">${many(material.incidents.length, 'incident')} by month, each under its first possible day.</p>
${known.length < 2 ? null : bars(known, months)}
${[...known, ...(months.has('') ? [''] : [])].map((month) => monthOf(month, months.get(month)!, material))}`
}

function bars(known: readonly string[], months: ReadonlyMap<string, readonly number[]>): Html {
  const all = monthsBetween(known[0]!, known.at(-1)!)
  const most = Math.max(...known.map((month) => months.get(month)!.length))
  return html`<ul class="months" aria-label="Incidents a month">
${all.map((month) => {
  const n = months.get(month)?.length ?? 0
  const height = n === 0 ? 0 : Math.max(5, Math.round((n / most) * 20) * 5)
  const label = `${sayMonth(month)}: ${many(n, 'incident')}`
  return n === 0
    ? html`<li></li>`
    : html`<li><a class="h${height}" href="#m-${month}" title="${label}" aria-label="${label}"></a></li>
`
})}</ul>
<div class="ends"><span>${sayMonth(all[0]!)}</span><span>highest: ${many(most, 'incident')}</span><span>${sayMonth(all.at(-1)!)}</span></div>`
}

/** Months from one to another, both inclusive, `YYYY-MM`. */
function monthsBetween(from: string, until: string): readonly string[] {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  return Array.from({ length: index(until) - index(from) + 1 }, (_, i) => {
    const at = index(from) + i
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

function monthOf(month: string, at: readonly number[], material: Material): Html {
  return html`<h2 id="m-${month}">${month === '' ? 'Day not known' : sayMonth(month)} <small class="quiet">${many(at.length, 'incident')}</small></h2>
<ol class="list">
${at.map((i) => {
  const incident = material.incidents[i]!
  const toll = material.tolls[i]!
  const held = heldOf(toll)
  return html`<li><span class="when">${sayDays(incident)}</span><span class="what"><a href="incidents/${pageOf(incident.id)}">${titleOf(incident)}</a> ${gradeTag(material.grades.get(incident.id) ?? null)}${held.length === 0 ? null : html`<br><span class="quiet small">${held.map(({ party, relation }, n) => [n > 0 ? '; ' : null, `${RELATION_WORDS[relation]}: `, told(party.name)])}</span>`}</span><span class="toll">${tollWords(toll)}</span></li>
`
})}</ol>`
}
