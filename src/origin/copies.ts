import type { Hash, RecordedReport } from '../record/index.js'
import { countShared, sampleOf, shinglesOf } from './shingles.js'

/** A text that repeats another one that was printed before it, whole or lightly edited. */
export interface Copy {
  /** Hash of the text that it goes back to; that text is no copy itself. */
  readonly of: Hash
  /** Share of the copy's runs of five words that stand in the first text, 0 to 1. */
  readonly share: number
}

export interface CopyOptions {
  readonly textOf: (text: Hash) => string | null
  /** Whether a report is printed by who sells text to others: among prints of one day its own is the first. */
  readonly isAgency: (report: RecordedReport) => boolean
}

/** Half of the later text stands in the earlier one; or, with less of a long text, most of the shorter one. */
const ENOUGH = { later: 0.5, shorter: 0.6, longer: 0.3 } as const

/** A text of fewer runs of words is no evidence of copying. */
const LEAST_RUNS = 8

/** A run of words in more texts than this is a set phrase, and says nothing of who copied whom. */
const MOST_TEXTS = 64

/** Candidates that are compared in full. */
const MOST_CANDIDATES = 8

interface Root {
  readonly report: RecordedReport
  readonly shingles: Uint32Array
}

/**
 * Which texts repeat which earlier one. Only texts that are no copies are indexed, so that the cost does not grow with
 * the number of prints of one text; a run of words that many texts share is not looked up.
 */
export function findCopies(
  reports: readonly RecordedReport[],
  options: CopyOptions,
): ReadonlyMap<Hash, Copy> {
  const copies = new Map<Hash, Copy>()
  const index = new Map<number, Root[]>()
  for (const report of inPrintOrder(reports, options)) {
    const text = options.textOf(report.text)
    const shingles = text === null ? null : shinglesOf(text)
    if (shingles === null || shingles.length < LEAST_RUNS) continue
    const sample = sampleOf(shingles)
    const copy = bestOf({ report, shingles }, candidatesIn(index, sample))
    if (copy !== null) copies.set(report.text, copy)
    else addTo(index, sample, { report, shingles })
  }
  return copies
}

const LAST = '~'

function inPrintOrder(
  reports: readonly RecordedReport[],
  { isAgency }: CopyOptions,
): readonly RecordedReport[] {
  const keyed = reports.map((report) => ({
    report,
    key: `${report.published ?? LAST} ${isAgency(report) ? 0 : 1} ${report.text}`,
  }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ report }) => report)
}

function candidatesIn(index: ReadonlyMap<number, readonly Root[]>, sample: Uint32Array): readonly Root[] {
  const hits = new Map<Root, number>()
  for (const hash of sample)
    for (const root of index.get(hash) ?? []) hits.set(root, (hits.get(root) ?? 0) + 1)
  // Roots stand in print order, and the sort is stable: of equals the earliest comes first.
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([root]) => root)
}

function addTo(index: Map<number, Root[]>, sample: Uint32Array, root: Root): void {
  for (const hash of sample) {
    const roots = index.get(hash)
    if (roots === undefined) index.set(hash, [root])
    else if (roots.length < MOST_TEXTS) roots.push(root)
  }
}

function bestOf({ report, shingles }: Root, candidates: readonly Root[]): Copy | null {
  let best: Copy | null = null
  for (const root of candidates) {
    const shared = countShared(shingles, root.shingles)
    const [own, other] = [shared / shingles.length, shared / root.shingles.length]
    const sameDay = root.report.published === report.published
    const copied =
      own >= ENOUGH.later ||
      (sameDay && other >= ENOUGH.later && own >= ENOUGH.longer) ||
      (Math.max(own, other) >= ENOUGH.shorter && Math.min(own, other) >= ENOUGH.longer)
    if (copied && (best === null || own > best.share)) best = { of: root.report.text, share: own }
  }
  return best
}
