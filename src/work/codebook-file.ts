import { parse, stringify } from 'yaml'
import {
  CODEBOOK_VERSION,
  GROUP_ROWS,
  KIND_ROWS,
  KINDS,
  METRIC_ROWS,
  NUMBER_ROWS,
  PHASE_ROWS,
  SOURCE_TYPE_ROWS,
  STANCE_ROWS,
} from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'

/** The codebook of this program as a file that needs no program to be read. */
export const codebookFile = (): string =>
  stringify({
    name: 'marsad',
    version: CODEBOOK_VERSION,
    groups: GROUP_ROWS,
    kinds: KIND_ROWS.map(({ slug, label, group, definition, roles, metrics, rulings }) => ({
      slug,
      label,
      group,
      definition,
      roles,
      metrics,
      rulings,
    })),
    stances: STANCE_ROWS.map(({ slug, label, definition }) => ({ slug, label, definition })),
    source_types: SOURCE_TYPE_ROWS,
    phases: PHASE_ROWS,
    metrics: METRIC_ROWS,
    numbers: NUMBER_ROWS,
  })

const slugOf = (row: unknown): string =>
  typeof row === 'object' && row !== null && 'slug' in row ? String(row.slug) : String(row)

/** A codebook of one's own: it may leave kinds out, but name none that this program does not know. */
export function checkCodebook(text: string, where: string): Diagnostic | null {
  let book: unknown
  try {
    book = parse(text)
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'YAMLParseError') throw cause
    return errorOf('codebook/broken', 'not YAML; nothing was made; mend the file', where)
  }
  const kinds = typeof book === 'object' && book !== null && 'kinds' in book ? book.kinds : null
  if (!Array.isArray(kinds) || kinds.length === 0) {
    return errorOf(
      'codebook/no-kinds',
      'it lists no "kinds"; nothing was made; begin from codebook.yml of another project',
      where,
    )
  }
  const unknown = kinds.map(slugOf).filter((slug) => !KINDS.some((kind) => kind === slug))
  return unknown.length === 0
    ? null
    : errorOf(
        'codebook/kind',
        `kinds that this program does not know: ${unknown.join(', ')}; nothing was made`,
        where,
      )
}
