import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { isKind, isStance } from '../../codebook/index.js'
import type { Outcome } from '../../diagnostic/index.js'
import type { Decided } from '../../work/index.js'
import { addClaim, draftEdit, editClaim } from '../../work/index.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import { AddBody, ClaimCard, EditBody, Told } from '../schema/index.js'
import type { Served } from '../served.js'
import { cardOf } from '../shapes/claim.js'
import { changedSince } from '../shown.js'
import { OneClaim } from './claims.js'

const ADD = createRoute({
  method: 'post',
  path: '/claims',
  summary: 'records a claim that the machine missed',
  request: jsonBody(AddBody),
  responses: answers(Told, 'what was recorded'),
})

const EDIT = createRoute({
  method: 'post',
  path: '/claims/{id}/edit',
  summary: 'decides about a claim with other values in some slots',
  request: { params: OneClaim, ...jsonBody(EditBody) },
  responses: answers(Told, 'what was recorded'),
})

const PREVIEW = createRoute({
  method: 'post',
  path: '/claims/{id}/preview',
  summary: 'what a claim would say with other values; records nothing',
  request: { params: OneClaim, ...jsonBody(EditBody) },
  responses: answers(ClaimCard, 'the claim as it would be'),
})

export function addEditing(app: OpenAPIHono, served: Served): void {
  const { project } = served
  app.openapi(ADD, (c) => {
    const { report, kind, stance, trigger, settings, reason } = c.req.valid('json')
    if (!isKind(kind) || !isStance(stance)) throw new Error(`${kind} or ${stance} passed the schema`)
    const wish = { report, kind, stance, trigger, nth: null, settings, reason }
    const { value, diagnostics } = addClaim(project, wish)
    if (value.length === 0) return refuse(c, diagnostics, statusFor(diagnostics))
    return c.json(toldOf({ value, diagnostics }, 'added a claim'), 200)
  })
  app.openapi(EDIT, (c) => {
    const { id } = c.req.valid('param')
    const { settings, reason, shown } = c.req.valid('json')
    const changed = changedSince(served, [id], shown === undefined ? undefined : [shown])
    if (changed.length > 0) return refuse(c, changed, 409)
    const { value, diagnostics } = editClaim(project, id, { settings, reason })
    if (value.length === 0) return refuse(c, diagnostics, statusFor(diagnostics))
    return c.json(toldOf({ value, diagnostics }, 'edited a claim'), 200)
  })
  app.openapi(PREVIEW, (c) => {
    const { id } = c.req.valid('param')
    const { value, diagnostics } = draftEdit(project, id, c.req.valid('json').settings)
    if (value === null || diagnostics.some(({ severity }) => severity === 'error'))
      return refuse(c, diagnostics, statusFor(diagnostics))
    return c.json(cardOf(served, value), 200)
  })
}

const toldOf = ({ value, diagnostics }: Outcome<readonly Decided[]>, words: string) => ({
  entries: value.map(({ entry }) => entry),
  claims: value.map(({ claim }) => claim),
  words,
  diagnostics: [...diagnostics],
})
