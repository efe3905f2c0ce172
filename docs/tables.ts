import {
  ACLED_EVENT_TYPES,
  CODEBOOK_VERSION,
  type CrosswalkRow,
  GROUP_ROWS,
  KIND_ROWS,
  type KindRow,
  METRIC_ROWS,
  NUMBER_ROWS,
  SOURCE_TYPE_ROWS,
  STANCE_ROWS,
  UCDP_TYPES,
} from '../src/codebook/index.js'

/** Gives the first case of a kind, as it stands in its `cases.txt`. */
export type FirstCase = (kind: string) => string

/**
 * Fills every `<!-- table:NAME -->` … `<!-- end:NAME -->` of CODEBOOK.md from the registries; what stands between is
 * replaced. Throws where a marker names no table or is not closed.
 */
export function fillTables(markdown: string, { firstCase }: { readonly firstCase: FirstCase }): string {
  const filled = markdown.replace(
    /<!-- table:([a-z-]+) -->\n[\s\S]*?<!-- end:\1 -->/g,
    (_, name: string) => `<!-- table:${name} -->\n${tableOf(name, firstCase)}\n<!-- end:${name} -->`,
  )
  const opened = markdown.match(/<!-- table:/g)?.length ?? 0
  const closed = filled.match(/<!-- end:/g)?.length ?? 0
  if (opened !== closed) throw new Error(`CODEBOOK.md opens ${opened} tables and closes ${closed}`)
  return filled
}

function tableOf(name: string, firstCase: FirstCase): string {
  const make = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined
  if (make === undefined) throw new Error(`CODEBOOK.md asks for table "${name}"; there is none`)
  return make(firstCase)
}

const TABLES: Readonly<Record<string, (firstCase: FirstCase) => string>> = {
  version: () => `Version ${CODEBOOK_VERSION}`,
  kinds: () => table(['group', 'kind', 'denotes'], kindLines()),
  stances: () =>
    table(
      ['stance', 'the source …'],
      STANCE_ROWS.map((row) => [code(row.slug), row.definition]),
    ),
  'source-types': () =>
    table(
      ['type', 'who'],
      SOURCE_TYPE_ROWS.map((row) => [code(row.slug), row.definition]),
    ),
  metrics: () =>
    table(
      ['metric', 'counts'],
      METRIC_ROWS.map((row) => [code(row.slug), row.definition]),
    ),
  numbers: () => table(['text', 'low', 'best', 'high'], numberLines()),
  crosswalk: () => table(['kind', 'PLOVER', 'CAMEO', 'ACLED', 'UCDP'], KIND_ROWS.map(crosswalkLine)),
  'stance-crosswalk': () =>
    table(
      ['stance', 'PLOVER', 'CAMEO'],
      STANCE_ROWS.map((row) => [code(row.slug), row.plover ?? DASH, row.cameo ?? DASH]),
    ),
  'kinds-one-by-one': (firstCase) =>
    KIND_ROWS.map((row) => kindSection(row, firstCase(row.slug))).join('\n\n'),
}

const DASH = '–'

const code = (word: string): string => `\`${word}\``

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(heads), `|${'---|'.repeat(heads.length)}`, ...lines.map(row)].join('\n')
}

function kindLines(): readonly (readonly string[])[] {
  return GROUP_ROWS.flatMap((group) =>
    KIND_ROWS.filter((row) => row.group === group.slug).map((row, index) => [
      index === 0 ? group.slug : '',
      code(row.slug),
      row.definition,
    ]),
  )
}

const numberLines = (): readonly (readonly string[])[] =>
  NUMBER_ROWS.map(({ phrases, low, best, high }) => [
    phrases.join(', '),
    ...[low, best, high].map((bound) => (bound === null ? 'null' : String(bound))),
  ])

function crosswalkLine({ slug, crosswalk }: KindRow): readonly string[] {
  const cell = (rows: readonly CrosswalkRow[], show: (code: string) => string) =>
    rows.map((row) => `${show(row.code)}${conditionOf(row)}`).join('; ') || DASH
  return [
    code(slug),
    cell(crosswalk.plover, (name) => name),
    cell(crosswalk.cameo, (name) => name),
    cell(crosswalk.acled, (name) => `${ACLED_EVENT_TYPES[name]} / ${name}`),
    crosswalk.ucdp.map((type) => `${UCDP_TYPES[type]} ${type}`).join('; ') || DASH,
  ]
}

function conditionOf({ stance, phase, when }: CrosswalkRow): string {
  const parts = [
    stance === undefined ? [] : code(stance),
    phase === undefined ? [] : code(phase),
    when ?? [],
  ].flat()
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function kindSection(
  { slug, roles, reciprocal, takesPhase, metrics, rulings }: KindRow,
  firstCase: string,
): string {
  const slots = Object.entries(roles).map(([role, words]) => `${role}: ${words ?? 'none'}`)
  const traits = [...(reciprocal ? ['reciprocal'] : []), ...(takesPhase ? ['takes a phase'] : [])]
  return [
    `### ${slug}`,
    '',
    `${[...slots, ...traits].join('; ')}.`,
    '',
    `Metrics: ${metrics.map(code).join(', ') || 'none'}.`,
    '',
    ...rulings.map(({ section, says }) => `* ${section}: ${says}`),
    '',
    '```',
    firstCase.trim(),
    '```',
  ].join('\n')
}
