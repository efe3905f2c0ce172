import { type Diagnostic, noteOf, type Outcome, warningOf } from '../diagnostic/index.js'
import type { LinkDecision, Named, Note } from '../record/index.js'
import { byText } from '../text/index.js'
import type { GivenLink, GivenName, GivenNote } from './standing.js'
import { givenBy, type Held, keyOf } from './words.js'

/** The id that a claim keeps; null where no text has ever had the claim. */
export type KeptId = (claim: string) => string | null

/** The last word on each pair of claims, in the log's order. */
export function linksOf(held: readonly Held<LinkDecision>[], keptId: KeptId): Outcome<readonly GivenLink[]> {
  const links = new Map<string, GivenLink>()
  const diagnostics: Diagnostic[] = []
  for (const { fact, entry } of held) {
    const [one, other] = [keptId(fact.claims[0]) ?? fact.claims[0], keptId(fact.claims[1]) ?? fact.claims[1]]
    const [a, b] = one < other ? [one, other] : [other, one]
    if (a === b) {
      diagnostics.push(toItself(fact))
      continue
    }
    const pair = keyOf(a, b)
    links.delete(pair)
    if (fact.same === null) continue
    links.set(pair, { claims: [a, b], same: fact.same, reason: fact.reason, ...givenBy(entry) })
  }
  const value = [...links.values()]
  const unknown = new Set<string>()
  for (const { claims } of value) for (const claim of claims) if (keptId(claim) === null) unknown.add(claim)
  return { value, diagnostics: [...diagnostics, ...[...unknown].toSorted(byText).map(toNobody)] }
}

const toItself = ({ claims: [a, b] }: LinkDecision): Diagnostic =>
  noteOf('review/link-to-itself', `${a} and ${b} are the same claim; the link between them says nothing`)

const toNobody = (claim: string): Diagnostic =>
  warningOf(
    'review/link-unknown',
    `a link names claim ${claim}, which no text of the record has; the link waits for it; ` +
      'add its report or undo the link',
  )

/** Claims of named incidents under the ids that they keep. */
export const namesOf = (
  held: readonly Held<Named>[],
  keptId: KeptId,
  isUndone: (name: Named) => boolean,
): readonly GivenName[] =>
  held.map(({ fact, entry }) => {
    const claims = new Set(fact.claims.map((claim) => keptId(claim) ?? claim))
    return { ...fact, claims: [...claims].toSorted(byText), ...givenBy(entry), undone: isUndone(fact) }
  })

export const notesOf = (held: readonly Held<Note>[], keptId: KeptId): readonly GivenNote[] =>
  held
    .map(({ fact, entry }) => ({ ...fact, about: keptId(fact.about) ?? fact.about, ...givenBy(entry) }))
    .sort((a, b) => byText(a.about, b.about))
