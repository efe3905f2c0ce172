import { isDeepStrictEqual } from 'node:util'
import type { RecordedClaim } from '../record/index.js'

/** What is other than it was: claims that are new or say something else, and ids of those that are no more. */
export interface ClaimChange {
  readonly put: readonly RecordedClaim[]
  readonly gone: readonly string[]
}

/** Claims as they stand, each the same value for as long as it says the same. */
export interface HeldClaims {
  /** Takes over the claims of a standing, and says what changed. */
  take(claims: readonly RecordedClaim[]): ClaimChange
  /** Of a text, in its order. */
  readonly byText: ReadonlyMap<string, readonly RecordedClaim[]>
}

/**
 * A decision makes all claims of its text anew, most of them as they were. What was given out before is kept for those,
 * so that nothing that rests on them is worked out again.
 *
 * Claims come in the order of their texts, those of one text one after the other.
 */
export function openHeldClaims(): HeldClaims {
  const byText = new Map<string, readonly RecordedClaim[]>()
  let taken: readonly RecordedClaim[] = []
  return {
    byText,
    take(claims) {
      const put: RecordedClaim[] = []
      const gone: string[] = []
      for (const { text, now } of changedTexts(taken, claims)) {
        const before = byText.get(text) ?? []
        const kept = now.map((claim) => asBefore(claim, before))
        if (kept.length === 0) byText.delete(text)
        else byText.set(text, kept)
        for (const claim of kept) if (!before.includes(claim)) put.push(claim)
        const ids = new Set(kept.map(({ id }) => id))
        for (const { id } of before) if (!ids.has(id)) gone.push(id)
      }
      taken = claims
      return { put, gone }
    },
  }
}

/** The claim, with its report, as it was given out before, where it says the same. */
function asBefore(claim: RecordedClaim, before: readonly RecordedClaim[]): RecordedClaim {
  const known = before.find(({ id }) => id === claim.id)
  if (known !== undefined && isDeepStrictEqual(known, claim)) return known
  const report = before.find((one) => isDeepStrictEqual(one.report, claim.report))?.report
  return report === undefined ? claim : { ...claim, report }
}

interface TextNow {
  readonly text: string
  readonly now: readonly RecordedClaim[]
}

/** Texts whose claims are not the same values in both lists, with those of the second. */
function changedTexts(before: readonly RecordedClaim[], now: readonly RecordedClaim[]): readonly TextNow[] {
  const changed: TextNow[] = []
  const start = sameAtStart(before, now)
  const end = sameAtEnd(before, now, Math.min(before.length, now.length) - start)
  let [i, j] = [start, start]
  while (i < before.length - end || j < now.length - end) {
    const [was, is] = [before[i]?.report.text, now[j]?.report.text]
    const text = was === undefined || (is !== undefined && is < was) ? is! : was
    const [wasEnd, isEnd] = [endOf(before, i, text), endOf(now, j, text)]
    if (!isSame(before, [i, wasEnd], now, [j, isEnd])) changed.push({ text, now: now.slice(j, isEnd) })
    ;[i, j] = [wasEnd, isEnd]
  }
  return changed
}

/** How many claims both lists begin with, up to the end of a text. */
function sameAtStart(before: readonly RecordedClaim[], now: readonly RecordedClaim[]): number {
  let at = 0
  while (at < before.length && before[at] === now[at]) at++
  const text = before[at - 1]?.report.text
  if (before[at]?.report.text === text || now[at]?.report.text === text)
    while (at > 0 && before[at - 1]!.report.text === text) at--
  return at
}

/** How many claims both lists end with, from the start of a text. @param most claims that may be among them */
function sameAtEnd(before: readonly RecordedClaim[], now: readonly RecordedClaim[], most: number): number {
  let count = 0
  while (count < most && before.at(-1 - count) === now.at(-1 - count)) count++
  const text = before.at(-count)?.report.text
  const isCut = [before, now].some((list) => list[list.length - count - 1]?.report.text === text)
  if (count > 0 && isCut) while (count > 0 && before.at(-count)!.report.text === text) count--
  return count
}

/** Where the claims of a text end, of which those from `start` are. */
function endOf(claims: readonly RecordedClaim[], start: number, text: string): number {
  let end = start
  while (claims[end]?.report.text === text) end++
  return end
}

type Part = readonly [start: number, end: number]

function isSame(
  before: readonly RecordedClaim[],
  [start, end]: Part,
  now: readonly RecordedClaim[],
  [from, to]: Part,
): boolean {
  if (end - start !== to - from) return false
  for (let at = 0; at < end - start; at++) if (before[start + at] !== now[from + at]) return false
  return true
}
