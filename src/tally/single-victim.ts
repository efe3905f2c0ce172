import type { LineClaim, LineParty } from '../report/index.js'
import { findWords, wordsFor } from './rows.js'
import { bareWords, plainWords } from './words.js'

/**
 * The one victim of a completed killing that names no number (codebook section 9.5), or null. Only words that plainly
 * mean one person do: what may be more than one derives nothing.
 */
export function singleVictim(claim: LineClaim): LineParty | null {
  const [target, ...others] = claim.targets
  if (claim.stance !== 'reports' || target === undefined || others.length > 0) return null
  if (claim.counts.some(({ metric }) => metric === 'killed')) return null
  if (findWords('attempt', 'trigger', claim.trigger.text) !== null) return null
  const died =
    findWords('killing', 'trigger', claim.trigger.text) ??
    findWords('died-later', 'trigger', claim.trigger.text)
  return died !== null && isOnePerson(target.text) ? target : null
}

/** "a farmer", "the mayor of Halvek", "Capt. Yasser Abu Layth", "Omar bin Yusuf"; not "the mayors", "Northern Shield". */
export function isOnePerson(words: string): boolean {
  if (/[,;&]/.test(words)) return false
  const [head = '', ...rest] = bareWords(words).split(/ (?:of|from|in|at|with|who|near|for) /)
  const tokens = head.split(' ')
  const persons = wordsFor('person')
  const several = wordsFor('several')
  const last = tokens.at(-1) ?? ''
  if (persons.has(last) || persons.has(tokens.slice(-2).join(' '))) {
    return !tokens.slice(0, -1).some((token) => several.has(token))
  }
  return rest.length === 0 && isPersonsName(words, several)
}

function isPersonsName(words: string, several: ReadonlySet<string>): boolean {
  const raw = words
    .trim()
    .split(/[\s-]+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
  if (raw.length < 2 || /^(?:the|a|an|some)$/i.test(raw[0]!)) return false
  const tokens = raw.map(plainWords)
  if (tokens.some((token) => several.has(token))) return false
  const titles = wordsFor('title')
  const particles = wordsFor('particle')
  const named = raw.every(
    (token, i) => /^\p{Lu}/u.test(token) || particles.has(tokens[i]!) || titles.has(tokens[i]!),
  )
  return named && raw.some((token, i) => /^\p{Lu}\p{Ll}/u.test(token) && !titles.has(tokens[i]!))
}
