import { READ } from '../../reader/index.js'
import { printingsOf } from '../../record/index.js'
import type { ReceivedReport } from '../../review/index.js'
import { codePointsOf, splitSentences } from '../../text/index.js'
import { pagesOf, versionsOf as pageVersions } from '../../work/index.js'
import type { Page, ReportLine } from '../schema/index.js'
import type { Served } from '../served.js'
import { cardOf } from './claim.js'
import { headOf, noteOf } from './report.js'

/** One line of the list of reports. */
export function reportLine(served: Served, { report }: ReceivedReport): ReportLine {
  const claims = served.claimsOf(report.text)
  return {
    report: headOf(report),
    claims: claims.filter(({ state }) => state !== 'rejected').length,
    waiting: claims.filter(({ state }) => state === 'suggested').length,
    machine: report.language === READ,
  }
}

/** A report with its text, its claims and all that is known of how it came here. */
export function reportPage(served: Served, received: ReceivedReport, text: string): Page {
  const { report, captures } = received
  const claims = [...served.claimsOf(report.text)].sort(
    (a, b) => a.claim.trigger.start - b.claim.trigger.start || (a.id < b.id ? -1 : 1),
  )
  return {
    report: headOf(report),
    text,
    sentences: sentencesOf(received, text),
    claims: claims.map((claim) => cardOf(served, claim)),
    printings: printingsOf(report).map(({ publisher, published, id, title, url, captured }) => ({
      ...{ publisher, published, id, title, url, captured },
    })),
    pages: pagesOf(received)?.slice() ?? null,
    captures: captures.map(({ bytes, from, report: copy, fetched, at, by, extractor, entry }) => ({
      bytes,
      from,
      publisher: copy?.publisher ?? null,
      published: copy?.published ?? null,
      hops: (fetched?.hops ?? []).map(({ address, status }) => ({ address, status })),
      at,
      by,
      tool: `${extractor.name} ${extractor.version}`,
      entry,
    })),
    copies: copiesOf(served, report.text),
    versions: versionsOf(served, received),
    notes: [...served.notesAbout(report.text), ...served.notesAbout(report.id)].map(noteOf),
    machine: served.readBy(report.text),
    images: served.imagesIn(received),
  }
}

function sentencesOf({ captures }: ReceivedReport, text: string): Page['sentences'] {
  const kept = captures.find(({ sentences }) => sentences.length > 0)?.sentences
  if (kept !== undefined) return kept.map(([start, end]) => [start, end])
  const points = codePointsOf(text)
  return splitSentences(text).map((span) => {
    const { start, end } = points.spanFromUnits(span)
    return [start, end]
  })
}

/** Other reports that print this text, or nearly. */
function copiesOf(served: Served, text: string): Page['copies'] {
  const copies = new Map<string, Page['copies'][number]>()
  for (const { origin, reports, why } of served.branchesOf(text)) {
    if (origin.sort !== 'text') continue
    for (const other of reports) {
      const report = served.reportAt(other)
      if (other !== text && report !== null) copies.set(other, { report: headOf(report.report), why })
    }
  }
  return [...copies.values()]
}

/** Other texts of the same address, the earliest received first. */
function versionsOf({ project, reportAt }: Served, { report }: ReceivedReport): Page['versions'] {
  if (report.url === null) return []
  return pageVersions(project, { url: report.url })
    .flatMap(({ versions }) => versions)
    .flatMap(({ text }) => (text === report.text ? [] : (reportAt(text)?.report ?? [])))
    .map(headOf)
}
