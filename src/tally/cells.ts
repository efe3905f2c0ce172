import type { CountedStatus } from '../claim/index.js'
import { METRICS, type Metric } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import type { OnExplained } from '../saying/index.js'
import { atsOf, onlyOf } from './ats.js'
import type { BestRule, Cell, CellOverride, Only, UnsettledChoice } from './cell.js'
import { contestedStatuses } from './contest.js'
import type { Evidence, LeftOut } from './evidence.js'
import { explainCell, wordsOf } from './explain.js'
import type { Figure } from './figure.js'
import { inOnePiece, sameWords, trimmed } from './held.js'
import type { Listed } from './listed.js'
import { type Move, type Moved, movedAfter, movedBy, movesAt, movesOf } from './moves.js'
import { type Bounds, listedIn, loweredBy, sameBounds, spanOf, sumOf, tidy } from './numbers.js'
import type { CellDecision } from './override.js'
import type { Party } from './party.js'
import { sayClauses } from './say-clause.js'
import { type At, isAt, standingOf, type Told } from './standing.js'
import { settledAmong } from './unsettled.js'

export interface CellsInput {
  readonly figures: readonly Figure[]
  readonly leftOut: readonly LeftOut[]
  readonly listed: readonly Listed[]
  readonly decisions: readonly CellDecision[]
  readonly sides: ReadonlyMap<string, Party>
  /** True where both sides of a fight may have lost people. */
  readonly reciprocal: boolean
  /** Day of the incident, whose year goes unsaid. */
  readonly day: string | null
  /** Whose claims they are; its former ids may have had numbers of their own. */
  readonly incident: Pick<Incident, 'id' | 'claims'>
  readonly onExplained?: OnExplained | undefined
}

/** Cells of an incident in the order of metrics, statuses, groups and sides; only those that somebody has a number for. */
export function cellsOf(input: CellsInput): readonly Cell[] {
  const { figures, listed, decisions } = input
  const lists = new Map<string, readonly string[]>()
  const cells = METRICS.flatMap((metric) => {
    const own = figures.filter((figure) => figure.metric === metric)
    const people = listed.filter((person) => person.metric === metric)
    const chosen = decisions.filter(({ at }) => at.metric === metric)
    return own.length + people.length + chosen.length === 0
      ? []
      : cellsOfMetric(tableOf(metric, { input, own, people, chosen, lists }))
  })
  return trimmed(cells)
}

/** All that the cells of one metric are made from. */
interface Table {
  readonly metric: Metric
  readonly input: CellsInput
  readonly origins: readonly { readonly id: string; readonly told: (at: At) => Told | null }[]
  readonly moves: readonly Move[]
  readonly people: readonly Listed[]
  readonly chosen: readonly CellDecision[]
  readonly contested: ReadonlySet<CountedStatus>
  readonly leftOut: readonly LeftOut[]
  readonly ats: readonly At[]
  readonly only: Only
  /** Lists of origins, each kept once for all cells that rest on them. */
  readonly lists: Map<string, readonly string[]>
}

function tableOf(
  metric: Metric,
  {
    input,
    own,
    people,
    chosen,
    lists,
  }: Pick<Table, 'input' | 'people' | 'chosen' | 'lists'> & { readonly own: readonly Figure[] },
): Table {
  const tolls = own.filter(({ diedLater }) => diedLater === null)
  const byOrigin = new Map<string, Figure[]>()
  for (const figure of tolls) {
    const list = byOrigin.get(figure.origin.id)
    if (list === undefined) byOrigin.set(figure.origin.id, [figure])
    else list.push(figure)
  }
  const ids = [...byOrigin.keys()].sort()
  const ats = atsOf(own, people, chosen)
  return {
    metric,
    input,
    origins: ids.map((id) => ({ id, told: standingOf(byOrigin.get(id)!) })),
    moves: movesFor(metric, input.figures),
    people,
    chosen,
    contested: byOrigin.size < 2 ? new Set() : contestedStatuses(byOrigin.values(), input),
    leftOut: input.leftOut.length === 0 ? NONE : input.leftOut.filter((one) => one.metric === metric),
    ats,
    only: onlyOf(ats),
    lists,
  }
}

const movesFor = (metric: Metric, figures: readonly Figure[]): readonly Move[] =>
  metric === 'killed' || metric === 'injured' ? movesOf(figures) : []

