import type { Holding } from './holding.js'
import type { Sight } from './sight.js'

/** A word on one subject that no later word on it had seen. */
export interface OpenWord {
  readonly position: number
  /** Position of the word that stands by it: its own, or, of an undo, what stood then; null where nothing does. */
  readonly stands: number | null
}

/** What is asked of a log about words on one subject. */
export interface ContestOptions {
  readonly holding: Holding
  readonly sight: Sight
  /** Whether two words say the same; null stands for nothing said. */
  readonly same: (a: number | null, b: number | null) => boolean
}

/** A word or an undo, with the entries that an undo names. */
interface Act {
  readonly position: number
  /** Null of a word. */
  readonly undoes: readonly number[] | null
}

/**
 * Words on one subject that contradict each other, where neither had seen the other; empty where none do.
 *
 * Of the words that hold, those are open that no other word on the subject had seen: a word replaces rightly what it had
 * seen, and nothing else. Open words that say different things are rivals, until a later word that has seen them all
 * takes their place. An undo stands for what counted where it was made. It rivals a word only if that word had seen what
 * the undo takes out, so was built on it; else the undo leaves open what it leads back to, as though the undone had
 * never been said. So an undo of one rival settles, and an undo of what settled opens it again.
 * @param words positions of all words on the subject, also of those that were undone, in the log's order
 */
export function contest(words: readonly number[], options: ContestOptions): readonly OpenWord[] {
  const { holding, sight } = options
  if (isPlain(words, options)) return []
  const acts = actsOn(words, holding)
  if (acts.every(({ position }) => sight.areOfOneChain(position, acts[0]!.position))) return []
  let counting = acts.filter(({ position }) => holding.holds(position))
  for (;;) {
    const open = openIn(counting, sight)
    const said = new Map(open.map((act) => [act, standsBy(act, acts, options)]))
    const isRival = (a: Act): boolean =>
      open.some(
        (b) =>
          a !== b && isMet(a, b, sight) && isMet(b, a, sight) && !options.same(said.get(a)!, said.get(b)!),
      )
    const idle = open.filter((act) => act.undoes !== null && !isRival(act))
    if (idle.length === 0)
      return open.filter(isRival).map((act) => ({ position: act.position, stands: said.get(act)! }))
    counting = counting.filter((act) => !idle.includes(act))
  }
}

/** Most things are said once, again by somebody who had seen it, or the same twice; that costs nothing. */
function isPlain(words: readonly number[], { holding, sight, same }: ContestOptions): boolean {
  if (words.some((position) => holding.undosOf(position).length > 0)) return false
  const last = words.at(-1)!
  return words.every((position) => position === last || sight.hasSeen(last, position) || same(position, last))
}

/** Words with the undos that reach them, by way of other undos too, in the log's order. */
function actsOn(words: readonly number[], holding: Holding): readonly Act[] {
  const acts = new Map<number, Act>(words.map((position) => [position, { position, undoes: null }]))
  const rest = [...words]
  for (let at = rest.pop(); at !== undefined; at = rest.pop())
    for (const undo of holding.undosOf(at)) {
      if (acts.has(undo)) continue
      acts.set(undo, { position: undo, undoes: holding.namedBy(undo) })
      rest.push(undo)
    }
  return acts.size === words.length
    ? [...acts.values()]
    : [...acts.values()].sort((a, b) => a.position - b.position)
}

/** Those that none of the others had seen; what was seen comes earlier in the log. */
function openIn(acts: readonly Act[], sight: Sight): readonly Act[] {
  const open: Act[] = []
  for (const act of acts.toReversed())
    if (!open.some((later) => sight.hasSeen(later.position, act.position))) open.push(act)
  return open.reverse()
}

/** Whether one act has anything to set against another: an undo has only where the other was built on what it undoes. */
const isMet = ({ undoes }: Act, other: Act, sight: Sight): boolean =>
  undoes === null || undoes.some((undone) => sight.hasSeen(other.position, undone))

/** What stood after an act, for whoever had seen no more than it had. */
function standsBy(act: Act, acts: readonly Act[], { sight }: ContestOptions): number | null {
  if (act.undoes === null) return act.position
  const before = acts.filter(
    ({ position }) => position === act.position || sight.hasSeen(act.position, position),
  )
  const out = new Set<number>()
  let last: number | null = null
  for (const { position, undoes } of before.toReversed()) {
    if (out.has(position)) continue
    if (undoes === null) last ??= position
    else for (const undone of undoes) out.add(undone)
  }
  return last
}
