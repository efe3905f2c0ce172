import type { NameSense, OrganNoun, WordRole } from './compiled.js'
import type { Lexicon } from './lexicon.js'
import type { Hit } from './tables.js'
import { BREAK, keyOf, type Token } from './tokens.js'

/** A phrase under reading: its tokens and what the tables say at each place. */
export interface Phrase {
  readonly lexicon: Lexicon
  readonly tokens: readonly Token[]
  /** The words stand in the place of somebody who speaks or acts. */
  readonly acting: boolean
}

export const isBreak = (p: Phrase, at: number): boolean => p.tokens[at]?.key === BREAK

/** End of the longest word or phrase in this role at `at`, or `at` where there is none. */
export function roleEnd(p: Phrase, at: number, hi: number, role: WordRole): number {
  return p.lexicon.words.longest(p.tokens, at, hi, (roles) => roles.includes(role))?.end ?? at
}

export const hasRole = (p: Phrase, at: number, role: WordRole): boolean =>
  p.lexicon.words.get(p.tokens[at]?.key ?? '')?.includes(role) === true

/** "us" is a pronoun, "US" is not. */
export const isPronoun = (p: Phrase, at: number): boolean =>
  p.tokens[at]!.capitals < 2 && hasRole(p, at, 'pronoun')

/** The longest name that begins at `at`; never inside a hyphenated word, never with the wrong capitals. */
export function nameAt(p: Phrase, at: number, hi: number): Hit<readonly NameSense[]> | null {
  if (at > 0 && p.tokens[at - 1]!.joined) return null
  const hit = p.lexicon.names.longest(p.tokens, at, hi, (senses, end) =>
    senses.some((s) => isWritten(p, s, at, end)),
  )
  if (hit === null) return null
  return { end: hit.end, value: hit.value.filter((s) => isWritten(p, s, at, hit.end)) }
}

/** The senses of the whole of [lo, hi), marks left out. */
export function nameOf(p: Phrase, lo: number, hi: number): readonly NameSense[] {
  if (lo > 0 && p.tokens[lo - 1]!.joined) return []
  const senses = p.lexicon.names.get(keyOf(p.tokens.slice(lo, hi))) ?? []
  return senses.filter((s) => isWritten(p, s, lo, hi))
}

function isWritten(p: Phrase, sense: NameSense, lo: number, hi: number): boolean {
  if (sense.exact !== undefined) return hi === lo + 1 && p.tokens[lo]!.raw.replaceAll('.', '') === sense.exact
  if (sense.capitals === undefined) return true
  for (let i = lo; i < hi; i++) {
    const token = p.tokens[i]!
    if (token.key === BREAK) continue
    if (sense.capitals === 1 && token.capitals > 0) return true
    if (sense.capitals === 2 && !isAbbreviation(token)) return false
  }
  return sense.capitals === 2
}

const isAbbreviation = (token: Token): boolean =>
  token.capitals === 2 || (token.capitals === 1 && token.raw.length === 1) || /^\d+$/.test(token.key)

/** End of a hyphenated word that begins at `at`. */
export const compoundEnd = (p: Phrase, at: number): number => {
  let i = at
  while (p.tokens[i]?.joined === true) i++
  return i + 1
}

/** End of what may stand before a party without changing it: articles, numbers, "suspected", "senior". */
export function skipLeads(p: Phrase, lo: number, hi: number): number {
  let i = lo
  for (;;) {
    if (i < hi && isBreak(p, i)) {
      i++
      continue
    }
    const number = i < hi && /^\d+$/.test(p.tokens[i]!.key) && i + 1 < hi
    const next = number ? i + 1 : roleEnd(p, i, hi, 'lead')
    if (next === i || (next < hi && i > lo && nameAt(p, i, hi) !== null)) return i
    i = next
  }
}

/** A name may go on here: a capital, an initial, a particle or a letter of a script without capitals. */
export const isNameTail = (p: Phrase, at: number): boolean =>
  p.tokens[at]!.capitals > 0 || hasRole(p, at, 'particle') || /[^\p{Ll}\p{Lu}\d]/u.test(p.tokens[at]!.key)

const isNumber = (token: Token): boolean => /^\d+(?:st|nd|rd|th)?$/.test(token.key)

/** What follows only says more of the party named before it: "in the north", "loyal to the president". */
const ends = (p: Phrase, at: number, hi: number): boolean =>
  roleEnd(p, at, hi, 'tail') > at || roleEnd(p, at, hi, 'loyal') > at

