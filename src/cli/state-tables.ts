import type { AccountOnDay, Bound, OnDay, Spell } from '../state/index.js'
import { addTo } from '../text/index.js'
import type { GridColumn } from '../view/index.js'
import type { listStates } from '../work/index.js'
import type { Console } from './console.js'
import { sayShare } from './decided.js'
import { openGrids } from './grids.js'
import type { Quoted } from './quoted.js'
import { quoteWords } from './quoted.js'

type ToldState = ReturnType<typeof listStates>[number]
type ToldSpell = ToldState['timeline'][number]

/** A place on a day, with the words of what tells of it or lies nearest. */
export interface QuotedDay extends OnDay {
  /** Claims of the place, of whatever day, that nobody has decided on. */
  readonly suggested: readonly string[]
  readonly quotes: readonly Quoted[]
}

export function withQuotes(place: OnDay, states: readonly ToldState[]): QuotedDay {
  const ids = new Set(place.accounts.flatMap(nearOf).flatMap(({ spell }) => claimsOf(spell)))
  const here = states.filter((state) => state.kind === place.kind && state.place === place.place)
  const quotes = new Map(here.flatMap((state) => state.quotes).map((quote) => [quote.claim, quote]))
  return {
    ...place,
    suggested: [...new Set(here.flatMap(({ suggested }) => suggested))].sort(),
    quotes: [...ids].flatMap((id) => quotes.get(id) ?? []),
  }
}

interface Near {
  readonly when: string
  readonly spell: Spell
}

/** What tells of the day; where nothing does, what the account tells of before and after it. */
const nearOf = ({ spells, before, after }: AccountOnDay): readonly Near[] =>
  spells.length > 0
    ? spells.map((spell) => ({ when: '', spell }))
    : [
        ...(before === null ? [] : [{ when: 'before: ', spell: before }]),
        ...(after === null ? [] : [{ when: 'after: ', spell: after }]),
      ]

const claimsOf = ({ claims, contested }: Spell): readonly string[] => [
  ...new Set([...claims, ...contested.flatMap((contest) => contest.claims)]),
]

/** What a person is shown of states. */
interface StateTables {
  /** Every stretch of days, place by place. */
  readonly all: (states: readonly ToldState[]) => string
  /** Places on one day. */
  readonly on: (days: readonly QuotedDay[], day: string) => string
}

export async function openStateTables(
  console: Console,
  { suggestions }: { readonly suggestions: boolean },
): Promise<StateTables> {
  const { grid, heading } = await openGrids(console)
  const lastColumn = suggestions ? [{ head: 'decided' }] : []
  return {
    all: (states) =>
      [...byPlace(states).values()]
        .map((accounts) => {
          const spells = accounts.flatMap((state) => state.timeline.map((spell) => ({ state, spell })))
          const rows = spells.map(({ state, spell }, i) => [
            String(i + 1),
            ...stretchRow(state, spell),
            ...(suggestions ? [sayDecided(spell)] : []),
          ])
          const words = spells.flatMap(({ state, spell }, i) => restsRows(String(i + 1), spell, state.quotes))
          return [
            heading(sayPlace(accounts[0]!)),
            grid([...STRETCHES, ...lastColumn], rows),
            grid(RESTS, [...words, ...accounts.flatMap(looseRows)]),
          ].join('')
        })
        .join('\n'),
    on: (days, day) =>
      days
        .map((place) => {
          const rows = place.accounts.map((account, i) => [
            String(i + 1),
            sayHolders(account),
            account.status,
            account.status === 'held' ? 'no' : sayContests(account.contested),
            ...(suggestions ? [sayDecidedBy(account, place)] : []),
          ])
          return [
            heading(`${sayPlace(place)} on ${day}: ${place.status}`),
            grid([...ACCOUNTS, ...lastColumn], rows),
            grid(
              RESTS,
              place.accounts.flatMap((account, i) => nearRows(String(i + 1), account, place.quotes)),
            ),
          ].join('')
        })
        .join('\n'),
  }
}

const STRETCHES: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'who', wraps: true },
  { head: 'from' },
  { head: 'until' },
  { head: 'what' },
  { head: 'contested', wraps: true },
]

const ACCOUNTS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'who', wraps: true },
  { head: 'that day' },
  { head: 'contested', wraps: true },
]

const RESTS: readonly GridColumn[] = [
  { head: '#', right: true },
  { head: 'claim' },
  { head: 'what it rests on', wraps: true },
]

function byPlace(states: readonly ToldState[]): ReadonlyMap<string, readonly ToldState[]> {
  const places = new Map<string, ToldState[]>()
  for (const state of states) addTo(places, `${state.kind}\n${state.place}`, state)
  return places
}

