import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Entry, Undo } from '../record/index.js'
import { entriesThatHold } from '../review/index.js'
import { findOne } from './find.js'
import type { Project } from './project.js'
import { tellingWhatHolds } from './settling.js'

/** What was undone, and the entries that say so: undoing those brings it back. */
export interface Undone {
  readonly undone: readonly Entry[]
  readonly entries: readonly string[]
}

/** Kinds of facts that people decide; what was received and read is not undone. */
const DECIDED = new Set([
  'decision',
  'link',
  'named',
  'override',
  'grade',
  'responsible',
  'actor',
  'victim',
  'note',
  'correction',
  'reliability',
  'credibility',
  'location',
  'consent',
  'agreement',
  'undo',
])

export interface UndoOptions {
  /** Hash of an entry, or the beginning of it; null for the last thing that this person decided. */
  readonly entry: string | null
  readonly reason: string | null
  /** With an entry goes what was decided in one go with it, as it does where none is named. */
  readonly together?: boolean
}

/**
 * Undoes an entry, or the last thing that this person decided: decisions taken together go together. Undoing an undo
 * brings back what it took out.
 */
export function undoEntry(project: Project, { reason, ...which }: UndoOptions): Outcome<Undone | null> {
  const wanted = wantedOf(project, which)
  if ('code' in wanted) return { value: null, diagnostics: [wanted] }
  const { facts, undone } = wanted
  return tellingWhatHolds(
    project,
    undone.map(({ fact }) => fact),
    () => {
      const { value, diagnostics } = project.log.append(
        facts.map((of): Undo => ({ kind: 'undo', of, reason })),
        { seal: true },
      )
      return { value: { undone, entries: value.map(({ hash }) => hash) }, diagnostics }
    },
  )
}

/** What would be undone if no entry were named; null where nothing is left. Nothing is recorded. */
export function lastDecided(project: Project): readonly Entry[] | null {
  const wanted = wantedOf(project, { entry: null })
  return 'code' in wanted ? null : wanted.undone
}

function wantedOf(
  project: Project,
  { entry: given, together = false }: Omit<UndoOptions, 'reason'>,
): Wanted | Diagnostic {
  const { value: entries } = project.entries()
  const holding = entriesThatHold(entries).filter(({ fact }) => fact !== null && DECIDED.has(fact.kind))
  const mine = ({ by, fact }: Entry): boolean =>
    by === project.signer.name && fact?.kind !== 'undo' && fact?.kind !== 'named'
  const target =
    given === null
      ? (holding.findLast(mine) ??
        errorOf('undo/nothing', `nothing that ${project.signer.name} decided is left to undo`))
      : findOne(holding, given, { what: 'decision that holds', idOf: ({ hash }) => hash })
  if ('code' in target) return target
  return given === null || together ? withIts(target, holding) : alone(target)
}

/** Kinds of facts of which one word of a person may make several. */
const IN_ONE_GO = new Set(['link', 'victim', 'undo'])

interface Wanted {
  /** Hashes or bulk words that are named. */
  readonly facts: readonly string[]
  readonly undone: readonly Entry[]
}

const alone = (entry: Entry): Wanted => ({ facts: [entry.hash], undone: [entry] })

/** Together with what was decided in one go with it. */
function withIts(entry: Entry, holding: readonly Entry[]): Wanted {
  const { fact } = entry
  if (fact?.kind === 'decision' && fact.bulk !== null) {
    const { bulk } = fact
    const undone = holding.filter((other) => other.fact?.kind === 'decision' && other.fact.bulk === bulk)
    return { facts: [bulk], undone }
  }
  if (fact === null || !IN_ONE_GO.has(fact.kind)) return alone(entry)
  const undone = holding.filter(
    (other) => other.fact?.kind === fact.kind && other.chain === entry.chain && other.at === entry.at,
  )
  return { facts: undone.map(({ hash }) => hash), undone }
}
