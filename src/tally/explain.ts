import { houseOf } from '../origin/index.js'
import type { Amount, Clause, DaySaid, End, Teller as Named } from '../saying/index.js'
import { BEST_RULES, type Cell } from './cell.js'
import type { Draft } from './cells.js'
import type { Evidence, FigureRule } from './evidence.js'
import { type Bounds, isExact, sameBounds } from './numbers.js'
import { sayAmount } from './say-clause.js'
import type { Told } from './standing.js'

type Teller = Draft['tellers'][number]

/** True where the number is made by a rule of words that do not have it: 250,001 of "more than 250,000". */
function isDerived(evidence: Evidence, end: 'low' | 'high'): boolean {
  const value = evidence[end]
  if (value === null || isExact(evidence) || value === evidence.best) return false
  return !evidence.words.replace(/(?<=\d)[,.\s](?=\d)/g, '').includes(String(value))
}

/** One end of a cell: the number, or the source's words in its place. */
function endOf(teller: Teller | undefined, end: 'low' | 'high', value: number): End {
  const [only, ...others] = teller?.told.used ?? []
  const isOwn = only !== undefined && others.length === 0 && only.evidence[end] === value
  return isOwn && isDerived(only.evidence, end) ? { words: only.evidence.words } : value
}

const tellerOf = ({ tellers }: Draft, end: 'low' | 'high', value: number | null): Teller | undefined =>
  tellers.find(({ bounds }) => bounds[end] === value)

const hasNumber = ({ low, best, high }: Bounds): boolean => low !== null || best !== null || high !== null

/** Bounds in numbers; where there are none, the source's words for them. */
const amountOf = (bounds: Bounds, words: string): Amount =>
  hasNumber(bounds) ? { low: bounds.low, best: bounds.best, high: bounds.high } : { told: [words] }

/** The number of a cell as it is shown, before it is put into words. */
function shownAmount(cell: Bounds & { readonly override: Cell['override'] }, draft: Draft): Amount {
  const { low, best, high } = cell
  if (cell.override !== null) return { low, best, high }
  const lowest = low === null ? null : endOf(tellerOf(draft, 'low', low), 'low', low)
  const highest = high === null ? null : endOf(tellerOf(draft, 'high', high), 'high', high)
  if (low !== null && low === high) return { low: lowest, best, high: lowest }
  if (lowest !== null || highest !== null || best !== null) return { low: lowest, best, high: highest }
  const told = [...draft.tellers.flatMap(({ told }) => told.used), ...draft.moved].map(
    (one) => one.evidence.words,
  )
  return told.length === 0 ? { low, best, high } : { told: [...new Set(told)] }
}

/** The number of a cell as it is shown. */
export const wordsOf = (cell: Bounds & { readonly override: Cell['override'] }, draft: Draft): string =>
  sayAmount(shownAmount(cell, draft))

interface Explained {
  readonly draft: Draft
  /** Day of the incident, whose year goes unsaid. */
  readonly day: string | null
}

/** How a cell came about, clause by clause. */
export const explainCell = (cell: Omit<Cell, 'explain'>, { draft, day }: Explained): readonly Clause[] => [
  ...unsettledOf(cell),
  ...overrideOf(cell),
  ...endsOf(cell, { draft, day }),
  ...repeatsOf(cell),
  ...supersededOf(cell, day),
  ...rulesOf(cell, { draft, day }),
  ...rivalsOf(cell),
  ...leftOutOf(cell),
]

function rivalsOf({ used }: Pick<Cell, 'used'>): readonly Clause[] {
  const claims = new Set(used.flatMap(({ claim, rival }) => (rival === undefined ? [] : [claim])))
  return claims.size === 0 ? [] : [{ say: 'rivals', claims: claims.size }]
}

