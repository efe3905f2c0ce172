import { METRICS } from '../codebook/index.js'
import { sideId } from './cell.js'
import { sayBounds } from './numbers.js'
import type { Party } from './party.js'
import { type Held, holds } from './responsibility.js'
import { CAUSES, type Cause, partyId, type TallyRow, WORDS, type Word } from './row.js'
import { addCells, type OnShelf, type Shelf, type Sum, sumsOf, whereIs, withAll } from './shelf.js'
import type { Toll } from './toll.js'

/** Sums over tolls, a row for each combination that somebody has a number for; direct harm first. */
export function sumTolls(tolls: readonly Toll[]): readonly TallyRow[] {
  const counting = new Map<Cause, Toll[]>(CAUSES.map((cause) => [cause, []]))
  for (const toll of tolls) if (toll.cells.length > 0) counting.get(toll.cause)!.push(toll)
  return CAUSES.flatMap((cause) => sumOfCause(counting.get(cause)!, cause))
}

function sumOfCause(tolls: readonly Toll[], cause: Cause): readonly TallyRow[] {
  const words = new Map(WORDS.map((word) => [word, new Map<string, Shelf>()]))
  const origins = new Map<string, number>()
  const shelfAt = (word: Word, party: TallyRow['party']): Shelf => {
    const shelves = words.get(word)!
    const known = shelves.get(partyId(party))
    if (known !== undefined) return known
    const shelf = { word, party, sides: new Map() }
    shelves.set(partyId(party), shelf)
    return shelf
  }
  const everything: OnShelf = { shelf: shelfAt('all', 'all'), undecided: false }
  for (const toll of tolls) {
    addCells(toll.cells, { shelves: shelvesOf(toll, { everything, shelfAt }), origins })
    for (const { party, cells } of toll.own) {
      const held = toll.responsibility.held.find(
        (one) => one.relation === 'conceded' && one.party.id === party.id,
      )
      const shelf = shelfAt('conceded', party)
      addCells(cells, { shelves: [{ shelf, undecided: held?.decided === null }], origins })
    }
  }
  return rowsOf(
    [...words.values()].flatMap((shelves) => [...shelves.values()]),
    { origins: origins.size, cause },
  )
}

type ShelfAt = (word: Word, party: TallyRow['party']) => Shelf

const UNNAMED: Party = { id: 'placeholder', name: 'nobody by name', sort: 'placeholder' }

/** Words that name nobody are one party: a placeholder is never a perpetrator by name (field rule I6). */
const partyFor = ({ party }: Held): Party => (party.sort === 'placeholder' ? UNNAMED : party)

interface ShelvesOf {
  readonly everything: OnShelf
  readonly shelfAt: ShelfAt
}

/** Everything, and the parties to whom an incident is put down, each by whose word. */
function shelvesOf({ responsibility }: Toll, { everything, shelfAt }: ShelvesOf): readonly OnShelf[] {
  const shelves: { readonly shelf: Shelf; undecided: boolean }[] = [everything]
  let nobody = true
  for (const one of responsibility.held) {
    if (one.relation === 'denied' || !holds(one)) continue
    nobody = false
    if (one.relation === 'conceded') continue
    const shelf = shelfAt(one.relation === 'claimed' ? 'claimed' : 'alleged', partyFor(one))
    const undecided = one.decided === null
    const known = shelves.find((other) => other.shelf === shelf)
    if (known === undefined) shelves.push({ shelf, undecided })
    else known.undecided &&= undecided
  }
  if (nobody) shelves.push({ shelf: shelfAt('nobody', 'nobody'), undecided: false })
  return shelves
}

function rowsOf(
  shelves: readonly Shelf[],
  { origins, cause }: { readonly origins: number; readonly cause: Cause },
): readonly TallyRow[] {
  const stamps = new Int32Array(origins)
  const rows: TallyRow[] = []
  for (const { word, party, sides } of shelves.toSorted(byShelf)) {
    const drawers = [...withAll(sides).values()]
    for (const drawer of drawers.sort((a, b) => (sideId(a.side) < sideId(b.side) ? -1 : 1))) {
      const { side } = drawer
      for (const [at, sum] of sumsOf(drawer)) {
        rows.push(rowOf(sum, { cause, at, word, party, side, stamps, stamp: rows.length + 1 }))
      }
    }
  }
  return rows.sort((a, b) => METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric))
}

const byShelf = (a: Shelf, b: Shelf): number =>
  WORDS.indexOf(a.word) - WORDS.indexOf(b.word) || (partyId(a.party) < partyId(b.party) ? -1 : 1)

function rowOf(
  sum: Sum,
  row: Pick<TallyRow, 'cause' | 'word' | 'party' | 'side'> & {
    readonly at: number
    readonly stamps: Int32Array
    readonly stamp: number
  },
): TallyRow {
  const { cause, at, word, party, side, stamps, stamp } = row
  let origins = 0
  for (const some of sum.origins) {
    for (const origin of some) {
      if (stamps[origin] === stamp) continue
      stamps[origin] = stamp
      origins++
    }
  }
  const low = sum.lows === 0 ? null : sum.low
  const closedHigh = sum.highs === 0 ? null : sum.high
  const high = sum.highs < sum.incidents ? null : closedHigh
  return {
    cause,
    ...whereIs(at),
    side,
    word,
    party,
    low,
    high,
    words: sum.words ?? sayBounds({ low, best: null, high }) ?? 'unknown',
    incidents: sum.incidents,
    origins,
    openHighs: sum.incidents - sum.highs,
    closedHigh,
    withoutLow: sum.incidents - sum.lows,
    parts: sum.parts,
    contested: sum.contested,
    overridden: sum.overridden,
    suggested: sum.suggested,
    undecided: sum.undecided,
  }
}
