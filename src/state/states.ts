import { type Group, groupOf } from '../codebook/index.js'
import { isDecided, type RecordedClaim, speakerOf } from '../record/index.js'
import type { SideOf } from '../tally/index.js'
import { addTo, byText } from '../text/index.js'
import type { Account, Told } from './account.js'
import { contestsAt } from './contest.js'
import { type EvidenceRow, evidenceOf } from './evidence.js'
import { groupBy } from './group.js'
import { type Holder, holderOf, ownSide } from './holder.js'
import { readPlaces, type StatePlace } from './place.js'
import { meanwhileAt, rivalsOf } from './rivals.js'
import { inOrder, type Sighting, sightingOf } from './sighting.js'
import type { State, StateKind } from './state.js'
import { spansOf } from './stretches.js'
import { isSomeDay, stretchOf, timelineOf } from './timeline.js'

export interface StatesOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
  /** The side that an actor stood on that day. Left out: an organ of a state stands on its state's. */
  readonly sideOf?: SideOf
}

/** Reads what claims say of states; what one of them says depends on the places of all. */
export function openTelling(
  claims: readonly RecordedClaim[],
  { sideOf = ownSide }: StatesOptions,
): (claim: RecordedClaim) => Told | null {
  const places = readPlaces(claims)
  let countries: ReadonlyMap<string, string | null> | null = null
  return (claim) => {
    const row = evidenceOf(claim)
    if (row === null) return null
    countries ??= countriesOf(claims)
    const place = places.of(claim) ?? unnamedPlace(row.state, { claim, countries })
    return { claim, row, place, holders: holdersOf(claim, sideOf) }
  }
}

/** Talks, messages and sanctions have places far from the war. */
const FAR: ReadonlySet<Group> = new Set(['talk', 'civic'])

/** The country of a report's places where all lie in one: the larger unit of what it does not name (field rule T7). */
function countriesOf(claims: readonly RecordedClaim[]): ReadonlyMap<string, string | null> {
  const countries = new Map<string, string | null>()
  for (const { claim, report } of claims) {
    const country = claim.place?.resolved?.country ?? null
    if (country === null || FAR.has(groupOf(claim.kind))) continue
    const before = countries.get(report.text)
    countries.set(report.text, before === undefined || before === country ? country : null)
  }
  return countries
}

/** A ceasefire often names no place and is then the war's; an unnamed siege is that of its report. */
function unnamedPlace(
  state: StateKind,
  seen: { readonly claim: RecordedClaim; readonly countries: ReadonlyMap<string, string | null> },
): StatePlace {
  const { text } = seen.claim.report
  if (state !== 'ceasefire') return { key: `@${text}`, name: '' }
  const country = seen.countries.get(text) ?? null
  return { key: country === null ? '' : `in:${country}`, name: '' }
}

function holdersOf({ claim, report }: RecordedClaim, sideOf: SideOf): readonly Holder[] {
  const day = claim.time?.start ?? report.published
  const holders = claim.agents.map((agent) => {
    const own = /^(?:our\b|we$|us$)/iu.test(agent.text) && agent.actor === null && claim.source.text !== ''
    return holderOf(own ? claim.source : agent, { sideOf, day })
  })
  const [first] = holders
  return first !== undefined && holders.every(({ beside }) => beside)
    ? [{ ...first, beside: false }, ...holders.slice(1)]
    : holders
}

const keysOf = (holders: readonly Holder[]): readonly string[] =>
  [...new Set(holders.filter(({ beside }) => !beside).map(({ key }) => key))].sort()

/** States of one kind at one place: what is told of it, account by account. */
export function statesAt(told: readonly Told[]): readonly State[] {
  const beside = accountsOf(told.toSorted((a, b) => byText(a.claim.id, b.claim.id)))
  const rivals = rivalsOf(beside)
  const nobody = beside.find(({ kind, keys }) => kind === 'control' && keys.length === 0)
  return beside.map((account) =>
    stateFrom(account, {
      beside,
      rivals: rivals.get(account) ?? [],
      unnamed: account === nobody ? [] : (nobody?.denials ?? []),
    }),
  )
}

