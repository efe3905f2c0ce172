import { z } from '@hono/zod-openapi'
import { CONSENT_SCOPES, CREDIBILITIES, RELIABILITIES } from '../../record/index.js'

const Given = z.object({
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  entry: z.string().openapi({ description: 'can be undone by it' }),
})

const reason = z.string().max(2000).nullable().default(null)

const Letter = z
  .enum(RELIABILITIES)
  .openapi({ description: 'Admiralty code: A reliable … F cannot be judged' })
const Step = z
  .literal(CREDIBILITIES)
  .openapi({ description: 'Admiralty code: 1 confirmed by others … 6 cannot be judged' })

/** How reliable a source is held to be, whatever it says; the last word of all, with each person's last word. */
export const Reliability = Given.extend({
  value: Letter,
  words: z.array(Given.extend({ value: Letter })),
}).openapi('Reliability')

/** How credible what a claim says is held to be, whoever says it. */
export const Credibility = Given.extend({
  value: Step,
  words: z.array(Given.extend({ value: Step })),
}).openapi('Credibility')

/** Whether the exact spot is signed off; a place that is no finer than a town has none. */
export const Spot = z
  .object({ signed: z.boolean(), by: z.string().nullable(), reason: z.string().nullable() })
  .openapi('Spot')

/** How far a statement may go: the narrower of its own consent and its report's. */
export const Consent = Given.extend({ scope: z.enum(CONSENT_SCOPES) }).openapi('Consent')

export const ReliabilityBody = z
  .object({
    source: z.string().min(1).max(500).openapi({ description: 'name or id of an origin' }),
    reliability: Letter.nullable(),
    reason,
  })
  .openapi('ReliabilityWish')

export const CredibilityBody = z.object({ credibility: Step.nullable(), reason }).openapi('CredibilityWish')

export const LocationBody = z
  .object({
    signed: z.boolean(),
    at: z.string().nullable().default(null).openapi({
      description: 'latitude,longitude,precision: the claim is set to it first',
      example: '36.2,37.1,site',
    }),
    reason,
  })
  .openapi('LocationWish')

export const ConsentBody = z
  .object({
    about: z.string().openapi({ description: 'id of a claim, or hash of a report’s text' }),
    scope: z.enum(CONSENT_SCOPES),
    reason: z.string().min(1).max(2000),
  })
  .openapi('ConsentWish')
