import { z } from '@hono/zod-openapi'
import { LineClaim } from './claim.js'
import { StateWord } from './common.js'

/** What somebody recorded; `undo`: it takes an earlier word back. */
const RivalWord = z.object({
  entry: z.string(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  undo: z.boolean(),
})

/** Those of a disagreement who say the same. */
const RivalSide = z.object({
  /** In words; people on victim lists are not named. */
  says: z.string(),
  /** Of a decision: what it says of the claim, and the claim as it was decided; null where nothing stands by this side. */
  verdict: StateWord.nullable(),
  claim: LineClaim.nullable(),
  words: z.array(RivalWord),
  /** What counts until somebody who has seen all of it decides again. */
  counts: z.boolean(),
})

/** What two copies of the project decided differently, where neither had seen the other. */
export const RivalAnswer = z
  .object({
    kind: z.string(),
    /** Ids: a claim; two claims; an incident with a cell … */
    about: z.array(z.string()),
    what: z.string(),
    /** Slots of the claim, or what else the sides differ in; `verdict` where one counts and one does not. */
    differs: z.array(z.string()),
    sides: z.array(RivalSide),
  })
  .openapi('Rival')

export const RivalList = z
  .object({ rivals: z.array(RivalAnswer), total: z.number().int() })
  .openapi('RivalList')

export const KeepBody = z
  .object({
    entry: z.string().openapi({ description: 'an entry of the side that is to stand' }),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('Keep')

export type RivalRow = z.infer<typeof RivalAnswer>
export type Rivals = z.infer<typeof RivalList>
