import { type Amount, amountOf, exactly, MOST_PEOPLE, wholeOr } from './amount.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import { isWord, pastJoin, type Token } from './tokens.js'

const RULE = {
  digits: 'number/digits',
  word: 'number/word',
  tens: 'number/tens',
  scale: 'number/scale',
  dozen: 'number/dozen',
  short: 'number/short-scale',
  half: 'number/half',
} as const

/** A piece of a number, up to (not including) the token `next`. */
interface Part {
  readonly n: number
  readonly next: number
  readonly rules: readonly string[]
}

/** "ten", "1,500", "1.5 million", "a hundred and twenty", "two dozen", "half a million": one exact number. */
export function readCardinal(tokens: readonly Token[], at: number): Amount | null {
  const lexicon = lexiconOf()
  return halfOfScale(tokens, at, lexicon) ?? digitsAt(tokens, at, lexicon) ?? wordsAt(tokens, at, lexicon)
}

/** A fraction stays one until its scale is known ("1.5 to 2 million"); by itself it counts nobody (not/decimal). */
function exact(n: number, from: number, part: Omit<Part, 'n'>, scale: number): Amount | null {
  if (!(n <= MOST_PEOPLE)) return null
  return amountOf('exact', exactly(wholeOr(n)), { from, next: part.next }, part.rules, { scale })
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

function digitsAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const digits = tokens[at]?.digits ?? null
  if (digits === null) return null
  const suffix = tokens[at + 1]
  if (suffix?.glued === true && isWord(suffix)) {
    const short = lexicon.shortScales.get(suffix.lower)
    if (short !== undefined)
      return exact(digits * short, at, { next: at + 2, rules: [RULE.digits, RULE.short] }, short)
    return exact(digits, at, { next: at + 1, rules: [RULE.digits] }, 1)
  }
  const scale = scaleAt(tokens, at + 1, lexicon)
  if (scale === null)
    return exact(digits, at, { next: at + 1, rules: [RULE.digits] }, roundScale(tokens[at]?.text ?? ''))
  return scaled({ n: digits, next: at + 1, rules: [RULE.digits] }, scale, tokens, at)
}

/** "12 to 15,000" is a range of thousands, so 15,000 counts as written with a scale. */
const roundScale = (digits: string): number =>
  /(?:[,\s]000){2}$/.test(digits) ? 1e6 : /[,\s]000$/.test(digits) ? 1000 : 1

/** Scale words ("million", "hundred thousand", "dozen"), also after a hyphen. */
function scaleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Part | null {
  const first = pastJoin(tokens, at)
  const dozen = lexicon.dozens.get(wordAt(tokens, first))
  if (dozen !== undefined) return { n: dozen, next: first + 1, rules: [RULE.dozen] }
  let part: Part | null = null
  let n = 1
  let next = at
  for (let i = 0; i < 2; i++) {
    const index = pastJoin(tokens, next)
    const word = wordAt(tokens, index)
    const factor = lexicon.scales.get(word)
    if (factor === undefined) break
    part = { n: n * factor, next: index + 1, rules: [RULE.scale] }
    n *= factor
    next = index + 1
  }
  return part
}

/** A number with its scale, and half of the scale more in "a million and a half". */
function scaled(part: Part, scale: Part, tokens: readonly Token[], from: number): Amount | null {
  const half = andAHalf(tokens, scale.next)
  const rules = [...part.rules, ...scale.rules, ...(half === null ? [] : [RULE.half])]
  const n = (part.n + (half === null ? 0 : 0.5)) * scale.n
  return exact(n, from, { next: half ?? scale.next, rules }, scale.n)
}

const andAHalf = (tokens: readonly Token[], at: number): number | null =>
  wordAt(tokens, at) === 'and' && wordAt(tokens, at + 1) === 'a' && wordAt(tokens, at + 2) === 'half'
    ? at + 3
    : null

/** "half a million", "a half-dozen", "a quarter of a million", "three quarters of a million". */
function halfOfScale(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const lead = wordAt(tokens, at)
  const word = lead === 'a' ? at + 1 : lead === 'three' ? pastJoin(tokens, at + 1) : at
  const name = wordAt(tokens, word)
  const share = lexicon.halves.has(singular(name))
    ? name.startsWith('quarter')
      ? (lead === 'three' ? 3 : 1) / 4
      : 1 / 2
    : null
  if (share === null) return null
  const past = wordAt(tokens, pastJoin(tokens, word + 1)) === 'of' ? word + 2 : pastJoin(tokens, word + 1)
  const article = wordAt(tokens, past) === 'a' ? pastJoin(tokens, past + 1) : past
  const scale = scaleAt(tokens, article, lexicon)
  if (scale === null || wordAt(tokens, scale.next - 1).endsWith('s')) return null
  return exact(share * scale.n, at, { next: scale.next, rules: [RULE.half, ...scale.rules] }, scale.n)
}

