import { z } from '@hono/zod-openapi'
import { KINDS, METRICS, PHASES, SOURCE_TYPES, STANCES } from '../../codebook/index.js'
import { queryOf } from './query.js'

export const KindWord = z.enum(KINDS as readonly [string, ...string[]]).openapi('Kind')
export const StanceWord = z.enum(STANCES as readonly [string, ...string[]]).openapi('Stance')
export const PhaseWord = z.enum(PHASES as readonly [string, ...string[]]).openapi('Phase')
export const MetricWord = z.enum(METRICS as readonly [string, ...string[]]).openapi('Metric')
export const SourceTypeWord = z.enum(SOURCE_TYPES as readonly [string, ...string[]]).openapi('SourceType')

export const STATE_WORDS = ['suggested', 'accepted', 'edited', 'added', 'unsure', 'rejected'] as const
export const StateWord = z.enum(STATE_WORDS).openapi('ReviewState')

/** ISO date, YYYY-MM-DD. */
export const Day = z.iso.date().openapi({ example: '2024-03-14' })

/** Low, best, high in whole persons; what nobody said is null, never 0. */
export const Bounds = z
  .object({
    low: z.number().int().nullable(),
    best: z.number().int().nullable(),
    high: z.number().int().nullable(),
  })
  .openapi('Bounds')

/** Trouble, as every room tells it. */
export const Trouble = z
  .object({
    severity: z.enum(['error', 'warning', 'note']),
    code: z.string().openapi({ example: 'edit/slot' }),
    message: z.string(),
    where: z.string().nullable(),
  })
  .openapi('Diagnostic')

/** What every refusal looks like: what was seen, and what to do. */
export const Refusal = z.object({ diagnostics: z.array(Trouble) }).openapi('Refusal')

/**
 * The one filter, as the address of a page writes it: words of one key are joined by commas. The same keys as the
 * options of the command line.
 */
export const FilterQuery = queryOf({
  text: z.string().optional().openapi({ description: 'words as in a web search: "car bomb" -market' }),
  kind: z.string().optional().openapi({ description: 'event kinds, joined by commas' }),
  stance: z.string().optional(),
  actor: z.string().optional().openapi({ description: 'ids of actors, as agent, target or source' }),
  place: z.string().optional().openapi({ description: 'ids or names of places' }),
  from: z.string().optional().openapi({ description: 'first day, inclusive' }),
  until: z.string().optional().openapi({ description: 'last day, inclusive' }),
  state: z.string().optional().openapi({ description: 'review states; else all but rejected' }),
  publisher: z.string().optional(),
  report: z.string().optional().openapi({ description: 'id of a report, or the hash of its text' }),
  incident: z.string().optional(),
  origins: z.string().optional().openapi({ description: 'least number of origins of the incident' }),
  suggestions: z.enum(['0', '1']).optional().openapi({
    description: '1: claims that nobody has decided on count too, and each row says so',
  }),
}).openapi('Filter')

/** Whether a value is a sentence of ours before it is put into words. */
export const isSentence = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'say' in value && typeof value.say === 'string'

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  offset: z.coerce.number().int().min(0).default(0),
})

export type FilterWords = z.infer<typeof FilterQuery>
export type Diagnostic = z.infer<typeof Trouble>
