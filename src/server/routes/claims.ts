import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { errorOf } from '../../diagnostic/index.js'
import { isRefused, readAsking } from '../asking.js'
import { answers, refuse } from '../refusal.js'
import { ClaimCard, ClaimPage, FilterQuery, ORDERS, PageQuery, queryOf } from '../schema/index.js'
import type { Served } from '../served.js'
import { cardOf, rowOf } from '../shapes/claim.js'

export const OneClaim = z.object({ id: z.string().openapi({ description: 'id of a claim' }) })

const LIST = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'claims of a filter, a page of them',
  request: {
    query: queryOf({ ...FilterQuery.shape, ...PageQuery.shape, order: z.enum(ORDERS).default('report') }),
  },
  responses: answers(ClaimPage, 'rows of the table'),
})

const ONE = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'one claim with all that is known of it',
  request: { params: OneClaim, query: queryOf({}) },
  responses: answers(ClaimCard, 'the claim'),
})

export function addClaims(app: OpenAPIHono, served: Served): void {
  app.openapi(LIST, (c) => {
    const { order, limit, offset, ...given } = c.req.valid('query')
    const asking = readAsking(served, given, { counts: false })
    if (isRefused(asking)) return refuse(c, asking, 400)
    const { claims, suggestions } = asking
    const page = served.live.claims(claims, { order, limit, offset, suggestions })
    return c.json({ claims: page.claims.map((claim) => rowOf(served, claim)), total: page.total }, 200)
  })
  app.openapi(ONE, (c) => {
    const { id } = c.req.valid('param')
    const claim = served.live.claim(id)
    return claim === null ? refuse(c, [noClaim(id)], 404) : c.json(cardOf(served, claim), 200)
  })
}

export const noClaim = (id: string) =>
  errorOf(
    'find/none',
    `no claim "${id}" here; it may have been erased or read otherwise; go back to the list`,
    id,
  )