/** What the nouns after a nation, or of an organ named alone, say. */
export interface OrganRun {
  readonly noun: OrganNoun
  /** The noun that decides, folded. */
  readonly word: string
  readonly end: number
  /** A noun in the run takes sides. */
  readonly loaded: boolean
}

const PORTFOLIO_REACH = 4

/**
 * Reads [at, …) as nouns of an organ ("army officials", "Interior Ministry spokesman Sabah Kadhim") up to a tail, a
 * mark or the end. Null where another word stands in between: what is not known is not passed over.
 */
export function organRun(p: Phrase, at: number, hi: number): OrganRun | null {
  let i = at
  let stem: Hit<OrganNoun> | null = null
  let stemAt = at
  let carrier: Hit<OrganNoun> | null = null
  let carrierAt = at
  let loaded = false
  while (i < hi && !isBreak(p, i)) {
    const noun = p.lexicon.organNouns.longest(p.tokens, i, hi)
    if (noun !== null && !(stem === null && carrier === null && opensPortfolio(p, i, hi, noun.end))) {
      loaded ||= noun.value.loaded
      if (noun.value.stem && stem === null) [stem, stemAt] = [noun, i]
      else if (carrier === null) [carrier, carrierAt] = [noun, i]
      i = noun.end
      continue
    }
    const found: boolean = stem !== null || carrier !== null
    const portfolio = stem === null ? portfolioEnd(p, i, hi) : i
    if (portfolio > i) {
      const hit = p.lexicon.organNouns.longest(p.tokens, portfolio - 1, portfolio)
      if (hit !== null) [stem, stemAt] = [hit, portfolio - 1]
      i = portfolio
      continue
    }
    if (found && ends(p, i, hi)) break
    const next = Math.max(
      roleEnd(p, i, hi, 'modifier'),
      found ? roleEnd(p, i, hi, 'title') : i,
      stem === null ? i : roleEnd(p, i, hi, 'follower'),
      isNumber(p.tokens[i]!) ? i + 1 : i,
    )
    if (next > i) i = next
    else if (found && isNameTail(p, i)) i++
    else return null
  }
  const deciding = stem ?? carrier
  if (deciding === null) return null
  const start = stem === null ? carrierAt : stemAt
  return { noun: deciding.value, word: keyOf(p.tokens.slice(start, deciding.end)), end: i, loaded }
}

/** "Defense Ministry", "Human Rights Minister": the end of the portfolio's last word, or `at`. */
function portfolioEnd(p: Phrase, at: number, hi: number): number {
  for (let i = at; i < hi && i < at + PORTFOLIO_REACH; i++) {
    if (isBreak(p, i) || (i > at && p.tokens[i - 1]!.possessive)) return at
    if (hasRole(p, i, 'portfolio')) return i + 1
    if (hasRole(p, i, 'preposition') && p.tokens[i]!.key !== 'and') return at
  }
  return at
}

/** "military" in "military prosecutors" is a noun of its own, but in "Defense Ministry" the portfolio decides. */
const opensPortfolio = (p: Phrase, at: number, hi: number, end: number): boolean =>
  portfolioEnd(p, at, hi) > end && !hasRole(p, at, 'portfolio')

/** End of [at, …) if all of it belongs to a party named before it ("fighters", "leader Khaled Mashaal"), else null. */
export function memberRun(
  p: Phrase,
  at: number,
  hi: number,
): { readonly end: number; readonly loaded: boolean } | null {
  let i = at
  let found = at > 0 && (hasRole(p, at - 1, 'title') || hasRole(p, at - 1, 'member'))
  let loaded = false
  while (i < hi && !isBreak(p, i)) {
    const label = p.lexicon.loaded.longest(p.tokens, i, hi, (l) => l.member)
    const noun = Math.max(
      roleEnd(p, i, hi, 'member'),
      roleEnd(p, i, hi, 'title'),
      roleEnd(p, i, hi, 'follower'),
      p.lexicon.organNouns.longest(p.tokens, i, hi)?.end ?? i,
      label?.end ?? i,
    )
    if (noun > i) {
      found = true
      loaded ||= label !== null && label.end === noun
      i = noun
      continue
    }
    if (ends(p, i, hi)) break
    const modifier = roleEnd(p, i, hi, 'modifier')
    if (modifier > i) i = modifier
    else if (isNumber(p.tokens[i]!) || (found && isNameTail(p, i))) i++
    else return null
  }
  return { end: i, loaded }
}
