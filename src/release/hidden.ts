import { publishersOf, type RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Cell } from '../tally/index.js'
import { foldText } from '../text/index.js'
import { areaOf } from './grid.js'
import { type HiddenName, namesIn, partsOf } from './names.js'
import { type PersonShape, personsIn } from './persons.js'
import { IN_OFFICE, INSTEAD, PERSONS } from './policy.js'

/** What a release must hide, taken from all of the record, whatever the filter. */
export interface Hidden {
  /** In the order in which they are looked for: whole names. */
  readonly names: readonly HiddenName[]
  /** Names of those who work on the record, as they are in its log. */
  readonly reviewers: readonly string[]
  /** Folded: names that are no private person's, though they may look so. */
  readonly known: ReadonlySet<string>
  /** Coordinates of places that are given as areas, in degrees. */
  readonly points: readonly { readonly latitude: number; readonly longitude: number }[]
  /** Degrees, as they are written, of places that are given as they are: a town may lie near such a point. */
  readonly given: ReadonlySet<string>
}

export interface HiddenOptions {
  /** Cells of all incidents: one that a single named victim makes holds the name. */
  readonly cells: Iterable<Pick<Cell, 'used' | 'repeats' | 'superseded'>>
  readonly reviewers: readonly string[]
  /** Words that a person took out beyond the rules. */
  readonly withheld: readonly string[]
  /** Words that are nobody's name here, as a person decided. */
  readonly letStand: readonly string[]
  /** Whether the dictionary of actors knows whom these words name. */
  readonly isActor: (words: string) => boolean
}

/**
 * Everybody who must not be named: persons who are sources, victims, whom a claim names otherwise, those who asked for
 * corrections.
 */
export function hiddenOf(
  { claims, victims, corrections }: Pick<Standing, 'claims' | 'victims' | 'corrections'>,
  { cells, reviewers, withheld, letStand, isActor }: HiddenOptions,
): Omit<Hidden, 'points' | 'given'> {
  const known = knownNames(claims)
  const stands = new Set(letStand.map(foldText))
  const found = new Map<string, HiddenName>()
  const hide = (words: string, sort: HiddenName['sort'], instead: string): void => {
    const folded = foldText(words)
    if (folded === '' || stands.has(folded) || found.has(folded)) return
    if (sort !== 'withheld' && known.has(folded)) return
    found.set(folded, { words, sort, instead })
  }
  for (const words of withheld) hide(words, 'withheld', INSTEAD.withheld)
  for (const { names } of victims) for (const { text } of names) hide(text, 'victim', INSTEAD.victim)
  for (const words of singleVictims(cells))
    for (const name of namesIn(words)) hide(name, 'victim', INSTEAD.victim)
  for (const { claim } of claims) {
    if (PERSONS[claim.source.type] === undefined) continue
    for (const name of namesIn(claim.source.text)) hide(name, 'person', INSTEAD.name)
  }
  const mentioned = new Set<string>()
  for (const { claim } of claims) {
    for (const name of namesMentioned(claim))
      if (!isActor(name.name) && !known.has(foldText(name.titled))) mentioned.add(name.name)
    if (PERSONS[claim.source.type] === undefined && !IN_OFFICE.has(claim.source.type))
      for (const { name } of personsIn(claim.source.text, 'slot'))
        if (!isActor(name)) hide(name, 'person', INSTEAD.name)
  }
  for (const name of mentioned) hide(name, 'mentioned', INSTEAD.name)
  for (const name of shortNames(claims, mentioned)) if (!isActor(name)) hide(name, 'mentioned', INSTEAD.name)
  for (const { from } of corrections) if (from !== null) hide(from, 'requester', INSTEAD.withheld)
  return {
    names: [...found.values()],
    reviewers: reviewers.filter((name) => !stands.has(foldText(name))),
    known: new Set([...known, ...stands, ...inOffice(claims)]),
  }
}

/** Persons in the words of whom it was done to, of who did it and of what was counted. */
function* namesMentioned(claim: RecordedClaim['claim']): Iterable<PersonShape> {
  for (const { text } of claim.targets) yield* personsIn(text, 'target')
  for (const { text, actor } of claim.agents) if (actor === null) yield* personsIn(text, 'slot')
  for (const { text } of claim.via) yield* personsIn(text, 'slot')
  for (const { text } of claim.counts) yield* personsIn(text, 'slot')
}

/** "Barakat", where Yusuf Barakat is named elsewhere. */
function* shortNames(claims: readonly RecordedClaim[], whole: ReadonlySet<string>): Iterable<string> {
  const parts = new Set([...whole].flatMap(partsOf))
  for (const { claim } of claims)
    for (const { text, actor } of claim.targets) if (actor === null && parts.has(foldText(text))) yield text
}

/** Names of those who speak in an office, folded. */
const inOffice = (claims: readonly RecordedClaim[]): readonly string[] =>
  claims.flatMap(({ claim: { source } }) =>
    IN_OFFICE.has(source.type) ? personsIn(source.text, 'slot').map(({ name }) => foldText(name)) : [],
  )

/** The places of claims: those that are given as areas, and what stands in a release by right. */
export function pointsIn(claims: readonly RecordedClaim[]): Pick<Hidden, 'points' | 'given'> {
  const links = new Set(claims.flatMap(({ claim }) => claim.place?.resolved ?? []))
  const points = [...links].filter((link) => areaOf(link) !== link)
  const open = [...links].filter((link) => areaOf(link) === link)
  // A sign before them is no part of what is sought.
  const given = open.flatMap(({ latitude, longitude }) =>
    [latitude, longitude].map((n) => String(Math.abs(n))),
  )
  return { points, given: new Set(given) }
}

/** Names of places, of actors in the dictionary and of publishers, folded: none of them is a person to be hidden. */
function knownNames(claims: readonly RecordedClaim[]): ReadonlySet<string> {
  const known = new Set<string>()
  const add = (words: string | null | undefined): void => {
    if (words !== null && words !== undefined) known.add(foldText(words))
  }
  for (const { claim, report } of claims) {
    for (const publisher of publishersOf(report)) add(publisher)
    add(claim.place?.text)
    add(claim.place?.resolved?.name)
    add(claim.place?.resolved?.name_arabic)
    add(claim.place?.resolved?.admin1)
    for (const name of namesIn(claim.place?.text ?? '')) add(name)
    for (const { actor, text } of [...claim.agents, ...claim.targets, claim.source])
      if (actor !== null) for (const words of [actor.name, text]) add(words)
  }
  return known
}

function* singleVictims(cells: HiddenOptions['cells']): Iterable<string> {
  for (const { used, repeats, superseded } of cells)
    for (const { rules, words } of [...used, ...repeats, ...superseded])
      if (rules.includes('single-victim')) yield words
}
