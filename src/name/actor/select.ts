import type { ActorContext, ActorQuery, SeenActor } from './actor.js'
import type { Office } from './compiled.js'
import { type Lexicon, partyById } from './lexicon.js'
import type { Reading } from './stretch.js'
import { nameKey } from './tokens.js'

/** Why a reading was kept or put aside; `explain.ts` has the sentences. */
export type Ground =
  | 'only-reading'
  | 'seen-in-report'
  | 'country-of-report'
  | 'exists-at-date'
  | 'exact-over-vague'
  | 'too-early'
  | 'wrong-country'
  | 'police-elsewhere'
  | 'needs-country'
  | 'needs-report'
  | 'other-seen'
  | 'other-country'
  | 'ended-before'
  | 'vague'
  | 'open-choice'

export interface Weighed {
  readonly id: string
  readonly reading: Reading
  readonly ground: Ground
  readonly chosen: boolean
  readonly ruledOut: boolean
}

interface Option {
  readonly id: string
  readonly reading: Reading
  readonly countries: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly vague: boolean
}

/** Weighs readings by date, country and what the report has named; at most one comes out chosen. */
export function weigh(lexicon: Lexicon, readings: readonly Reading[], query: ActorQuery): readonly Weighed[] {
  const out: Weighed[] = []
  const options: Option[] = []
  for (const reading of readings) {
    const option = optionOf(lexicon, reading, query)
    if (option === null) continue
    const ground = ruledOut(option, query)
    if (ground !== null) out.push({ id: option.id, reading, ground, chosen: false, ruledOut: true })
    else if (!options.some((o) => o.id === option.id)) options.push(option)
  }
  return [...choose(options, query), ...out]
}

/** First characters of two dates compared as far as the coarser goes. */
const before = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length)
}

export const holdsAt = (from: string | null, to: string | null, date: string | null): boolean =>
  date === null || !((from !== null && before(date, from)) || (to !== null && before(to, date)))

function optionOf(lexicon: Lexicon, reading: Reading, query: ActorQuery): Option | null {
  const person = lexicon.people.get(reading.id)
  const id =
    person === undefined ? partyOf(reading) : personParty(lexicon, reading, person.offices, query.published)
  const party = partyById(lexicon, id)
  const followers = reading.rule === 'loyal' || reading.rule === 'person-organ'
  if (party === null || (followers && id === person?.id)) return null
  const dates = person === undefined ? party : { from: null, to: null }
  return {
    id,
    reading,
    countries: party.countries,
    from: dates.from,
    to: dates.to,
    vague: party.vague,
  }
}

/** "forces loyal to the government of X" are the armed forces of X. */
function partyOf(reading: Reading): string {
  const [nation, organ] = reading.id.split('/')
  return reading.rule === 'loyal' && organ === 'government' ? `${nation}/armed-forces` : reading.id
}

/** The party that a person stands for on the day; the person alone before, after, or where several are open. */
function personParty(
  lexicon: Lexicon,
  reading: Reading,
  offices: readonly Office[],
  published: string | null,
): string {
  if (reading.former) return reading.id
  const held = offices.filter((o) => holdsAt(o.from, o.to, published))
  const parties = [...new Set(held.map((o) => o.of))]
  const [party] = parties
  if (party === undefined || parties.length > 1) return reading.id
  const [nation, organ] = party.split('/')
  if (reading.organ === null || organ === undefined) return party
  const own = `${nation}/${reading.organ}`
  return partyById(lexicon, own) === null ? party : own
}

const seenIds = (context: ActorContext): ReadonlySet<string> => new Set(context.actorsSeen.map((s) => s.id))

const meets = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x))

/** Why a reading cannot be meant, or null. */
function ruledOut(option: Option, query: ActorQuery): Ground | null {
  const { reading } = option
  const { context, published } = query
  if (published !== null && option.from !== null && before(published, option.from)) return 'too-early'
  const isActor = reading.sense?.kind === 'actor'
  if (
    isActor &&
    reading.scope.length > 0 &&
    option.countries.length > 0 &&
    !meets(option.countries, reading.scope)
  ) {
    const own = reading.sense?.within
    if (own === undefined || !meets(own, reading.scope)) return 'wrong-country'
  }
  if (isPoliceElsewhere(option, context)) return 'police-elsewhere'
  const seen = context.actorsSeen.filter((s) => s.id === option.id)
  const countries = [...reading.scope, ...upper(context.countries)]
  if (reading.sense?.short === true) return isPlain(option, seen, countries) ? null : 'needs-report'
  const within = reading.sense?.within
  return within === undefined || seen.length > 0 || meets(within, countries) ? null : 'needs-country'
}

/**
 * "Georgia police shot a man in Atlanta": a police force works at home, so that a name borne by a country and by a part
 * of another does not mean the country where all places of the report lie elsewhere. An adjective is plain.
 */
function isPoliceElsewhere(
  { reading, countries }: Option,
  { places = [], countries: about }: ActorContext,
): boolean {
  if (reading.rule !== 'organ' || reading.sense?.form !== 'name' || !reading.id.endsWith('/police'))
    return false
  const there = upper(places.map((place) => place.country))
  return there.length > 0 && !meets(countries, [...there, ...upper(about)])
}

/**
 * Whether a surname is plain: the report has given it with the full name, or it has a title and the report is about
 * the country or has named the party.
 */
function isPlain(option: Option, seen: readonly SeenActor[], countries: readonly string[]): boolean {
  const { reading } = option
  if (seen.some((s) => ` ${nameKey(s.words)} `.includes(` ${reading.name} `))) return true
  const inOffice = option.id !== reading.id
  return reading.titled && inOffice && (seen.length > 0 || meets(option.countries, countries))
}

export const upper = (countries: readonly string[]): readonly string[] =>
  countries.map((c) => c.toUpperCase())

function choose(options: readonly Option[], query: ActorQuery): readonly Weighed[] {
  const put = (o: Option, ground: Ground, chosen: boolean): Weighed => ({
    id: o.id,
    reading: o.reading,
    ground,
    chosen,
    ruledOut: false,
  })
  if (options.length === 1) return [put(options[0]!, 'only-reading', true)]
  const seen = seenIds(query.context)
  const countries = upper(query.context.countries)
  const tests: readonly (readonly [Ground, Ground, (o: Option) => boolean])[] = [
    ['exact-over-vague', 'vague', (o) => !o.vague],
    ['seen-in-report', 'other-seen', (o) => seen.has(o.id)],
    ['exists-at-date', 'ended-before', (o) => holdsAt(o.from, o.to, query.published)],
    ['country-of-report', 'other-country', (o) => isLocal(o, countries)],
  ]
  let left = options
  const aside: Weighed[] = []
  for (const [kept, dropped, test] of tests) {
    const passed = left.filter(test)
    if (passed.length === 0 || passed.length === left.length) continue
    aside.unshift(...left.filter((o) => !test(o)).map((o) => put(o, dropped, false)))
    left = passed
    if (left.length === 1) return [put(left[0]!, kept, true), ...aside]
  }
  return [...left.map((o) => put(o, 'open-choice', false)), ...aside]
}

/** At home in a country of the report or of the phrase, or tied to none. */
const isLocal = (o: Option, countries: readonly string[]): boolean =>
  o.countries.length === 0 || meets(o.countries, [...countries, ...o.reading.scope])
