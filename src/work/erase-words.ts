import type { Objects, Resting } from '../ledger/index.js'
import type { Entry, Hash } from '../record/index.js'
import type { ReleasedIncident } from '../release/index.js'
import type { Standing } from '../review/index.js'
import { picturesOf } from './picture.js'

/** What releases said of incidents that held an erased claim: it repeats places, parties and numbers. */
export function contentsWith(
  entries: readonly Entry[],
  { ids }: Pick<Resting, 'ids'>,
  objects: Pick<Objects, 'get'>,
): readonly Hash[] {
  const all = new Set(entries.flatMap(({ fact }) => (fact?.kind === 'release' ? [fact.contents] : [])))
  return [...all].filter((hash) => {
    const bytes = objects.get(hash)
    const said: readonly ReleasedIncident[] = bytes === null ? [] : JSON.parse(bytes.toString('utf8'))
    return said.some(({ claims }) => claims.some((id) => ids.has(id)))
  })
}

interface Rated {
  readonly standing: Standing
  readonly objects: Objects
  readonly texts: ReadonlySet<Hash>
}

/** Ratings of sources that no other report names: they repeat the source's name. */
export function ratingsOfSources(
  entries: readonly Entry[],
  { standing, objects, texts }: Rated,
): readonly Entry[] {
  const rated = entries.filter(({ fact }) => fact?.kind === 'reliability')
  if (rated.length === 0) return []
  const origins = picturesOf(objects).origins(standing)
  const here = new Set<string>()
  const elsewhere = new Set<string>()
  for (const { id, report } of standing.claims)
    (texts.has(report.text) ? here : elsewhere).add(origins.of(id).id)
  return rated.filter(
    ({ fact }) => fact?.kind === 'reliability' && here.has(fact.source) && !elsewhere.has(fact.source),
  )
}
