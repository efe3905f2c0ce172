import type { Amount, Clause, DaySaid, End, Teller } from '../saying/index.js'
import { BEST_RULES } from './cell.js'
import { sayBounds, sayMany, sayShortDay, sayWhole } from './numbers.js'
import { sayUnsettled } from './unsettled.js'

const quote = (words: string): string => `“${words}”`

const sayEnd = (end: End): string => (typeof end === 'number' ? sayWhole(end) : quote(end.words))

/** `7 to 11`, `7 or more`, or the source's own words. */
export function sayAmount(amount: Amount): string {
  if ('told' in amount) return amount.told.map(quote).join('; ')
  const { low, best, high } = amount
  if (low !== null && high !== null) {
    const [lowest, highest] = [sayEnd(low), sayEnd(high)]
    return lowest === highest ? lowest : `${lowest} to ${highest}`
  }
  if (low !== null) return typeof low === 'number' ? `${sayWhole(low)} or more` : sayEnd(low)
  if (high !== null) return typeof high === 'number' ? `up to ${sayWhole(high)}` : sayEnd(high)
  return sayBounds({ low: null, best, high: null }) ?? 'unknown'
}

const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const possessive = (name: string): string => (name.endsWith('s') ? `${name}’` : `${name}’s`)

/** "the Observatory, 6 Oct"; "the ministry's own toll, 7 Oct". */
const sayTeller = ({ name, own, on }: Teller): string =>
  `${own ? `${possessive(name)} own toll` : name}${on === null ? '' : `, ${sayShortDay(on)}`}`

const sayQuotes = (words: readonly string[]): string => joined(words.map(quote))

const sayOn = (on: DaySaid | null): string => (on === null ? '' : ` (${sayShortDay(on)})`)

const RULE_WORDS: Readonly<Record<Extract<Clause, { readonly say: 'rule' }>['rule'], string>> = {
  'single-victim': 'one named or single victim derives 1 (rule single-victim)',
  presumed: 'people of unknown status are presumed civilians (rule presumption)',
  'side-unclear': 'whose they were is unknown, since their party changed sides and no one day is told',
  'attackers-word': 'who they were rests on the attacker’s word alone, which is context',
}

/** A clause in English. */
function sayClause(clause: Clause): string {
  switch (clause.say) {
    case 'chosen': {
      const best = clause.best === null ? '' : `, best ${sayWhole(clause.best)}`
      return `${clause.by ?? 'a person'} chose ${sayAmount(clause.amount)}${best} (${quote(clause.reason)})`
    }
    case 'unsettled':
      return sayUnsettled(
        clause.choices.map(
          ({ incident, by, amount, best }) =>
            `${by ?? 'a person'} chose ${sayAmount(amount)}${best === null ? '' : `, best ${sayWhole(best)}`} for ${incident}`,
        ),
        'choose anew',
      )
    case 'derived':
      return `derived: ${sayAmount(clause.amount)}`
    case 'all-listed':
      return `${sayAmount(clause.amount)}: the victim list`
    case 'says':
      return `${sayTeller(clause.who)}, says ${sayQuotes(clause.words)}`
    case 'agree':
      return `${sayAmount(clause.amount)}: ${joined(clause.who.map(sayTeller))}${clause.who.length > 1 ? ' agree' : ''}`
    case 'no-low':
      return `no low: ${clause.who === null ? 'nobody gives one' : `${sayTeller(clause.who)}, says ${sayQuotes(clause.words)}`}`
    case 'no-high':
      return `no high: ${sayTeller(clause.who)}, says ${sayQuotes(clause.words)}`
    case 'low-contested':
      return 'low 0: who they were is contested'
    case 'low':
    case 'high':
      return `${clause.say} ${sayEnd(clause.end)}: ${sayTeller(clause.who)}`
    case 'low-listed':
      return `low ${sayWhole(clause.number)}: the victim list`
    case 'repeats': {
      const verbs = clause.outlets === 1 ? ['repeats', 'adds'] : ['repeat', 'add']
      return `${sayMany(clause.outlets, 'outlet')} ${verbs[0]} ${clause.name} and ${verbs[1]} nothing`
    }
    default:
      return sayOther(clause)
  }
}

type Other = Exclude<
  Clause,
  {
    readonly say:
      | 'chosen'
      | 'unsettled'
      | 'derived'
      | 'all-listed'
      | 'says'
      | 'agree'
      | 'no-low'
      | 'no-high'
      | 'low-contested'
      | 'low'
      | 'high'
      | 'low-listed'
      | 'repeats'
  }
>

/** What no longer counts, by which rules, and what is left out. */
function sayOther(clause: Other): string {
  switch (clause.say) {
    case 'superseded': {
      const said = clause.numbers.map(({ amount, on }) => `${sayAmount(amount)}${sayOn(on)}`)
      return `${possessive(clause.name)} earlier ${joined(said)} no longer ${said.length === 1 ? 'counts' : 'count'}`
    }
    case 'superseded-many':
      return `${sayMany(clause.numbers, 'earlier number')} of ${clause.name} no longer count`
    case 'rule':
      return RULE_WORDS[clause.rule]
    case 'died-later': {
      const where = clause.leaves ? 'no longer counted as injured' : 'moved from injured to killed'
      const on = clause.on === null ? '' : `, ${sayShortDay(clause.on)}`
      return `${sayAmount(clause.amount)} who died later ${where} (${clause.name}${on})`
    }
    case 'part':
      return 'part of a larger number and never added to it'
    case 'on-list':
      return `${sayPeople(clause.people)} on the victim list`
    case 'best': {
      const { words } = BEST_RULES.find(({ slug }) => slug === clause.rule)!
      return `best ${sayWhole(clause.number)}: ${words}`
    }
    case 'suggested':
      return 'rests on suggestions that nobody has decided on'
    case 'rivals':
      return `rests on ${sayMany(clause.claims, 'claim')} that two copies decided differently`
    case 'context':
      return clause.words
    case 'left-out':
      return `${sayMany(clause.numbers, 'number')} left out, with reasons`
  }
}

const sayPeople = (n: number): string =>
  n === 1 ? 'one person is' : `${sayMany(n, 'person').replace('persons', 'people')} are`

/** How a number came about, in one English sentence. */
export const sayClauses = (clauses: readonly Clause[]): string => clauses.map(sayClause).join('; ')
