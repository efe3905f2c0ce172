import type { Stance } from '../codebook/index.js'
import { groupOf } from '../codebook/index.js'
import type { Account } from './account.js'
import { countsVictims } from './account.js'
import { dayNumber, lengthOf } from './days.js'
import { kindRule } from './kinds.js'
import { hasWord, WORD_ROWS } from './words.js'

/**
 * `happening`: may be of an incident. `toll`: stands apart unless its own report, or the same number elsewhere, ties it
 * to one incident. `aggregate`: stands apart (codebook section 9.2). `other`: no happening with victims or damage.
 */
export type Sorted =
  | { readonly as: 'happening' }
  | { readonly as: 'toll' | 'aggregate'; readonly why: string }
  | { readonly as: 'other' }

/** Stances that speak of something as done, or as not done; the others speak of what may come. */
export const ABOUT_DEEDS: ReadonlySet<Stance> = new Set(['reports', 'denies', 'condemns', 'welcomes'])

/** A night may fall on two dates. */
const LONGEST_DAY = 2

const HAPPENING: Sorted = { as: 'happening' }
const OTHER: Sorted = { as: 'other' }

export function sortOut(account: Account): Sorted {
  const { claim } = account.claim
  if (!ABOUT_DEEDS.has(claim.stance)) return OTHER
  if (kindRule(claim.kind).happens === 'with victims' && !countsVictims(account)) return sortState(account)
  if (claim.counts.length > 0) return sortToll(account)
  if (claim.kind === 'casualties') return OTHER
  const days = lengthOf(account.bounds)
  const goesOn = claim.time?.holds === 'throughout' && (days === null || days > LONGEST_DAY)
  return goesOn ? OTHER : HAPPENING
}

/** Who is trapped, let out or sent to a place is counted of no incident, and the number is not lost. */
const sortState = ({ claim: { claim } }: Account): Sorted =>
  claim.stance === 'reports' && claim.counts.length > 0
    ? {
        as: 'aggregate',
        why: `people in a state of things or a move of forces (${claim.kind}), not victims of an incident`,
      }
    : OTHER

function sortToll(account: Account): Sorted {
  const { claim } = account.claim
  if (isOneRow(account)) return HAPPENING
  const period = periodOf(account)
  if (period !== null) return { as: 'aggregate', why: period }
  const total = account.day === null ? totalWords(account) : null
  if (total !== null) return { as: 'aggregate', why: `its words say that it is a total: “${total}”` }
  if (
    account.place?.wide === true &&
    (account.day === null || account.several || claim.kind === 'casualties')
  )
    return { as: 'aggregate', why: `a toll over an area: ${claim.place!.text}` }
  if (claim.kind === 'casualties') return { as: 'toll', why: 'a toll tied to no one incident or means' }
  if (account.bounds.dated) return HAPPENING
  if (account.several) return { as: 'toll', why: 'a toll over several attacks on days that nobody names' }
  if (account.place === null && claim.kind === 'displacement')
    return { as: 'toll', why: 'a toll with neither day nor place' }
  return HAPPENING
}

/**
 * A row of somebody's sheet that stands for one event whose day is not known closer: whatever its kind, its place and the
 * length of its days, its number is that of one attack. The rule says so; a day that a person sets has none.
 */
const isOneRow = ({ claim: { claim } }: Account): boolean =>
  claim.time?.rule?.startsWith('import/one-event-') === true

/** In words, the stretch of days that a number covers; null where it is of one attack. */
function periodOf(account: Account): string | null {
  const { time } = account.claim.claim
  const days = lengthOf(account.bounds)
  if (time === null || !account.bounds.dated || (days !== null && days <= LONGEST_DAY)) return null
  if (time.start === null) return isRunning(account) ? null : `a toll up to ${time.end}`
  const throughout = time.holds === 'throughout' || hasWord(WORD_ROWS.span, time.text)
  if (!throughout && isOneAttack(account, days)) return null
  return days === null ? `a toll since ${time.start}` : `a toll over ${days} days`
}

/** "By midday": the number so far of one attack, told while it was counted. */
function isRunning({ claim: { report }, bounds }: Account): boolean {
  return (
    report.published !== null &&
    bounds.last !== null &&
    dayNumber(report.published) - bounds.last <= LONGEST_DAY
  )
}

/** Longest interval within which a number at one spot is taken for that of one attack: a week. */
const WEEK = 7

/** It happened on some day of the interval: the words name one attack, one person, or one thing or spot in a week. */
function isOneAttack(account: Account, days: number | null): boolean {
  if (account.single || isOnePerson(account)) return true
  if (days === null || days > WEEK || account.several || groupOf(account.kind) !== 'force') return false
  return (
    account.place?.fine === true ||
    account.claim.claim.targets.some(({ text }) => /^(?:an?|one)\s/iu.test(text))
  )
}

/** One person is killed once, on whichever day of the month that was. */
const isOnePerson = ({ claim: { claim } }: Account): boolean =>
  claim.counts.every(({ best, high }) => (best ?? high ?? 2) <= 1)

function totalWords({ claim: { claim } }: Account): string | null {
  const said = [...claim.counts.map(({ text }) => text), claim.time?.text ?? '']
  return said.find((text) => hasWord(WORD_ROWS.total, text)) ?? null
}

/** Several attacks under one number, over one place and at most a night (codebook section 9.1). */
export const isLumped = (account: Account): boolean =>
  account.claim.claim.counts.length > 0 &&
  account.claim.claim.stance === 'reports' &&
  !isOneRow(account) &&
  (account.several || hasWord(WORD_ROWS.places, account.claim.claim.place?.text ?? ''))

/**
 * Whether a claim that joined nothing still tells of a happening: it needs a number, a day or one attack at a place,
 * or a victim named as target. The rest is a remark.
 */
export function standsAlone(account: Account): boolean {
  const { claim } = account.claim
  if (claim.counts.length > 0 || account.day !== null) return true
  if (kindRule(claim.kind).persons && claim.targets.length > 0) return true
  if (account.place === null) return account.bounds.dated && claim.targets.length > 0
  if (account.bounds.dated) return true
  return !account.place.wide && !account.several && !account.ongoing
}