/** Number words, as far as they make one number: "one million two hundred thousand" is one, "one one" is two. */
function wordsAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const bare = scaleOnly(tokens, at, lexicon)
  if (bare !== null) return bare
  let total = 0
  let next = at
  let last = Number.POSITIVE_INFINITY
  const rules = new Set<string>()
  for (let i = 0; i < 4; i++) {
    const joined = i === 0 ? at : pastAnd(tokens, next)
    const group = groupAt(tokens, joined, lexicon)
    if (group === null || (i > 0 && !fitsAfterAnd(tokens, joined, group.next))) break
    for (const rule of group.rules) rules.add(rule)
    const half = andAHalf(tokens, group.next)
    const scale = scaleAt(tokens, half ?? group.next, lexicon)
    if (scale !== null && scale.n < last) {
      if (i === 0 && (half !== null || scale.rules[0] === RULE.dozen))
        return halved(group, scale, half !== null, at)
      for (const rule of scale.rules) rules.add(rule)
      total += group.n * scale.n
      next = scale.next
      last = scale.n
      continue
    }
    if (i > 0 && (scale !== null || group.n >= last)) break
    total += group.n
    next = group.next
    last = 1
    break
  }
  if (next === at) return null
  const scale = last > 1 ? last : rules.has(RULE.scale) ? 100 : 1
  const half = last > 1 ? andAHalf(tokens, next) : null
  return exact(total + (half === null ? 0 : scale / 2), at, { next: half ?? next, rules: [...rules] }, scale)
}

/** "two and a half thousand", "two dozen". */
function halved(group: Part, scale: Part, half: boolean, from: number): Amount | null {
  const rules = [...group.rules, ...(half ? [RULE.half] : []), ...scale.rules]
  return exact((group.n + (half ? 0.5 : 0)) * scale.n, from, { next: scale.next, rules }, scale.n)
}

/** "a thousand", "a dozen", "another hundred": a scale that stands for one of it. "Score" needs its article. */
function scaleOnly(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const article = wordAt(tokens, at) === 'a'
  const first = article ? at + 1 : at
  const word = wordAt(tokens, first)
  const named = lexicon.dozens.has(word)
    ? article || word !== 'score'
    : lexicon.scales.has(word) && word !== 'hundred'
  const scale = named ? scaleAt(tokens, first, lexicon) : null
  return scale === null ? null : scaled({ n: 1, next: first, rules: [] }, scale, tokens, at)
}

/** A number below ten thousand: "ten", "twenty-one", "a hundred and five", "fifteen hundred". */
function groupAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Part | null {
  const small = smallAt(tokens, at, lexicon)
  const hundred = small === null ? (wordAt(tokens, at) === 'a' ? at + 1 : at) : pastJoin(tokens, small.next)
  const factor = lexicon.scales.get(wordAt(tokens, hundred))
  if (factor !== 100) return small
  const hundreds = {
    n: (small?.n ?? 1) * factor,
    next: hundred + 1,
    rules: [...(small?.rules ?? []), RULE.scale],
  }
  const rest = pastAnd(tokens, hundreds.next)
  const more = smallAt(tokens, rest, lexicon)
  if (more === null || !fitsAfterAnd(tokens, rest, more.next)) return hundreds
  return { n: hundreds.n + more.n, next: more.next, rules: [...hundreds.rules, ...more.rules] }
}

/** One to ninety-nine. */
function smallAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Part | null {
  const word = wordAt(tokens, at)
  const unit = lexicon.units.get(word)
  if (unit !== undefined) return { n: unit, next: at + 1, rules: [RULE.word] }
  const tens = lexicon.tens.get(word)
  if (tens === undefined) return null
  const after = pastJoin(tokens, at + 1)
  const ones = lexicon.units.get(wordAt(tokens, after)) ?? 10
  return ones < 10
    ? { n: tens + ones, next: after + 1, rules: [RULE.tens] }
    : { n: tens, next: at + 1, rules: [RULE.tens] }
}

const pastAnd = (tokens: readonly Token[], at: number): number => {
  const word = pastJoin(tokens, at)
  return wordAt(tokens, word) === 'and' ? pastJoin(tokens, word + 1) : word
}

/** "a hundred and two men" is one number, "a hundred and two were hurt" two: a verb cannot follow the first. */
function fitsAfterAnd(tokens: readonly Token[], at: number, next: number): boolean {
  if (wordAt(tokens, at - 1) !== 'and') return true
  return ![
    'were',
    'was',
    'are',
    'is',
    'others',
    'other',
    'of',
    'more',
    'killed',
    'wounded',
    'injured',
  ].includes(wordAt(tokens, next))
}
