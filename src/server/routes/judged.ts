import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { giveConsent, locateClaim, rateClaim, rateSource } from '../../work/index.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import { ConsentBody, CredibilityBody, LocationBody, ReliabilityBody, Told } from '../schema/index.js'
import type { Served } from '../served.js'
import { OneClaim } from './claims.js'

const said = answers(Told, 'what was recorded')

const RELIABILITY = createRoute({
  method: 'post',
  path: '/sources/reliability',
  summary: 'how reliable a source is, whatever it says; it changes no number',
  request: jsonBody(ReliabilityBody),
  responses: said,
})

const CREDIBILITY = createRoute({
  method: 'post',
  path: '/claims/{id}/credibility',
  summary: 'how credible what a claim says is, whoever says it; it changes no number',
  request: { params: OneClaim, ...jsonBody(CredibilityBody) },
  responses: said,
})

const LOCATION = createRoute({
  method: 'post',
  path: '/claims/{id}/location',
  summary: 'signs off the exact spot of a claim, apart from the claim',
  request: { params: OneClaim, ...jsonBody(LocationBody) },
  responses: said,
})

const CONSENT = createRoute({
  method: 'post',
  path: '/consent',
  summary: 'how far a statement may go: a claim, or all that a report says',
  request: jsonBody(ConsentBody),
  responses: said,
})

/** What people say of claims and sources beside the claims themselves. */
export function addJudged(app: OpenAPIHono, { project }: Served): void {
  app.openapi(RELIABILITY, (c) => {
    const { source, ...wish } = c.req.valid('json')
    const { value, diagnostics } = rateSource(project, source, wish)
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const { reliability } = wish
    const words =
      reliability === null ? `took back what ${value.name} is rated` : `rated ${value.name} ${reliability}`
    return c.json({ entries: [value.entry], claims: [], words, diagnostics: [...diagnostics] }, 200)
  })
  app.openapi(CREDIBILITY, (c) => {
    const wish = c.req.valid('json')
    const { value, diagnostics } = rateClaim(project, c.req.valid('param').id, wish)
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const words = wish.credibility === null ? 'took the credibility back' : `credibility ${wish.credibility}`
    return c.json(
      { entries: [value.entry], claims: [value.claim], words, diagnostics: [...diagnostics] },
      200,
    )
  })
  app.openapi(LOCATION, (c) => {
    const wish = c.req.valid('json')
    const { value, diagnostics } = locateClaim(project, c.req.valid('param').id, wish)
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const words = wish.signed ? 'signed the spot off' : 'took the sign-off back'
    return c.json(
      { entries: [...value.entries], claims: [value.claim], words, diagnostics: [...diagnostics] },
      200,
    )
  })
  app.openapi(CONSENT, (c) => {
    const { about, ...wish } = c.req.valid('json')
    const { value, diagnostics } = giveConsent(project, about, wish)
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const claims = value.sort === 'claim' ? [value.about] : []
    const words = `consent reaches ${value.scope}`
    return c.json({ entries: [value.entry], claims, words, diagnostics: [...diagnostics] }, 200)
  })
}
