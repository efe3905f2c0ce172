import { type Amount, amountOf, exactly, UNKNOWN, wholeOr } from './amount.js'
import { readCardinal } from './cardinal.js'
import { type Lexicon, lexiconOf } from './lexicon.js'
import { isJoin, isWord, pastJoin, type Token } from './tokens.js'

const RULE = {
  set: 'number/set',
  several: 'number/several-scale',
  range: 'number/range',
  strength: 'number/strength',
} as const

/** Cardinal numbers, ranges, vague numbers, shares, zeros and singles at a token, before any hedge; null where none. */
export function readAmount(tokens: readonly Token[], at: number): Amount | null {
  const lexicon = lexiconOf()
  return (
    betweenAt(tokens, at, lexicon) ??
    ratioAt(tokens, at, lexicon) ??
    longer(shareAt(tokens, at, lexicon), rangedAt(tokens, at, lexicon)) ??
    zeroAt(tokens, at, lexicon) ??
    singleAt(tokens, at, lexicon)
  )
}

/** "two thirds" is a share though "two" is a number; "half a million" is a number though "half" is a share. */
const longer = (share: Amount | null, number: Amount | null): Amount | null =>
  share !== null && (number === null || share.next > number.next) ? share : number

/** A number that is not a range: exact, or vague. */
function plainAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  return (
    severalScaleAt(tokens, at, lexicon) ??
    vagueAt(tokens, at, lexicon) ??
    setAt(tokens, at, lexicon) ??
    readCardinal(tokens, at)
  )
}

/** "several thousand", "a few dozen", "many hundreds of thousands": three of the scale, and open above. */
function severalScaleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const few = tokens[at]?.lower === 'a' ? at + 1 : at
  if (!lexicon.fewWords.has(tokens[few]?.lower ?? '')) return null
  const name = tokens[few + 1]?.lower ?? ''
  const word = name.endsWith('s') ? name.slice(0, -1) : name
  const scale = lexicon.scales.get(word) ?? (word === 'dozen' ? lexicon.dozens.get(word) : undefined)
  if (scale === undefined) return null
  const upper = tokens[few + 2]?.lower === 'of' ? few + 3 : few + 2
  const more = lexicon.scales.get((tokens[upper]?.lower ?? '').replace(/s$/, ''))
  const low = 3 * scale * (more ?? 1)
  const next = more === undefined ? few + 2 : upper + 1
  return amountOf('vague', { ...UNKNOWN, low }, { from: at, next }, [RULE.several], { scale })
}

/** "several", "dozens", "hundreds, if not thousands". */
function vagueAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const found = lexicon.vague.at(tokens, at) ?? lexicon.several.at(tokens, at)
  if (found === null) return null
  const { n, rule } = found.value
  const comma = tokens[found.next]?.text === ',' ? found.next + 1 : found.next
  const pair = lexicon.vaguePairs.at(tokens, comma)
  const second = pair === null ? null : lexicon.vague.at(tokens, pair.next)
  if (pair === null || second === null)
    return amountOf('vague', { ...UNKNOWN, low: n }, { from: at, next: found.next }, [rule])
  const low = Math.min(n, second.value.n)
  return amountOf('vague', { ...UNKNOWN, low }, { from: at, next: second.next }, [rule, pair.value])
}

/** "both", "a couple", "the trio"; "a couple of dozen". */
function setAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const lead = tokens[at]?.lower ?? ''
  const index = lead === 'a' || lead === 'the' ? at + 1 : at
  const n = lexicon.sets.get(tokens[index]?.lower ?? '')
  if (n === undefined) return null
  const upper = tokens[index + 1]?.lower === 'of' ? index + 2 : index + 1
  const word = tokens[upper]?.lower ?? ''
  const scale = lexicon.scales.get(word) ?? lexicon.dozens.get(word)
  const next = scale === undefined ? index + 1 : upper + 1
  return amountOf('exact', exactly(n * (scale ?? 1)), { from: at, next }, [RULE.set], { scale: scale ?? 1 })
}

/** "between 10 and 12", "from 10 to 12", but not "rose from 10 to 12". */
function betweenAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const lead = lexicon.between.at(tokens, at)
  if (lead === null || rising(tokens, at, lexicon)) return null
  const first = plainAt(tokens, lead.next, lexicon)
  if (first === null) return null
  const joint = tokens[first.next]?.lower
  if (joint !== 'and' && joint !== 'to') return null
  const second = readCardinal(tokens, first.next + 1)
  return second === null ? null : rangeOf(first, second, lead.value)
}

/** Words of change up to six tokens before, as far as the clause goes. */
function rising(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    if (/^[,;:.]$/.test(tokens[i]?.text ?? '')) return false
    if (lexicon.rises.has(tokens[i]?.lower ?? '')) return true
  }
  return false
}

