import { BEST_RULES, type Cell } from './cell.js'
import type { Draft } from './cells.js'
import type { Evidence, FigureRule } from './evidence.js'
import { type Bounds, isExact, sameBounds, sayBounds, sayDay, sayMany, sayWhole } from './numbers.js'
import type { Told } from './standing.js'

type Teller = Draft['tellers'][number]

const quote = (words: string): string => `“${words}”`

/** True where the number is made by a rule of words that do not have it: 250,001 of "more than 250,000". */
function isDerived(evidence: Evidence, end: 'low' | 'high'): boolean {
  const value = evidence[end]
  if (value === null || isExact(evidence) || value === evidence.best) return false
  return !evidence.words.replace(/(?<=\d)[,.\s](?=\d)/g, '').includes(String(value))
}

/** One end of a cell: the number, or the source's words in its place. */
function sayEnd(teller: Teller | undefined, end: 'low' | 'high', value: number): string {
  const [only, ...others] = teller?.told.used ?? []
  const isOwn = only !== undefined && others.length === 0 && only.evidence[end] === value
  return isOwn && isDerived(only.evidence, end) ? quote(only.evidence.words) : sayWhole(value)
}

const tellerOf = ({ tellers }: Draft, end: 'low' | 'high', value: number | null): Teller | undefined =>
  tellers.find(({ bounds }) => bounds[end] === value)

/** The number of a cell as it is shown. */
export function wordsOf(cell: Bounds & { readonly override: Cell['override'] }, draft: Draft): string {
  const { low, high } = cell
  if (cell.override !== null) return sayBounds(cell) ?? 'unknown'
  const lowest = low === null ? null : sayEnd(tellerOf(draft, 'low', low), 'low', low)
  const highest = high === null ? null : sayEnd(tellerOf(draft, 'high', high), 'high', high)
  if (lowest !== null && highest !== null)
    return low === high || lowest === highest ? lowest : `${lowest} to ${highest}`
  if (lowest !== null) return lowest.startsWith('“') ? lowest : `${lowest} or more`
  if (highest !== null) return highest.startsWith('“') ? highest : `up to ${highest}`
  const told = [...draft.tellers.flatMap(({ told }) => told.used), ...draft.moved].map((one) =>
    quote(one.evidence.words),
  )
  return sayBounds(cell) ?? [...new Set(told)].join('; ')
}

interface Explained {
  readonly draft: Draft
  /** Day of the incident, whose year goes unsaid. */
  readonly day: string | null
}

/** How a cell came about, in one sentence. */
export function explainCell(cell: Omit<Cell, 'explain'>, { draft, day }: Explained): string {
  const clauses = [
    ...sayOverride(cell),
    ...sayEnds(cell, { draft, day }),
    ...sayRepeats(cell),
    ...saySuperseded(cell, day),
    ...sayRules(cell, { draft, day }),
    ...sayLeftOut(cell),
  ]
  return clauses.join('; ')
}

function sayOverride({ override, derived }: Omit<Cell, 'explain'>): readonly string[] {
  if (override === null) return []
  const said = sayBounds(override.value) ?? 'unknown'
  const best =
    override.value.best === null || isExact(override.value) ? '' : `, best ${sayWhole(override.value.best)}`
  const before = sayBounds(derived)
  return [
    `${override.by ?? 'a person'} chose ${said}${best} (${quote(override.reason)})`,
    ...(before === null ? [] : [`derived: ${before}`]),
  ]
}

function sayEnds(cell: Omit<Cell, 'explain'>, { draft, day }: Explained): readonly string[] {
  const { tellers, bounds } = draft
  const [first] = tellers
  const says = (teller: Teller): string => nameTeller(teller.told, day)
  if (first === undefined) return []
  const words = cell.override === null ? cell.words : (sayBounds(cell.derived) ?? cell.words)
  if (tellers.every((teller) => sameBounds(teller.bounds, bounds) || tellers.length === 1)) {
    const moreListed = isListed(bounds.low, draft) && bounds.low !== first.bounds.low
    if (moreListed) return [`${words}: the victim list`, `${says(first)}, says ${toldWords(first.told)}`]
    if (!draft.contested)
      return [`${words}: ${joined(tellers.map(says))}${tellers.length > 1 ? ' agree' : ''}`]
  }
  return [...sayLow(draft, says), ...sayHigh(draft, says)]
}

const isListed = (n: number | null, { listed }: Draft): boolean => listed > 0 && n === listed

type Says = (teller: Teller) => string

function sayLow(draft: Draft, says: Says): readonly string[] {
  const { low } = draft.bounds
  const lowest = tellerOf(draft, 'low', low)
  if (low === null) {
    const silent = draft.tellers.find(({ bounds }) => bounds.low === null)
    return [
      `no low: ${silent === undefined ? 'nobody gives one' : `${says(silent)}, says ${toldWords(silent.told)}`}`,
    ]
  }
  if (draft.contested && low === 0) return ['low 0: who they were is contested']
  if (lowest !== undefined) return [`low ${sayEnd(lowest, 'low', low)}: ${says(lowest)}`]
  return isListed(low, draft) ? [`low ${sayWhole(low)}: the victim list`] : []
}

