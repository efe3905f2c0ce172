import type { Diagnostic } from '../diagnostic/index.js'
import type { Format, Noted, Statement } from '../export/index.js'

/** What a format says after writing. */
export interface ToldOfExport {
  readonly diagnostics: readonly Diagnostic[]
  readonly noted: readonly Noted[]
}

/** What an export says of itself, in words: filter, rules, versions, and what its format could not hold. */
export function aboutExport(
  { name, losses }: Format,
  { project, filter, suggestions, rules, codebook, data, program, made }: Statement,
  { diagnostics, noted }: ToldOfExport,
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
    ...idsOf(noted),
    '',
  ].join('\n')
}

/** A reader who finds a number here has to be able to find what it counts. */
function idsOf(noted: readonly Noted[]): readonly string[] {
  const some = noted.filter(({ ids }) => ids.length > 0)
  if (some.length === 0) return []
  const lists = some.flatMap(({ what, ids }) => [`* ${what}:`, ...ids.map((id) => `  * ${id}`)])
  return ['', '## Their ids', '', ...lists]
}
