import type { Objects, Resting } from '../ledger/index.js'
import type { Entry, Hash, Release } from '../record/index.js'
import type { ReleasedIncident } from '../release/index.js'
import type { Standing } from '../review/index.js'
import { picturesOf } from './picture.js'

/** Releases that said something of incidents which held an erased claim. */
export function releasesWith(
  entries: readonly Entry[],
  { ids }: Pick<Resting, 'ids'>,
  objects: Pick<Objects, 'get'>,
): readonly Released[] {
  const all = entries.flatMap(({ hash, fact }) => (fact?.kind === 'release' ? [{ entry: hash, fact }] : []))
  const holds = (contents: Hash): boolean => {
    const bytes = objects.get(contents)
    const said: readonly ReleasedIncident[] = bytes === null ? [] : JSON.parse(bytes.toString('utf8'))
    return said.some(({ claims }) => claims.some((id) => ids.has(id)))
  }
  const meant = new Set([...new Set(all.map(({ fact }) => fact.contents))].filter(holds))
  return all.filter(({ fact }) => meant.has(fact.contents))
}

interface Released {
  readonly entry: Hash
  readonly fact: Release
}

/** What they said, which repeats places, parties and numbers. */
export const contentsWith = (...given: Parameters<typeof releasesWith>): readonly Hash[] => [
  ...new Set(releasesWith(...given).map(({ fact }) => fact.contents)),
]

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
