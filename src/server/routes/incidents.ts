import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { isRefused, readAsking } from '../asking.js'
import { incidentAt } from '../incident-at.js'
import { answers, refuse } from '../refusal.js'
import { FilterQuery, IncidentList, IncidentPage, PageQuery, queryOf } from '../schema/index.js'
import type { Served } from '../served.js'
import { incidentPage } from '../shapes/incident.js'
import { incidentRow, pairsOf } from '../shapes/incident-row.js'

const LIST = createRoute({
  method: 'get',
  path: '/incidents',
  summary: 'incidents that hold a claim of the filter, by their days',
  request: { query: queryOf({ ...FilterQuery.shape, ...PageQuery.shape }) },
  responses: answers(IncidentList, 'rows of the list'),
})

export const OneIncident = z.object({
  id: z.string().openapi({ description: 'id of an incident, also a former one' }),
})

const ONE = createRoute({
  method: 'get',
  path: '/incidents/{id}',
  summary: 'one incident with its toll and all that it rests on',
  request: { params: OneIncident, query: queryOf({ suggestions: FilterQuery.shape.suggestions }) },
  responses: answers(IncidentPage, 'the incident'),
})

export function addIncidents(app: OpenAPIHono, served: Served): void {
  app.openapi(LIST, (c) => {
    const { limit, offset, ...given } = c.req.valid('query')
    const asking = readAsking(served, given)
    if (isRefused(asking)) return refuse(c, asking, 400)
    const picture = served.live.incidents(asking.filter, asking)
    const rows = pairsOf(picture)
      .slice(offset, offset + limit)
      .map((pair) => incidentRow(served, pair, picture))
    return c.json({ incidents: rows, total: picture.incidents.incidents.length }, 200)
  })
  app.openapi(ONE, (c) => {
    const { id } = c.req.valid('param')
    const found = incidentAt(served, id, c.req.valid('query').suggestions === '1')
    return 'code' in found ? refuse(c, [found], 404) : c.json(incidentPage(served, found), 200)
  })
}