function unsettledOf({ unsettled = [] }: Pick<Cell, 'unsettled'>): readonly Clause[] {
  if (unsettled.length === 0) return []
  const choices = unsettled.map(({ incident, by, value: { low, best, high } }) => ({
    incident,
    by,
    amount: { low, best, high },
    best: best !== null && !isExact({ low, best, high }) ? best : null,
  }))
  return [{ say: 'unsettled', choices }]
}

function overrideOf({ override, derived }: Omit<Cell, 'explain'>): readonly Clause[] {
  if (override === null) return []
  const { value, by, reason } = override
  const { low, best, high } = value
  const isRange = best !== null && !isExact(value)
  return [
    { say: 'chosen', by, amount: { low, best, high }, best: isRange ? best : null, reason },
    ...(hasNumber(derived) ? [{ say: 'derived', amount: { ...derived } } as const] : []),
  ]
}

function endsOf(cell: Omit<Cell, 'explain'>, { draft, day }: Explained): readonly Clause[] {
  const { tellers, bounds } = draft
  const [first] = tellers
  const named = (teller: Teller): Named => nameTeller(teller.told, day)
  if (first === undefined)
    return isListed(bounds.low, draft) ? [{ say: 'low-listed', number: draft.listed }] : []
  const amount =
    cell.override !== null && hasNumber(cell.derived) ? { ...cell.derived } : shownAmount(cell, draft)
  if (isOfList(draft))
    return [
      { say: 'all-listed', amount },
      ...tellers.map(
        (teller) => ({ say: 'says', who: named(teller), words: toldWords(teller.told) }) as const,
      ),
    ]
  const agree = tellers.length === 1 || tellers.every((teller) => sameBounds(teller.bounds, bounds))
  if (agree && !draft.contested) return [{ say: 'agree', amount, who: tellers.map(named) }]
  return [...lowOf(draft, named), ...highOf(draft, named)]
}

const isListed = (n: number | null, { listed }: Draft): boolean => listed > 0 && n === listed

/** The list has more than the only one who tells a number, or than all who do. */
const isOfList = (draft: Draft): boolean => {
  const { bounds, tellers, listed } = draft
  if (!isListed(bounds.low, draft) || tellers.some((teller) => teller.bounds.low === bounds.low)) return false
  return tellers.length === 1 || tellers.every(({ bounds: { high } }) => high !== null && high < listed)
}

type Naming = (teller: Teller) => Named

function lowOf(draft: Draft, named: Naming): readonly Clause[] {
  const { low } = draft.bounds
  const lowest = tellerOf(draft, 'low', low)
  if (low === null) {
    const silent = draft.tellers.find(({ bounds }) => bounds.low === null)
    return silent === undefined
      ? [{ say: 'no-low', who: null, words: [] }]
      : [{ say: 'no-low', who: named(silent), words: toldWords(silent.told) }]
  }
  if (draft.contested && low === 0) return [{ say: 'low-contested' }]
  if (lowest !== undefined) return [{ say: 'low', end: endOf(lowest, 'low', low), who: named(lowest) }]
  return isListed(low, draft) ? [{ say: 'low-listed', number: low }] : []
}

function highOf(draft: Draft, named: Naming): readonly Clause[] {
  const { high } = draft.bounds
  // A toll of some that is more than any of everybody raises the high.
  const highest = tellerOf(draft, 'high', high) ?? (high === null ? undefined : tellerOf(draft, 'low', high))
  if (highest === undefined) return []
  return high === null
    ? [{ say: 'no-high', who: named(highest), words: toldWords(highest.told) }]
    : [{ say: 'high', end: endOf(highest, 'high', high), who: named(highest) }]
}

const toldWords = ({ used }: Told): readonly string[] => used.map(({ evidence }) => evidence.words)

const daySaid = (iso: string | null, day: string | null): DaySaid | null =>
  iso === null ? null : { iso, year: !(day ?? iso).startsWith(iso.slice(0, 4)) }