/** A plain number, or a range of two: "10-12", "10 to 12", "two or three hundred", "several hundred to 3,000". */
function rangedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const first = plainAt(tokens, at, lexicon)
  if (first === null) return null
  const strength = strengthAfter(tokens, first, lexicon)
  if (strength !== null) return strength
  const hyphens = isJoin(tokens, first.next)
  const joint = hyphens ? first.next : first.next + (tokens[first.next]?.text === ',' ? 1 : 0)
  const found = lexicon.ranges.at(tokens, joint)
  if (found === null || (!hyphens && /^[-–]$/.test(tokens[joint]?.text ?? ''))) return first
  if (tokens[at - 1]?.lower === 'from' && rising(tokens, at - 1, lexicon)) return first
  const to = hyphens && tokens[joint + 1]?.lower === 'to' ? pastJoin(tokens, joint + 2) : joint + 1
  const second = readCardinal(tokens, hyphens ? to : found.next)
  if (second === null || yearPair(tokens, first, second)) return first
  const range = rangeOf(first, second, RULE.range)
  return range.inverted && !hyphens ? first : range
}

/** "1990-91": the second number is the end of a year, not of a range. */
const yearPair = (tokens: readonly Token[], first: Amount, second: Amount): boolean =>
  /^(?:19|20)\d\d$/.test(tokens[first.from]?.text ?? '') && second.best !== null && second.best < 100

/** The first number takes the scale of the second where it has none and is the smaller ("2 to 3 million"). */
function rangeOf(first: Amount, second: Amount, rule: string): Amount {
  const high = second.high ?? 0
  const shares =
    first.kind === 'exact' && first.scale === 1 && second.scale > 1 && (first.low ?? 0) < high / second.scale
  const low = shares ? wholeOr((first.low ?? 0) * second.scale) : first.low
  const span = { from: first.from, next: second.next }
  const rules = [rule, ...new Set([...first.rules, ...second.rules])]
  if (low === null || low >= high) return amountOf('range', UNKNOWN, span, rules, { inverted: true })
  return amountOf('range', { low, best: null, high }, span, rules)
}

/** "a 10-member team", "a 3,000-strong force", "a crowd 200 strong". */
function strengthAfter(tokens: readonly Token[], amount: Amount, lexicon: Lexicon): Amount | null {
  const hyphened = isJoin(tokens, amount.next)
  const index = hyphened ? amount.next + 1 : amount.next
  const word = tokens[index]?.lower ?? ''
  if (!(hyphened ? lexicon.strength.has(word) : word === 'strong')) return null
  return { ...amount, next: index + 1, rules: [...amount.rules, RULE.strength] }
}

/** "no", "none", "no one", "not a single"; not the sign "No. 7" and not "no more than 10". */
export function zeroAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const found = lexicon.zeros.at(tokens, at)
  if (found === null) return null
  const alone = found.next === at + 1 && tokens[at]?.lower === 'no'
  if (alone && !isWord(tokens[found.next]) && !/^["“‘]$/.test(tokens[found.next]?.text ?? '')) return null
  if (/^(?:more|longer|less|fewer)$/.test(tokens[found.next]?.lower ?? '')) return null
  return amountOf('zero', exactly(0), { from: at, next: found.next }, [found.value])
}

/** "half of", "most", "80 percent", "twice as many": a share or a number that stands elsewhere, unknown here. */
function shareAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const found = lexicon.shares.at(tokens, at)
  if (found === null) return null
  const but = tokens[found.next - 1]?.lower === 'but' ? readCardinal(tokens, found.next) : null
  return amountOf('share', UNKNOWN, { from: at, next: but?.next ?? found.next }, [found.value])
}

/** "one in five", "two out of three", "80 to 90 percent". */
function ratioAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const first = rangedAt(tokens, at, lexicon)
  if (first === null) return null
  const percent = lexicon.percent.at(tokens, pastJoin(tokens, first.next))
  if (percent !== null) return amountOf('share', UNKNOWN, { from: at, next: percent.next }, [percent.value])
  const joint = lexicon.ratios.at(tokens, first.next)
  const second = joint === null ? null : readCardinal(tokens, joint.next)
  if (joint === null || second === null || (second.best ?? 0) > 10 || (first.best ?? 0) >= (second.best ?? 0))
    return null
  if (tokens[first.next]?.lower === 'in' && first.best !== 1 && tokens[first.next + 1]?.lower !== 'every')
    return null
  return amountOf('share', UNKNOWN, { from: at, next: second.next }, [joint.value])
}

/** "a shepherd", "another", "a third suspect". */
function singleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const found = lexicon.singles.at(tokens, at)
  if (found === null) return null
  const ordinal = tokens[at]?.lower === 'a' && lexicon.ordinals.has(tokens[found.next]?.lower ?? '')
  const next = ordinal ? found.next + 1 : found.next
  const rules = ordinal ? [found.value, 'number/ordinal-single'] : [found.value]
  return amountOf('single', exactly(1), { from: at, next }, rules)
}