const cellsOfMetric = (table: Table): readonly Cell[] => table.ats.flatMap((at) => cellOf(table, at) ?? [])

/** Numbers of a cell on their way, with what they rest on. */
export interface Draft {
  readonly bounds: Bounds
  readonly tellers: readonly { readonly bounds: Bounds; readonly told: Told }[]
  readonly moved: readonly Figure[]
  readonly contested: boolean
  readonly listed: number
}

function cellOf(table: Table, at: At): Cell | null {
  const draft = draftOf(table, at)
  const { override, unsettled } = chosenAt(table, at)
  const isTold = draft.tellers.length + draft.moved.length + draft.listed > 0
  if (!isTold && override === null && unsettled.length === 0) return null
  const { input, metric, leftOut } = table
  const derived = draft.bounds
  const used = evidenceOf([...draft.tellers.flatMap(({ told }) => told.used), ...draft.moved])
  const { low, best, high } = override === null ? derived : override.value
  const cell: Omit<Cell, 'explain'> & { explain: string } = {
    key: sameWords(`${metric}/${at.status}/${at.group}/${at.side}`),
    metric,
    status: at.status,
    group: at.group,
    side: sideOf(at.side, input.sides),
    only: table.only,
    low,
    best,
    high,
    open: high === null,
    rule: ruleOf(draft, override),
    derived,
    override,
    ...(unsettled.length === 0 ? {} : { unsettled }),
    part: isPart(draft, table),
    contested: draft.contested,
    listed: draft.listed,
    suggested: used.some(({ suggested }) => suggested),
    origins: originsOf(used, table.lists),
    used,
    repeats: evidenceOf(draft.tellers.flatMap(({ told }) => told.repeats)),
    superseded: evidenceOf(draft.tellers.flatMap(({ told }) => told.superseded)),
    leftOut: trimmed(leftOut.filter((one) => mayBeAt(one, at))),
    words: sameWords(wordsOf({ low, best, high, override }, draft)),
    explain: '',
  }
  const clauses = explainCell(cell, { draft, day: input.day })
  input.onExplained?.(cell.key, clauses)
  cell.explain = inOnePiece(sayClauses(clauses))
  return cell
}

/** From what each origin tells to the cell's own numbers, a rule at a time. */
function draftOf(table: Table, at: At): Draft {
  const told = table.origins.flatMap(({ id, told }) => {
    const here = told(at)
    return here === null ? [] : [{ id, told: here }]
  })
  const moves = table.moves.length === 0 ? null : movedOf(table, { told, at })
  const tellers = told.map(({ told }, i) => ({ bounds: moves?.bounds[i] ?? told.bounds, told }))
  const whole = tellers.filter(({ told }) => told.singles === null)
  const counting = whole.length > 0 ? whole : withoutForeignZeros(tellers)
  const partial = tellers.filter((teller) => !counting.includes(teller))
  const span =
    counting.length === 0 ? (moves?.alone ?? NOTHING) : spanOf(counting.map(({ bounds }) => bounds))
  const raised = partial.filter(({ bounds }) => span.high !== null && (bounds.low ?? 0) > span.high)
  const most = raised.reduce((high, { bounds }) => Math.max(high, bounds.low ?? 0), span.high ?? 0)
  const wide = raised.length === 0 ? span : { ...span, best: null, high: most }
  const contested = at.status !== 'all' && table.contested.has(at.status) && counting.length > 0
  const listed = table.people.filter((person) => isAt(person, at)).length
  const settled = contested ? tidy({ ...wide, low: 0, best: null }) : wide
  return {
    bounds: listed === 0 ? settled : listedIn(settled, listed),
    tellers: [...counting, ...raised],
    moved: moves?.figures ?? [],
    contested,
    listed,
  }
}

/** That no civilians died lowers no toll of fighters: where only some are told of, a zero is a zero of those alone. */
const withoutForeignZeros = (tellers: Draft['tellers']): Draft['tellers'] => {
  const isZero = ({ bounds }: Draft['tellers'][number]): boolean => bounds.high === 0
  const others = tellers.filter((teller) => !isZero(teller))
  return tellers.filter(
    (teller) => !isZero(teller) || others.every(({ told }) => told.singles === teller.told.singles),
  )
}

