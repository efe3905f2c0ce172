import { isDeepStrictEqual } from 'node:util'
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
import type { CodebookWord, OwnTerm, Worded } from '../record/index.js'
import { MARSAD, WORDED } from '../record/index.js'
import { codebookFile } from './codebook-file.js'
import type { Written } from './plain-yaml.js'
import { isList, plainOf, readPlainYaml } from './plain-yaml.js'

/** What a file says of the codebook that a project codes by. */
export type SaidCodebook = Pick<CodebookWord, 'name' | 'version' | 'base' | 'kinds' | 'terms'>

interface TermRow {
  readonly slug: string
  readonly label: string
  readonly definition: string
}

/** Vocabularies that may be put into other words, with those of Marsad. */
const VOCABULARIES: Readonly<Record<Worded, readonly TermRow[]>> = {
  stances: STANCE_ROWS,
  source_types: SOURCE_TYPE_ROWS,
  phases: PHASE_ROWS,
  metrics: METRIC_ROWS,
}

/** Parts that a file may hold as Marsad has them, or leave out. */
const FIXED = { groups: GROUP_ROWS, numbers: NUMBER_ROWS } as const

const KEYS = ['name', 'version', 'note', 'groups', 'kinds', ...WORDED, 'numbers']

/** What of a kind may be said otherwise, and what stands as Marsad has it. */
const OWN_KEYS = ['label', 'definition', 'note'] as const
const FIXED_KEYS = ['group', 'roles', 'metrics', 'rulings'] as const

/** Most characters of each. */
const LONGEST = { label: 80, definition: 2000, note: 4000 } as const

type Tell = (code: string, seen: string, at: Written | null) => void

/** Reads a codebook of one's own and holds it against Marsad's; the first fault stands for all, and says how many. */
export function readCodebook(text: string, file: string): SaidCodebook | Diagnostic {
  if (text === codebookFile())
    return { name: MARSAD, version: CODEBOOK_VERSION, base: CODEBOOK_VERSION, kinds: null, terms: {} }
  const written = readPlainYaml(text, file)
  if ('code' in written) return written
  const faults: Diagnostic[] = []
  const tell: Tell = (code, seen, at) => void faults.push(errorOf(code, seen, at?.where ?? file))
  const said = saidIn(written, tell)
  const [first] = faults
  if (first === undefined) return said
  const more = faults.length - 1
  return more === 0
    ? first
    : { ...first, message: `${first.message} (and ${more} more ${more === 1 ? 'fault' : 'faults'})` }
}

function saidIn(written: Written, tell: Tell): SaidCodebook {
  const part = partsOf(written, { tell, known: KEYS, what: 'a codebook' })
  const name = wordIn(part('name'), { what: 'name', form: NAME, help: NAME_HELP, tell })
  const version = wordIn(part('version'), { what: 'version', form: VERSION, help: VERSION_HELP, tell })
  if (name.toLowerCase() === MARSAD) {
    const seen = `it is called "${name}" and is not the codebook of this program (${CODEBOOK_VERSION})`
    tell('codebook/name', `${seen}; give it a name and a version of your own`, part('name'))
  }
  proseIn(part('note'), { key: 'note', tell })
  for (const key of ['groups', 'numbers'] as const)
    holdFixed(part(key), { what: key, marsad: FIXED[key], tell })
  const terms = Object.fromEntries(
    WORDED.flatMap((key) => {
      const own = vocabularyIn(part(key), { key, tell })
      return own === null ? [] : [[key, own]]
    }),
  )
  return { name, version, base: CODEBOOK_VERSION, kinds: kindsIn(part('kinds'), tell), terms }
}

const NAME = /^\p{L}[\p{L}\p{M}\p{N} ._-]{0,59}$/u
const NAME_HELP = 'a letter first, then letters, digits, spaces and . _ -, 60 at most'
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+-]{0,39}$/
const VERSION_HELP = 'letters, digits and . + -, such as 1.0.0'

interface WordWish {
  readonly what: string
  readonly form: RegExp
  readonly help: string
  readonly tell: Tell
}

function wordIn(at: Written | null, { what, form, help, tell }: WordWish): string {
  const word = typeof at?.is === 'string' ? at.is.normalize('NFC') : ''
  if (at === null) tell(`codebook/no-${what}`, `it has no "${what}"; write one: ${help}`, null)
  else if (!form.test(word)) tell(`codebook/${what}`, `${what} "${shown(at)}" cannot be; write ${help}`, at)
  return word
}

/** Words as they are shown in a message: no more than a line of them. */
const shown = (at: Written): string => {
  const word = typeof at.is === 'string' ? at.is : isList(at.is) ? 'a list' : 'names with values'
  return word.length > 60 ? `${word.slice(0, 60)}…` : word
}

/** The parts of a map by their names; what is not known is told. */
function partsOf(
  written: Written,
  { tell, known, what }: { readonly tell: Tell; readonly known: readonly string[]; readonly what: string },
): (name: string) => Written | null {
  const { is } = written
  if (typeof is === 'string' || isList(is)) {
    tell('codebook/form', `${what} is names with values (${known.join(', ')})`, written)
    return () => null
  }
  for (const [name, value] of is)
    if (!known.includes(name)) {
      const seen = `"${name.slice(0, 60)}" is nothing that ${what} can say`
      tell('codebook/unknown', `${seen}; it has ${known.join(', ')}; take it out or mend its name`, value)
    }
  return (name) => is.get(name) ?? null
}