const sayPlace = ({ kind, placeName }: Pick<OnDay, 'kind' | 'placeName'>): string =>
  placeName === '' ? `${kind}, no place named` : `${kind}, ${placeName}`

const sayHolders = ({ holders }: Pick<OnDay['accounts'][number], 'holders'>): string =>
  holders.length === 0 ? 'nobody is named' : holders.join(', ')

const stretchRow = (state: ToldState, spell: ToldSpell): readonly string[] => [
  sayHolders(state),
  ...daysOf(spell),
  spell.status === 'holds' ? (isSomeDay(spell) ? 'some day' : 'known') : spell.status,
  spell.status === 'holds' && spell.contested.length === 0 ? 'no' : sayContests(spell.contested),
]

/** It held on some day of these, and on none of them for sure. */
const isSomeDay = ({ from, until }: Spell): boolean =>
  from.basis !== 'told' &&
  until.basis !== 'told' &&
  from.latest !== null &&
  (until.earliest === null || until.earliest < from.latest)

function daysOf(spell: Spell): readonly [string, string] {
  const { from, until } = spell
  return spell.status === 'holds' && isSomeDay(spell)
    ? [until.earliest ?? '', from.latest ?? '']
    : [isOfEndAlone(spell) ? 'nobody says' : sayBound(from), sayBound(until)]
}

/** All that is known of it is that it ended: on no day before was it seen. */
const isOfEndAlone = ({ from, until }: Spell): boolean =>
  from.basis !== 'told' &&
  until.basis === 'told' &&
  from.claims.every((claim) => until.claims.includes(claim))

function sayBound({ earliest, latest, basis }: Bound): string {
  const seen = basis === 'seen' || basis === 'as of'
  if (seen) return latest === null && earliest === null ? '' : `seen ${latest ?? earliest}`
  if (earliest === null) return latest === null ? '' : `by ${latest}`
  return latest === null || earliest === latest ? earliest : `${earliest} to ${latest}`
}

const sayContests = (contests: Spell['contested']): string =>
  contests
    .map(({ words, from, until }) => `${words} (${from === until ? from : `${from} to ${until}`})`)
    .join('; ')

/** How much of a row nobody has decided on. */
function sayDecided({ claims, from, until, contested, suggested }: ToldSpell): string {
  const all = new Set([claims, from.claims, until.claims, ...contested.map((one) => one.claims)].flat())
  return sayShare(suggested.length, all.size)
}

/** Likewise of what tells of a day; of an account that gives no day, of all that nobody has decided on. */
function sayDecidedBy(account: AccountOnDay, { quotes, suggested }: QuotedDay): string {
  const ids = new Set(nearOf(account).flatMap(({ spell }) => claimsOf(spell)))
  const near = quotes.filter(({ claim }) => ids.has(claim))
  if (near.length === 0) return suggested.length === 0 ? 'decided' : `${suggested.length} suggested`
  return sayShare(near.filter((quote) => quote.suggested).length, near.length)
}

/** The sentence of a stretch, then each claim with its words, those against it after those for it. */
function restsRows(number: string, spell: Spell, quotes: readonly Quoted[]): readonly (readonly string[])[] {
  const byId = new Map(quotes.map((quote) => [quote.claim, quote]))
  const rowOf = (id: string, before: string): readonly string[] => {
    const quote = byId.get(id)
    return ['', id, quote === undefined ? '' : `${before}${quoteWords(quote)}`]
  }
  const own = new Set(spell.claims)
  const against = claimsOf(spell).filter((id) => !own.has(id))
  return [
    [number, '', spell.rests],
    ...spell.claims.map((id) => rowOf(id, '')),
    ...against.map((id) => rowOf(id, 'against it: ')),
  ]
}

/** What tells of an account's day or lies nearest to it, under one number. */
const nearRows = (
  number: string,
  account: AccountOnDay,
  quotes: readonly Quoted[],
): readonly (readonly string[])[] =>
  nearOf(account).flatMap(({ when, spell }, i) =>
    restsRows(i === 0 ? number : '', { ...spell, rests: `${when}${spell.rests}` }, quotes),
  )

/** Claims of an account that stand in no stretch. */
function looseRows({ undated, ahead, timeline, quotes }: ToldState): readonly (readonly string[])[] {
  const told = new Set(timeline.flatMap(({ claims }) => claims))
  const byId = new Map(quotes.map((quote) => [quote.claim, quote]))
  const rows = (ids: readonly string[], words: string) =>
    ids.filter((id) => !told.has(id)).map((id) => ['', id, `${words}: ${quoteWords(byId.get(id)!)}`])
  return [...rows(undated, 'gives no day'), ...rows(ahead, 'of days to come')]
}
