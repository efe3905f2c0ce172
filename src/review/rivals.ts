import { byText } from '../text/index.js'
import { contest, type OpenWord } from './contest.js'
import type { Holding } from './holding.js'
import { isDeciding, type KeptIds, RIVAL_SORTS, type RivalSort } from './rival-kinds.js'
import type { Sight } from './sight.js'
import type { DecidingFact, Rival, RivalKind, RivalSide, RivalWord } from './standing.js'
import { givenBy, keyOf } from './words.js'

/** What rivals are found in. */
export interface RivalsOptions {
  readonly holding: Holding
  readonly sight: Sight
  readonly ids: KeptIds
}

/** Words on one thing. */
interface Subject {
  readonly about: readonly string[]
  readonly positions: number[]
}

const NONE: readonly Rival[] = []

/**
 * Rivals among words of one kind, in the order of what they are about.
 * @param positions of all words of the kind, also of those that were undone, in the log's order
 */
export function rivalsAmong(
  kind: RivalKind,
  positions: readonly number[],
  options: RivalsOptions,
): readonly Rival[] {
  if (isQuiet(positions, options)) return NONE
  const found: Rival[] = []
  for (const subject of subjectsOf(kind, positions, options)) {
    const words = contest(subject.positions, { ...options, same: sameIn(kind, options) })
    if (words.length > 0) found.push(rivalOf(kind, subject, words, options))
  }
  return found.length < 2 ? found : found.sort((a, b) => byText(keyOf(...a.about), keyOf(...b.about)))
}

/** One chain alone contradicts nobody; nor do words of one chain that nobody undid. */
function isQuiet(positions: readonly number[], { holding, sight }: RivalsOptions): boolean {
  const [first] = positions
  return (
    first === undefined ||
    positions.every(
      (position) => sight.areOfOneChain(position, first) && holding.undosOf(position).length === 0,
    )
  )
}

/** The sort of a kind, for facts of that kind alone. */
const sortOf = (kind: RivalKind): RivalSort<DecidingFact> => RIVAL_SORTS[kind] as RivalSort<DecidingFact>

function subjectsOf(
  kind: RivalKind,
  positions: readonly number[],
  { holding, ids }: RivalsOptions,
): Iterable<Subject> {
  const subjects = new Map<string, Subject>()
  for (const position of positions) {
    const fact = factAt(position, holding)
    const about = sortOf(kind).about(fact, ids)
    if (about === null) continue
    const key = keyOf(...about)
    const known = subjects.get(key)
    if (known === undefined) subjects.set(key, { about, positions: [position] })
    else known.positions.push(position)
  }
  return subjects.values()
}

function factAt(position: number, holding: Holding): DecidingFact {
  const { fact } = holding.entries[position]!
  if (!isDeciding(fact)) throw new Error(`entry ${position} decides nothing`)
  return fact
}

/** What stands by a word; null where it only takes back. */
function saidAt(position: number | null, kind: RivalKind, holding: Holding): DecidingFact | null {
  if (position === null) return null
  const fact = factAt(position, holding)
  return sortOf(kind).clears?.(fact) === true ? null : fact
}

function sameIn(kind: RivalKind, { holding, ids }: RivalsOptions) {
  return (a: number | null, b: number | null): boolean => {
    const [one, other] = [saidAt(a, kind, holding), saidAt(b, kind, holding)]
    return one === null || other === null
      ? one === other
      : sortOf(kind).differing(one, other, ids).length === 0
  }
}

function rivalOf(
  kind: RivalKind,
  { about, positions }: Subject,
  words: readonly OpenWord[],
  options: RivalsOptions,
): Rival {
  const { holding, ids } = options
  const same = sameIn(kind, options)
  const counting = mostCareful(words, kind, holding) ?? countingAt({ about, positions }, kind, holding)
  const sides: OpenWord[][] = []
  for (const word of words) {
    const side = sides.find(([first]) => same(first!.stands, word.stands))
    if (side === undefined) sides.push([word])
    else side.push(word)
  }
  const said = sides.map(([first]) => saidAt(first!.stands, kind, holding))
  return {
    kind,
    about,
    differs: differencesOf(said, (a, b) => sortOf(kind).differing(a, b, ids)),
    sides: sides.map(
      (side, at): RivalSide => ({
        words: side.map(({ position }) => wordAt(position, holding)),
        says: said[at]!,
        stands: side[0]!.stands === null ? null : holding.entries[side[0]!.stands]!.hash,
        through: [],
        counts: same(side[0]!.stands, counting),
      }),
    ),
  }
}

/** Of rivals on people's safety (consent, exact spots) the most careful, the later of two alike; null of other kinds. */
function mostCareful(words: readonly OpenWord[], kind: RivalKind, holding: Holding): number | null {
  const { care } = sortOf(kind)
  if (care === undefined) return null
  let most: { readonly position: number; readonly care: number } | null = null
  for (const { stands } of words) {
    if (stands === null) continue
    const own = care(factAt(stands, holding))
    if (most === null || own >= most.care) most = { position: stands, care: own }
  }
  return most?.position ?? null
}

/** The word that counts: the last that holds, of those under the own id of what it is about where there are any. */
function countingAt({ about, positions }: Subject, kind: RivalKind, holding: Holding): number | null {
  const { isOwn = () => true } = sortOf(kind)
  const held = positions.filter((position) => holding.holds(position))
  return held.findLast((position) => isOwn(factAt(position, holding), about)) ?? held.at(-1) ?? null
}

/** Each difference between any two sides once; where one side only takes back, that is the difference. */
function differencesOf(
  said: readonly (DecidingFact | null)[],
  differing: (a: DecidingFact, b: DecidingFact) => readonly string[],
): readonly string[] {
  const found = new Set<string>()
  for (const [at, one] of said.entries())
    for (const other of said.slice(at + 1)) {
      if (one === null || other === null) found.add('taken back')
      else for (const part of differing(one, other)) found.add(part)
    }
  return [...found]
}

function wordAt(position: number, holding: Holding): RivalWord {
  const entry = holding.entries[position]!
  const { fact } = entry
  const reason = fact !== null && 'reason' in fact ? fact.reason : null
  return { ...givenBy(entry), reason, undo: fact?.kind === 'undo' }
}
