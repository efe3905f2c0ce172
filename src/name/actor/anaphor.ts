import type { ActorQuery, PlaceSeen, SeenActor } from './actor.js'
import { type Lexicon, partyById } from './lexicon.js'
import { organRun, type Phrase, roleEnd } from './phrase.js'
import { upper } from './select.js'
import { BREAK, keyOf, nameKey, type Token, tokensOf } from './tokens.js'

/** How a phrase without a name led to an actor of the report. */
export type AnaphorRule =
  | 'short-form'
  | 'repeated-noun'
  | 'generic'
  | 'organ-seen'
  | 'organ-of-place'
  | 'organ-of-country'

export interface Anaphor {
  readonly id: string
  readonly rule: AnaphorRule
  readonly loaded: boolean
}

const LONGEST_ANAPHOR = 4

/**
 * Actors that a phrase without a name may stand for by the report's context: "the Observatory", "the rebels", "the
 * group", "the army". The first rule that gives any decides; where it gives two, none is meant for certain.
 */
export function readAnaphor(
  lexicon: Lexicon,
  tokens: readonly Token[],
  query: ActorQuery,
): readonly Anaphor[] {
  const p: Phrase = { lexicon, tokens, acting: query.role !== 'target' }
  const lo = articleEnd(p)
  const definite = lo > 0 && tokens[0]!.key === 'the'
  const words = tokens.slice(lo)
  const brief =
    words.length > 0 &&
    words.length <= LONGEST_ANAPHOR &&
    words.every((t) => t.key !== BREAK && !t.possessive)
  if (definite && brief) {
    for (const rule of [shortForm, repeatedNoun, genericNoun]) {
      const found = rule(lexicon, words, query.context.actorsSeen)
      if (found.length > 0) return found
    }
  }
  return organs(p, lo, query)
}

const articleEnd = (p: Phrase): number => {
  const first = p.tokens[0]?.key
  return first === 'the' || first === 'a' || first === 'an' ? 1 : 0
}

const unique = (found: readonly Anaphor[]): readonly Anaphor[] =>
  found.filter((a, i) => found.findIndex((b) => b.id === a.id) === i)

function shortForm(
  lexicon: Lexicon,
  words: readonly Token[],
  seen: readonly SeenActor[],
): readonly Anaphor[] {
  const ids = lexicon.shorts.get(keyOf(words)) ?? []
  return unique(
    seen.filter((s) => ids.includes(s.id)).map((s) => ({ id: s.id, rule: 'short-form', loaded: false })),
  )
}

/** "the rebels" after "Rebels from the Lord's Resistance Army"; "the Observatory" after any observatory by name. */
function repeatedNoun(
  lexicon: Lexicon,
  words: readonly Token[],
  seen: readonly SeenActor[],
): readonly Anaphor[] {
  const last = words.at(-1)!.key
  if (lexicon.words.get(last)?.includes('repeated') !== true) return []
  const found = seen.filter((s) => {
    const known = new Set(wordsOf(lexicon, s))
    return words.every((t) => known.has(t.key))
  })
  return unique(
    found.map((s) => ({ id: s.id, rule: 'repeated-noun', loaded: lexicon.loaded.get(last) !== undefined })),
  )
}

function wordsOf(lexicon: Lexicon, seen: SeenActor): readonly string[] {
  const keys = tokensOf(seen.words).map((t) => t.key)
  const actor = lexicon.actors.get(seen.id)
  return actor === undefined ? keys : [...keys, ...nameKey(actor.name).split(' ')]
}

function genericNoun(
  lexicon: Lexicon,
  words: readonly Token[],
  seen: readonly SeenActor[],
): readonly Anaphor[] {
  const kinds = lexicon.generics.get(keyOf(words))
  if (kinds === undefined) return []
  const found = seen.filter((s) => kinds.some((kind) => kind === partyById(lexicon, s.id)?.type))
  return unique(found.map((s) => ({ id: s.id, rule: 'generic', loaded: false })))
}

/** "the army", "Police in Karachi", "A military spokesman": whose they are, by the report. */
function organs(p: Phrase, lo: number, query: ActorQuery): readonly Anaphor[] {
  const hi = p.tokens.length
  const run = organRun(p, lo, hi)
  if (run === null || !run.noun.bare) return []
  const tail = p.tokens.slice(run.end)
  if (tail.some((t) => t.key === BREAK) || roleEnd(p, run.end, hi, 'of') > run.end) return []
  const organ = run.noun.organ
  const of = (countries: readonly string[], rule: AnaphorRule): readonly Anaphor[] => {
    const [country, second] = [...new Set(upper(countries))]
    const id = `${country?.toLowerCase() ?? ''}/${organ}`
    const one = country !== undefined && second === undefined && partyById(p.lexicon, id) !== null
    return one ? [{ id, rule, loaded: run.loaded }] : []
  }
  if (tail.some((t) => t.capitals > 0))
    return of(countriesOf(tail, query.context.places ?? []), 'organ-of-place')
  const seen = query.context.actorsSeen.filter(
    (s) => s.id.endsWith(`/${organ}`) && ` ${nameKey(s.words)} `.includes(` ${run.word} `),
  )
  const named = unique(seen.map((s) => ({ id: s.id, rule: 'organ-seen' as const, loaded: run.loaded })))
  return named.length > 0 ? named : of(query.context.countries, 'organ-of-country')
}

/** Countries of the report's places that the words name. */
function countriesOf(words: readonly Token[], places: readonly PlaceSeen[]): readonly string[] {
  const text = ` ${keyOf(words)} `
  const named = places.filter(
    (place) => nameKey(place.words) !== '' && text.includes(` ${nameKey(place.words)} `),
  )
  return named.map((place) => place.country)
}
