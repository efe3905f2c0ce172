import { homedir, hostname, userInfo } from 'node:os'
import { openActors } from '../name/index.js'
import type { FinishedFile, Hidden, Leak } from '../release/index.js'
import { findLeaks, hiddenOf, pointsIn } from '../release/index.js'
import type { Live } from './live.js'
import { PROGRAM } from './program.js'

/** What a person decided about words of a release. */
export interface WordChoices {
  readonly withheld: readonly string[]
  readonly letStand: readonly string[]
}

/** Everything that a release must hide, from all of the record, whatever was decided about a claim. */
export function hiddenIn(live: Live, choices: WordChoices): Hidden {
  const standing = live.standing()
  const { tolls } = live.picture({ suggestions: true })
  const names = hiddenOf(standing, {
    cells: tolls.flatMap(({ cells }) => cells),
    reviewers: [...new Set(live.project.entries().value.map(({ by }) => by))].filter((by) => by !== PROGRAM),
    ...choices,
    isActor,
  })
  return { ...names, ...pointsIn(standing.claims) }
}

/** Whoever is in the dictionary is a public figure or body, whatever the day. */
const isActor = (words: string): boolean =>
  openActors().candidates(words, {
    published: null,
    role: 'agent',
    context: { countries: [], actorsSeen: [] },
  }).length > 0

/** Names of users that stand for nobody. */
const NOBODY = new Set(['root', 'user', 'admin', 'node', 'ubuntu', 'localhost'])

/** What stands in a finished release and must not go out. */
export function leaksIn(
  files: Iterable<FinishedFile>,
  hidden: Hidden,
  { live, letStand }: { readonly live: Live; readonly letStand: readonly string[] },
): readonly Leak[] {
  const machine = [userInfo().username, homedir(), hostname(), live.project.folder].filter(
    (trace) => !NOBODY.has(trace.toLowerCase()) && /[\d./\\-]|.{8}/.test(trace),
  )
  return findLeaks(files, { hidden, letStand, machine, isActor })
}
