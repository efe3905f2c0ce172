import type { RecordedClaim } from '../record/index.js'
import type { Standing } from '../review/index.js'
import type { Cell } from '../tally/index.js'
import { foldText } from '../text/index.js'
import { areaOf } from './grid.js'
import { type HiddenName, namesIn } from './names.js'
import { INSTEAD, PERSONS } from './policy.js'

/** What a release must hide, taken from all of the record, whatever the filter. */
export interface Hidden {
  /** In the order in which they are looked for: whole names. */
  readonly names: readonly HiddenName[]
  /** Names of those who work on the record, as they are in its log. */
  readonly reviewers: readonly string[]
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
}

/** Everybody who must not be named: persons who are sources, victims, those who asked for corrections. */
export function hiddenOf(
  { claims, victims, corrections }: Pick<Standing, 'claims' | 'victims' | 'corrections'>,
  { cells, reviewers, withheld, letStand }: HiddenOptions,
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
    const instead = PERSONS[claim.source.type]
    if (instead === undefined) continue
    for (const name of namesIn(claim.source.text)) hide(name, 'person', instead)
  }
  for (const { from } of corrections) if (from !== null) hide(from, 'requester', INSTEAD.withheld)
  return { names: [...found.values()], reviewers: reviewers.filter((name) => !stands.has(foldText(name))) }
}

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
    add(report.publisher)
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
