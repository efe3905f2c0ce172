import { mayCount, type RecordedClaim } from '../record/index.js'
import { type LeftOut, leftOutOf } from './evidence.js'

/** Why the numbers of a claim do not enter at all, or null where they may. */
export function whyNotHeard(
  recorded: RecordedClaim,
  { suggestions }: { readonly suggestions: boolean },
): readonly LeftOut[] | null {
  const { claim, state, decided } = recorded
  const all = (
    reason: 'rejected' | 'undecided' | 'unsure' | 'stance',
    detail: string | null,
  ): readonly LeftOut[] =>
    claim.counts.map((counted, count) => leftOutOf(reason, { claim: recorded, count, counted, detail }))
  if (state === 'rejected') {
    const by =
      decided === null ? null : `${decided.by}${decided.reason === null ? '' : `, “${decided.reason}”`}`
    return all('rejected', by)
  }
  if (!mayCount(recorded, { suggestions })) return all(state === 'unsure' ? 'unsure' : 'undecided', null)
  return claim.stance === 'reports' ? null : all('stance', `its source ${claim.stance} it`)
}