function sayHigh(draft: Draft, says: Says): readonly string[] {
  const { high } = draft.bounds
  const highest = tellerOf(draft, 'high', high)
  if (highest === undefined)
    return high !== null && isListed(high, draft) ? [`high ${sayWhole(high)}: the victim list`] : []
  return high === null
    ? [`no high: ${says(highest)}, says ${toldWords(highest.told)}`]
    : [`high ${sayEnd(highest, 'high', high)}: ${says(highest)}`]
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const toldWords = ({ used }: Told): string => joined(used.map(({ evidence }) => quote(evidence.words)))

/** "the Observatory, 6 Oct"; "the ministry's own toll, 7 Oct". */
function nameTeller({ used }: Told, day: string | null): string {
  const last = used.at(-1)!
  const { originName, published } = last.evidence
  const name = last.official ? `${possessive(originName)} own toll` : originName
  return published === null ? name : `${name}, ${sayDay(published, day ?? published)}`
}

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`)

/** "two outlets repeat the Observatory and add nothing". */
function sayRepeats({ used, repeats }: Omit<Cell, 'explain'>): readonly string[] {
  const names = new Map(repeats.map(({ origin, originName }) => [origin, originName]))
  return [...names].sort().flatMap(([origin, name]) => {
    const printed = new Set(used.filter((one) => one.origin === origin).map(({ publisher }) => publisher))
    const outlets = new Set(
      repeats
        .filter((one) => one.origin === origin && !(one.publisher !== null && printed.has(one.publisher)))
        .map(({ publisher, claim }) => publisher ?? claim),
    )
    if (outlets.size === 0) return []
    const verbs = outlets.size === 1 ? ['repeats', 'adds'] : ['repeat', 'add']
    return [`${sayMany(outlets.size, 'outlet')} ${verbs[0]} ${name} and ${verbs[1]} nothing`]
  })
}

function saySuperseded({ superseded }: Omit<Cell, 'explain'>, day: string | null): readonly string[] {
  const names = new Map(superseded.map(({ origin, originName }) => [origin, originName]))
  return [...names].sort().map(([origin, name]) => {
    const earlier = superseded.filter((one) => one.origin === origin)
    const said = earlier.map((one) => {
      const number = sayBounds(one) ?? quote(one.words)
      return one.published === null ? number : `${number} (${sayDay(one.published, day ?? one.published)})`
    })
    const unique = [...new Set(said)]
    return unique.length > 2
      ? `${sayMany(unique.length, 'earlier number')} of ${name} no longer count`
      : `${possessive(name)} earlier ${joined(unique)} no longer ${unique.length === 1 ? 'counts' : 'count'}`
  })
}

const RULE_WORDS: Readonly<Record<Exclude<FigureRule, 'died-later'>, string>> = {
  'single-victim': 'one named or single victim derives 1 (rule single-victim)',
  presumed: 'people of unknown status are presumed civilians (rule presumption)',
  'side-unclear': 'whose they were is unknown, since their party changed sides and no one day is told',
  'attackers-word': 'who they were rests on the attacker’s word alone, which is context',
}

function sayRules(cell: Omit<Cell, 'explain'>, { draft, day }: Explained): readonly string[] {
  const rules = new Set(cell.used.flatMap((one) => one.rules))
  const best = BEST_RULES.find(({ slug }) => slug === cell.rule)
  return [
    ...Object.entries(RULE_WORDS).flatMap(([rule, words]) =>
      [...rules].some((r) => r === rule) ? [words] : [],
    ),
    ...sayMoved(cell, { draft, day }),
    ...(cell.part ? ['part of a larger number and never added to it'] : []),
    ...(cell.listed > 0 ? [`${sayPeople(cell.listed)} on the victim list`] : []),
    ...(best === undefined || best.slug === 'person' || isExact(cell)
      ? []
      : [`best ${sayWhole(cell.best ?? 0)}: ${best.words}`]),
    ...(cell.suggested ? ['rests on suggestions that nobody has decided on'] : []),
  ]
}

const sayPeople = (n: number): string =>
  n === 1 ? 'one person is' : `${sayMany(n, 'person').replace('persons', 'people')} are`

function sayMoved({ metric }: Pick<Cell, 'metric'>, { draft, day }: Explained): readonly string[] {
  return draft.moved.map(({ evidence, diedLater }) => {
    const on = diedLater?.on ?? evidence.published
    const when = on === null ? '' : `, ${sayDay(on, day ?? on)}`
    const where = metric === 'injured' ? 'no longer counted as injured' : 'moved from injured to killed'
    return `${sayBounds(evidence) ?? quote(evidence.words)} who died later ${where} (${evidence.originName}${when})`
  })
}

function sayLeftOut({ leftOut }: Pick<Cell, 'leftOut'>): readonly string[] {
  const context = leftOut.filter((one) => one.context).map(({ words }) => words)
  const others = leftOut.filter((one) => !one.context).length
  return [
    ...new Set(context),
    ...(others === 0 ? [] : [`${sayMany(others, 'number')} left out, with reasons`]),
  ]
}
