import type { CountedStatus } from '../claim/index.js'
import type { LineClaim, LineCount } from '../report/index.js'
import type { FigureRule } from './evidence.js'
import { type Party, type PartyContext, partyOf } from './party.js'
import { findWords } from './rows.js'
import { bareWords, holdsWords } from './words.js'

/** Whether people of unknown status are presumed to be civilians (field rule N4). */
export type Presumption = 'none' | 'civilian'

/**
 * The side of those counted, where the words for them are those of a party; civilians belong to none. `unclear`: of the
 * party it is known that it changed sides, and of the incident no day.
 */
export function sideOfCounted(
  { targets, agents }: LineClaim,
  counted: Pick<LineCount, 'of' | 'status'>,
  context: PartyContext,
): Party | 'unclear' | null {
  const words = bareWords(counted.of ?? '')
  if (words === '' || counted.status === 'civilian' || counted.status === 'protected') return null
  const mention = [...targets, ...agents].find(({ text }) => isSaidOf(words, bareWords(text)))
  if (mention === undefined) return null
  if (mention.actor !== null && context.sideOf(mention.actor, context.day).unclear === true) return 'unclear'
  const party = partyOf(mention, context)
  const isNobody = party.sort === 'placeholder' || (party.sort === 'words' && counted.status !== 'combatant')
  return isNobody ? null : party
}

const isSaidOf = (counted: string, party: string): boolean =>
  party !== '' && (counted === party || holdsWords(counted, party) || holdsWords(party, counted))

/** Whether those counted as killed had been hurt before, and died of it. */
export const tellsLaterDeath = (claim: LineClaim, words: string): boolean =>
  (findWords('died-later', 'trigger', claim.trigger.text) ?? findWords('died-later', 'counts', words)) !==
    null ||
  (claim.targets.length === 1 && findWords('died-later', 'targets', claim.targets[0]!.text) !== null)

const NONE: readonly FigureRule[] = []

/** Status that the presumption leaves: the attacker's own word for the other side's dead settles nothing. */
export function statusUnder(
  presumption: Presumption,
  {
    metric,
    status,
    side,
    attacker,
  }: Pick<LineCount, 'metric' | 'status'> & {
    readonly side: string
    /** The party of the source among those held to have done it, or null. */
    readonly attacker: string | null
  },
): { readonly status: CountedStatus; readonly rules: readonly FigureRule[] } {
  const open = status === 'unknown' || status === 'combatant'
  if (presumption === 'none' || !open || metric === 'present' || metric === 'surrendered')
    return { status, rules: NONE }
  if (attacker !== null && attacker !== side) return { status: 'unknown', rules: ['attackers-word'] }
  return status === 'combatant' ? { status, rules: NONE } : { status: 'civilian', rules: ['presumed'] }
}
