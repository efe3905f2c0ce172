import type { Diagnostic } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Entry, Fact } from '../record/index.js'
import type { ReleasedIncident, Since } from '../release/index.js'
import type { GivenCorrection, GivenRelease } from '../review/index.js'
import { entriesThatHold } from '../review/index.js'
import type { Live } from './live.js'

/** The release before, with what it said of each incident. */
export interface Before {
  readonly release: GivenRelease | null
  /** Null where what it said was erased: nobody can tell what changed since. */
  readonly contents: readonly ReleasedIncident[] | null
}

/** The last published release. */
export function lastRelease({ project, standing }: Live): Before {
  const release = standing().releases.findLast(({ stage }) => stage === 'published') ?? null
  const bytes = release === null ? null : project.objects.get(release.contents)
  return { release, contents: bytes === null ? null : JSON.parse(bytes.toString('utf8')) }
}

/** Said where a report was erased that the release before rested on. */
export const sayErased = ({ release, contents }: Before): readonly Diagnostic[] =>
  release === null || contents !== null
    ? []
    : [
        warningOf(
          'release/erased',
          `what release ${release.name} said was erased with a report; no list of changes since is in this one`,
        ),
      ]

/** Reasons that people gave after a release, and where ids lead now. */
export function sinceRelease(live: Live, { release }: Before): Since {
  const { value: entries } = live.project.entries()
  const from = release === null ? 0 : entries.findIndex(({ hash }) => hash === release.entry) + 1
  const reasons = reasonsIn(entries, from)
  const { redirects } = live.picture({ suggestions: false }).incidents
  return {
    leadsTo: (id) => redirects.get(id) ?? null,
    reasonsFor: (ids) => [...new Set(ids.flatMap((id) => reasons.get(id) ?? []))],
  }
}

/** By the id of a claim or an incident, in the log's order. What was undone gives way to the reason of the undo. */
function reasonsIn(entries: readonly Entry[], from: number): ReadonlyMap<string, readonly string[]> {
  const known = new Map(entries.map((entry) => [entry.hash, entry]))
  const holding = new Set(entriesThatHold(entries).map(({ hash }) => hash))
  const reasons = new Map<string, string[]>()
  for (const { fact, hash } of entries.slice(from)) {
    const reason = fact === null || !holding.has(hash) ? null : reasonOf(fact)
    if (fact === null || reason === null || reason.trim() === '') continue
    for (const about of aboutOf(fact, known)) {
      const list = reasons.get(about)
      if (list === undefined) reasons.set(about, [reason])
      else list.push(reason)
    }
  }
  return reasons
}

const reasonOf = (fact: Fact): string | null => {
  if (fact.kind !== 'correction') return 'reason' in fact ? fact.reason : null
  const { outcome, reason, correction } = fact
  if (outcome === null || outcome === 'rejected') return null
  return `correction ${correction}${reason === null ? '' : `: ${reason}`}`
}

/** Ids of claims and incidents that a fact is about. */
function aboutOf(fact: Fact, known: ReadonlyMap<string, Entry>): readonly string[] {
  switch (fact.kind) {
    case 'decision':
    case 'location':
      return [fact.claim]
    case 'link':
      return fact.claims
    case 'override':
    case 'grade':
    case 'responsible':
    case 'correction':
      return [fact.incident]
    case 'undo': {
      const undone = known.get(fact.of)?.fact ?? null
      if (undone !== null) return aboutOf(undone, known)
      return [...known.values()].flatMap(({ fact: one }) =>
        one?.kind === 'decision' && one.bulk === fact.of ? [one.claim] : [],
      )
    }
    default:
      return []
  }
}

/** Requests that were answered after a release. */
export function answeredSince(live: Live, { release }: Before): readonly GivenCorrection[] {
  const { value: entries } = live.project.entries()
  const from = release === null ? 0 : entries.findIndex(({ hash }) => hash === release.entry) + 1
  const later = new Set(entries.slice(from).map(({ hash }) => hash))
  return live.standing().corrections.filter(({ answer }) => answer !== null && later.has(answer.entry))
}
