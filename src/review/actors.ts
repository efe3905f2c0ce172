import { type Diagnostic, type Outcome, warningOf } from '../diagnostic/index.js'
import type { ActorEdit } from '../record/index.js'
import { byText } from '../text/index.js'
import type { OwnActor } from './standing.js'
import { givenBy, type Held, lastWords } from './words.js'

/** The project's own actors as last edited, each with the actor that it counts as. */
export function actorsOf(held: readonly Held<ActorEdit>[]): Outcome<readonly OwnActor[]> {
  const edits = lastWords(held, ({ actor }) => actor)
  const into = new Map(edits.map(({ fact }) => [fact.actor, fact.into]))
  const circles = new Set<string>()
  const value = edits.map(({ fact, entry }): OwnActor => {
    const { end, circle } = endOf(fact.actor, into)
    if (circle !== null) circles.add(circle.join(', '))
    return { ...fact, ...givenBy(entry), leadsTo: end }
  })
  return { value, diagnostics: [...circles].map(inCircle) }
}

interface End {
  readonly end: string
  /** Actors that were merged into each other in a circle, in the order of their ids. */
  readonly circle: readonly string[] | null
}

/** Follows merges to their end; in a circle, which two copies of a project can make, the first id stands for all. */
function endOf(actor: string, into: ReadonlyMap<string, string | null>): End {
  const path: string[] = []
  const seen = new Set<string>()
  let end = actor
  for (let next = into.get(end) ?? null; next !== null; next = into.get(end) ?? null) {
    if (seen.has(end)) {
      const circle = path.slice(path.indexOf(end)).sort(byText)
      return { end: circle[0]!, circle }
    }
    seen.add(end)
    path.push(end)
    end = next
  }
  return { end, circle: null }
}

const inCircle = (actors: string): Diagnostic =>
  warningOf(
    'review/merge-circle',
    `actors ${actors} were merged into each other in a circle; the first stands for all; undo one of the merges`,
  )
