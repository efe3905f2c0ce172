import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import type { Hash } from '../record/index.js'
import { canonicalJson, hashOf, isHash } from './canonical.js'
import { objectFile, openObjects } from './objects.js'
import type { Report } from './paths.js'
import { type Sought, type Stones, verifyLog } from './verify-log.js'

/** How much was looked at. */
export interface Verified {
  readonly chains: number
  readonly entries: number
  readonly seals: number
  readonly objects: number
}

export interface VerifyOptions {
  /** A head that somebody wrote down earlier: it must still be the hash of a line. */
  readonly head?: Hash | null
  /** Heads that tokens of the project are about: each must still be the hash of a line. */
  readonly deposited?: readonly Hash[]
  /** Called now and then with what is done and what there is in all. */
  readonly progress?: (part: 'log' | 'objects', done: number, total: number) => void
}

/** How many differences of one sort are told one by one. */
const TOLD = 50

/** Takes diagnostics, and counts those beyond the first of their sort. */
function openReport(): { readonly report: Report; readonly told: () => readonly Diagnostic[] } {
  const told: Diagnostic[] = []
  const counts = new Map<string, number>()
  return {
    report(diagnostic) {
      const count = (counts.get(diagnostic.code) ?? 0) + 1
      counts.set(diagnostic.code, count)
      if (count <= TOLD) told.push(diagnostic)
    },
    told: () => [
      ...told,
      ...[...counts]
        .filter(([, count]) => count > TOLD)
        .map(([code, count]) => errorOf(code, `${count - TOLD} more of this sort`)),
    ],
  }
}

/** Heads that were deposited outside: a file in `deposits/` bears the head that it is about as its name. */
function depositsOf(folder: string): readonly Sought[] {
  const deposits = join(folder, 'deposits')
  if (!existsSync(deposits)) return []
  return readdirSync(deposits)
    .sort()
    .map((name) => ({ hash: name.slice(0, 64), by: 'a deposit', where: `deposits/${name}`, line: null }))
    .filter(({ hash }) => isHash(hash))
}

function checkStone(file: string, hash: Hash, stones: Stones, report: Report): void {
  const words = readFileSync(file, 'utf8')
  const where = `objects/sha256/${hash.slice(0, 2)}/${hash.slice(2)}.erased`
  if (!stones.get(hash)?.some((stone) => `${canonicalJson(stone)}\n` === words)) {
    const seen = 'a tombstone stands for an object, and no entry says that it was erased so'
    report(errorOf('ledger/erasure-unsaid', seen, where))
  }
  if (existsSync(file.slice(0, -'.erased'.length)))
    report(errorOf('ledger/erasure-unfinished', 'the object is still there; erase it again', where))
}

function verifyObjects(
  folder: string,
  stones: Stones,
  { report, progress }: { readonly report: Report; readonly progress: VerifyOptions['progress'] },
): number {
  const root = join(folder, 'objects')
  const objects = openObjects(root)
  let total = 0
  for (const _ of objects.list()) total += 1
  let done = 0
  for (const hash of objects.list()) {
    const file = objectFile(root, hash)
    const found = hashOf(readFileSync(file))
    if (found !== hash) {
      const seen = `the object gives ${found}; its bytes were changed; restore it from another copy`
      report(errorOf('ledger/object-damaged', seen, `objects/sha256/${hash.slice(0, 2)}/${hash.slice(2)}`))
    }
    done += 1
    if (done % 1000 === 0) progress?.('objects', done, total)
  }
  const erased = new Set(objects.erased())
  for (const hash of erased) checkStone(`${objectFile(root, hash)}.erased`, hash, stones, report)
  for (const hash of stones.keys()) {
    if (erased.has(hash)) continue
    const seen = `object ${hash} was to be erased and has no tombstone; erase it again`
    report(errorOf('ledger/erasure-unfinished', seen))
  }
  progress?.('objects', total, total)
  return total
}

/**
 * Holds everything that a project keeps against its hashes, and says what differs; nothing is mended. Notes are no
 * differences. A head that a stranger holds, and each that was deposited, must still be there. An append that another
 * process has under way meanwhile looks like one that was cut short.
 *
 * What this cannot show: a chain of hashes proves that nothing was changed in it since somebody else saw its head. An
 * insider who holds the keys can write all of it anew, from the first line, and it will verify; so will a chain whose
 * end was cut off with its seals. Only a head that lies outside, with a person or a time-stamping authority, answers
 * that. Such a deposit (an RFC 3161 token) is an object that a fact names, or lies in `deposits/` under the name of its
 * head, `<head>.tsr`; here only the head is looked up.
 */
export function verifyLedger(folder: string, options: VerifyOptions = {}): Outcome<Verified> {
  const { head = null, deposited = [], progress } = options
  const { report, told } = openReport()
  const stranger =
    head === null ? [] : [{ hash: head, by: 'the head that was given', where: null, line: null }]
  const stamped = deposited.map((hash): Sought => ({ hash, by: 'a deposit', where: null, line: null }))
  const { stones, ...log } = verifyLog(folder, {
    sought: [...stranger, ...stamped, ...depositsOf(folder)],
    objects: openObjects(join(folder, 'objects')),
    report,
    progress: (done, total) => progress?.('log', done, total),
  })
  const objects = verifyObjects(folder, stones, { report, progress })
  return { value: { ...log, objects }, diagnostics: told() }
}
