import type { Contest, Spell, State } from './state.js'

/** What one account says of a place on a day. */
export interface AccountOnDay {
  readonly holders: readonly string[]
  /** `denied`: nobody of this account says that it held then, and somebody says that it did not. */
  readonly status: 'held' | 'contested' | 'denied' | 'unknown'
  /** Spells that tell of that day; "on some day in August" is among them and makes nothing held. */
  readonly spells: readonly Spell[]
  /** What speaks against it on that day. */
  readonly contested: readonly Contest[]
  /** The last that the account tells of before that day, and the first after it. */
  readonly before: Spell | null
  readonly after: Spell | null
}

/** What is known to hold in a place on a day: no more than what the accounts say of that very day. */
export interface OnDay {
  readonly kind: State['kind']
  readonly place: string
  readonly placeName: string
  readonly status: 'held' | 'contested' | 'unknown'
  readonly accounts: readonly AccountOnDay[]
}

/**
 * What is known to hold on a day (ISO date), place by place in the order of the states. Days between what is known stay
 * unknown: nothing that held before is carried on (field rule T8).
 */
export function statesOn(states: readonly State[], day: string): readonly OnDay[] {
  const places = new Map<string, State[]>()
  for (const state of states) {
    const key = `${state.kind}\n${state.place}`
    const list = places.get(key)
    if (list === undefined) places.set(key, [state])
    else list.push(state)
  }
  return [...places.values()].map((list) => {
    const { kind, place, placeName } = list[0]!
    const accounts = list.map((state) => accountOn(state, day))
    const has = (status: AccountOnDay['status']): boolean => accounts.some((one) => one.status === status)
    return {
      kind,
      place,
      placeName,
      status: has('contested') ? 'contested' : has('held') ? 'held' : 'unknown',
      accounts,
    }
  })
}

function accountOn({ holders, timeline }: State, day: string): AccountOnDay {
  const told = timeline.filter(({ status }) => status !== 'unknown')
  const spells = told.filter((spell) => isAround(spell, day))
  const held = spells.filter((spell) => spell.status === 'holds' && isSure(spell, day))
  const contested = held.flatMap((spell) =>
    spell.contested.filter(({ from, until }) => from <= day && day <= until),
  )
  const denied = spells.some(({ status }) => status === 'denied')
  return {
    holders,
    status: held.length > 0 ? (contested.length > 0 ? 'contested' : 'held') : denied ? 'denied' : 'unknown',
    spells,
    contested,
    before: told.findLast((spell) => lastOf(spell) !== '' && lastOf(spell) < day) ?? null,
    after: told.find((spell) => firstOf(spell) > day) ?? null,
  }
}

/** Between the last day on which it may have begun and the first on which it may have ended, both inclusive. */
const isSure = ({ from, until }: Spell, day: string): boolean =>
  from.latest !== null && until.earliest !== null && from.latest <= day && day <= until.earliest

const isAround = (spell: Spell, day: string): boolean => firstOf(spell) <= day && day <= lastOf(spell)

/** Days that a spell speaks of; of a denial those that it denies. Empty where it gives none. */
const daysOf = ({ status, from, until }: Spell): readonly string[] => {
  const days = status === 'denied' ? [from.earliest, from.latest] : [from.latest, until.earliest]
  return days.filter((day) => day !== null).sort()
}

const firstOf = (spell: Spell): string => daysOf(spell)[0] ?? ''
const lastOf = (spell: Spell): string => daysOf(spell).at(-1) ?? ''