/** What stands as Marsad has it, to be compared with what is written: words alone. */
function holdFixed(
  at: Written | null,
  { what, marsad, tell }: { readonly what: string; readonly marsad: unknown; readonly tell: Tell },
): void {
  if (at === null || isDeepStrictEqual(plainOf(at), wordsOnly(marsad))) return
  const seen = `"${what}" differs from Marsad's, by which claims are read and counted`
  tell('codebook/fixed', `${seen}; leave it out; what you mean otherwise can stand in a note`, at)
}

function wordsOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOnly)
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, wordsOnly(one)]))
}

function kindsIn(at: Written | null, tell: Tell): readonly OwnTerm[] {
  if (at === null || !isList(at.is) || at.is.length === 0) {
    const seen = 'it lists no "kinds"; write those that you code, each with its slug'
    tell('codebook/no-kinds', `${seen}; Marsad has ${KINDS.join(', ')}`, at)
    return []
  }
  const own = termsIn(at.is, { rows: KIND_ROWS, tell, fixed: FIXED_KEYS, unknown: unknownKind })
  return KINDS.flatMap((kind) => own.get(kind) ?? [])
}

const unknownKind = (slug: string): string =>
  `"${slug}" is no kind of Marsad, and kinds of one's own are not recorded; take the nearest of ` +
  `${KINDS.join(', ')}, and give it your label and definition`

/** Own words of a vocabulary that stays whole; null where the file leaves it out. */
function vocabularyIn(
  at: Written | null,
  { key, tell }: { readonly key: Worded; readonly tell: Tell },
): readonly OwnTerm[] | null {
  if (at === null) return null
  const rows = VOCABULARIES[key]
  const slugs = rows.map(({ slug }) => slug)
  if (!isList(at.is)) {
    tell('codebook/form', `"${key}" is a list; list all of ${slugs.join(', ')}, or leave it out`, at)
    return null
  }
  const unknown = (slug: string): string =>
    `"${slug}" is none of Marsad's ${key}, which are ${slugs.join(', ')}; take it out`
  const own = termsIn(at.is, { rows, tell, fixed: [], unknown })
  const left = slugs.filter((slug) => !own.has(slug))
  if (left.length > 0) {
    const seen = `"${key}" leaves out ${left.join(', ')}: only kinds can be left out of a codebook`
    tell('codebook/left-out', `${seen}; list all of them, or leave "${key}" out`, at)
  }
  return [...own.values()]
}

interface TermsWish {
  readonly rows: readonly TermRow[]
  readonly tell: Tell
  /** Keys that may stand as Marsad has them. */
  readonly fixed: readonly string[]
  readonly unknown: (slug: string) => string
}

/** Rows of a list, each a slug or a map with one, by their slugs. */
function termsIn(list: readonly Written[], wish: TermsWish): ReadonlyMap<string, OwnTerm> {
  const { rows, tell, fixed, unknown } = wish
  const found = new Map<string, OwnTerm>()
  for (const at of list) {
    const part =
      typeof at.is === 'string'
        ? (name: string) => (name === 'slug' ? at : null)
        : partsOf(at, { tell, known: ['slug', ...OWN_KEYS, ...fixed], what: 'a row' })
    const slug = part('slug')
    const row = rows.find((one) => one.slug === slug?.is)
    if (row === undefined) {
      const seen = slug === null ? 'a row without a "slug"; write which it is' : unknown(shown(slug))
      tell('codebook/kind', seen, slug ?? at)
    } else if (found.has(row.slug)) {
      tell('codebook/twice', `"${row.slug}" stands in the list twice; take one out`, slug)
    } else {
      for (const key of fixed) holdFixed(part(key), { what: key, marsad: { ...row }[key as 'slug'], tell })
      found.set(row.slug, termOf(row, part, tell))
    }
  }
  return found
}

function termOf(
  { slug, label, definition }: TermRow,
  part: (name: string) => Written | null,
  tell: Tell,
): OwnTerm {
  const said = (key: keyof typeof LONGEST): string | null => proseIn(part(key), { key, tell })
  const unlessAs = (marsad: string, own: string | null): string | null => (own === marsad ? null : own)
  return {
    slug,
    label: unlessAs(label, said('label')),
    definition: unlessAs(definition, said('definition')),
    note: said('note'),
  }
}

const UNSHOWN = /[^\P{C}\n]/u

/** Signs without width that words of Arabic and Persian need: joiners, and marks of direction (no overrides). */
const JOINERS = /\p{Join_Control}|\u200e|\u200f/gu

/** Words for people, without signs that are no words. */
function proseIn(
  at: Written | null,
  { key, tell }: { readonly key: keyof typeof LONGEST; readonly tell: Tell },
): string | null {
  if (at === null) return null
  const words = typeof at.is === 'string' ? at.is.trim().normalize('NFC') : ''
  if (words === '') tell(`codebook/${key}`, `"${key}" has no words; write some, or leave it out`, at)
  else if (words.length > LONGEST[key])
    tell(`codebook/${key}`, `"${key}" is longer than ${LONGEST[key]} characters; shorten it`, at)
  else if (UNSHOWN.test(words.replaceAll(JOINERS, '')))
    tell(`codebook/${key}`, `"${key}" holds signs that cannot be shown; write it anew`, at)
  return words === '' ? null : words
}
