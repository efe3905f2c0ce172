import type { SourceType } from '../codebook/index.js'
import { listedWords } from '../text/index.js'
import { isBody, NAME_ROWS, plainWord, STOP_WORDS } from './names.js'
import { remember } from './remember.js'

/** Nouns for bodies that a report names once and then calls by the noun alone. A test runs the examples. */
export const OFFICE_ROW = {
  id: 'office/noun',
  words: `ministry, army, navy, military, police, government, regime, junta, council, directorate, parliament,
    administration, authority, presidency, command, department, embassy, court, group, organisation, organization,
    movement, party, front, coalition, alliance, brigade, battalion, militia, faction, observatory, monitor, network,
    centre, center, agency, committee, commission, mission, office, hospital, charity, foundation, institute, union,
    league, association, society, federation`,
  example: 'the ministry',
  not: 'the spokesman',
  source:
    'own: "the" with the noun of a body is, within its report, the one body of that noun that is quoted',
} as const

const NOUNS: ReadonlySet<string> = new Set(listedWords(OFFICE_ROW.words))
const JOINT: ReadonlySet<string> = new Set(listedWords(NAME_ROWS.joint.words))

/** A body by its noun, in the words of a source or of what stands beside it between commas. */
export interface Office {
  /** *ministry* of "the Ministry of Health". */
  readonly noun: string
  /** All its words but small ones, with the noun. */
  readonly words: ReadonlySet<string>
  /** Told by "of" or "for" what of: "the Ministry of Health". */
  readonly of: boolean
}

/** Who may be called by the noun of a body: a state, an armed group, or another. */
export type OfficeSort = 'state' | 'armed' | 'other'

export const officeSort = (type: SourceType): OfficeSort =>
  type === 'armed-group'
    ? 'armed'
    : type === 'government' || type === 'military' || type === 'police'
      ? 'state'
      : 'other'

const NONE: readonly Office[] = []

/** The bodies by which a source's words call it: of "the Halvek Observatory, a monitoring group" both. */
export const readOffices = (text: string, type: SourceType): readonly Office[] =>
  isBody(type) ? officesIn(text) : NONE

export const officesIn = remember((text: string): readonly Office[] =>
  text.split(/\s*[,;:]\s*/u).flatMap((part) => readOffice(part) ?? NONE),
)

function readOffice(part: string): Office | null {
  const words = part
    .split(/[\s"“”()]+/u)
    .map(plainWord)
    .filter((word) => word !== '')
  const after = words.findIndex((word) => word === 'of' || word === 'for' || STOP_WORDS.has(word))
  const head = after === -1 ? words : words.slice(0, after)
  const noun = head.at(-1) ?? ''
  // "the army and the council" are two.
  if (!NOUNS.has(noun) || head.includes('and')) return null
  const of = after !== -1 && !STOP_WORDS.has(words[after]!)
  return { noun, words: new Set(words.filter((word) => !SMALL.has(word))), of }
}

const SMALL: ReadonlySet<string> = new Set([...JOINT, ...STOP_WORDS, 'a', 'an', 'its', 'his', 'her', 'their'])

/** What "the ministry" or "the monitoring group" says of whom it means; null where the words are no such phrase. */
export function meantOffice(text: string, type: SourceType): Office | null {
  const [office, ...others] = readOffices(text, type)
  return office !== undefined && others.length === 0 && /^the\s/iu.test(text) ? office : null
}

/**
 * Whether a body is called by all words of a phrase, and by more: "the Ministry of Health" of "the ministry". The same
 * words are enough for who prints the report, and for "the Ministry of Health" of "the health ministry".
 */
export const bearsOffice = (
  { noun, words, of }: Office,
  { meant, prints }: { readonly meant: Office; readonly prints: boolean },
): boolean =>
  noun === meant.noun &&
  words.size >= meant.words.size + (prints || (of && !meant.of) ? 0 : 1) &&
  [...meant.words].every((word) => words.has(word))
