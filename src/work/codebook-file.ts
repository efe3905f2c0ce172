import { stringify } from 'yaml'
import {
  CODEBOOK_VERSION,
  GROUP_ROWS,
  KIND_ROWS,
  METRIC_ROWS,
  NUMBER_ROWS,
  PHASE_ROWS,
  SOURCE_TYPE_ROWS,
  STANCE_ROWS,
} from '../codebook/index.js'

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
