import { KIND_ROWS, METRIC_ROWS, SOURCE_TYPE_ROWS, STANCE_ROWS } from '../../codebook/index.js'
import type { Incident } from '../../incident/index.js'
import type { OwnTerm } from '../../record/index.js'
import type { IncidentGrade } from '../../review/index.js'
import { type Cell, cellAt, type Held, holds, type Relation, type Toll } from '../../tally/index.js'
import { type Html, html, told } from './html.js'

const labelOf =
  (rows: readonly { readonly slug: string; readonly label: string }[]) =>
  (slug: string): string =>
    rows.find((row) => row.slug === slug)?.label ?? slug

export const kindLabel = labelOf(KIND_ROWS)
export const metricLabel = labelOf(METRIC_ROWS)
export const sourceLabel = labelOf(SOURCE_TYPE_ROWS)
export const stanceLabel = labelOf(STANCE_ROWS)

/** Rows of the codebook, with the label and the definition that the project codes by. */
export const inOwnWords = (rows: readonly Worded[], own: readonly OwnTerm[] = []): readonly Worded[] =>
  rows.map(({ slug, label, definition }) => {
    const term = own.find((one) => one.slug === slug)
    return { slug, label: term?.label ?? label, definition: term?.definition ?? definition }
  })

interface Worded {
  readonly slug: string
  readonly label: string
  readonly definition: string
}

/** "Shelling, Halvek": what an incident is called. */
export const titleOf = ({ kind, place }: Pick<Incident, 'kind' | 'place'>): Html =>
  place === null
    ? html`${kindLabel(kind)}, place not named`
    : html`${kindLabel(kind)}, ${told(placeName(place))}`

export const placeName = (place: NonNullable<Incident['place']>): string => place.link?.name ?? place.text

/** The same without markup, for the title of a page. */
export const plainTitle = ({ kind, place }: Pick<Incident, 'kind' | 'place'>): string =>
  `${kindLabel(kind)}, ${place === null ? 'place not named' : placeName(place)}`

export const tollWords = ({ cells }: Toll): Html => {
  const said = (['killed', 'injured'] as const).flatMap((metric) => {
    const cell = cellAt(cells, { metric })
    return cell === null ? [] : [html`${told(cell.words)} ${metric}`]
  })
  return said.length === 0
    ? html`<span class="quiet">no number</span>`
    : html`${said.map((one, i) => [i > 0 ? ', ' : null, one])}`
}

const GRADE_CLASSES: Readonly<Record<string, string>> = {
  confirmed: 'good',
  fair: 'good',
  weak: 'warn',
  contested: 'bad',
  discounted: 'bad',
}

export const gradeTag = (grade: IncidentGrade | null): Html =>
  grade === null
    ? html`<span class="tag">not graded</span>`
    : html`<span class="tag ${GRADE_CLASSES[grade.grade] ?? ''}">${grade.grade}${grade.provisional ? ', provisional' : null}</span>`

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  claimed: 'claims it',
  blamed: 'blamed',
  suspected: 'suspected',
  denied: 'denies it',
  conceded: 'concedes it',
}

export const heldOf = ({ responsibility }: Toll): readonly Held[] => responsibility.held.filter(holds)

/** "civilians, women": whom a cell counts. */
export function whoOf({ status, group, side }: Cell): Html {
  const parts = [
    status === 'all'
      ? null
      : status === 'unknown'
        ? 'status not said'
        : `${status}s`.replace('protecteds', 'protected'),
    group === 'all' || group === 'unknown' ? null : group,
    typeof side === 'string' ? null : `of ${side.name}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? html`everybody` : told(parts.join(', '))
}

export const boundOf = (value: number | null, none: string): Html | string =>
  value === null ? html`<span class="quiet">${none}</span>` : value.toLocaleString('en-GB')
