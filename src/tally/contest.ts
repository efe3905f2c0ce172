import type { CountedStatus } from '../claim/index.js'
import type { Figure } from './figure.js'

/** What one origin holds the victims of one metric to have been. */
interface Account {
  readonly status: CountedStatus
  readonly agents: ReadonlySet<string>
  /** Largest number that it tells, and smallest. */
  readonly low: number
  readonly high: number
}

/**
 * Statuses over which two origins differ about the same people (field rule N5): each tells all of its victims as of one
 * status, the other's is another, and neither names a party as doing it whom the other does not. In a fight, where both
 * sides lose people, their numbers must meet as well.
 */
export function contestedStatuses(
  origins: Iterable<readonly Figure[]>,
  options: { readonly reciprocal: boolean },
): ReadonlySet<CountedStatus> {
  const accounts = [...origins].flatMap((figures) => accountOf(figures) ?? [])
  const contested = new Set<CountedStatus>()
  for (const [i, a] of accounts.entries()) {
    for (const b of accounts.slice(i + 1)) {
      if (a.status === b.status || !maySpeakOfTheSame(a, b, options)) continue
      contested.add(a.status)
      contested.add(b.status)
    }
  }
  return contested
}

function accountOf(figures: readonly Figure[]): Account | null {
  const wholes = figures.filter(({ whole, evidence }) => whole === null && evidence.high !== 0)
  const status = wholes[0]?.status
  if (status === undefined || status === 'unknown' || figures.some((one) => one.status !== status))
    return null
  return {
    status,
    agents: new Set(wholes.flatMap(({ agents }) => agents)),
    low: Math.min(...wholes.map(({ evidence }) => evidence.low ?? evidence.best ?? 0)),
    high: Math.max(...wholes.map(({ evidence }) => evidence.high ?? Number.POSITIVE_INFINITY)),
  }
}

function maySpeakOfTheSame(
  a: Account,
  b: Account,
  { reciprocal }: { readonly reciprocal: boolean },
): boolean {
  const sameHands =
    a.agents.size === 0 || b.agents.size === 0 || [...a.agents].some((agent) => b.agents.has(agent))
  return sameHands && (!reciprocal || (a.low <= b.high && b.low <= a.high))
}
