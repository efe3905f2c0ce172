import type { Incidents } from '../incident/index.js'
import type { Objects } from '../ledger/index.js'
import { canonicalJson, hashOf } from '../ledger/index.js'
import type { Origins } from '../origin/index.js'
import type { Standing } from '../review/index.js'
import type { State } from '../state/index.js'
import { statesOf } from '../state/index.js'
import type { CellRow, Projected } from '../store/index.js'
import type { Cell, Toll } from '../tally/index.js'
import { agendaOf, positionsOf } from '../thread/index.js'
import type { Pictures } from './pictures.js'
import { openPictures } from './pictures.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import { sidesOf } from './sides.js'

/** All that follows from the record as it stands: nothing of it is kept, all of it can be worked out again. */
export interface Picture {
  readonly standing: Standing
  readonly origins: Origins
  readonly incidents: Incidents
  /** In the order of the incidents. */
  readonly tolls: readonly Toll[]
  /** Whether claims that nobody has decided on are in it. */
  readonly suggestions: boolean
}

const PICTURES = new WeakMap<Objects, Pictures>()

/** What is held of a project, by its objects: whoever asks for a picture of it goes on from the last one. */
export function picturesOf(objects: Objects): Pictures {
  const known = PICTURES.get(objects)
  if (known !== undefined) return known
  const made = openPictures(objects)
  PICTURES.set(objects, made)
  return made
}

/** After an erasure: what is held may rest on words that are no more. */
export const forgetPictures = (objects: Objects): void => void PICTURES.delete(objects)

export const pictureOf = (
  standing: Standing,
  objects: Objects,
  options: { readonly suggestions: boolean },
): Picture => picturesOf(objects).of(standing, options)

/** What follows from the record of a project, suggestions too: whatever was shown can be joined, split and erased. */
export const everythingOf = (project: Project): Picture =>
  pictureOf(project.standing(), project.objects, { suggestions: true })

/** Without what nobody has decided on. */
const DECIDED = { suggestions: false } as const

/** What the database shows: every claim, and what follows from those that people have decided on. */
export function projectedOf(standing: Standing, objects: Objects): Projected {
  const { origins, incidents, tolls } = pictureOf(standing, objects, DECIDED)
  const { textOf } = payloadsOf(objects)
  const known = { ...DECIDED, textOf, sideOf: sidesOf(standing.actors) }
  return {
    reports: standing.reports.flatMap(({ report }) => {
      const text = textOf(report.text)
      return text === null ? [] : [{ report, text }]
    }),
    claims: standing.claims,
    incidents: incidents.incidents,
    cells: new Map(tolls.map(({ incident, cells }) => [incident, cells.map(cellRow)])),
    origins,
    documents: [
      ...incidents.aggregates.map(({ claim, why }) =>
        documentOf('aggregate', claim.id, { claim: claim.id, why }),
      ),
      ...positionsOf(standing.claims, known).map((thread) => documentOf('thread', thread.id, thread)),
      ...agendaOf(standing.claims, known).map((one) => documentOf('agenda', one.claim, one)),
      ...statesOf(standing.claims, known).map((state) => documentOf('state', stateKey(state), state)),
    ],
  }
}

const documentOf = (kind: string, id: string, value: unknown): Projected['documents'][number] => ({
  kind,
  id,
  document: value,
})

/** One account of one state: kind, place and holders tell it from all others. */
const stateKey = ({ kind, place, holders }: State): string =>
  hashOf(canonicalJson([kind, place, holders])).slice(0, 16)

const cellRow = ({ metric, status, group, low, best, high, explain }: Cell): CellRow => ({
  metric,
  status,
  group,
  low,
  best,
  high,
  explain,
})
