import type { Claim, Count, PartyMention } from '../claim/index.js'
import { kindRow } from '../codebook/index.js'
import type { Report } from '../report/index.js'
import type { Cell, Stretch } from './cell.js'
import { stretchOf, wholeOf } from './cell.js'
import { sayTime } from './dates.js'
import { sayCount, sayNumber, signNumber } from './numbers.js'
import type { Ink } from './paint.js'

/** One column of the table. */
export interface Field {
  readonly label: string
  /** Columns of the terminal below which it is not cut; 0 where it is never cut. */
  readonly least: number
  /** What stands in it, fullest form first; a shorter one is taken where there is no room. Never empty. */
  readonly formsOf: (claim: Claim, report: Report) => readonly [Cell, ...Cell[]]
}

/** Columns of the table, in order. */
export type Layout = readonly Field[]

/** Stances that say no to an event, or blame it. */
const AGAINST = new Set(['denies', 'rejects', 'condemns', 'threatens'])

const faint = (text: string): Stretch => stretchOf(text, 'faint')

const listed = (parts: readonly Cell[], between: string): Cell =>
  parts.flatMap((part, i) => (i === 0 ? part : [faint(between), ...part]))

/** Articles are left out of the table; every other word stands as in the report. */
const bare = (words: string): string => words.replace(/^(?:the|an?) (?=\S)/i, '')

/** A party in the report's words; a label that takes sides stands in quotation marks, with the actor beside it where one is known. */
export function partyCell(party: PartyMention, ink: Ink): Cell {
  const { actor, label } = party
  if (label === undefined && actor?.loaded !== true) return [stretchOf(bare(party.text), ink)]
  if (actor === null) return [stretchOf(`"${bare(party.text)}"`, ink)]
  return [stretchOf(`"${bare(party.text)}"`, ink), faint(` (= ${actor.name})`)]
}

function kindCell(claim: Claim): Cell {
  const kind = stretchOf(claim.kind, 'kind')
  return claim.phase === null ? [kind] : [kind, stretchOf(` ${claim.phase}`)]
}

const stanceCell = (claim: Claim): Cell => [
  stretchOf(claim.stance, AGAINST.has(claim.stance) ? 'against' : null),
]

/** Who vouches, and through whom it came. */
export function sourceCell(claim: Claim): Cell {
  const { mention } = claim.source
  const who = mention === null ? [faint('the report')] : partyCell(mention, 'source')
  const via = listed(
    claim.via.map((party) => partyCell(party, 'source')),
    ', ',
  )
  return via.length === 0 ? who : [...who, faint(' via '), ...via]
}

/** `army → rebels`; for kinds whose parties all act, `army ↔ rebels`. */
export function partiesCell(claim: Claim): Cell {
  const agents = listed(
    claim.agents.map((party) => partyCell(party, 'agent')),
    kindRow(claim.kind).reciprocal ? ' ↔ ' : ', ',
  )
  const targets = listed(
    claim.targets.map((party) => partyCell(party, 'target')),
    ', ',
  )
  if (targets.length === 0) return agents
  return [...agents, faint(agents.length === 0 ? '→ ' : ' → '), ...targets]
}

interface CountForm {
  readonly say: typeof sayNumber
  /** Whether the words for those counted are told. */
  readonly of: boolean
}

/** `killed 10 or more (civilians)`, `of them 3 (children)` of the same metric; a number that stays unknown, or that its words do not have, shows the report's words. */
function countCell(count: Count, form: CountForm): Cell {
  const number = sayCount(form.of ? count : withoutOf(count), form.say)
  const what = count.partOf === null ? count.metric : 'of them'
  const said = wholeOf(`${what} ${number}`, 'count')
  return count.of === null || !form.of ? [said] : [said, stretchOf(` (${bare(count.of)})`)]
}

/** “dozens” of “dozens of people”: the words that tell the number, without those for the people. */
function withoutOf(count: Count): Count {
  const { of, text } = count
  if (of === null || !text.endsWith(of)) return count
  const number = text.slice(0, -of.length).replace(/(?:\s+of)?\s+$/, '')
  return number === '' ? count : { ...count, text: number }
}

const countsCell = (counts: readonly Count[], form: CountForm): Cell =>
  listed(
    counts.map((count) => countCell(count, form)),
    ', ',
  )

const placeCell = ({ place }: Claim): Cell => (place === null ? [] : [stretchOf(bare(place.text), 'place')])

/** Days are shown whole; words that give none may be cut. */
function timeCell({ time }: Claim, { published }: Report): Cell {
  if (time === null) return []
  const said = sayTime(time, published)
  return [time.start === null && time.end === null ? stretchOf(said, 'time') : wholeOf(said, 'time')]
}

/** Whole per cent, never 100 and never 0: no reading is certain. */
export const sayProbability = (p: number): string => `${Math.min(99, Math.max(1, Math.round(p * 100)))}%`

/** Numbers, day and place in one cell, for what is there. */
const restCell = (claim: Claim, report: Report, form: CountForm): Cell =>
  listed(
    [countsCell(claim.counts, form), timeCell(claim, report), placeCell(claim)].filter(
      (cell) => cell.length > 0,
    ),
    ', ',
  )

const KIND: Field = { label: 'kind', least: 12, formsOf: (claim) => [kindCell(claim)] }
const STANCE: Field = { label: 'stance', least: 0, formsOf: (claim) => [stanceCell(claim)] }
const SOURCE: Field = { label: 'who says', least: 12, formsOf: (claim) => [sourceCell(claim)] }
const PARTIES: Field = { label: 'who → whom', least: 12, formsOf: (claim) => [partiesCell(claim)] }
const SURE: Field = {
  label: 'sure',
  least: 0,
  formsOf: ({ probability }) => [[faint(sayProbability(probability))]],
}

/** Where there is room, each slot has a column. */
const WIDE: Layout = [
  KIND,
  STANCE,
  SOURCE,
  PARTIES,
  { label: 'where', least: 8, formsOf: (claim) => [placeCell(claim)] },
  { label: 'when', least: 12, formsOf: (claim, report) => [timeCell(claim, report)] },
  {
    label: 'how many',
    least: 12,
    formsOf: ({ counts }) => [
      countsCell(counts, { say: sayNumber, of: true }),
      countsCell(counts, { say: sayNumber, of: false }),
    ],
  },
  SURE,
]

/** Where there is little, numbers (in signs), day and place share one. */
const NARROW: Layout = [
  KIND,
  STANCE,
  SOURCE,
  PARTIES,
  {
    label: 'count, day, place',
    least: 16,
    formsOf: (claim, report) => [
      restCell(claim, report, { say: signNumber, of: true }),
      restCell(claim, report, { say: signNumber, of: false }),
    ],
  },
  SURE,
]

/** Columns of the table for a terminal of so many columns. */
export const layoutFor = (width: number): Layout => (width >= 128 ? WIDE : NARROW)
