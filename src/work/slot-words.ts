import { NO_SLOTS } from '../claim/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { LineClaim, LineParty, LineWords } from '../report/index.js'
import type { QuotedClaim } from '../review/index.js'
import { claimFromWords } from '../review/index.js'
import { codePointsOf, sliceOf } from '../text/index.js'
import type { NamesFor } from './names.js'

/** What a claim is read against. */
export interface SetOptions {
  readonly text: string
  readonly published: string | null
  readonly names: NamesFor
}

/** Half-open [start, end) in code points of the report's text. */
export type PointSpan = readonly [number, number]

/** A slot as it was asked for, its name in parts. */
export interface Wish extends SetOptions {
  readonly parts: readonly string[]
  readonly value: string
  /** Where the words were selected; null: they are looked up near the trigger. */
  readonly span: PointSpan | null
}

export type Change = (claim: LineClaim, wish: Wish) => LineClaim | Diagnostic

/** A person vouches for the words. */
export const CERTAIN = 1

/** Words at a span, without the white space that was selected with them. */
export function wordsAt(text: string, [start, end]: PointSpan): LineWords | Diagnostic {
  const points = codePointsOf(text)
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end
  if (!isSpan || end > points.length) {
    const seen = `${start} to ${end} is no stretch of a text of ${points.length} characters`
    return errorOf('edit/span', `${seen}; not recorded; select the words in the report again`)
  }
  const units = points.spanToUnits({ start, end })
  const words = sliceOf(text, units)
  const from = units.start + (words.length - words.trimStart().length)
  const until = units.end - (words.length - words.trimEnd().length)
  if (from >= until)
    return errorOf(
      'edit/span',
      `${start} to ${end} holds no words; not recorded; select the words themselves`,
    )
  const span = points.spanFromUnits({ start: from, end: until })
  return { ...span, text: text.slice(from, until), probability: CERTAIN }
}

/** A claim with nothing but its trigger, kind and stance: a person says the rest. */
export const bareClaim = (
  trigger: LineWords,
  { id, kind, stance }: Pick<LineClaim, 'id' | 'kind' | 'stance'>,
): LineClaim => ({
  id,
  kind,
  stance,
  phase: null,
  trigger,
  source: { type: 'narrator', start: null, end: null, text: '', actor: null, probability: CERTAIN },
  cue: null,
  via: [],
  ...NO_SLOTS,
  probability: CERTAIN,
})

/** Looks words up near the claim's own trigger. */
export function nearTrigger(
  { id, kind, trigger }: LineClaim,
  asked: Partial<QuotedClaim>,
  { text, names }: SetOptions,
): LineClaim | Diagnostic {
  const own = { words: trigger.text, nth: nthOf(text, trigger) }
  const { value, diagnostics } = claimFromWords(text, { id, kind, trigger: own, ...names, ...asked })
  return value ?? diagnostics[0]!
}

/** Which of the places of the trigger's words in the text is its own, from 1; the last one before it where none is. */
function nthOf(text: string, { text: words, start }: LineWords): number {
  for (let nth = 1; ; nth++) {
    const { value } = claimFromWords(text, { id: '', kind: 'assault', trigger: { words, nth } })
    if (value === null) return Math.max(1, nth - 1)
    if (value.trigger.start >= start) return nth
  }
}

/** The words of a slot: at their span, else where they stand nearest to the trigger. */
export function wordsFor(
  claim: LineClaim,
  wish: Wish,
  slot: 'cue' | 'place' | 'trigger',
): LineWords | Diagnostic {
  if (wish.span !== null) return wordsAt(wish.text, wish.span)
  const found = nearTrigger(claim, { [slot]: wish.value }, wish)
  return 'code' in found ? found : found[slot]!
}

/** A party by its words, with the actor that they stand for. */
export function partyFor(
  claim: LineClaim,
  wish: Wish,
  slot: 'agents' | 'targets' | 'via',
): LineParty | Diagnostic {
  if (wish.span === null) {
    const found = nearTrigger(claim, { [slot]: [wish.value] }, wish)
    return 'code' in found ? found : found[slot][0]!
  }
  const words = wordsAt(wish.text, wish.span)
  return 'code' in words ? words : { ...words, actor: wish.names.actorOf(words.text) }
}

/** The words around a span, for readings that depend on what stands beside them. */
export function around(
  text: string,
  { start, end }: Pick<LineWords, 'start' | 'end'>,
): { readonly before: string; readonly after: string } {
  const units = codePointsOf(text).spanToUnits({ start, end })
  return {
    before: text.slice(Math.max(0, units.start - AROUND), units.start),
    after: text.slice(units.end, units.end + AROUND),
  }
}

/** UTF-16 code units. */
const AROUND = 80
