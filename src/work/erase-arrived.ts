import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import type { Resting } from '../ledger/index.js'
import { openObjects, readRaw, restingIn } from '../ledger/index.js'
import type { Entry, Fact, Hash } from '../record/index.js'
import { standing } from '../review/index.js'
import { dropDatabase, eraseResting } from './erase.js'
import { contentsWith, ratingsOfSources } from './erase-words.js'
import { PROGRAM } from './program.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'

/** What two copies hold of reports that either of them erased, before they are joined. */
export interface ErasedBefore {
  readonly texts: ReadonlySet<Hash>
  readonly ids: ReadonlySet<string>
  /** Not to come with the other copy. */
  readonly objects: ReadonlySet<Hash>
  /** Entries on sources that only these reports name. */
  readonly sources: ReadonlySet<Hash>
  /** Entries of this copy that speak of reports which the other one erased and this one had not heard of. */
  readonly heard: readonly Entry[]
}

/** Looks in both copies for what rests on a report that was erased in either; null where nothing was. */
export function erasedBefore(folder: string, other: string): ErasedBefore | null {
  const copies = [folder, other].map((place) => ({ place, raw: readRaw(place, () => {}) }))
  const texts = new Set(copies.flatMap(({ raw }) => [...raw.gone.texts]))
  const given = new Set(copies.flatMap(({ raw }) => [...raw.gone.ids]))
  if (texts.size + given.size === 0) return null
  const looked = copies.map(({ place, raw }) => {
    const objects = openObjects(join(place, 'objects'))
    const resting = restingIn(raw, { texts, ids: given }, place)
    const hasSources = raw.entries.some(({ fact }) => fact?.kind === 'reliability')
    const sources = hasSources
      ? ratingsOfSources(raw.entries, {
          standing: standing(raw.entries, payloadsOf(objects)),
          ...{ objects, texts },
        })
      : []
    return { resting, sources, contents: contentsWith(raw.entries, resting, objects) }
  })
  const [here, there] = copies.map(({ raw }) => raw.gone)
  return {
    texts: new Set(looked.flatMap(({ resting }) => [...resting.texts])),
    ids: new Set(looked.flatMap(({ resting }) => [...resting.ids])),
    objects: new Set(looked.flatMap(({ resting, contents }) => [...resting.objects, ...contents])),
    sources: new Set(looked.flatMap(({ sources }) => sources.map(({ hash }) => hash))),
    heard: [...there!.texts].some((text) => !here!.texts.has(text)) ? looked[0]!.resting.entries : [],
  }
}

/** What in a folder now speaks of those reports. */
function arrivedIn(folder: string, { texts, ids, objects, sources }: ErasedBefore): Resting {
  const raw = readRaw(folder, () => {})
  const found = restingIn(raw, { texts, ids }, folder)
  const rated = raw.entries.filter(({ hash, fact }) => fact !== null && sources.has(hash))
  const own = openObjects(join(folder, 'objects'))
  // Bytes that other texts came in, and what a release said of other incidents too, are still named: a sign stays.
  const named = new Set(raw.entries.flatMap(({ fact }) => namedBy(fact)))
  const meant = [...objects].filter((hash) => own.has(hash) || named.has(hash))
  return {
    texts: found.texts,
    ids: found.ids,
    entries: [...found.entries, ...rated],
    objects: new Set([...found.objects, ...meant].filter((hash) => own.tombstone(hash) === null)),
  }
}

const namedBy = (fact: Fact | null): readonly Hash[] =>
  fact?.kind === 'capture' ? [fact.bytes] : fact?.kind === 'release' ? [fact.contents] : []

/**
 * After a join: what came, or lay here, and speaks of a report that was erased in the other place is erased as well.
 *
 * @param open opens the joined folder for the program to write in; null where nobody has a key here
 */
export function eraseArrived(
  folder: string,
  before: ErasedBefore | null,
  open: () => Project | null,
): readonly Diagnostic[] {
  if (before === null) return []
  if (before.heard.length > 0) dropDatabase(folder)
  const resting = arrivedIn(folder, before)
  if (resting.entries.length + resting.objects.size === 0) return heardOf(before, folder)
  const project = open()
  const said = sayArrived(resting.entries)
  if (project === null) {
    const advice = 'somebody who has a key here takes it out with: marsad erase'
    const first = resting.entries[0]?.hash.slice(0, 12) ?? 'ENTRY'
    const seen = `${said}; it counts for nothing, and still lies here, since nobody has a key in this installation`
    return [errorOf('join/erased', `${seen}; ${advice} ${first} --reason WORDS`, folder)]
  }
  const { diagnostics } = eraseResting(project, resting, {
    reason: reasonOf(project, resting),
    what: 'what came of erased reports',
    by: PROGRAM,
    elsewhere: true,
  })
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return [
    ...errors,
    warningOf('join/erased', `${said}; erased here as well, and it counts for nothing`, folder),
  ]
}

/** What the other copy erased of all that lay here. */
const heardOf = ({ heard }: ErasedBefore, folder: string): readonly Diagnostic[] =>
  heard.length === 0 ? [] : [warningOf('join/erased', `${sayArrived(heard)}; erased here as well`, folder)]

/** The reason that the reports were erased for; their tombstones have it. */
function reasonOf({ objects }: Project, { texts }: Resting): string {
  const reasons = [...texts].flatMap((text) => objects.tombstone(text)?.reason ?? [])
  return [...new Set(reasons)].sort().join('; ') || 'of a report that was erased'
}

/** `5 entries speak of a report that was erased (decision 2, note 1 …)`. */
function sayArrived(entries: readonly Entry[]): string {
  const kinds = new Map<string, number>()
  for (const { fact } of entries) if (fact !== null) kinds.set(fact.kind, (kinds.get(fact.kind) ?? 0) + 1)
  const words = [...kinds].sort().map(([kind, count]) => `${kind} ${count}`)
  const many = entries.length === 1 ? '1 entry speaks' : `${entries.length} entries speak`
  const of = words.length === 0 ? '' : ` (${words.join(', ')})`
  return `in one copy a report was erased for somebody’s safety; in the other ${many} of it${of}`
}
