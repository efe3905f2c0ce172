import type { CountedGroup, CountedStatus } from '../claim/index.js'
import type { Metric } from '../codebook/index.js'
import type { Victim } from '../record/index.js'
import type { Presumption } from './counted.js'
import { type LeftOut, leftOutOf } from './evidence.js'
import { bareWords } from './words.js'

/** One person of a victim list as the cells count them: no name, no id, no age. */
export interface Listed {
  readonly metric: Metric
  readonly status: CountedStatus
  readonly group: CountedGroup
  readonly side: 'unknown'
}

/** The last birthday before one is no child any more. */
const LAST_OF_CHILDHOOD = 17

/** Worst first: who is listed as injured and as killed is counted as killed. */
const WORST: readonly Victim['metric'][] = ['killed', 'missing', 'abducted', 'detained', 'injured']

/**
 * People of a victim list, nobody twice: an entry a person, and two entries that share a name and differ in nothing
 * that is known are one until somebody says otherwise. Names stay here.
 */
export function listedPeople(
  victims: readonly Victim[],
  options: { readonly presumption: Presumption },
): { readonly people: readonly Listed[]; readonly leftOut: readonly LeftOut[] } {
  const entries = new Map<string, Victim>()
  for (const victim of victims) {
    const known = entries.get(victim.victim)
    if (victim.listed && (known === undefined || isWorse(victim, known))) entries.set(victim.victim, victim)
  }
  const kept: Victim[] = []
  const leftOut: LeftOut[] = []
  for (const victim of [...entries.values()].toSorted(inOrder)) {
    const twin = kept.some((other) => maySameBe(victim, other))
    if (twin) leftOut.push(leftOutOf('listed-twice', { counted: { ...victim, group: groupOf(victim) } }))
    else kept.push(victim)
  }
  return { people: kept.map((victim) => personOf(victim, options.presumption)), leftOut }
}

const isWorse = (a: Victim, b: Victim): boolean => inOrder(a, b) < 0

/** What is known more of comes first, so that what is left out never adds to what is counted. */
function inOrder(a: Victim, b: Victim): number {
  const rank = WORST.indexOf(a.metric) - WORST.indexOf(b.metric)
  if (rank !== 0) return rank
  const text = (v: Victim): string =>
    JSON.stringify([v.age === null, v.sex === 'unknown', v.status, v.age, v.sex, v.victim, v.names])
  return text(a) < text(b) ? -1 : 1
}

function maySameBe(a: Victim, b: Victim): boolean {
  const ages = a.age === null || b.age === null || a.age === b.age
  const sexes = a.sex === 'unknown' || b.sex === 'unknown' || a.sex === b.sex
  if (!ages || !sexes) return false
  const names = new Set(a.names.map(({ text }) => bareWords(text)).filter((name) => name !== ''))
  return b.names.some(({ text }) => names.has(bareWords(text)))
}

const groupOf = ({ age, sex }: Victim): CountedGroup =>
  age !== null && age <= LAST_OF_CHILDHOOD
    ? 'children'
    : sex === 'unknown'
      ? 'unknown'
      : sex === 'man'
        ? 'men'
        : 'women'

const personOf = (victim: Victim, presumption: Presumption): Listed => ({
  metric: victim.metric,
  status: victim.status === 'unknown' && presumption === 'civilian' ? 'civilian' : victim.status,
  group: groupOf(victim),
  side: 'unknown',
})
