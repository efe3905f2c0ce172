import { z } from '@hono/zod-openapi'
import { ClaimRow } from './claim.js'
import { Bounds } from './common.js'
import { IncidentRow, PlaceOf } from './incident.js'

export const ClaimPage = z.object({ claims: z.array(ClaimRow), total: z.number().int() }).openapi('ClaimPage')

export const IncidentList = z
  .object({ incidents: z.array(IncidentRow), total: z.number().int() })
  .openapi('IncidentList')

/** One row of the tally; rows are never added to each other. */
export const TallyLine = z.object({
  cause: z.enum(['direct', 'indirect']),
  metric: z.string(),
  status: z.string(),
  group: z.string(),
  side: z.string(),
  word: z.enum(['all', 'alleged', 'claimed', 'conceded', 'nobody']),
  party: z.string(),
  low: z.number().int().nullable(),
  high: z.number().int().nullable(),
  /** `7 to 11`, `7 or more`, `unknown`. */
  words: z.string(),
  incidents: z.number().int(),
  origins: z.number().int(),
  suggested: z.number().int(),
  contested: z.number().int(),
})

export const TallyAnswer = z
  .object({
    rows: z.array(TallyLine),
    aggregates: z.array(
      z.object({
        claim: z.string(),
        origin: z.string(),
        counts: z.string(),
        why: z.string(),
        words: z.string(),
      }),
    ),
    /** What the tally says of itself: rule, filter, codebook, data, that it is a minimum. */
    sentences: z.array(z.string()),
    incidents: z.number().int(),
    withoutNumbers: z.number().int(),
    leftOut: z.array(z.object({ reason: z.string(), words: z.string(), claims: z.number().int() })),
    /** Claims of the filter that are not counted because nobody has decided on them. */
    undecided: z.number().int(),
  })
  .openapi('Tally')

export const MapAnswer = z
  .object({
    /** One mark a place; never finer than its precision class. */
    places: z.array(
      z.object({
        place: PlaceOf,
        /** Radius of the area that the class stands for, in metres. */
        radius: z.number(),
        incidents: z.number().int(),
        claims: z.number().int(),
        killed: Bounds.nullable(),
        ids: z.array(z.string()).openapi({ description: 'incidents there, at most 50' }),
      }),
    ),
    /** Control and sieges as dated areas. */
    states: z.array(
      z.object({
        kind: z.enum(['control', 'siege', 'ceasefire']),
        place: PlaceOf,
        holders: z.array(z.string()),
        spells: z.array(
          z.object({
            status: z.enum(['holds', 'denied', 'unknown']),
            from: z.string().nullable(),
            until: z.string().nullable(),
            rests: z.string(),
          }),
        ),
        contested: z.boolean(),
      }),
    ),
    /** Incidents and claims without a place that can be drawn. */
    withoutPlace: z.number().int(),
  })
  .openapi('Map')

export const TimelineAnswer = z
  .object({
    events: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        label: z.string(),
        start: z.string().nullable(),
        end: z.string().nullable(),
        killed: Bounds.nullable(),
      }),
    ),
    states: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        spells: z.array(
          z.object({
            status: z.enum(['holds', 'denied', 'unknown']),
            from: z.string().nullable(),
            until: z.string().nullable(),
            fromBasis: z.string(),
            untilBasis: z.string(),
            rests: z.string(),
          }),
        ),
      }),
    ),
    planned: z.array(
      z.object({
        claim: z.string(),
        label: z.string(),
        from: z.string(),
        until: z.string().nullable(),
        outcome: z.string(),
        ultimatum: z.boolean(),
      }),
    ),
    total: z.number().int().openapi({ description: 'events in all; `events` holds at most 2,000' }),
  })
  .openapi('Timeline')

export const PlotsAnswer = z
  .object({
    /** Killed per day as ranges; days on which nobody gives a number are absent, not 0. */
    days: z.array(
      z.object({
        day: z.string(),
        low: z.number().int(),
        high: z.number().int().nullable(),
        incidents: z.number(),
      }),
    ),
    /** Publishers that are first read within these days, in the order of days: days before lack them. */
    readSince: z.array(z.object({ publisher: z.string(), since: z.string() })),
    withoutDay: z.number().int().openapi({
      description: 'incidents with people killed that lie on no one day, or give no low; they are in no day',
    }),
    /** Killed by party, once as its own word claims and once as others blame it. Never summed. */
    parties: z.array(
      z.object({
        party: z.string(),
        word: z.enum(['claimed', 'alleged', 'conceded']),
        low: z.number().int().nullable(),
        high: z.number().int().nullable(),
        incidents: z.number().int(),
      }),
    ),
    sources: z.number().int().openapi({ description: 'sources in all; `stances` has the 40 most heard' }),
    /** How often each source takes each stance. */
    stances: z.array(z.object({ source: z.string(), stance: z.string(), claims: z.number().int() })),
  })
  .openapi('Plots')

export type Tally = z.infer<typeof TallyAnswer>
export type MapData = z.infer<typeof MapAnswer>
export type Timeline = z.infer<typeof TimelineAnswer>
export type Plots = z.infer<typeof PlotsAnswer>
