import { listedWords } from '../text/index.js'
import { folded } from './folded.js'

/** Words that decide how many attacks or days a claim tells of; whole words, folded. */
export interface WordRow {
  readonly id: string
  readonly words: readonly string[]
  readonly example: string
  readonly not: string
  readonly source: string
}

const ATTACKS = `attacks, airstrikes, strikes, raids, bombings, bombardments, shellings, clashes, battles, ambushes,
  skirmishes, firefights, gunfights, explosions, blasts, assaults, offensives, killings, executions, assassinations,
  murders, massacres, shootings, abductions, kidnappings, disappearances, arrests, detentions, beatings, sorties,
  reprisals, incidents, engagements, hits, impacts, protests, demonstrations, rallies, evacuations, releases,
  exchanges, swaps`

export const WORD_ROWS = {
  /** Several attacks under one number, if there is one (codebook section 9.1). */
  several: {
    id: 'attacks/several',
    words: listedWords(ATTACKS),
    example: 'air strikes',
    not: 'barrel bombs',
    source: 'codebook section 9.1; several rounds or bombs may be one attack',
  },
  /** Force that goes on: not one attack, unless a day says which. */
  ongoing: {
    id: 'attacks/ongoing',
    words: listedWords(
      'fighting, shelling, bombardment, bombing campaign, violence, gunfire, fire, hostilities, unrest',
    ),
    example: 'heavy fighting',
    not: 'a shell',
    source: 'codebook section 9.1; words without a number of attacks',
  },
  /** The singular of an attack: one, on a day that need not be known. */
  one: {
    id: 'attacks/one',
    words:
      listedWords(`attack, airstrike, strike, raid, bombing, bomb, blast, explosion, ambush, clash, battle, assault,
      skirmish, massacre, shooting, rocket, shell, missile, mine, drone, grenade, mortar round, execution, abduction,
      kidnapping, assassination, murder, release, exchange, swap, evacuation, rally, march, demonstration, hanging, beheading,
      lynching, stoning`),
    example: 'car bomb',
    not: 'car bombs',
    source: 'codebook section 9.1; a singular noun names one attack',
  },
  /** In the trigger, beside it, or in place or target: another than the one told before. */
  another: {
    id: 'attacks/another',
    words: listedWords('another, second, third, fourth, fifth, sixth, separate, separately, elsewhere'),
    example: 'another strike',
    not: 'the other side',
    source: 'codebook section 9.1: two strikes that are told apart are two',
  },
  /** A number that is told anew, not a second one. */
  restated: {
    id: 'toll/restated',
    words: listedWords(
      'toll, number, numbers, figure, figures, count, rose, risen, climbed, revised, died later',
    ),
    example: 'the death toll',
    not: 'the strike',
    source: 'field rule N8: a toll that rises replaces its earlier number',
  },
  /** In a count or a time: the number of a stretch of days, not of one attack. */
  total: {
    id: 'toll/total',
    words:
      listedWords(`total, in all, altogether, overall, so far, to date, until now, since, cumulative, all told,
      over the past, in the past, over the last, in the last, in recent, for years, for months, for weeks, throughout,
      every day, each day, daily, weekly, a day, a week, a month, a year`),
    example: 'so far this year',
    not: 'on Saturday',
    source: 'codebook section 9.2; field rule N8',
  },
  /** In a time: all its days are meant, not one among them. */
  span: {
    id: 'time/span',
    words: listedWords(
      'since, over, between, for, during, throughout, through, from, those, these, every, each, past, under review',
    ),
    example: 'over eight days',
    not: 'last week',
    source: 'codebook section 7: throughout an interval or within it',
  },
  /** Places in the plural: one number over several places is several attacks. */
  places: {
    id: 'place/several',
    words:
      listedWords(`cities, towns, villages, hamlets, quarters, districts, neighbourhoods, neighborhoods, suburbs,
      townships, communities, provinces, settlements, camps`),
    example: 'three villages',
    not: 'the village',
    source: 'codebook section 9.1',
  },
} as const satisfies Readonly<Record<string, WordRow>>

const patterns = new Map<WordRow, RegExp>()

/** Whether folded words hold one of the row's, as whole words. */
export function hasWord(row: WordRow, text: string): boolean {
  let pattern = patterns.get(row)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${row.words.join('|')})(?![\\p{L}\\p{N}])`, 'u')
    patterns.set(row, pattern)
  }
  return pattern.test(folded(text))
}

/** Whether the words end with one of the row's: "a car bomb", not "a bomb squad". */
export const endsWithWord = (row: WordRow, text: string): boolean => {
  const said = folded(text)
  return row.words.some((word) => said === word || said.endsWith(` ${word}`))
}
