import { errorOf } from '../diagnostic/index.js'
import { readTime } from '../quantity/index.js'
import type { LineClaim, LineTime, LineWords } from '../report/index.js'
import type { Change, Wish } from './slot-words.js'
import { around, nearTrigger, wordsAt } from './slot-words.js'

type TimeSlot = 'time' | 'said'

const slotOf = ({ parts }: Wish): TimeSlot => parts[0] as TimeSlot

/** Stances to something that is still to come: a weekday is then the nearest after (codebook section 7). */
const TO_COME = new Set(['plans', 'threatens', 'offers', 'demands', 'predicts', 'accepts'])

/** Words of a time; days in them are read by the same rules as the machine's. */
export const setTime: Change = (claim, wish) => {
  const slot = slotOf(wish)
  if (wish.value === '' && wish.span === null) return { ...claim, [slot]: null }
  const words = timeWords(claim, wish)
  return 'code' in words ? words : { ...claim, [slot]: readAt(claim, words, wish) }
}

function timeWords(claim: LineClaim, wish: Wish) {
  if (wish.span !== null) return wordsAt(wish.text, wish.span)
  const slot = slotOf(wish)
  const found = nearTrigger(claim, { [slot]: { words: wish.value } }, wish)
  if ('code' in found) return found
  const { text, span, probability } = found[slot]!
  return { text, start: span[0], end: span[1], probability }
}

function readAt({ stance }: LineClaim, words: LineWords, wish: Wish): LineTime {
  const { text, start, end, probability } = words
  const planned = slotOf(wish) === 'time' && TO_COME.has(stance)
  const reading = readTime(text, { published: wish.published, planned, ...around(wish.text, words) })
  return { text, span: [start, end], ...reading, probability }
}

/** One end of a time, or whether it fills its days. */
export const setTimePart: Change = (claim, wish) => {
  const [slot, part = ''] = [slotOf(wish), wish.parts[1]]
  const time = claim[slot]
  if (time === null)
    return errorOf('edit/time', `${slot}: it has no words yet; not recorded; set ${slot}=WORDS first`)
  const set: LineTime = { ...time, rule: null, [part]: wish.value === '' ? null : wish.value }
  return { ...claim, [slot]: { ...set, holds: holdsFor(set) } }
}

/** Whether it fills its days means nothing without days; days without a word on it are the days within which it was. */
const holdsFor = ({ start, end, holds }: LineTime): LineTime['holds'] =>
  start === null && end === null ? null : (holds ?? 'within')
