import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { decideBulk, drawSample } from '../../work/index.js'
import { isRefused, readAsking } from '../asking.js'
import { answers, jsonBody, refuse } from '../refusal.js'
import { BulkBody, BulkSample, FilterQuery, Told } from '../schema/index.js'
import type { Served } from '../served.js'
import { many } from '../words.js'

const SAMPLE = createRoute({
  method: 'post',
  path: '/bulk/sample',
  summary: 'draws a sample of the claims of a filter that wait, to be read before all are decided',
  request: jsonBody(FilterQuery),
  responses: answers(BulkSample, 'the sample, and how many are expected to be wrong'),
})

const BULK = createRoute({
  method: 'post',
  path: '/bulk',
  summary: 'decides about all claims of a sample at once',
  request: jsonBody(BulkBody),
  responses: answers(Told, 'what was recorded; one undo takes all of it back'),
})

export function addBulk(app: OpenAPIHono, served: Served): void {
  const { project, live } = served
  app.openapi(SAMPLE, (c) => {
    const asking = readAsking(served, c.req.valid('json'), { counts: false })
    if (isRefused(asking)) return refuse(c, asking, 400)
    const { value, diagnostics } = drawSample(live.matching(asking.claims, asking), project)
    if (value === null) return refuse(c, diagnostics, 422)
    const { ticket, sample, claims, expectedWrong, leftOut } = value
    return c.json({ ticket, claims: [...sample], total: claims.length, expectedWrong, leftOut }, 200)
  })
  app.openapi(BULK, (c) => {
    const { filter, ticket, verdict, reason } = c.req.valid('json')
    const asking = readAsking(served, filter, { counts: false })
    if (isRefused(asking)) return refuse(c, asking, 400)
    const claims = live.matching(asking.claims, asking)
    const { value, diagnostics } = decideBulk(project, claims, { ticket, verdict, reason })
    if (value.length === 0)
      return refuse(c, diagnostics, diagnostics.some(({ code }) => code === 'bulk/changed') ? 409 : 422)
    return c.json(
      {
        entries: value.map(({ entry }) => entry),
        claims: value.map(({ claim }) => claim),
        words: `${verdict} ${many(value.length, 'claim')} at once`,
        diagnostics: [...diagnostics],
      },
      200,
    )
  })
}
