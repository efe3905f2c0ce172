import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { type Difference, differenceOf } from '../../work/index.js'
import { answers, refuse, statusFor } from '../refusal.js'
import { DifferenceAnswer, type DifferencePage, DifferenceQuery } from '../schema/index.js'
import type { Served } from '../served.js'
import { headOf } from '../shapes/report.js'

const DIFFERENCE = createRoute({
  method: 'get',
  path: '/difference',
  summary: 'words added and taken out between two reports, as two versions of a page are',
  request: { query: DifferenceQuery },
  responses: answers(DifferenceAnswer, 'the texts in pieces'),
})

export function addDifference(app: OpenAPIHono, { project }: Served): void {
  app.openapi(DIFFERENCE, (c) => {
    const { a, b } = c.req.valid('query')
    const found = differenceOf(project, a, b)
    return 'code' in found ? refuse(c, [found], statusFor([found])) : c.json(answerOf(found), 200)
  })
}

const answerOf = ({ before, after, pieces, taken, added }: Difference): DifferencePage => ({
  ...{ before: headOf(before), after: headOf(after), taken, added },
  pieces: pieces.map(({ sort, text, before: old, after: fresh }) => ({
    ...{ sort, text },
    before: old === null ? null : [...old],
    after: fresh === null ? null : [...fresh],
  })),
})
