import { z } from '@hono/zod-openapi'
import { ReportHead } from './claim.js'
import { queryOf } from './query.js'

/** Half-open [start, end), code points of the text. */
const Range = z.tuple([z.number().int(), z.number().int()]).nullable()

export const DifferenceQuery = queryOf({
  a: z.string().openapi({ description: 'id of the earlier report, or the hash of its text' }),
  b: z.string().openapi({ description: 'id of the later report, or the hash of its text' }),
})

export const DifferenceAnswer = z
  .object({
    before: ReportHead,
    after: ReportHead,
    pieces: z
      .array(
        z.object({
          sort: z.enum(['same', 'taken', 'added']),
          before: Range,
          after: Range,
          text: z.string().openapi({ description: 'as in the later text; what was taken out, as it was' }),
        }),
      )
      .openapi({ description: 'in the order of the texts' }),
    taken: z.number().int().openapi({ description: 'words taken out, marks counted too' }),
    added: z.number().int(),
  })
  .openapi('Difference')

export type DifferencePage = z.infer<typeof DifferenceAnswer>
