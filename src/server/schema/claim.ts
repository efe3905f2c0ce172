import { z } from '@hono/zod-openapi'
import type { Line } from '../../saying/index.js'
import {
  isSentence,
  KindWord,
  MetricWord,
  PhaseWord,
  SourceTypeWord,
  StanceWord,
  StateWord,
} from './common.js'
import { Consent, Credibility, Reliability, Spot } from './judged.js'

/** Words of the report: half-open [start, end) in Unicode code points of its text. */
const Words = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  probability: z.number().openapi({ description: 'calibrated, 0 to 1' }),
})

const Actor = z.object({ id: z.string(), name: z.string(), loaded: z.boolean() })
const Label = z
  .string()
  .optional()
  .openapi({ description: 'the word that takes sides in these words; left out where there is none' })
const Party = Words.extend({ actor: Actor.nullable(), label: Label })

const Place = Words.extend({
  resolved: z
    .object({
      id: z.string(),
      name: z.string(),
      name_arabic: z.string().nullable(),
      country: z.string().nullable(),
      admin1: z.string().nullable(),
      latitude: z.number(),
      longitude: z.number(),
      precision: z.string(),
      method: z.string(),
    })
    .nullable(),
})

const Time = z.object({
  text: z.string(),
  span: z.tuple([z.number().int(), z.number().int()]),
  start: z.string().nullable(),
  end: z.string().nullable(),
  holds: z.enum(['throughout', 'within']).nullable(),
  rule: z.string().nullable(),
  probability: z.number(),
})

const Count = Words.extend({
  metric: MetricWord,
  low: z.number().int().nullable(),
  best: z.number().int().nullable(),
  high: z.number().int().nullable(),
  of: z.string().nullable(),
  part_of: z.number().int().nullable(),
  status: z.enum(['civilian', 'combatant', 'protected', 'unknown']),
  group: z.enum(['men', 'women', 'children', 'unknown']),
  rule: z.string().nullable(),
})

/** A claim with its words (schema/report.schema.json). */
export const LineClaim = z
  .object({
    id: z.string(),
    kind: KindWord,
    stance: StanceWord,
    phase: PhaseWord.nullable(),
    trigger: Words,
    source: z.object({
      type: SourceTypeWord,
      start: z.number().int().nullable(),
      end: z.number().int().nullable(),
      text: z.string(),
      probability: z.number(),
      actor: Actor.nullable(),
      label: Label,
    }),
    cue: Words.nullable(),
    via: z.array(Party),
    quoted: z.enum(['direct', 'indirect']),
    said: Time.nullable(),
    agents: z.array(Party),
    targets: z.array(Party),
    place: Place.nullable(),
    time: Time.nullable(),
    counts: z.array(Count),
    probability: z.number(),
  })
  .openapi('Claim')

export const ReportHead = z
  .object({
    text: z.string().openapi({ description: 'SHA-256 of the text: the key of the report' }),
    id: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    captured: z.string(),
    language: z.string().openapi({ description: 'ISO 639-3' }),
  })
  .openapi('ReportHead')

export const Decided = z.object({ by: z.string(), at: z.string(), reason: z.string().nullable() })

/** A claim as the workbench shows it. */
export const ClaimCard = z
  .object({
    id: z.string(),
    report: ReportHead,
    claim: LineClaim,
    state: StateWord,
    decided: Decided.nullable(),
    /** Hash of the claim as shown; a decision sends it back, so that nobody decides on what has changed meanwhile. */
    shown: z.string(),
    /** Plain sentences: what will be recorded if this is accepted ("*several* → 3 or more [count table: several, many]"). */
    says: z.array(z.string()),
    /** The same, sentence by sentence, each as what stands in it: for whoever says it in another language. */
    lines: z.array(
      z.custom<Line>(isSentence).openapi({
        type: 'object',
        description: 'one sentence: `say` names it, the rest is what stands in it; in the order of `says`',
      }),
    ),
    incident: z.string().nullable(),
    origin: z.object({ id: z.string(), name: z.string() }),
    /** The kind is outside what the project counts (settings: scope); folded away in the inbox. */
    outside: z.boolean(),
    /** A later machine reading differs from the decision in these slots. */
    secondLook: z.object({ slots: z.array(z.string()), reading: LineClaim }).nullable(),
    /** Two copies of the project decided differently on it, where neither had seen the other: see `/rivals`. */
    rival: z.boolean(),
    /** Both axes are optional, graded apart, and change no number. */
    reliability: Reliability.nullable(),
    credibility: Credibility.nullable(),
    /** Null where the place is no finer than a town. */
    spot: Spot.nullable(),
    /** Null: published material, which goes everywhere. */
    consent: Consent.nullable(),
    notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string(), entry: z.string() })),
  })
  .openapi('ClaimCard')

/** One line of a table: what is needed to list a claim, no more. */
export const ClaimRow = z
  .object({
    id: z.string(),
    report: z.string().openapi({ description: 'hash of the text' }),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    kind: KindWord,
    stance: StanceWord,
    phase: PhaseWord.nullable(),
    source: z.string(),
    trigger: z.string(),
    agents: z.array(z.string()),
    targets: z.array(z.string()),
    place: z.string().nullable(),
    start: z.string().nullable(),
    end: z.string().nullable(),
    counts: z.array(z.string()).openapi({ example: ['killed 7 to 11', 'injured 52'] }),
    state: StateWord,
    probability: z.number(),
    incident: z.string().nullable(),
    origin: z.string(),
    at: z.number().int().openapi({ description: 'start of the trigger, in code points' }),
    outside: z.boolean(),
  })
  .openapi('ClaimRow')

export const ORDERS = ['report', 'date', 'incident', 'useful'] as const

export type { Line, PartySaid, TimeSaid } from '../../saying/index.js'
export type Claim = z.infer<typeof LineClaim>
export type Card = z.infer<typeof ClaimCard>
export type Row = z.infer<typeof ClaimRow>
export type Head = z.infer<typeof ReportHead>
