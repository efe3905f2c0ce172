import { isMetric, isPhase, isSourceType } from '../registry.js'
import type { ExpectedClaim, ExpectedCount } from './case.js'

/** What stands after a slot's `=`: items between commas, each of segments between colons, quotes taken off. */
type Items = readonly (readonly string[])[]

type Slots = Partial<Omit<ExpectedClaim, 'line' | 'kind' | 'stance'>>

/** Gives undefined where the value cannot be read. */
type SlotReader = (items: Items) => Slots | undefined

/** Slots that a line of a case may name, each with its reader. */
export const SLOT_READERS: Readonly<Record<string, SlotReader>> = {
  source: ofPhrase((source) => ({ source })),
  type: ofPhrase((word) => (isSourceType(word) ? { sourceType: word } : undefined)),
  phase: ofPhrase((word) => (word === null || isPhase(word) ? { phase: word } : undefined)),
  trigger: ofPhrase((trigger) => (trigger === null ? undefined : { trigger })),
  cue: ofPhrase((cue) => ({ cue })),
  quoted: ofPhrase((word) => (word === 'direct' || word === 'indirect' ? { quoted: word } : undefined)),
  said: ofPhrase((said) => ({ said })),
  place: ofPhrase((place) => ({ place })),
  time: ofPhrase((time) => ({ time })),
  start: ofPhrase((word) => (isDateOrNull(word) ? { start: word } : undefined)),
  end: ofPhrase((word) => (isDateOrNull(word) ? { end: word } : undefined)),
  via: ofPhrases((via) => ({ via })),
  agents: ofPhrases((agents) => ({ agents })),
  targets: ofPhrases((targets) => ({ targets })),
  counts: (items) => {
    const counts = isDash(items) ? [] : readExpectedCounts(items)
    return counts === undefined ? undefined : { counts }
  },
}

/** `a,"b, c":d` → [['a'], ['b, c', 'd']]. Null where a quote is left open. */
export function splitItems(value: string): Items | null {
  const items: string[][] = [['']]
  const parts = value.split('"')
  if (parts.length % 2 === 0) return null
  parts.forEach((part, index) => {
    const pieces = index % 2 === 1 ? [part] : part.split(/([,:])/)
    for (const piece of pieces) {
      const item = items[items.length - 1]!
      if (piece === ',' && pieces.length > 1) items.push([''])
      else if (piece === ':' && pieces.length > 1) item.push('')
      else item[item.length - 1] += piece
    }
  })
  return items
}

const isDash = (items: Items): boolean => items.length === 1 && items[0]!.length === 1 && items[0]![0] === '-'

const isDateOrNull = (word: string | null): boolean => word === null || /^\d{4}-\d{2}-\d{2}$/.test(word)

function ofPhrase(read: (phrase: string | null) => Slots | undefined): SlotReader {
  return (items) => {
    if (isDash(items)) return read(null)
    const phrase = items.length === 1 && items[0]!.length === 1 ? items[0]![0] : undefined
    return phrase === undefined || phrase === '' ? undefined : read(phrase)
  }
}

function ofPhrases(read: (phrases: readonly string[]) => Slots): SlotReader {
  return (items) => {
    if (isDash(items)) return read([])
    return items.every((item) => item.length === 1 && item[0] !== '')
      ? read(items.map((item) => item[0]!))
      : undefined
  }
}

/** `killed:10/10/-:people,killed:3/3/3:children:part-of-1`. */
function readExpectedCounts(items: Items): readonly ExpectedCount[] | undefined {
  const counts: ExpectedCount[] = []
  for (const [metric, bounds = '', ...rest] of items) {
    const numbers = bounds.split('/')
    if (!isMetric(metric) || numbers.length !== 3 || !numbers.every((n) => /^(?:\d+|-)$/.test(n)))
      return undefined
    const [low, best, high] = numbers.map((n) => (n === '-' ? null : Number(n)))
    const part = rest.map((segment) => /^part-of-(\d+)$/.exec(segment)?.[1]).find((n) => n !== undefined)
    const words = rest.filter((segment) => !segment.startsWith('part-of-'))
    const partOf = part === undefined ? null : Number(part) - 1
    if (words.length > 1 || (partOf !== null && (partOf < 0 || partOf >= counts.length))) return undefined
    counts.push({ metric, low: low!, best: best!, high: high!, of: words[0], partOf })
  }
  return counts
}
