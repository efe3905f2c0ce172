import type { Statement } from '../material.js'
import type { AnyTable } from '../tables/index.js'
import { LOSSES } from './losses.js'

/** What whoever opens the folder has to know first. */
export function readmeOf(
  statement: Statement,
  written: readonly { readonly table: AnyTable; readonly rows: number }[],
): string {
  const { project, rules, filter, suggestions, codebook, data, program, made } = statement
  return [
    `# ${project}`,
    '',
    suggestions
      ? '**Holds suggestions of the machine that nobody has decided on; each row says so in `suggested` or `review_state`.**'
      : 'Holds only what people have decided on.',
    '',
    ...rules.map((rule) => `* ${rule}`),
    '',
    '| file | what | rows |',
    '|---|---|---:|',
    ...written.map(({ table, rows }) => `| ${table.name}.csv | ${table.title} | ${rows} |`),
    '',
    'An empty cell was not said; `0` was said. Days are ISO 8601, offsets count Unicode code points and ends are exclusive.',
    'Cells that a spreadsheet might run begin with an apostrophe.',
    '',
    '## What is not in it',
    '',
    ...LOSSES.map(({ what, how }) => `* ${what}: ${how}`),
    '',
    `Made ${made} by marsad ${program}; codebook ${codebook}; filter: ${filter ?? 'none'}; data: ${data}.`,
    '',
  ].join('\n')
}
