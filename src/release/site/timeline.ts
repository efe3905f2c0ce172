import type { Material } from '../../export/index.js'
import { type Html, html, many, pageOf, sayDays, sayMonth, told } from './html.js'
import { gradeTag, heldOf, RELATION_WORDS, titleOf, tollWords } from './words.js'

/** Incidents on one page: more make a page that a telephone cannot open. */
const ON_A_PAGE = 1000

/** A month, or a part of one, on a page of its own. */
interface MonthPage {
  readonly path: string
  readonly title: string
  readonly body: Html
}

/** Every incident, month by month; those whose day nobody gives stand at the end. */
export function timelineBody(material: Material): Html {
  const months = monthsIn(material)
  const known = [...months.keys()].filter((month) => month !== '')
  const isOnePage = material.incidents.length <= ON_A_PAGE
  return html`<h1>Timeline</h1>
<p class="lead">${many(material.incidents.length, 'incident')} by month, each under its first possible day.</p>
${known.length < 2 ? null : bars(known, months)}
${isOnePage ? [...months].map(([month, at]) => monthOf(month, at, { material, up: '' })) : monthList(months)}`
}

/** Pages of months, where there are too many incidents for one page; none where there are not. */
export function* monthPages(material: Material): Iterable<MonthPage> {
  if (material.incidents.length <= ON_A_PAGE) return
  for (const [month, at] of monthsIn(material))
    for (const [page, part] of partsOf(at).entries())
      yield {
        path: pathOf(month, page),
        title: `${sayKnown(month)}${page === 0 ? '' : `, page ${page + 1}`}`,
        body: html`<p><a href="../timeline.html">All months</a>${linksOf(month, at, page)}</p>
${monthOf(month, part, { material, up: '../' })}`,
      }
}

const sayKnown = (month: string): string => (month === '' ? 'Day not known' : sayMonth(month))

const pathOf = (month: string, page: number): string =>
  `timeline/${month === '' ? 'unknown' : month}${page === 0 ? '' : `-${page + 1}`}.html`

const partsOf = (at: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: Math.ceil(at.length / ON_A_PAGE) }, (_, i) =>
    at.slice(i * ON_A_PAGE, (i + 1) * ON_A_PAGE),
  )

/** The pages of a month, where it has several. */
const linksOf = (month: string, at: readonly number[], now: number): readonly Html[] =>
  at.length <= ON_A_PAGE
    ? []
    : partsOf(at).map((_, page) =>
        page === now
          ? html` · page ${page + 1}`
          : html` · <a href="../${pathOf(month, page)}">page ${page + 1}</a>`,
      )

const monthList = (months: Months): Html => html`<ul class="plainlist">
${[...months].map(
  ([
    month,
    at,
  ]) => html`<li id="m-${month}"><a href="${pathOf(month, 0)}">${sayKnown(month)}</a> <span class="quiet">${many(at.length, 'incident')}</span></li>
`,
)}</ul>`

/** Places of incidents by month, in the order of months; the empty month, at the end, is not known. */
type Months = ReadonlyMap<string, readonly number[]>

function monthsIn({ incidents }: Material): Months {
  const months = new Map<string, number[]>()
  for (const [at, { start, end }] of incidents.entries()) {
    const month = (start ?? end)?.slice(0, 7) ?? ''
    const own = months.get(month)
    if (own === undefined) months.set(month, [at])
    else own.push(at)
  }
  const last = '~'
  return new Map([...months].sort(([a], [b]) => ((a || last) < (b || last) ? -1 : 1)))
}

function bars(known: readonly string[], months: Months): Html {
  const all = monthsBetween(known[0]!, known.at(-1)!)
  const most = known.reduce((n, month) => Math.max(n, months.get(month)!.length), 0)
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

function monthOf(
  month: string,
  at: readonly number[],
  { material, up }: { readonly material: Material; readonly up: string },
): Html {
  return html`<h2 id="m-${month}">${sayKnown(month)} <small class="quiet">${many(at.length, 'incident')}</small></h2>
<ol class="list">
${at.map((i) => {
  const incident = material.incidents[i]!
  const toll = material.tolls[i]!
  const held = heldOf(toll)
  return html`<li><span class="when">${sayDays(incident)}</span><span class="what"><a href="${up}incidents/${pageOf(incident.id)}">${titleOf(incident)}</a> ${gradeTag(material.grades.get(incident.id) ?? null)}${held.length === 0 ? null : html`<br><span class="quiet small">${held.map(({ party, relation }, n) => [n > 0 ? '; ' : null, `${RELATION_WORDS[relation]}: `, told(party.name)])}</span>`}</span><span class="toll">${tollWords(toll)}</span></li>
`
})}</ol>`
}
