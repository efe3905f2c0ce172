import { z } from '@hono/zod-openapi'
import { ClaimCard, ReportHead } from './claim.js'
import { Trouble } from './common.js'

/** One time and place at which the bytes were received. */
const Capture = z.object({
  bytes: z.string().openapi({ description: 'SHA-256 of the bytes as received' }),
  from: z.string(),
  /** Who printed this copy and on which day, as far as it tells. */
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  /** Addresses that were asked on the way, the one that gave the bytes last; none where no address was asked. */
  hops: z.array(z.object({ address: z.string(), status: z.number().int() })),
  at: z.string(),
  by: z.string(),
  tool: z.string(),
  entry: z.string(),
})

/** One time that the text was printed. */
const Printing = z.object({
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  captured: z.string().openapi({ description: 'when its first copy was received, UTC' }),
})

/** A copy or near-copy of this text. */
const Copy = z.object({ report: ReportHead, why: z.string() })

export const ReportRow = z
  .object({
    report: ReportHead,
    claims: z.number().int(),
    waiting: z.number().int().openapi({ description: 'claims that nobody has decided on' }),
    machine: z.boolean().openapi({ description: 'false: in a language that the machine does not read' }),
  })
  .openapi('ReportRow')

export const ReportPage = z
  .object({
    report: ReportHead,
    text: z.string(),
    /** Half-open [start, end) of each sentence, code points. */
    sentences: z.array(z.tuple([z.number().int(), z.number().int()])),
    /** In the order of the text. */
    claims: z.array(ClaimCard),
    /** In the order of print: what the report is called comes from the first. */
    printings: z.array(Printing),
    /** Where each page of a PDF begins, the first page's 0 included, code points; null: the text has no pages. */
    pages: z.array(z.number().int()).nullable(),
    captures: z.array(Capture),
    copies: z.array(Copy),
    /** Other texts of the same address. */
    versions: z.array(ReportHead),
    notes: z.array(z.object({ text: z.string(), by: z.string(), at: z.string(), entry: z.string() })),
    machine: z.object({ program: z.string(), model: z.string(), codebook: z.string() }).nullable(),
    /** Number of pictures in the bytes as received; they stay hidden until asked for. */
    images: z.number().int(),
  })
  .openapi('Report')

/** One file that was taken in, or was not. */
export const AddedFile = z.object({
  name: z.string(),
  reports: z.array(z.string()),
  diagnostics: z.array(Trouble),
})
export const AddAnswer = z
  .object({
    added: z.number().int(),
    known: z.number().int(),
    /** Texts that were there already and are now known to have been printed by others or on other days too. */
    reprinted: z.array(z.object({ text: z.string(), publisher: z.string().nullable() })),
    files: z.array(AddedFile),
    diagnostics: z.array(Trouble).openapi({ description: 'what concerns no one file' }),
  })
  .openapi('Added')

/** What would be read of files; nothing of it is kept. */
export const AddPreview = z
  .object({
    files: z.array(
      z.object({
        name: z.string(),
        format: z.string(),
        reports: z
          .array(
            z.object({
              title: z.string().nullable(),
              published: z.string().nullable(),
              publisher: z.string().nullable(),
              language: z.string(),
              machine: z.boolean(),
              known: z.boolean(),
            }),
          )
          .openapi({ description: 'the first five' }),
        total: z.number().int(),
        known: z.number().int(),
        erased: z.boolean(),
        imports: z.string().nullable().openapi({
          description:
            'format of sheets of incidents that its columns are those of, which `marsad import` takes row by row',
          example: 'ACLED',
        }),
        diagnostics: z.array(Trouble),
      }),
    ),
  })
  .openapi('AddPreview')

export type FilesSeen = z.infer<typeof AddPreview>
export type Page = z.infer<typeof ReportPage>
export type ReportLine = z.infer<typeof ReportRow>
