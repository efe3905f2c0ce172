import type { Stance } from '../src/codebook/index.js'
import type { RecordedClaim } from '../src/record/index.js'
import type { LineTime } from '../src/report/index.js'
import type { MadeClaims } from './claims-made.js'

/** What is said of what may come: stances that threads and the agenda are made of. */
const SPOKEN: readonly Stance[] = ['plans', 'threatens', 'offers', 'demands', 'accepts', 'rejects']

/** One claim of so many is said of what may come. */
const ONE_OF = 12
const DAYS_AHEAD = 12
const DAY = 86_400_000

const later = (iso: string): string => new Date(Date.parse(iso) + DAYS_AHEAD * DAY).toISOString().slice(0, 10)

const ahead = (time: LineTime): LineTime => ({
  ...time,
  start: time.start === null ? null : later(time.start),
  end: time.end === null ? null : later(time.end),
})

/** The same war, in which parties also offer, threaten and announce. */
export const withSpeech = (made: MadeClaims): MadeClaims => ({
  ...made,
  claims: made.claims.map((recorded, i) => (i % ONE_OF === 0 ? spoken(recorded, i / ONE_OF) : recorded)),
})

function spoken(recorded: RecordedClaim, nth: number): RecordedClaim {
  const { claim } = recorded
  if (claim.cue === null) return recorded
  const stance = SPOKEN[nth % SPOKEN.length]!
  const time = claim.time === null ? null : ahead(claim.time)
  return { ...recorded, claim: { ...claim, stance, time, counts: [] } }
}