/** Accounts in the order of kind, place and holders; two that go by the same names are one. */
function accountsOf(told: readonly Told[]): readonly Account[] {
  const byKeys = groupBy(told, ({ row, place, holders }) =>
    JSON.stringify([row.state, place.key, row.state === 'control' ? keysOf(holders) : []]),
  )
  const byNames = new Map<string, Told[]>()
  for (const list of byKeys.values()) {
    const { row, place } = list[0]!
    const key = JSON.stringify([row.state, place.key, row.state === 'control' ? namesOf(list) : []])
    for (const one of list) addTo(byNames, key, one)
  }
  return [...byNames]
    .sort(([a], [b]) => byText(a, b))
    .map(([, list]) => accountFrom(list.sort((a, b) => byText(a.claim.id, b.claim.id))))
}

/** A name for each holder: the one used most, of two the longer. */
function namesOf(told: readonly Told[]): readonly string[] {
  const names = new Map<string, Map<string, number>>()
  for (const { key, name } of told.flatMap(({ holders }) => holders)) {
    const counts = names.get(key) ?? new Map<string, number>()
    counts.set(name, (counts.get(name) ?? 0) + 1)
    names.set(key, counts)
  }
  const most = [...names.values()].map(
    (counts) => [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || byText(a, b))[0]![0],
  )
  return [...new Set(most)].sort()
}

function accountFrom(told: readonly Told[]): Account {
  const { row, place } = told[0]!
  const sightings: Sighting[] = []
  const denials: Sighting[] = []
  const undated: RecordedClaim[] = []
  const ahead: RecordedClaim[] = []
  for (const { claim, row: evidence } of told) {
    const seen = sightingOf(claim, evidence)
    if (seen === 'ahead') ahead.push(claim)
    else if (seen === 'undated')
      if (evidence.tells === 'denied') denials.push(withoutDay(claim, evidence))
      else undated.push(claim)
    else (evidence.tells === 'denied' ? denials : sightings).push(seen)
  }
  return {
    kind: row.state,
    place: place.key,
    placeName: told.map((one) => one.place.name).sort((a, b) => a.length - b.length || byText(a, b))[0]!,
    holders: namesOf(told),
    keys: keysOf(told.flatMap(({ holders }) => holders)),
    told,
    spans: spansOf(sightings),
    denials: denials.sort(inOrder),
    undated,
    ahead,
  }
}

const withoutDay = (claim: RecordedClaim, row: EvidenceRow): Sighting => ({
  claim,
  row,
  days: null,
  window: { first: null, last: null },
  asOf: true,
})

function stateFrom(
  account: Account,
  {
    beside,
    rivals,
    unnamed,
  }: {
    readonly beside: readonly Account[]
    readonly rivals: readonly Account[]
    /** Denials of control of the place that name no holder. */
    readonly unnamed: readonly Sighting[]
  },
): State {
  const { kind, place, placeName, holders, spans, denials, undated, ahead, told } = account
  const someDay = spans.filter(isSomeDay).flatMap(({ sightings }) => sightings.map(({ claim }) => claim))
  const idsOf = (claims: readonly RecordedClaim[]): readonly string[] => claims.map(({ id }) => id).sort()
  return {
    kind,
    place,
    placeName,
    holders,
    stretches: spans.filter((span) => !isSomeDay(span)).map(stretchOf),
    timeline: timelineOf(spans, {
      denials,
      kind,
      meanwhile: meanwhileAt(account, beside),
      contestsOf: contestsAt(account, { rivals, unnamed }),
    }),
    undated: idsOf([...undated, ...someDay]),
    ahead: idsOf(ahead),
    denied: denials.map(({ claim }) => ({ claim: claim.id, by: speakerOf(claim) })),
    rivals: rivals.map((other) => other.holders),
    suggested: idsOf(told.map(({ claim }) => claim).filter((claim) => !isDecided(claim))),
  }
}