function nameTeller({ used }: Told, day: string | null): Named {
  const last = used.at(-1)!
  const { originName, published } = last.evidence
  return { name: originName, own: last.official, on: daySaid(published, day) }
}

/** Who prints a number once more, whole in the same text or in another; editions of one house are one outlet. */
function repeatsOf({ used, repeats }: Omit<Cell, 'explain'>): readonly Clause[] {
  const names = new Map([...used, ...repeats].map(({ origin, originName }) => [origin, originName]))
  return [...names].sort().flatMap(([origin, name]) => {
    const [ownUsed, ownRepeats] = [used, repeats].map((list) => list.filter((one) => one.origin === origin))
    const printed = new Set(
      ownUsed!.flatMap(({ publisher }) => (publisher === null ? [] : [houseOf(publisher)])),
    )
    const others = [
      ...ownRepeats!.map(({ publisher, claim }) => (publisher === null ? claim : houseOf(publisher))),
      ...[...ownUsed!, ...ownRepeats!].flatMap(({ reprintedBy = [] }) => reprintedBy.map(houseOf)),
    ]
    const outlets = new Set(others.filter((house) => !printed.has(house)))
    return outlets.size === 0 ? [] : [{ say: 'repeats', outlets: outlets.size, name } as const]
  })
}

/** Earlier numbers that are named; of more only how many. */
const MOST_NAMED = 2

function supersededOf({ superseded }: Omit<Cell, 'explain'>, day: string | null): readonly Clause[] {
  const names = new Map(superseded.map(({ origin, originName }) => [origin, originName]))
  return [...names].sort().map(([origin, name]) => {
    const unique = new Map(
      superseded
        .filter((one) => one.origin === origin)
        .map((one) => ({ amount: amountOf(one, one.words), on: daySaid(one.published, day) }))
        .map((number) => [`${sayAmount(number.amount)} ${number.on?.iso}`, number]),
    )
    return unique.size > MOST_NAMED
      ? { say: 'superseded-many', numbers: unique.size, name }
      : { say: 'superseded', name, numbers: [...unique.values()] }
  })
}

const RULES = [
  'single-victim',
  'presumed',
  'side-unclear',
  'attackers-word',
] as const satisfies readonly Exclude<FigureRule, 'died-later'>[]

function rulesOf(cell: Omit<Cell, 'explain'>, { draft, day }: Explained): readonly Clause[] {
  const rules = new Set(cell.used.flatMap((one) => one.rules))
  const best = BEST_RULES.find(({ slug }) => slug === cell.rule)?.slug
  return [
    ...RULES.flatMap((rule) => (rules.has(rule) ? [{ say: 'rule', rule } as const] : [])),
    ...movedOf(cell, { draft, day }),
    ...(cell.part ? [{ say: 'part' } as const] : []),
    ...(cell.listed > 0 ? [{ say: 'on-list', people: cell.listed } as const] : []),
    ...(best === undefined || best === 'person' || isExact(cell)
      ? []
      : [{ say: 'best', number: cell.best ?? 0, rule: best } as const]),
    ...(cell.suggested ? [{ say: 'suggested' } as const] : []),
  ]
}

function movedOf({ metric }: Pick<Cell, 'metric'>, { draft, day }: Explained): readonly Clause[] {
  return draft.moved.map(({ evidence, diedLater }) => ({
    say: 'died-later',
    amount: amountOf(evidence, evidence.words),
    leaves: metric === 'injured',
    name: evidence.originName,
    on: daySaid(diedLater?.on ?? evidence.published, day),
  }))
}

function leftOutOf({ leftOut }: Pick<Cell, 'leftOut'>): readonly Clause[] {
  const context = new Set(leftOut.filter((one) => one.context).map(({ words }) => words))
  const others = leftOut.filter((one) => !one.context).length
  return [
    ...[...context].map((words) => ({ say: 'context', words }) as const),
    ...(others === 0 ? [] : [{ say: 'left-out', numbers: others } as const]),
  ]
}
