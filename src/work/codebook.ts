import type { Kind } from '../codebook/index.js'
import { CODEBOOK_VERSION, isKind, KINDS } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { CodebookWord, Entry, Hash, OwnTerm, OwnTerms, RecordedClaim, Worded } from '../record/index.js'
import { codebookLabel, MARSAD } from '../record/index.js'
import type { Project } from './project.js'

/** The codebook that a project codes by now. */
export interface ProjectCodebook {
  readonly name: string
  readonly version: string
  /** As what is recorded now names it. */
  readonly label: string
  /** True where it is not the one that ships with the program. */
  readonly own: boolean
  /** Hash of the file that was recorded; null where the project has coded by Marsad's alone. */
  readonly file: Hash | null
  /** In the order of Marsad's own codebook. */
  readonly kinds: readonly Kind[]
  /** What it says in its own words of kinds, stances and so on. */
  readonly terms: OwnTerms
}

/** What a codebook says of a word in its own words; null where Marsad's stand. */
export const ownTerm = ({ terms }: ProjectCodebook, part: 'kinds' | Worded, slug: string): OwnTerm | null =>
  terms[part]?.find((term) => term.slug === slug) ?? null

export const codebookOfProject = (project: Project): ProjectCodebook => codebookIn(project.standing())

/** The same without the record as it stands, which costs more than whoever adds reports has to pay. */
export const codebookByLog = (project: Project): ProjectCodebook =>
  codebookIn({ codebooks: codebooksIn(project.entries().value) })

/** Codebooks that a project has taken up, in the log's order; nobody can undo one, so that the last of them holds. */
export const codebooksIn = (entries: readonly Entry[]): readonly CodebookWord[] =>
  entries.flatMap(({ fact }) => (fact?.kind === 'codebook' ? [fact] : []))

export function codebookIn({ codebooks }: { readonly codebooks: readonly CodebookWord[] }): ProjectCodebook {
  const given = codebooks.at(-1)
  return given === undefined || given.name === MARSAD
    ? { ...MARSADS, file: given?.file ?? null }
    : ownOf(given)
}

const MARSADS: ProjectCodebook = {
  name: MARSAD,
  version: CODEBOOK_VERSION,
  label: CODEBOOK_VERSION,
  own: false,
  file: null,
  kinds: KINDS,
  terms: {},
}

function ownOf(given: CodebookWord): ProjectCodebook {
  const { name, version, file, kinds, terms } = given
  return {
    name,
    version,
    label: codebookLabel(given),
    own: true,
    file,
    kinds: kinds === null ? KINDS : kinds.map(({ slug }) => slug).filter(isKind),
    terms: kinds === null ? terms : { ...terms, kinds },
  }
}

/** Why claims of these kinds cannot be recorded; null where all of them are in the codebook. */
export function kindsOutside(
  { own, label, kinds }: ProjectCodebook,
  asked: Iterable<Kind>,
  { done = 'nothing was recorded' }: { readonly done?: string } = {},
): Diagnostic | null {
  if (!own) return null
  const outside = [...new Set(asked)].filter((kind) => !kinds.includes(kind))
  if (outside.length === 0) return null
  const seen = `not in the codebook ${label}: ${outside.join(', ')}`
  return errorOf('codebook/kind', `${seen}; ${done}; its kinds are ${kinds.join(', ')}`)
}

/** How many suggestions of each kind are folded away, the most first: `3 (protest 2, talks 1)`; null: none. */
export function sayOutside(outside: readonly RecordedClaim[]): string | null {
  if (outside.length === 0) return null
  const counts = new Map<Kind, number>()
  for (const { claim } of outside) counts.set(claim.kind, (counts.get(claim.kind) ?? 0) + 1)
  const told = KINDS.filter((kind) => counts.has(kind))
    .toSorted((a, b) => counts.get(b)! - counts.get(a)!)
    .map((kind) => `${kind} ${counts.get(kind)}`)
  const n = outside.length.toLocaleString('en-GB')
  return `${n} ${outside.length === 1 ? 'suggestion' : 'suggestions'} of kinds outside the codebook (${told.join(', ')})`
}
