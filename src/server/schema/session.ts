import { z } from '@hono/zod-openapi'

export const SessionAnswer = z
  .object({
    project: z.string().openapi({ description: 'what the project is called' }),
    folder: z.string().openapi({ description: 'name of its folder, without its path' }),
    person: z.string(),
    /** Sent back in the header `X-Marsad-Token` with every request that changes something. */
    token: z.string(),
    version: z.string(),
    codebook: z.string(),
    counts: z.object({
      reports: z.number().int(),
      claims: z.number().int(),
      waiting: z.number().int(),
      decided: z.number().int(),
      incidents: z.number().int(),
      secondLooks: z.number().int(),
      /** Suggestions of kinds that the project's codebook does not have: in no list. */
      outside: z.number().int(),
      /** What two copies of the project decided differently, and nobody has settled yet. */
      rivals: z.number().int(),
    }),
    /** What a codebook of the project's own calls its words, by vocabulary and slug; the others go by Marsad's names. */
    labels: z.record(z.string(), z.record(z.string(), z.string())).openapi({
      example: { kinds: { shelling: 'Barrage' } },
    }),
    /** Kinds that this project counts; others fold away. Empty: all. */
    scope: z.array(z.string()),
  })
  .openapi('Session')

/** What the server tells as it happens (text/event-stream; the event's name is `kind`). */
export const LiveEvent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('changed'), head: z.string() }),
    z.object({
      kind: z.literal('progress'),
      job: z.string(),
      label: z.string(),
      done: z.number(),
      total: z.number(),
    }),
    z.object({ kind: z.literal('finished'), job: z.string(), words: z.string() }),
  ])
  .openapi('LiveEvent')

export type Session = z.infer<typeof SessionAnswer>
export type Live = z.infer<typeof LiveEvent>
