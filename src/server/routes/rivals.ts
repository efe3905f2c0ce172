import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Rival } from '../../review/index.js'
import { keepRival, rivalsOf, sayRival } from '../../work/index.js'
import { pageOf } from '../listed.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import { KeepBody, PageQuery, queryOf, RivalList, type RivalRow, Told } from '../schema/index.js'
import type { Served } from '../served.js'
import { claimOf } from '../shapes/claim.js'

const RIVALS = createRoute({
  method: 'get',
  path: '/rivals',
  summary: 'what two copies of the project decided differently, with both sides',
  request: { query: queryOf(PageQuery.shape) },
  responses: answers(RivalList, 'a page of them'),
})

const KEEP = createRoute({
  method: 'post',
  path: '/rivals/keep',
  summary: 'lets one side stand: what it says is recorded once more, by whoever has seen both',
  request: jsonBody(KeepBody),
  responses: answers(Told, 'what was recorded'),
})

export function addRivals(app: OpenAPIHono, { project }: Served): void {
  app.openapi(RIVALS, (c) => {
    const rivals = rivalsOf(project)
    return c.json({ rivals: pageOf(rivals, c.req.valid('query')).map(rowOf), total: rivals.length }, 200)
  })
  app.openapi(KEEP, (c) => {
    const { entry, reason } = c.req.valid('json')
    const { value, diagnostics } = keepRival(project, entry, { reason })
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const { rival, entries } = value
    return c.json(
      {
        entries: [...entries],
        claims: rival.kind === 'decision' ? [...rival.about] : [],
        words: 'settled what two copies had decided differently',
        diagnostics: [...diagnostics],
      },
      200,
    )
  })
}

function rowOf(rival: Rival): RivalRow {
  const said = sayRival(rival)
  return {
    kind: rival.kind,
    about: [...rival.about],
    what: said.what,
    differs: [...rival.differs],
    sides: rival.sides.map(({ says, words, counts }, at) => {
      const decision = says?.kind === 'decision' ? says : null
      return {
        says: said.sides[at]!.says,
        verdict: decision?.verdict ?? null,
        claim: decision === null ? null : claimOf(decision.as),
        words: words.map(({ entry, by, at, reason, undo }) => ({ entry, by, at, reason, undo })),
        counts,
      }
    }),
  }
}
