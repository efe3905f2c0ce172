import type { Statement } from '../material.js'
import type { CellValue } from '../tables/index.js'

/** What the workbook says of itself, on its first sheet. */
export const aboutSheet = (statement: Statement): readonly (readonly CellValue[])[] => [
  ['about', 'what'],
  ['project', statement.project],
  ['filter', statement.filter ?? 'none'],
  [
    'suggestions',
    statement.suggestions ? 'included: each row says so' : 'none: only what people have decided on',
  ],
  ['codebook', statement.codebook],
  ['data', statement.data],
  ['made', statement.made],
  ['program', `marsad ${statement.program}`],
  ...statement.rules.map((rule): readonly CellValue[] => ['rule', rule]),
]
