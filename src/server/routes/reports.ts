import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { errorOf } from '../../diagnostic/index.js'
import { READ } from '../../reader/index.js'
import { publishersOf } from '../../record/index.js'
import type { ReceivedReport } from '../../review/index.js'
import { findReport } from '../../work/index.js'
import { type Asking, isRefused, readAsking } from '../asking.js'
import { sanitisedPage } from '../original.js'
import { answers, REFUSALS, refuse } from '../refusal.js'
import { FilterQuery, type FilterWords, PageQuery, queryOf, ReportPage, ReportRow } from '../schema/index.js'
import type { Served } from '../served.js'
import { reportLine, reportPage } from '../shapes/report-page.js'

export const ReportList = z
  .object({ reports: z.array(ReportRow), total: z.number().int() })
  .openapi('ReportList')

const LIST = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'reports that hold a claim of the filter; without one, all',
  request: {
    query: queryOf({
      ...FilterQuery.shape,
      ...PageQuery.shape,
      machine: z.enum(['0', '1']).optional().openapi({
        description:
          '0: in languages that the machine does not read, which are coded by hand; 1: in those that it reads',
      }),
    }),
  },
  responses: answers(ReportList, 'rows of the list'),
})

const OneReport = z.object({
  text: z.string().openapi({ description: 'SHA-256 of the text, or the id that it was received under' }),
})

const ONE = createRoute({
  method: 'get',
  path: '/reports/{text}',
  summary: 'one report with its text and claims',
  request: { params: OneReport, query: queryOf({}) },
  responses: answers(ReportPage, 'the report'),
})

const ORIGINAL = createRoute({
  method: 'get',
  path: '/reports/{text}/original',
  summary: 'the bytes as received, as text alone: to be shown in a frame without scripts',
  request: {
    params: OneReport,
    query: queryOf({
      pictures: z.enum(['0', '1']).default('0').openapi({
        description: '1: pictures that the bytes themselves hold, grey and still',
      }),
    }),
  },
  responses: {
    200: { content: { 'text/html': { schema: z.string() } }, description: 'sanitised' },
    404: REFUSALS[404],
  },
})

/** A page of others runs nothing, loads nothing, and stands nowhere but in a frame of ours. */
const FRAME_POLICY =
  "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/** With pictures that were asked for: those within the page's own bytes, and the one style that makes them grey. */
const PICTURE_POLICY = `${FRAME_POLICY}; img-src data:; style-src 'unsafe-inline'`

export function addReports(app: OpenAPIHono, served: Served): void {
  app.openapi(LIST, (c) => {
    const { limit, offset, machine, ...given } = c.req.valid('query')
    const asking = readAsking(served, given, { counts: false })
    if (isRefused(asking)) return refuse(c, asking, 400)
    const isWanted = ({ report }: ReceivedReport): boolean =>
      machine === undefined || (report.language === READ) === (machine === '1')
    const found = reportsOf(served, asking, given).filter(isWanted)
    const rows = found.slice(offset, offset + limit).map((received) => reportLine(served, received))
    return c.json({ reports: rows, total: found.length }, 200)
  })
  app.openapi(ONE, (c) => {
    const found = findReport(served.project, c.req.valid('param').text)
    if ('code' in found) return refuse(c, [found], 404)
    const text = served.textOf(found.report.text)
    return text === null ? refuse(c, [erased(found)], 404) : c.json(reportPage(served, found, text), 200)
  })
  app.openapi(ORIGINAL, (c) => {
    const found = findReport(served.project, c.req.valid('param').text)
    if ('code' in found) return refuse(c, [found], 404)
    const bytes = served.project.objects.get(found.captures[0]?.bytes ?? '')
    if (bytes === null) return refuse(c, [erased(found)], 404)
    const pictures = c.req.valid('query').pictures === '1'
    c.header('content-security-policy', pictures ? PICTURE_POLICY : FRAME_POLICY)
    return c.html(sanitisedPage(bytes, { pictures }), 200)
  })
}

const erased = ({ report }: ReceivedReport) =>
  errorOf(
    'report/erased',
    'it was erased for somebody’s safety, or is missing; marsad verify says which',
    report.id,
  )

/** The earliest published first; those without a date last. */
function reportsOf(
  served: Served,
  { filter, claims, suggestions }: Asking,
  { publisher, report, ...others }: FilterWords,
): readonly ReceivedReport[] {
  const byItself = ({ report: own }: ReceivedReport): boolean =>
    (claims.publishers === undefined ||
      publishersOf(own).some((name) => claims.publishers!.includes(name))) &&
    (claims.report === undefined || claims.report === own.text)
  const asksOfClaims =
    filter !== null && Object.values(others).some((words) => words !== undefined && words !== '')
  const texts = asksOfClaims
    ? new Set(served.live.matching(claims, { suggestions }).map((claim) => claim.report.text))
    : null
  return served
    .standing()
    .reports.filter((one) => byItself(one) && (texts === null || texts.has(one.report.text)))
    .sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1))
}

const dateKey = ({ report }: ReceivedReport): string => `${report.published ?? '~'} ${report.text}`
