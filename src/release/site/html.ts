/** Markup that is safe to put into a page. */
export interface Html {
  readonly html: string
}

export type Part = Html | string | number | null | false | readonly Part[]

/** Marks that reorder text beyond their own words, and control codes. */
const UNSAFE = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

export const escapeHtml = (text: string): string =>
  text
    .replace(UNSAFE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

function markup(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(markup).join('')
}

/** A piece of a page: every word that is put into it is escaped, and markup is put in as it is. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, i) => string + (i < parts.length ? markup(parts[i]!) : '')).join(''),
})

/** Words of a report or a name: they keep their own direction, and Arabic is said to be Arabic. */
export function told(words: string): Html {
  const [first = ''] = words.match(/\p{L}/u) ?? []
  return /\p{Script=Arabic}/u.test(first)
    ? html`<bdi lang="ar" dir="rtl">${words}</bdi>`
    : html`<bdi>${words}</bdi>`
}

/** A head of a table; numbers stand under each other. */
export interface Head {
  readonly head: string
  readonly number?: true
}

interface TableRow {
  readonly id?: string
  readonly cells: readonly Part[]
}

/** A table whose rows become blocks on a phone, each value under its head. */
export const table = (
  heads: readonly Head[],
  rows: readonly TableRow[],
  { caption = null }: { readonly caption?: string | null } = {},
): Html => html`<div class="scroll"><table>
${
  caption === null
    ? null
    : html`<caption>${caption}</caption>
`
}<thead><tr>${heads.map(({ head, number }) => html`<th scope="col"${number ? html` class="right"` : null}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({ id, cells }) =>
    html`<tr${id === undefined ? null : html` id="${id}"`}>${cells.map((cell, i) => {
      const { head, number } = heads[i]!
      return i === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td data-head="${head}"${number ? html` class="number"` : null}><div>${cell}</div></td>`
    })}</tr>
`,
)}</tbody></table></div>`

export const number = (n: number): Html => html`<span class="n">${n.toLocaleString('en-GB')}</span>`

/** "1 incident", "12 incidents". */
export const many = (n: number, one: string, several = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : several}`

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** "18 March 2024" of an ISO date. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** "March 2024" of `2024-03`. */
export function sayMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${MONTHS[Number(number) - 1]} ${year}`
}

/** The days that claims leave, in words. */
export function sayDays({
  start,
  end,
}: {
  readonly start: string | null
  readonly end: string | null
}): string {
  if (start === null && end === null) return 'day not known'
  if (start === null) return `by ${sayDay(end!)}`
  if (end === null) return `from ${sayDay(start)}`
  return start === end ? sayDay(start) : `${sayDay(start)} to ${sayDay(end)}`
}

/** A safe name of a file for an id. */
export const pageOf = (id: string): string => `${id.replace(/[^\w-]/g, '_')}.html`
