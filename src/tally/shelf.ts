import { METRICS } from '../codebook/index.js'
import { type Cell, sideId } from './cell.js'
import { COUNTED_GROUPS, STATUSES } from './override.js'
import type { TallyRow, Word } from './row.js'

const TOTALS = [
  'low',
  'lows',
  'high',
  'highs',
  'incidents',
  'parts',
  'contested',
  'overridden',
  'suggested',
  'undecided',
] as const

/** On its way: sums and counts, and the numbers of the origins that they rest on. */
export interface Sum extends Record<(typeof TOTALS)[number], number> {
  readonly origins: Set<number>[]
  /** How its one cell is shown; null where there are several. */
  words: string | null
}

const ROW_STATUSES: readonly Cell['status'][] = [...STATUSES, 'all']
const ROW_GROUPS: readonly Cell['group'][] = [...COUNTED_GROUPS, 'all']
const METRIC_AT = new Map(METRICS.map((metric, i) => [metric, i]))
const STATUS_AT = new Map(ROW_STATUSES.map((status, i) => [status, i]))
const GROUP_AT = new Map(ROW_GROUPS.map((group, i) => [group, i]))
const ALL_STATUSES = ROW_STATUSES.length - 1
const ALL_GROUPS = ROW_GROUPS.length - 1
/** Cells of one metric, status, group and side differ in whether they answer for `all` as well: 8 sorts. */
const SORTS = 8
/** Places of one metric. */
const ROW = ROW_STATUSES.length * ROW_GROUPS.length * SORTS

/** What is told of one party by one word, side by side. */
export interface Shelf {
  readonly word: Word
  readonly party: TallyRow['party']
  readonly sides: Map<string, Drawer>
}

export interface OnShelf {
  readonly shelf: Shelf
  /** True where nobody has decided that the party is responsible. */
  readonly undecided: boolean
}

interface Drawer {
  readonly side: TallyRow['side']
  /** By metric, then by status, group and sort of cell. */
  readonly sums: (Sum | undefined)[][]
}

/** Adds each cell once on every shelf, with the numbers of its origins. */
export function addCells(
  cells: readonly Cell[],
  { shelves, origins }: { readonly shelves: readonly OnShelf[]; readonly origins: Map<string, number> },
): void {
  let drawers: readonly Drawer[] = []
  let numbers: readonly number[] = []
  let last: Cell | null = null
  for (const cell of cells) {
    const { only, side } = cell
    if (side !== last?.side) drawers = shelves.map(({ shelf }) => drawerAt(shelf.sides, side))
    if (cell.origins !== last?.origins) numbers = cell.origins.map((id) => numberOf(origins, id))
    const sort = (only.status ? 4 : 0) + (only.group ? 2 : 0) + (only.side ? 1 : 0)
    const place = placeOf(cell) * SORTS + sort
    for (let i = 0; i < drawers.length; i++) {
      const sum = sumAt(drawers[i]!, place)
      addCell(sum, cell)
      if (shelves[i]!.undecided) sum.undecided++
      for (const origin of numbers) sum.origins[0]!.add(origin)
    }
    last = cell
  }
}

const placeOf = ({ metric, status, group }: Cell): number =>
  (METRIC_AT.get(metric)! * ROW_STATUSES.length + STATUS_AT.get(status)!) * ROW_GROUPS.length +
  GROUP_AT.get(group)!

/** What a place in a drawer stands for. */
export function whereIs(place: number): Pick<Cell, 'metric' | 'status' | 'group'> {
  const rest = Math.floor(place / ROW_GROUPS.length)
  return {
    metric: METRICS[Math.floor(rest / ROW_STATUSES.length)]!,
    status: ROW_STATUSES[rest % ROW_STATUSES.length]!,
    group: ROW_GROUPS[place % ROW_GROUPS.length]!,
  }
}

function numberOf(numbers: Map<string, number>, id: string): number {
  const known = numbers.get(id)
  if (known !== undefined) return known
  numbers.set(id, numbers.size)
  return numbers.size - 1
}

function drawerAt(sides: Map<string, Drawer>, side: TallyRow['side']): Drawer {
  const key = sideId(side)
  const known = sides.get(key)
  if (known !== undefined) return known
  const drawer = { side, sums: [] }
  sides.set(key, drawer)
  return drawer
}

function sumAt({ sums }: Drawer, place: number): Sum {
  const row = Math.floor(place / ROW)
  const at = place % ROW
  const known = sums[row]?.[at]
  if (known !== undefined) return known
  const sum = emptySum()
  for (let i = sums.length; i <= row; i++) sums.push([])
  const own = sums[row]!
  for (let i = own.length; i <= at; i++) own.push(undefined)
  own[at] = sum
  return sum
}

/** Sums of a drawer with their places, in order. */
export const sumsOf = ({ sums }: Drawer): readonly (readonly [number, Sum])[] =>
  sums.flatMap((own, row) =>
    own.flatMap((sum, at) => (sum === undefined ? [] : [[row * ROW + at, sum] as const])),
  )

const emptySum = (): Sum => ({
  low: 0,
  lows: 0,
  high: 0,
  highs: 0,
  incidents: 0,
  parts: 0,
  contested: 0,
  overridden: 0,
  suggested: 0,
  undecided: 0,
  origins: [new Set()],
  words: null,
})

function addCell(sum: Sum, { low, high, part, contested, override, suggested, words }: Cell): void {
  sum.words = sum.incidents === 0 ? words : null
  if (low !== null) {
    sum.low += low
    sum.lows++
  }
  if (high !== null) {
    sum.high += high
    sum.highs++
  }
  sum.incidents++
  if (part) sum.parts++
  if (contested) sum.contested++
  if (override !== null) sum.overridden++
  if (suggested) sum.suggested++
}

/** Puts every cell also where it answers for `all`. */
export function withAll(sides: ReadonlyMap<string, Drawer>): ReadonlyMap<string, Drawer> {
  const full = new Map<string, Drawer>()
  for (const own of sides.values()) {
    const { side } = own
    for (const [place, sum] of sumsOf(own)) {
      const sort = place % SORTS
      const at = Math.floor(place / SORTS)
      const group = at % ROW_GROUPS.length
      const status = Math.floor(at / ROW_GROUPS.length) % ROW_STATUSES.length
      const allGroups = at + ALL_GROUPS - group
      const toAll = (ALL_STATUSES - status) * ROW_GROUPS.length
      const groups = (sort & 2) === 0 ? [at] : [at, allGroups]
      const places = (sort & 4) === 0 ? groups : [...groups, ...groups.map((one) => one + toAll)]
      for (const one of (sort & 1) === 0 ? [side] : [side, 'all' as const]) {
        const drawer = drawerAt(full, one)
        for (const to of places) addSum(sumAt(drawer, to), sum)
      }
    }
  }
  return full
}

function addSum(into: Sum, sum: Sum): void {
  into.words = into.incidents === 0 ? sum.words : null
  for (const key of TOTALS) into[key] += sum[key]
  into.origins.push(...sum.origins)
}