const NOTHING: Bounds = { low: null, best: null, high: null }

interface MovedOf {
  /** What each origin tells, with those who died later counted as killed and no more as injured. */
  readonly bounds: readonly Bounds[]
  /** Deaths told where nobody tells a toll. */
  readonly alone: Bounds | null
  readonly figures: readonly Figure[]
}

function movedOf(
  table: Table,
  { told, at }: { readonly told: readonly { readonly id: string; readonly told: Told }[]; readonly at: At },
): MovedOf {
  const isInjured = table.metric === 'injured'
  if (told.length === 0) {
    const moved = isInjured ? null : movedBy(movesAt(table.moves, at))
    return { bounds: [], alone: moved?.bounds ?? null, figures: moved?.figures ?? [] }
  }
  const reach = isInjured ? reachOf(table, at) : at
  const figures = new Set<Figure>()
  const bounds = told.map(({ id, told }) => {
    const when =
      told.used
        .map((one) => one.when)
        .sort()
        .at(-1) ?? ''
    const moved = movedAfter(table.moves, { origin: id, when, at: reach, same: isInjured })
    for (const figure of moved?.figures ?? []) figures.add(figure)
    return moved === null ? told.bounds : moveInto(told.bounds, moved, isInjured)
  })
  return { bounds, alone: null, figures: [...figures] }
}

const moveInto = (bounds: Bounds, moved: Moved, isInjured: boolean): Bounds =>
  isInjured ? loweredBy(bounds, moved.bounds) : sumOf([bounds, moved.bounds])

/** Where all the injured are of one sort, whoever died was of it. */
const reachOf = ({ only }: Table, at: At): At => ({
  status: only.status ? 'all' : at.status,
  group: only.group ? 'all' : at.group,
  side: only.side ? 'all' : at.side,
})

const NOTHING_CHOSEN = { override: null, unsettled: [] } as const

/** The number that people chose for a cell; where they chose for incidents that are one now, those of which none holds. */
function chosenAt(
  { chosen, only, input: { incident } }: Table,
  at: At,
): { readonly override: CellOverride | null; readonly unsettled: readonly UnsettledChoice[] } {
  if (chosen.length === 0) return NOTHING_CHOSEN
  const meant = (d: keyof At, value: string): boolean => value === at[d] || (value === 'all' && only[d])
  const { holds, unsettled } = settledAmong(
    chosen.filter(
      (one) => meant('status', one.at.status) && meant('group', one.at.group) && meant('side', one.at.side),
    ),
    { incident, isSame: (a, b) => sameBounds(a.override.value, b.override.value) },
  )
  return {
    override: holds?.override ?? null,
    unsettled: unsettled.map((one) => ({ ...one.override, incident: one.incident })),
  }
}

function ruleOf({ bounds, tellers }: Draft, override: CellOverride | null): BestRule | null {
  if (override !== null) return override.value.best === null ? null : 'person'
  if (bounds.best === null) return null
  return tellers.length > 1 ? 'all-agree' : 'one-origin'
}

/** Only people who are told as part of a larger number, or known from the list beside one. */
const isPart = ({ tellers }: Draft, { origins }: Table): boolean =>
  tellers.length === 0 ? origins.length > 0 : tellers.every(({ told }) => told.part)

const sideOf = (side: string, sides: ReadonlyMap<string, Party>): Cell['side'] =>
  side === 'all' || side === 'unknown' ? side : (sides.get(side) ?? { id: side, name: side, sort: 'words' })

function originsOf(used: readonly Evidence[], lists: Map<string, readonly string[]>): readonly string[] {
  const ids = [...new Set(used.map(({ origin }) => origin))].sort()
  const known = lists.get(ids.join('\n'))
  if (known === undefined) lists.set(ids.join('\n'), ids)
  return known ?? ids
}

const NONE: readonly never[] = []

const evidenceOf = (figures: readonly Figure[]): readonly Evidence[] =>
  figures.length === 0
    ? NONE
    : figures
        .map(({ evidence }) => evidence)
        .sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : (a.count ?? -1) - (b.count ?? -1)))

const mayBeAt = ({ status, group }: LeftOut, at: At): boolean =>
  (at.status === 'all' || status === null || status === at.status) &&
  (at.group === 'all' || group === null || group === at.group)
