import { z } from '@hono/zod-openapi'
import { PlaceOf } from './incident.js'
import { Reliability } from './judged.js'

export const ActorAnswer = z
  .object({
    actors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Words that sources use for it, the most frequent first. */
        labels: z.array(z.string()),
        aliases: z.array(z.string()),
        allegiances: z.array(
          z.object({ to: z.string(), from: z.string().nullable(), until: z.string().nullable() }),
        ),
        claims: z.number().int(),
        decided: z.number().int(),
        /** The actor that it counts as; itself where nobody merged it. */
        into: z.string(),
        own: z.boolean().openapi({ description: 'edited by people of this project' }),
        entry: z.string().nullable().openapi({ description: 'the last edit, which can be undone' }),
      }),
    ),
  })
  .openapi('Actors')

export const ActorBody = z
  .object({
    actor: z.string().min(1).max(200),
    name: z.string().max(200).nullable().default(null),
    aliases: z.array(z.string().max(200)).max(200).default([]),
    allegiances: z
      .array(z.object({ to: z.string(), from: z.string().nullable(), until: z.string().nullable() }))
      .max(100)
      .default([]),
    into: z.string().nullable().default(null),
    reason: z.string().max(2000).nullable().default(null),
  })
  .openapi('ActorWish')

export const PlacesAnswer = z
  .object({
    places: z.array(
      z.object({
        place: PlaceOf,
        /** What else reports call it, the most frequent first. */
        labels: z.array(z.string()),
        admin1: z.string().nullable(),
        claims: z.number().int(),
      }),
    ),
  })
  .openapi('Places')

export const SourcesAnswer = z
  .object({
    /** A page of the origins with what hangs on them, the most told of first. */
    origins: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        sort: z.enum(['speaker', 'text', 'publisher']),
        branches: z.array(
          z.object({ why: z.string(), outlets: z.array(z.string()), reports: z.number().int() }),
        ),
        claims: z.number().int(),
        first: z.string().nullable().openapi({ description: 'earliest date of a report that carries it' }),
        reliability: Reliability.nullable(),
      }),
    ),
    /** Origins in all. */
    total: z.number().int(),
    publishers: z.array(
      z.object({
        publisher: z.string(),
        reports: z.number().int(),
        claims: z.number().int(),
        /** When its first report was received, UTC. */
        since: z.string(),
        /** The earliest day of its reports in the record: a source that is added bends trends there. */
        readSince: z.string(),
      }),
    ),
  })
  .openapi('Sources')

/** `label`: what a codebook of the project's own calls it; null where it goes by Marsad's name. `words`: what it means. */
const CodebookTerm = z.object({ slug: z.string(), label: z.string().nullable(), words: z.string() })

export const CodebookAnswer = z
  .object({
    name: z.string(),
    version: z.string(),
    kinds: z.array(CodebookTerm.extend({ group: z.string(), counted: z.boolean() })),
    stances: z.array(CodebookTerm),
    phases: z.array(CodebookTerm),
    sourceTypes: z.array(CodebookTerm),
    metrics: z.array(CodebookTerm),
    numbers: z.array(
      z.object({ words: z.string(), low: z.number().nullable(), high: z.number().nullable() }),
    ),
  })
  .openapi('Codebook')

/** Entries that words may stand for, the likeliest first. */
export const CandidatesAnswer = z
  .object({
    candidates: z.array(
      z.object({ id: z.string(), name: z.string(), nameArabic: z.string().nullable(), why: z.string() }),
    ),
  })
  .openapi('Candidates')

export type Actors = z.infer<typeof ActorAnswer>
export type Places = z.infer<typeof PlacesAnswer>
export type Sources = z.infer<typeof SourcesAnswer>
export type Codebook = z.infer<typeof CodebookAnswer>
export type Candidates = z.infer<typeof CandidatesAnswer>
