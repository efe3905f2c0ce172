import type { Node, Pair } from 'yaml'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

/** A value of a file as it is written there: every scalar is its words, so that `1.10` is not 1.1 and `no` not false. */
export interface Written {
  /** `cb.yml:3:5`: line and column, from 1. */
  readonly where: string
  readonly is: string | readonly Written[] | ReadonlyMap<string, Written>
}

/** Most characters of a file that people write by hand. */
const MOST = 256 * 1024

/** Deeper than any file of ours is. */
const DEEPEST = 12

/** What is read is data and nothing else: no aliases, which can swell a file a millionfold, and no tags. */
export function readPlainYaml(text: string, file: string): Written | Diagnostic {
  if (text.length > MOST)
    return refusal(`more than ${MOST / 1024} kB; nothing of it was read; a codebook is shorter`, file)
  const lines = new LineCounter()
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`
  }
  // Names are held apart below, at less cost than the library's.
  const read = parseDocument<Node, false>(text, { schema: 'failsafe', uniqueKeys: false, lineCounter: lines })
  const [fault] = [...read.errors, ...read.warnings]
  if (fault !== undefined) {
    const seen = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
    return refusal(`no YAML that is read here (${seen}); mend it there`, at(fault.pos[0]))
  }
  if (read.contents === null) return refusal('nothing is written in it', file)
  try {
    return writtenIn(read.contents, { at, depth: 0 })
  } catch (cause) {
    if (cause instanceof Refused) return refusal(cause.message, cause.where)
    throw cause
  }
}

const refusal = (seen: string, where: string): Diagnostic => errorOf('codebook/broken', seen, where)

/** Leaves the walk over a file at its first fault. */
class Refused extends Error {
  readonly where: string
  constructor(seen: string, where: string) {
    super(seen)
    this.where = where
  }
}

interface Walk {
  readonly at: (offset: number) => string
  readonly depth: number
}

function writtenIn(node: Node | null, { at, depth }: Walk): Written {
  const where = at(node?.range?.[0] ?? 0)
  const refuse = (seen: string): never => {
    throw new Refused(seen, where)
  }
  if (depth > DEEPEST) return refuse('lists within lists, deeper than a codebook goes')
  if (isAlias(node) || (node !== null && 'anchor' in node && node.anchor !== undefined))
    return refuse('an anchor or alias (& or *), which is not read here; write the words out')
  if (node !== null && node.tag !== undefined && !PLAIN_TAGS.has(node.tag))
    return refuse(`a tag (${node.tag}), which is not read here; write plain words`)
  if (node === null) return { where, is: '' }
  if (isScalar(node)) return { where, is: String(node.value ?? '') }
  if (isSeq<Node>(node))
    return { where, is: node.items.map((item) => writtenIn(item, { at, depth: depth + 1 })) }
  if (isMap<Node, Node | null>(node)) return { where, is: keysIn(node.items, { at, depth: depth + 1 }) }
  return refuse('neither words, a list nor names with values')
}

const PLAIN_TAGS = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:map'])

function keysIn(items: readonly Pair<Node, Node | null>[], walk: Walk): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>()
  for (const { key, value } of items) {
    const name = writtenIn(key, walk)
    if (typeof name.is !== 'string') throw new Refused('a name that is no word', name.where)
    if (found.has(name.is)) throw new Refused(`"${name.is}" stands here twice; take one out`, name.where)
    const said = writtenIn(value, walk)
    found.set(name.is, value === null ? { where: name.where, is: said.is } : said)
  }
  return found
}

/** The same without places, to be compared. */
export function plainOf({ is }: Written): unknown {
  if (typeof is === 'string') return is
  if (isList(is)) return is.map(plainOf)
  return Object.fromEntries([...is].map(([name, value]) => [name, plainOf(value)]))
}

export const isList = (is: Written['is']): is is readonly Written[] => Array.isArray(is)
