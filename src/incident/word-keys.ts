import type { Account } from './account.js'
import { folded } from './folded.js'
import { vagueness } from './kinds.js'

/** What it tells, in words to compare; nothing where it has a day and a place, or its report has no date. */
export function wordKeysOf(account: Account): readonly string[] {
  const { claim, report } = account.claim
  if (account.block !== null || report.published === null) return []
  const when = `${account.bounds.dated ? account.bounds.first : ''}:${account.bounds.dated ? account.bounds.last : ''}`
  const numbers = [...account.numbers].sort().join('+')
  const told = account.numbers.length > 0 || account.aims.length > 0
  const place = account.place
  const keys: string[] = []
  if (place !== null && !place.scoped && numbers !== '' && vagueness(account.kind) < 3)
    keys.push([account.kind, place.key, when, numbers].join('\n'))
  if (told)
    keys.push(
      [
        account.kind,
        folded(claim.place?.text ?? ''),
        when,
        numbers,
        folded(claim.trigger.text),
        [...account.aims].sort().join('+'),
        [...account.doers].sort().join('+'),
      ].join('\n'),
    )
  return keys
}
