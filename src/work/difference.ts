import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { RecordedReport } from '../record/index.js'
import type { CodePoints } from '../text/index.js'
import { codePointsOf } from '../text/index.js'
import { compareWords, type Stretch } from './compare-words.js'
import { findReport } from './find.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import { versionsOf } from './versions.js'

/** A stretch of words that both texts have, or one of them only. Offsets are half-open [start, end), code points. */
export interface Piece {
  readonly sort: 'same' | 'taken' | 'added'
  readonly before: readonly [number, number] | null
  readonly after: readonly [number, number] | null
  /** As it stands in the later text; what was taken out, as it stood in the earlier one. */
  readonly text: string
}

/** What was taken out of one text and added in another. */
export interface Difference {
  readonly before: RecordedReport
  readonly after: RecordedReport
  /** In the order of the texts; what was taken out comes before what stands in its place. */
  readonly pieces: readonly Piece[]
  /** Words, marks counted too. */
  readonly taken: number
  readonly added: number
}

/** The difference between two reports, named by their ids or the hashes of their texts. */
export function differenceOf(project: Project, before: string, after: string): Difference | Diagnostic {
  const [old, fresh] = [findReport(project, before), findReport(project, after)]
  if ('code' in old) return old
  if ('code' in fresh) return fresh
  return compare(project, old.report, fresh.report)
}

/**
 * Differences between the texts that an address gave, each with the one before it; the earliest first.
 * @param options.all false: only the last
 */
export function differencesOfPage(
  project: Project,
  url: string,
  { all = false }: { readonly all?: boolean } = {},
): readonly Difference[] | Diagnostic {
  const texts = versionsOf(project, { url })
    .flatMap(({ versions }) => versions)
    .map(({ text, captures }) => ({ text, first: captures[0]!.captured }))
    .sort((a, b) => (a.first === b.first ? (a.text < b.text ? -1 : 1) : a.first < b.first ? -1 : 1))
    .map(({ text }) => text)
  if (texts.length < 2) {
    const seen = texts.length === 0 ? 'nothing came from this address' : 'this address gave one text only'
    return errorOf('difference/none', `${seen}; nothing was compared; fetch it with: marsad add ${url}`, url)
  }
  const differences: Difference[] = []
  for (const [i, text] of texts.entries()) {
    if (i === 0 || (!all && i < texts.length - 1)) continue
    const difference = differenceOf(project, texts[i - 1]!, text)
    if ('code' in difference) return difference
    differences.push(difference)
  }
  return differences
}

function compare(
  { objects }: Project,
  before: RecordedReport,
  after: RecordedReport,
): Difference | Diagnostic {
  const { textOf } = payloadsOf(objects)
  const [old, fresh] = [textOf(before.text), textOf(after.text)]
  if (old === null || fresh === null) {
    const { id } = old === null ? before : after
    const seen = 'its text was erased, or is missing; marsad verify says which'
    return errorOf('difference/erased', `${seen}; nothing was compared`, id)
  }
  const stretches = compareWords(old, fresh)
  const count = (wanted: Stretch['sort']): number =>
    stretches.reduce((sum, { sort, words }) => sum + (sort === wanted ? words : 0), 0)
  const points = { old: codePointsOf(old), fresh: codePointsOf(fresh) }
  return {
    ...{ before, after, taken: count('taken'), added: count('added') },
    pieces: stretches.map(({ sort, before: left, after: right }) => ({
      sort,
      before: pointsAt(left, points.old),
      after: pointsAt(right, points.fresh),
      text: right === null ? old.slice(left!.start, left!.end) : fresh.slice(right.start, right.end),
    })),
  }
}

function pointsAt(span: Stretch['before'], points: CodePoints): Piece['before'] {
  if (span === null) return null
  const { start, end } = points.spanFromUnits(span)
  return [start, end]
}
