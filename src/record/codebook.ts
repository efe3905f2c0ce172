import type { Hash } from './report.js'

/** A word of the codebook with what a project's own codebook says of it; null where Marsad's own words stand. */
export interface OwnTerm {
  readonly slug: string
  readonly label: string | null
  readonly definition: string | null
  /** What the project adds for its coders. */
  readonly note: string | null
}

/** Vocabularies that a codebook may put into its own words, and leaves nothing out of. */
export const WORDED = ['stances', 'source_types', 'phases', 'metrics'] as const

export type Worded = (typeof WORDED)[number]

/** Vocabularies in words of a project's own codebook. */
export type OwnTerms = Readonly<Partial<Record<'kinds' | Worded, readonly OwnTerm[]>>>

/** From here on the project codes by this codebook; what was recorded before keeps the version that it names. */
export interface CodebookWord {
  readonly kind: 'codebook'
  readonly name: string
  readonly version: string
  /** An object: the bytes of the file. */
  readonly file: Hash
  /** Version of Marsad's own codebook that the file was held against. */
  readonly base: string
  /** Kinds in use, in the order of Marsad's own codebook; null: all of them. */
  readonly kinds: readonly OwnTerm[] | null
  readonly terms: Readonly<Partial<Record<Worded, readonly OwnTerm[]>>>
  /** Null of the one that the project was made with. */
  readonly reason: string | null
}

/** Name of the codebook that ships with the program. */
export const MARSAD = 'marsad'

/** A codebook as records name it: Marsad's own by its version alone, another by name and version. */
export const codebookLabel = ({ name, version }: Pick<CodebookWord, 'name' | 'version'>): string =>
  name === MARSAD ? version : `${name} ${version}`
