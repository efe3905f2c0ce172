import { join } from 'node:path'
import type { Fact, Hash } from '../record/index.js'
import { hashOf } from './canonical.js'
import type { Erasure } from './erasure.js'
import { linesOf } from './lines.js'
import { chainsOf, logName } from './paths.js'

/** Kinds of entries that this program knows; one that is added to `Fact` does not compile until it stands here. */
const KNOWN: Readonly<Record<Fact['kind'] | Erasure['kind'] | 'seal', true>> = {
  actor: true,
  agreement: true,
  capture: true,
  codebook: true,
  consent: true,
  correction: true,
  credibility: true,
  decision: true,
  deposit: true,
  erasure: true,
  grade: true,
  link: true,
  location: true,
  named: true,
  note: true,
  override: true,
  reading: true,
  release: true,
  reliability: true,
  responsible: true,
  seal: true,
  undo: true,
  victim: true,
}

export const isKnownKind = (kind: string): boolean => Object.hasOwn(KNOWN, kind)

/** An entry of a kind that this program does not know. */
export interface StrangeEntry {
  readonly kind: string
  /** `log/<chain>.jsonl:<line>` */
  readonly where: string
}

/** Cannot stand inside a string of JSON, where quotes are escaped. */
const BEFORE = Buffer.from('"kind":"')

/** The kind that a line names; null where it names none. */
function kindIn(line: Buffer): string | null {
  const at = line.indexOf(BEFORE)
  if (at === -1) return null
  const start = at + BEFORE.length
  return line.toString('latin1', start, line.indexOf('"', start))
}

/** The first strange entry of a chain. A line that the next one does not name is damage, and no word of anybody. */
function strangeIn(folder: string, chain: string): StrangeEntry | null {
  let found: (StrangeEntry & { readonly hash: Hash }) | null = null
  let number = 0
  for (const line of linesOf(join(folder, logName(chain)))) {
    number += 1
    if (found !== null && line.includes(`"prev":"${found.hash}"`)) break
    const kind = kindIn(line)
    found =
      kind === null || isKnownKind(kind)
        ? null
        : { kind, where: `${logName(chain)}:${number}`, hash: hashOf(line) }
  }
  return found === null ? null : { kind: found.kind, where: found.where }
}

/** An entry as only a later program writes it; null where this program knows every kind that stands in the log. */
export function strangeEntry(folder: string): StrangeEntry | null {
  for (const chain of chainsOf(folder)) {
    const found = strangeIn(folder, chain)
    if (found !== null) return found
  }
  return null
}
