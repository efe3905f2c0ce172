import { z } from '@hono/zod-openapi'

const PositionRow = z.object({
  claim: z.string(),
  party: z.string(),
  stance: z.string(),
  on: z.string().nullable(),
  words: z.string(),
  /** The sentence that it was said in; null where the text was erased. */
  sentence: z.string().nullable(),
  report: z.string(),
  direct: z.boolean(),
  via: z.array(z.string()),
  answers: z.string().nullable(),
  elsewhere: z.boolean(),
  why: z.string().nullable(),
  sure: z.boolean(),
  suggested: z.boolean(),
})

export const ThreadList = z
  .object({
    threads: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        about: z.string(),
        place: z.string().nullable(),
        parties: z.array(z.string()).openapi({ description: 'at most 12' }),
        /** How many positions it has, and the days of the first and the last. */
        positions: z.number().int(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        suggested: z.boolean(),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('ThreadList')

export const ThreadAnswer = z
  .object({
    id: z.string(),
    kind: z.string(),
    about: z.string(),
    place: z.string().nullable(),
    parties: z.array(z.string()),
    positions: z.array(PositionRow),
    table: z.array(
      z.object({
        party: z.string(),
        stances: z.array(z.object({ stance: z.string(), on: z.string().nullable(), claim: z.string() })),
      }),
    ),
    precedents: z.array(z.object({ claim: z.string(), words: z.string() })),
    outcomes: z.array(z.object({ claim: z.string(), words: z.string() })),
  })
  .openapi('Thread')

export const AgendaAnswer = z
  .object({
    announced: z.array(
      z.object({
        claim: z.string(),
        kind: z.string(),
        stance: z.string(),
        by: z.string(),
        words: z.string(),
        place: z.string().nullable(),
        parties: z.array(z.string()),
        announced: z.string().nullable(),
        /** Null: an ultimatum that sets no day. */
        from: z.string().nullable(),
        until: z.string().nullable(),
        ultimatum: z.boolean(),
        due: z.enum(['ahead', 'now', 'past']).nullable(),
        outcome: z.enum(['came to pass', 'did not', 'put off', 'disputed', 'no word']),
        later: z.array(z.object({ claim: z.string(), says: z.string(), why: z.string() })),
        suggested: z.boolean(),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('Agenda')

export const NamingAnswer = z
  .object({
    labels: z.array(
      z.object({
        actor: z.string().nullable(),
        name: z.string(),
        label: z.string(),
        loaded: z.boolean(),
        by: z.string(),
        role: z.enum(['speaker', 'publisher']),
        relaying: z.string().nullable(),
        times: z.number().int(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        claims: z.array(z.string()).openapi({ description: 'those that have it, at most 20' }),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('Naming')

export const StatesAnswer = z
  .object({
    /** Spells, each with its account: place by place, account by account, in the order of days. */
    rows: z.array(
      z.object({
        kind: z.enum(['control', 'siege', 'ceasefire']),
        place: z.string(),
        placeName: z.string(),
        holders: z.array(z.string()),
        /** Which spell of its account it is, from 0. */
        nth: z.number().int(),
        status: z.enum(['holds', 'denied', 'unknown']),
        from: z.string().nullable(),
        until: z.string().nullable(),
        fromBasis: z.string(),
        untilBasis: z.string(),
        rests: z.string(),
        claims: z.array(z.string()).openapi({ description: 'those that it rests on, at most 20' }),
        rivals: z.array(z.array(z.string())),
        suggested: z.boolean(),
      }),
    ),
    total: z.number().int(),
  })
  .openapi('States')

export type ThreadRows = z.infer<typeof ThreadList>
export type OneThread = z.infer<typeof ThreadAnswer>
export type Agenda = z.infer<typeof AgendaAnswer>
export type Naming = z.infer<typeof NamingAnswer>
export type States = z.infer<typeof StatesAnswer>
