import type { ActorRole } from './actor.js'
import { afterName, wholeName } from './after-name.js'
import type { Lexicon } from './lexicon.js'
import { compoundEnd, hasRole, isPronoun, nameAt, nameOf, roleEnd, skipLeads } from './phrase.js'
import { NONE, nameReadings, type Reader, type Reading, type Stretch } from './stretch.js'
import { BREAK, type Token } from './tokens.js'
import { describedName, formerPerson, headOf, laterPart, titledPerson } from './ways.js'

/** How deep a party may stand within the words of another ("the head of the army of …"). */
const DEEPEST = 4

/** All readings of a phrase by its own words, from the first way of taking it apart that gives any. */
export function readPhrase(lexicon: Lexicon, tokens: readonly Token[], role: ActorRole): readonly Reading[] {
  const p: Reader = { lexicon, tokens, acting: role !== 'target', read: (stretch) => read(p, stretch) }
  const hi = trimEnd(tokens, tokens.length)
  const all: Stretch = { lo: 0, hi, scope: [], depth: 0 }
  if (!enumerates(p, hi)) return read(p, all)
  const lo = nameOf(p, 0, hi).length > 0 ? 0 : skipLeads(p, 0, hi)
  return nameReadings(nameOf(p, lo, hi), all, lo, hi)
}

function read(p: Reader, stretch: Stretch): readonly Reading[] {
  const { hi, depth } = stretch
  if (stretch.lo >= hi || depth > DEEPEST || isPronoun(p, stretch.lo)) return NONE
  const whole = nameOf(p, stretch.lo, hi)
  if (whole.length > 0) return wholeName(p, whole, stretch, stretch.lo)
  const lo = skipLeads(p, stretch.lo, hi)
  if (lo >= hi || isPronoun(p, lo)) return NONE
  if (lo > stretch.lo) {
    const bare = nameOf(p, lo, hi)
    if (bare.length > 0) return wholeName(p, bare, stretch, lo)
  }
  const at = { ...stretch, lo }
  const name = nameAt(p, lo, hi)
  if (name !== null) return afterName(p, name, at, lo > stretch.lo)
  const broken = roleEnd(p, lo, hi, 'breaker')
  if (broken > lo) return formerPerson(p, { ...at, lo: broken })
  if (p.tokens[lo]!.joined && !joinsName(p, lo, hi))
    return read(p, { ...at, lo: compoundEnd(p, lo), depth: depth + 1 })
  for (const way of [titledPerson, headOf, describedName, laterPart]) {
    const readings = way(p, at)
    if (readings.length > 0) return readings
  }
  return NONE
}

/** "X, Y and Z" names several parties; the caller splits them, so none is chosen here. */
function enumerates(p: Reader, hi: number): boolean {
  const mark = p.tokens.findIndex((t) => t.key === BREAK)
  if (mark < 0) return false
  const rest = p.tokens.slice(mark + 1, hi)
  const opener = rest[0]
  if (opener === undefined) return false
  if (opener.key === 'and' || opener.key === 'or') return true
  const apposition = hasRole(p, mark + 1, 'lead') || hasRole(p, mark + 1, 'tail')
  return !apposition && rest.some((t) => t.key === 'and')
}

function trimEnd(tokens: readonly Token[], hi: number): number {
  let end = hi
  while (end > 0 && tokens[end - 1]!.key === BREAK) end--
  return end
}

/** A hyphenated word whose first part is no name still counts as a word of its own where its second is a capital. */
const joinsName = (p: Reader, at: number, hi: number): boolean => {
  const end = compoundEnd(p, at)
  return end > hi || p.tokens[end - 1]!.capitals > 0
}
