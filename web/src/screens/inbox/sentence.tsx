import { useMemo } from 'react'
import type { Claim, Page } from '../../../../src/server/schema/index.js'
import { codePointsOf } from '../../../../src/text/index.js'
import { marksOf } from '../../text/marks'
import { ReportText } from '../../text/report-text'

/** The sentence of a claim's event, with the claim's words in it. */
export function SentenceOf({ page, claim }: { readonly page: Page; readonly claim: Claim }) {
  const { text, marks } = useMemo(() => {
    const points = codePointsOf(page.text)
    const { start: at } = claim.trigger
    const [start, end] = page.sentences.find(([from, until]) => from <= at && at < until) ?? [
      at,
      claim.trigger.end,
    ]
    const here = marksOf(claim).filter((mark) => start <= mark.start && mark.end <= end)
    return {
      text: page.text.slice(points.toUnits(start), points.toUnits(end)).replaceAll('\n', ' '),
      marks: here.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
    }
  }, [page, claim])
  return <ReportText text={text} language={page.report.language} marks={marks} still />
}
