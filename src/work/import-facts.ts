import type { RowMade, Survey } from '../import/index.js'
import { languageOf } from '../reader/index.js'
import type { Capture, Decision, Hash, RecordedReport } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { NOTHING_TAKEN } from '../report/index.js'
import { VERSION } from './program.js'

/** A row of a sheet as the record keeps it. */
export function recordedOf(made: RowMade, text: Hash, now: Date): RecordedReport {
  const { id, title, url, publisher, published, prose } = made
  const captured = now.toISOString()
  // Cells of a row are no prose: there is no language that a machine could read them in.
  const language = prose ? languageOf(made.text) : 'und'
  return { text, id, title, url, publisher, published, captured, language }
}

/** The file, and the row of it that the text was made from. */
export function captureOf(
  { part, fetched, says, sentences }: RowMade,
  {
    report,
    bytes,
    survey,
  }: { readonly report: RecordedReport; readonly bytes: Hash; readonly survey: Survey },
): Capture {
  return {
    kind: 'capture',
    bytes,
    report,
    from: survey.sheet.file,
    extractor: { name: `marsad/import-${survey.format.slug}`, version: VERSION },
    sentences,
    taken: { ...NOTHING_TAKEN, part, fetched, says },
  }
}

/** A claim of a row, as added by whoever imports it. */
export const decisionOf = (
  as: LineClaim,
  {
    text,
    reason,
    bulk,
    codebook,
  }: Pick<Decision, 'text' | 'reason' | 'bulk'> & { readonly codebook: string },
): Decision => ({
  kind: 'decision',
  text,
  claim: as.id,
  verdict: 'added',
  as,
  shown: null,
  reason,
  bulk,
  codebook,
  byHand: [],
})
