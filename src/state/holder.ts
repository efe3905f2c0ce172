import type { LineParty } from '../report/index.js'
import type { SideOf } from '../tally/index.js'
import { foldText, listedWords } from '../text/index.js'

/** Words for a party that name no party: they may stand for any of their sort, so they contradict none of it. */
export const HOLDER_ROWS = {
  state: {
    id: 'holder/state',
    words: `government, governments, authorities, state, regime, army, armies, military, armed forces, forces, troops,
      soldiers, units, government forces, government troops, army troops, army units, regime forces, regime troops,
      security forces, loyalists, government soldiers, army soldiers`,
    example: 'the army',
    not: 'the Orvelian army',
    source: 'codebook section 5: whom a name stands for is the resolved actor; field rule I6',
  },
  armed: {
    id: 'holder/armed',
    words: `rebel, rebels, militant, militants, insurgent, insurgents, fighter, fighters, gunman, gunmen, guerrilla,
      guerrillas, opposition, opposition fighters, opposition forces, rebel fighters, rebel forces, rebel groups,
      armed group, armed groups, militant groups, armed gangs, terrorist, terrorists, terrorist groups, separatists,
      militia, militias, militiamen, jihadists, the other side`,
    example: 'the rebels',
    not: 'the Northern Front',
    source: 'codebook section 5: whom a name stands for is the resolved actor; field rule I6',
  },
  /** Words that lean on another party of the same claim. */
  beside: {
    id: 'holder/beside',
    words: 'its, their, his, her, our',
    example: 'its allies',
    not: 'allies of the army',
    source: 'codebook section 2: a pronoun stands for a phrase of the report',
  },
} as const

const setOf = (words: string): ReadonlySet<string> => new Set(listedWords(words))
const STATE = setOf(HOLDER_ROWS.state.words)
const ARMED = setOf(HOLDER_ROWS.armed.words)
const BESIDE = setOf(HOLDER_ROWS.beside.words)

/** A party as it holds a place. */
export interface Holder {
  /** `actor:sy`, `sort:armed` for words that name none, `words:northern front`. */
  readonly key: string
  readonly name: string
  /** "its allies": holds it too, but is no account of its own. */
  readonly beside: boolean
}

const ARTICLE = /^(?:the|a|an|some)\s+/

const known = new Map<string, string>()
const MOST = 20_000

/** Words of a party as they are compared: folded, without article. */
export function bareWords(text: string): string {
  let bare = known.get(text)
  if (bare === undefined) {
    bare = foldText(text).replace(ARTICLE, '')
    if (known.size >= MOST) known.clear()
    known.set(text, bare)
  }
  return bare
}

/** An organ of a state is on the side of its state: `sy/armed-forces` of `sy`. */
export const ownSide: SideOf = ({ id, name }) => ({ id: id.split('/', 1)[0]!, name })

export function holderOf(
  { actor, text }: Pick<LineParty, 'actor' | 'text'>,
  { sideOf, day }: { readonly sideOf: SideOf; readonly day: string | null },
): Holder {
  if (actor !== null) {
    const side = sideOf(actor, day)
    return { key: `actor:${side.id}`, name: side.name, beside: false }
  }
  const words = bareWords(text)
  if (BESIDE.has(words.split(' ', 1)[0]!) && !STATE.has(words))
    return { key: `words:${words}`, name: text, beside: true }
  if (STATE.has(words)) return { key: 'sort:state', name: text, beside: false }
  if (ARMED.has(words)) return { key: 'sort:armed', name: text, beside: false }
  return { key: `words:${words}`, name: text, beside: false }
}

const isState = (key: string): boolean => key === 'sort:state' || /^actor:[a-z]{2}$/.test(key)

/** Whether two keys surely stand for two parties, as far as the words tell. */
export function partiesDiffer(a: string, b: string): boolean {
  if (a === b) return false
  if (isState(a) && isState(b)) return a !== 'sort:state' && b !== 'sort:state'
  if (a === 'sort:armed') return isState(b)
  if (b === 'sort:armed') return isState(a)
  return !shareName(a, b)
}

/** "the Severian troops" and "Severia": the words may name one party. */
const shareName = (a: string, b: string): boolean => {
  if (!a.startsWith('words:') || !b.startsWith('words:')) return false
  const stems = new Set(stemsOf(a))
  return stemsOf(b).some((stem) => stems.has(stem))
}

const stemsOf = (key: string): readonly string[] =>
  key
    .slice('words:'.length)
    .split(' ')
    .filter((word) => word.length > 4 && !STATE.has(word) && !ARMED.has(word))
    .map((word) => word.slice(0, 5))
