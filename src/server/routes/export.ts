import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { BYTE_ORDER_MARK, csvLines } from '../../export/index.js'
import { reachedBy, spotsIn } from '../../work/index.js'
import { type Asking, isRefused, readAsking } from '../asking.js'
import { REFUSALS, refuse } from '../refusal.js'
import { FilterQuery, ORDERS, queryOf } from '../schema/index.js'
import type { Served } from '../served.js'
import { rowOf } from '../shapes/claim.js'
import { incidentRow, pairsOf } from '../shapes/incident-row.js'

const EXPORT = createRoute({
  method: 'get',
  path: '/export',
  summary: 'the rows of the screen as a file, without what consent does not let out',
  request: {
    query: queryOf({
      ...FilterQuery.shape,
      format: z.enum(['csv', 'jsonl']).default('csv'),
      what: z.enum(['claims', 'incidents']).default('claims'),
      order: z.enum(ORDERS).default('report'),
    }),
  },
  responses: {
    200: {
      content: { 'text/csv': { schema: z.string() }, 'application/jsonl': { schema: z.string() } },
      description: 'a file; nothing that a spreadsheet might run stands in it',
    },
    400: REFUSALS[400],
  },
})

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const

type Value = string | number | boolean | null

export function addExport(app: OpenAPIHono, served: Served): void {
  app.openapi(EXPORT, (c) => {
    const { format, what, order, ...given } = c.req.valid('query')
    const asking = readAsking(served, given, { counts: what === 'incidents' })
    if (isRefused(asking)) return refuse(c, asking, 400)
    const rows = what === 'claims' ? claimRows(served, asking, order) : incidentRows(served, asking)
    c.header('content-type', TYPES[format])
    c.header('content-disposition', `attachment; filename="${what}.${format}"`)
    return c.body(
      format === 'csv' ? asCsv(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
      200,
    )
  })
}

type Rows = readonly Readonly<Record<string, unknown>>[]

function claimRows(served: Served, { claims, suggestions }: Asking, order: (typeof ORDERS)[number]): Rows {
  const all = { order, limit: Number.MAX_SAFE_INTEGER, offset: 0, suggestions }
  const { live } = reachedBy(served.live, 'public')
  return live.claims(claims, all).claims.map((claim) => rowOf(served, claim))
}

function incidentRows(served: Served, { filter, suggestions }: Asking): Rows {
  const { live } = reachedBy(served.live, 'public')
  const picture = live.incidents(filter, { suggestions })
  const { incidentOut } = spotsIn(live.standing(), picture.incidents.incidents)
  return pairsOf(picture).map(({ incident, toll }) =>
    incidentRow(served, { incident: incidentOut(incident), toll }, picture),
  )
}

/**
 * Rows of a table; lists are joined by "; ", and what is made of parts is laid out in columns of its own. The mark at
 * its head lets spreadsheets read Arabic.
 */
function asCsv(rows: Rows): string {
  const flat = rows.map((row) => flatten(row))
  const columns = [...new Set(flat.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...flat.map((row) => columns.map((column) => row[column] ?? null))]
  return `${BYTE_ORDER_MARK}${csvLines(lines, { raw: false })}`
}

function flatten(row: Readonly<Record<string, unknown>>, prefix = ''): Record<string, Value> {
  const cells: Record<string, Value> = {}
  for (const [key, value] of Object.entries(row)) {
    const name = `${prefix}${key}`
    if (Array.isArray(value)) cells[name] = value.length === 0 ? null : value.join('; ')
    else if (typeof value === 'object' && value !== null)
      Object.assign(cells, flatten(value as Record<string, unknown>, `${name}.`))
    else cells[name] = value as Value
  }
  return cells
}
