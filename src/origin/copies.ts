import type { Hash, RecordedReport } from '../record/index.js'
import { openIndex } from './shingle-index.js'
import { openShelf } from './shingle-shelf.js'
import { countShared, sampleOf } from './shingles.js'

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

interface Printed {
  readonly report: RecordedReport
  readonly shingles: Uint32Array
  /** The part of them by which candidates are found. */
  readonly sample: Uint32Array
}

/** Finds copies again and again: each text is read once. */
export interface CopyFinder {
  /** Which texts repeat which earlier one. */
  find(reports: readonly RecordedReport[]): ReadonlyMap<Hash, Copy>
}

/**
 * Only texts that are no copies are indexed, so that the cost does not grow with the number of prints of one text; a run
 * of words that many texts share is not looked up.
 */
export function openCopies(options: CopyOptions): CopyFinder {
  const shelf = openShelf(options.textOf)
  return {
    find(reports) {
      const printed: Printed[] = []
      for (const report of inPrintOrder(reports, options)) {
        const shingles = shelf.shinglesOf(report.text)
        if (shingles.length < LEAST_RUNS) continue
        printed.push({ report, shingles, sample: sampleOf(shingles) })
      }
      return copiesIn(printed)
    },
  }
}

function copiesIn(printed: readonly Printed[]): ReadonlyMap<Hash, Copy> {
  const copies = new Map<Hash, Copy>()
  const runs = printed.reduce((sum, { sample }) => sum + sample.length, 0)
  const index = openIndex({ runs, texts: printed.length, most: MOST_TEXTS })
  for (const [at, own] of printed.entries()) {
    const candidates = index.find(own.sample, MOST_CANDIDATES).map((found) => printed[found]!)
    const copy = bestOf(own, candidates)
    if (copy !== null) copies.set(own.report.text, copy)
    else index.add(own.sample, at)
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

function bestOf({ report, shingles }: Printed, candidates: readonly Printed[]): Copy | null {
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
