import type { Diagnostic } from '../diagnostic/index.js'
import type { Format, Statement } from '../export/index.js'

/** What an export says of itself, in words: filter, rules, versions, and what its format could not hold. */
export function aboutExport(
  { name, losses }: Format,
  { project, filter, suggestions, rules, codebook, data, program, made }: Statement,
  diagnostics: readonly Diagnostic[],
): string {
  return [
    `# ${project}: ${name}`,
    '',
    `* Filter: ${filter ?? 'none'}`,
    `* Suggestions that nobody has decided on: ${suggestions ? 'included, and marked where the format can' : 'none'}`,
    `* Codebook ${codebook}; data: ${data}`,
    `* Made ${made} by marsad ${program}`,
    '',
    ...rules.map((rule) => `* ${rule}`),
    '',
    '## What this format does not hold',
    '',
    ...losses.map(({ what, how }) => `* ${what}: ${how}`),
    ...(diagnostics.length === 0 ? [] : ['', '## What was left out of it', '']),
    ...diagnostics.map(({ message }) => `* ${message}`),
    '',
  ].join('\n')
}
