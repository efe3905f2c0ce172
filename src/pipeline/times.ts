import type { TimeMention } from '../claim/index.js'
import type { ProposedClaim } from '../encoder/index.js'
import { findTimes, readTime, readTimes } from '../quantity/index.js'
import type { Report } from '../report/index.js'
import type { Span } from '../text/index.js'
import { contains, overlaps, sliceOf } from '../text/index.js'
import type { Calibrated } from './calibrate.js'
import { wholeTimes } from './whole-times.js'
import { mentionOf, trimSpan } from './words.js'

type Calibrate = (slot: Calibrated, raw: number) => number

/** Stances to something that is still to come: a weekday is then the nearest after (codebook section 7). */
const TO_COME = new Set(['plans', 'threatens', 'offers', 'demands', 'predicts', 'accepts'])

/** Stances to something that has happened by the report's date, if it is an act and no condition that lasts. */
const DONE = new Set(['reports', 'condemns'])

/** Kinds that hold through their time rather than happen within it. */
const LASTING = new Set([
  'siege',
  'control',
  'ceasefire',
  'entrapment',
  'deprivation',
  'displacement',
  'sanction',
])

/** The time of each claim, read in text order so that *the next day* finds the date before it. */
export function timesOf(
  report: Report,
  claims: readonly ProposedClaim[],
  { calibrate, sentenceAt }: { readonly calibrate: Calibrate; readonly sentenceAt: (offset: number) => Span },
): readonly (TimeMention | null)[] {
  const { text, published } = report
  const tagged = claims.map((claim) => (claim.time === null ? null : trimSpan(text, claim.time)))
  const entriesOf = (spans: readonly (Span | null)[]) =>
    claims.flatMap((claim, i) => {
      const span = spans[i]
      if (span === null || span === undefined) return []
      const lasting = LASTING.has(claim.kind)
      const done = DONE.has(claim.stance) && !lasting
      return [{ claim: i, span, planned: TO_COME.has(claim.stance), done, lasting }]
    })
  const found = findTimes(text, { start: 0, end: text.length })
  const read = (spans: readonly (Span | null)[]) => readTimes(text, entriesOf(spans), { published, found })
  const entries = entriesOf(wholeTimes(text, tagged, { found, sentenceAt, read }))
  const readings = readTimes(text, entries, { published, found })
  const out: (TimeMention | null)[] = claims.map(() => null)
  entries.forEach(({ claim, span }, i) => {
    const { start, end, holds, rule } = readings[i]!
    const words = mentionOf(text, span, calibrate('time', claims[claim]!.time!.probability))
    out[claim] = { words, start, end, holds, rule }
  })
  return out
}

/** How far after the cue the day of the statement is looked for, UTF-16 code units. */
const REACH = 48

/**
 * When the source said it: a time in the sentence of the cue, just after cue or source ("said on Thursday"), that is
 * not the claim's own time. Ruling 8: it is never the time of the event.
 */
export function saidOf(
  report: Report,
  claim: ProposedClaim,
  options: { readonly sentence: Span; readonly time: TimeMention | null; readonly calibrate: Calibrate },
): TimeMention | null {
  const { text, published } = report
  const { cue, source } = claim
  if (cue === null || source === null || !contains(options.sentence, cue.start)) return null
  const from = Math.max(
    cue.end,
    contains(options.sentence, source.start) && source.start - cue.end < 40 ? source.end : cue.end,
  )
  const within = { start: cue.end, end: Math.min(options.sentence.end, from + REACH) }
  const found = findTimes(text, within).find(
    (span) => isNextTo(text, { start: from, end: span.start }) && span.start >= cue.end,
  )
  if (found === undefined) return null
  if (options.time !== null && overlaps(found, options.time.words)) return null
  const { start, end, holds, rule } = readTime(sliceOf(text, found), { published, planned: false })
  return {
    words: mentionOf(text, found, options.calibrate('time', cue.probability)),
    start,
    end,
    holds,
    rule,
  }
}

/** Words that may stand between the attribution and its day: "said in a statement on Thursday". */
const BETWEEN = new Set(
  'in on late early at a the his her its statement press news conference interview briefing'.split(' '),
)

const isNextTo = (text: string, gap: Span): boolean =>
  (text.slice(gap.start, gap.end).match(/\S+/g) ?? []).every((word) => BETWEEN.has(word.toLowerCase()))
