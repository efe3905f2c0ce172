import type { WriteOptions } from '../format.js'
import type { Statement } from '../material.js'
import type { Written } from '../sink.js'
import type { AnyTable } from '../tables/index.js'

interface Described {
  readonly table: AnyTable
  readonly file: Written
  readonly rows: number
}

/** The descriptor of the package (Frictionless Tabular Data Package 1.0). */
export function packageOf(
  statement: Statement,
  written: readonly Described[],
  { excel, raw }: WriteOptions,
): unknown {
  return {
    profile: 'tabular-data-package',
    name: slugOf(statement.project),
    title: statement.project,
    created: statement.made,
    ...(statement.licence === null ? {} : { licenses: [{ name: statement.licence }] }),
    description: statement.rules.join(' '),
    marsad: {
      program: statement.program,
      codebook: statement.codebook,
      filter: statement.filter,
      suggestions: statement.suggestions,
      data: statement.data,
      defused: !raw,
    },
    resources: written.map(({ table, file, rows }) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title,
      path: file.path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: excel ? 'utf-8-sig' : 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      rows,
      dialect: { lineTerminator: '\r\n', header: true },
      schema: {
        fields: table.columns.map(({ name, type, title, description, required, words, minimum }) => ({
          name,
          type,
          title,
          description,
          ...constraintsOf({ required, words, minimum }),
        })),
        missingValues: [''],
        primaryKey: table.key,
        ...(table.foreign.length === 0
          ? {}
          : {
              foreignKeys: table.foreign.map(({ column, table: other, names }) => ({
                fields: column,
                reference: { resource: other, fields: names },
              })),
            }),
      },
    })),
  }
}

function constraintsOf({
  required,
  words,
  minimum,
}: {
  readonly required: boolean | undefined
  readonly words: readonly string[] | undefined
  readonly minimum: number | undefined
}): { readonly constraints?: unknown } {
  const constraints = {
    ...(required === true ? { required } : {}),
    ...(words === undefined ? {} : { enum: words }),
    ...(minimum === undefined ? {} : { minimum }),
  }
  return Object.keys(constraints).length === 0 ? {} : { constraints }
}

/** A name that the standard allows: small letters, digits and - . _ */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'marsad'
