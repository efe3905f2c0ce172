import { z } from '@hono/zod-openapi'
import { FilterQuery, KindWord, StanceWord, Trouble } from './common.js'

/** One slot and what a person sets it to, in the words of `marsad edit`; an empty value takes it out. */
export const Setting = z
  .object({
    slot: z.string().openapi({
      example: 'killed.low',
      description:
        'kind, stance, phase, quoted, source.type, trigger, source, cue, place, time, said, agents, targets, via, ' +
        'time.start, time.end, time.holds, METRIC, METRIC.low|best|high|of|status|group, place.id, place.pin, ' +
        'agents.0.actor, targets.0.actor, source.actor',
    }),
    value: z.string(),
    /** Where the words were selected, code points; without it they are looked up near the trigger. */
    span: z.tuple([z.number().int(), z.number().int()]).optional(),
  })
  .openapi('Setting')

export const DecideBody = z
  .object({
    claims: z.array(z.string()).min(1).max(1000),
    verdict: z.enum(['accepted', 'unsure', 'rejected']),
    reason: z.string().max(2000).nullable().default(null),
    /** Hashes of what was shown, in the order of the claims; a claim that has changed since is refused (409). */
    shown: z.array(z.string()).optional(),
  })
  .openapi('Decide')

export const EditBody = z
  .object({
    settings: z.array(Setting).min(1),
    reason: z.string().max(2000).nullable().default(null),
    shown: z.string().optional(),
  })
  .openapi('Edit')

export const AddBody = z
  .object({
    report: z.string(),
    kind: KindWord,
    stance: StanceWord,
    trigger: z.tuple([z.number().int(), z.number().int()]).openapi({ description: 'code points' }),
    settings: z.array(Setting).default([]),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('AddClaim')

export const NoteBody = z.object({ about: z.string(), text: z.string().min(1).max(4000) }).openapi('NoteText')

export const UndoBody = z
  .object({
    /** Hash of an entry, or null for the last thing that this person decided. */
    entry: z.string().nullable().default(null),
    reason: z.string().max(2000).nullable().default(null),
    /** What was decided in one go with that entry is taken back with it. */
    together: z.boolean().default(false),
  })
  .openapi('UndoWish')

/** What this person decided last. */
export const LastDecided = z
  .object({
    /** Hash of the entry; null where nothing is left to undo. */
    entry: z.string().nullable(),
    /** In words: "would take back 1 grade". */
    words: z.string(),
  })
  .openapi('LastDecided')

export const SplitBody = z
  .object({ claims: z.array(z.string()).min(1), reason: z.string().max(2000).nullable().default(null) })
  .openapi('Split')

export const MergeBody = z
  .object({
    /** Ids of incidents or claims. */
    ids: z.array(z.string()).min(2),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('Merge')

/** What was recorded: each entry can be undone by its hash. */
export const Told = z
  .object({
    entries: z.array(z.string()),
    claims: z.array(z.string()),
    /** In words: "accepted 3 claims". */
    words: z.string(),
    /** Incidents that the word was about, by the ids that they have for ever now. */
    incidents: z.array(z.string()).optional(),
    diagnostics: z.array(Trouble),
  })
  .openapi('Told')

/** A sample that has to be read before many claims are decided at once. */
export const BulkSample = z
  .object({
    /** Names this sample; the decision has to send it back. */
    ticket: z.string(),
    claims: z.array(z.string()).openapi({ description: 'the sample, drawn at random: read these' }),
    /** How many claims the decision will take in. */
    total: z.number().int(),
    /** Sum of 1 − probability over them: how many of them are expected to be wrong. */
    expectedWrong: z.number(),
    /** Left out: they carry counts of casualties, which are decided one by one. */
    leftOut: z.number().int(),
  })
  .openapi('BulkSample')

export const BulkBody = z
  .object({
    filter: FilterQuery,
    ticket: z.string(),
    verdict: z.enum(['accepted', 'rejected']),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('Bulk')

export type SettingWish = z.infer<typeof Setting>
export type LastAnswer = z.infer<typeof LastDecided>
export type ToldAnswer = z.infer<typeof Told>
