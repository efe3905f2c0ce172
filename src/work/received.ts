import type { Diagnostic } from '../diagnostic/index.js'
import type { Hash, Printing } from '../record/index.js'
import { printingsOf } from '../record/index.js'
import { findReport } from './find.js'
import type { Project } from './project.js'

/** How a report came here: who printed it, and each copy that was received. */
export interface ReportFacts {
  readonly text: Hash
  /** In the order of print: what the report is called comes from the first. */
  readonly printings: readonly Printing[]
  /** The earliest received first. */
  readonly captures: readonly {
    readonly entry: Hash
    readonly bytes: Hash
    readonly from: string
    readonly publisher: string | null
    readonly published: string | null
    /** UTC, ISO 8601. */
    readonly captured: string
    readonly by: string
  }[]
}

export function reportFacts(project: Project, given: string): ReportFacts | Diagnostic {
  const found = findReport(project, given)
  if ('code' in found) return found
  const { report, captures } = found
  return {
    text: report.text,
    printings: printingsOf(report).map(
      ({ publisher, published, id, title, url, captured, printedAt, author }) => ({
        ...{ publisher, published, id, title, url, captured },
        ...(printedAt === undefined ? {} : { printedAt }),
        ...(author === undefined ? {} : { author }),
      }),
    ),
    captures: captures.flatMap(({ entry, bytes, from, by, report: copy }) =>
      copy === null
        ? []
        : [
            {
              ...{ entry, bytes, from, publisher: copy.publisher, published: copy.published },
              ...{ captured: copy.captured, by },
            },
          ],
    ),
  }
}
