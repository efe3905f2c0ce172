import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Outcome } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { Hash, Named } from '../record/index.js'
import type { DecidingFact, Rival, RivalSide } from '../review/index.js'
import { isDeciding, shownHash } from '../review/index.js'
import { findOne } from './find.js'
import { nameIncident } from './name-incident.js'
import { isNamedWhole } from './on-incident.js'
import { everythingOf } from './picture.js'
import type { Project } from './project.js'
import { rivalsOf } from './rivals.js'

/** What a person who saw both sides let stand. */
export interface KeptRival {
  readonly rival: Rival
  readonly entries: readonly Hash[]
}

interface Place {
  readonly rival: Rival
  readonly side: RivalSide
  readonly entry: Hash
}

/**
 * Lets one side of a disagreement stand: what it says is recorded once more, as this person's own decision, which has
 * seen all of them. Where by that side nothing stands, the words of the others are taken back.
 * @param given hash of an entry of the side, or the beginning of it
 */
export function keepRival(
  project: Project,
  given: string,
  { reason }: { readonly reason: string | null },
): Outcome<KeptRival | null> {
  const places = rivalsOf(project).flatMap((rival) =>
    rival.sides.flatMap((side) => side.words.map(({ entry }): Place => ({ rival, side, entry }))),
  )
  const place = findOne(places, given, {
    what: 'contradicted word',
    idOf: ({ entry }) => entry,
  })
  if ('code' in place) return { value: null, diagnostics: [place] }
  const { rival, side } = place
  const fact = factOf(project, side)
  const others = rival.sides.filter((other) => other !== side).flatMap(({ words }) => words)
  const facts =
    fact === null
      ? others.map(({ entry: of }) => ({ kind: 'undo', of, reason }) as const)
      : [...namedFor(project, fact, rival), ownWord(fact, { reason, about: rival.about })]
  const { value, diagnostics } = project.log.append(facts, { seal: true })
  const told = value.filter(({ fact: said }) => said?.kind !== 'named')
  return { value: { rival, entries: told.map(({ hash }) => hash) }, diagnostics }
}

/** A word on an incident to which several ids lead is one on the whole: it is named so where it is not yet. */
function namedFor(project: Project, fact: DecidingFact, { about }: Rival): readonly Named[] {
  if (!ON_INCIDENTS.has(fact.kind)) return []
  const { incidents } = everythingOf(project).incidents
  const incident = incidents.find(({ id }) => id === about[0])
  return incident === undefined || isNamedWhole(project, incident)
    ? []
    : [nameIncident(incident, incident.id)]
}

const ON_INCIDENTS: ReadonlySet<DecidingFact['kind']> = new Set(['override', 'grade', 'responsible'])

/** What stands by a side; null where nothing does. */
function factOf(project: Project, { stands, says }: RivalSide): DecidingFact | null {
  if (stands === null) return says
  const fact = project.entries().value.find(({ hash }) => hash === stands)?.fact ?? null
  return isDeciding(fact) ? fact : null
}

/** A word as somebody says it again who has seen what contradicts it; of an incident by the id that it has now. */
function ownWord(
  fact: DecidingFact,
  { reason, about }: { readonly reason: string | null; readonly about: Rival['about'] },
): DecidingFact {
  switch (fact.kind) {
    case 'decision':
      return {
        ...fact,
        reason: reason ?? fact.reason,
        bulk: null,
        codebook: CODEBOOK_VERSION,
        shown: shownHash(fact.as, { hashOf }),
      }
    case 'victim':
      return fact
    case 'override':
      return again({ ...fact, incident: about[0]! }, reason)
    case 'grade':
      return again({ ...fact, incident: about[0]! }, reason)
    case 'responsible':
      return again({ ...fact, incident: about[0]! }, reason)
    default:
      return again(fact, reason)
  }
}

const again = <F extends { readonly reason: string | null }>(fact: F, reason: string | null): F =>
  reason === null ? fact : { ...fact, reason }
