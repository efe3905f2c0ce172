import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import type { Incident } from '../incident/index.js'
import type { TallyRow } from '../tally/index.js'
import { sayBounds, tally } from '../tally/index.js'
import { pictureWith } from './as-if.js'
import type { LinkWish } from './link.js'
import { linksFor } from './link.js'
import type { Picture } from './picture.js'
import type { Project } from './project.js'

/** What a merge or split changes, before anybody has said yes to it. */
export interface LinkPreview {
  readonly before: readonly Incident[]
  readonly after: readonly Incident[]
  readonly pictures: { readonly before: Picture; readonly after: Picture }
  /** Rows of the tally that change; null where there is no such row. */
  readonly rows: readonly {
    readonly row: TallyRow
    readonly before: string | null
    readonly after: string | null
  }[]
}

/** Works out the record as if the links were told; tells nothing. */
export function previewLinks(project: Project, wish: LinkWish, before: Picture): Outcome<LinkPreview | null> {
  const { value: links, diagnostics } = linksFor(project, wish, before)
  if (links === null) return { value: null, diagnostics }
  const after = pictureWith(before, links, project)
  const met: readonly Diagnostic[] = after.incidents.diagnostics
  return {
    value: { ...changedIn(before, after), pictures: { before, after }, rows: rowsOf(before, after) },
    diagnostics: met,
  }
}

/** Incidents that hold other claims than before. */
function changedIn(before: Picture, after: Picture): Pick<LinkPreview, 'before' | 'after'> {
  const keyOf = ({ claims }: Incident): string => claims.map(({ id }) => id).join(' ')
  const [was, is] = [before, after].map(({ incidents }) => new Set(incidents.incidents.map(keyOf)))
  return {
    before: before.incidents.incidents.filter((incident) => !is!.has(keyOf(incident))),
    after: after.incidents.incidents.filter((incident) => !was!.has(keyOf(incident))),
  }
}

function rowsOf(before: Picture, after: Picture): LinkPreview['rows'] {
  const [was, is] = [tallied(before), tallied(after)]
  const rows: LinkPreview['rows'][number][] = []
  for (const [key, row] of is) {
    const old = was.get(key)
    const words = { before: old === undefined ? null : sayRow(old), after: sayRow(row) }
    if (words.before !== words.after || old?.incidents !== row.incidents) rows.push({ row, ...words })
  }
  for (const [key, row] of was) if (!is.has(key)) rows.push({ row, before: sayRow(row), after: null })
  return rows
}

const tallied = ({ tolls, origins, incidents, suggestions }: Picture): ReadonlyMap<string, TallyRow> => {
  const { rows } = tally(tolls, { origins, aggregates: incidents.aggregates, suggestions })
  return new Map(rows.map((row) => [keyOfRow(row), row]))
}

const idOf = (party: TallyRow['party'] | TallyRow['side']): string =>
  typeof party === 'string' ? party : party.id

const keyOfRow = ({ cause, metric, status, group, side, word, party }: TallyRow): string =>
  JSON.stringify([cause, metric, status, group, idOf(side), word, idOf(party)])

/** `7 to 11 in 2 incidents`. */
const sayRow = ({ low, high, incidents }: TallyRow): string =>
  `${sayBounds({ low, best: null, high }) ?? 'unknown'} in ${incidents} ${incidents === 1 ? 'incident' : 'incidents'}`
