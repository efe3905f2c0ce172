import type { Authorship } from '../record/index.js'

export interface AuthorRow {
  readonly id: string
  readonly as: Authorship
  /** Where it stands: in the first or the last lines, in either, or anywhere. */
  readonly at: 'start' | 'end' | 'edges' | 'anywhere'
  /** `<name>` stands for the name of a publisher. */
  readonly pattern: string
  readonly example: string
  readonly not: string
  readonly source: string
}

/** A name ends here: "Halvek Press" is not named by "Halvek Press Council", but by "Halvek Press on Monday" and by "Halvek Press Monday". */
const ENDS = String.raw`(?![\p{L}\p{N}])(?!\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu})`

/** Words by which a text names a publisher as its author. A row each; a test runs their examples, of the Halvek Press. */
export const AUTHOR_ROWS: readonly AuthorRow[] = [
  {
    id: 'author/dateline',
    as: 'signed',
    at: 'start',
    pattern: String.raw`^\s*(?:[\p{L}\p{M}\p{N} ,.'’/-]{0,80})\((?:[^()\n]{0,40}[/,;]\s*)?<name>(?:\s*[/,;][^()\n]{0,40})?\)(?:\s*[–—:-]|\s+(?=\p{Lu}))`,
    example: 'TARSA, March 14 (Halvek Press) — Shells hit the mill.',
    not: 'A party of three papers (Halvek Press) met on Monday.',
    source: 'how agencies open a report: place, day, agency',
  },
  {
    id: 'author/dateline-open',
    as: 'signed',
    at: 'start',
    pattern: String.raw`^\s*(?:\p{Lu}[^\n().:“"]{0,60}[,–—-]\s*)?<name>(?:\s+[–-]\s|\s*[—:]\s)`,
    example: 'TARSA, Halvek Press — Shells hit the mill.',
    not: 'The Halvek Press was shelled — again.',
    source: 'how agencies open a report, without brackets',
  },
  {
    id: 'author/sign-off',
    as: 'signed',
    at: 'end',
    pattern: String.raw`(?:[–—]|\s-{1,2}|\n)\s{0,9}<name>\.?\s*$`,
    example: 'Shells hit the mill. — Halvek Press',
    not: 'Shells hit the house of the Halvek Press',
    source: 'how agencies end a report',
  },
  {
    id: 'author/sign-off-bracket',
    as: 'signed',
    at: 'end',
    pattern: String.raw`[.!?”"’\n]\s{0,9}\((?:[^()\n]{0,40}[/,;]\s*)?<name>(?:\s*[/,;][^()\n]{0,40})?\)\.?\s*$`,
    example: 'Shells hit the mill. (Halvek Press/rt)',
    not: 'Shells hit the house of a paper (Halvek Press)',
    source: 'how agencies end a report',
  },
  {
    id: 'author/by-line',
    as: 'signed',
    at: 'edges',
    pattern: String.raw`(?:^|\n)[^\S\n]{0,9}(?:By|Source|Reporting by|Written by|©|Copyright)(?:\s*:)?\s+(?:[^\n.]{0,80}?[,|/]\s*)?(?:the\s+)?<name>(?:\s+(?:staff|staff writers?|correspondents?|reporters?))?\.?\s*(?:\n|$)`,
    example: 'By Sami Orel, Halvek Press\nShells hit the mill.',
    not: 'By Monday the Halvek Press had no paper left.',
    source: 'how papers name their writers and credit others',
  },
  {
    id: 'author/told',
    as: 'told',
    at: 'anywhere',
    pattern: String.raw`\b(?:told|interviewed by|in an interview with|speaking to|spoke to|seen by|obtained by|reached by|shared with)\s{1,9}(?:the\s{1,9})?<name>${ENDS}`,
    example: 'A doctor told Halvek Press on Monday that shells hit the mill.',
    not: 'A doctor told Halvek Press Council that shells hit the mill.',
    source: 'whoever writes that they were told it, reported it themselves',
  },
  {
    id: 'author/staff',
    as: 'told',
    at: 'anywhere',
    pattern: String.raw`\b(?:an?|the|our|one)\s{1,9}(?:\p{Ll}{1,20}\s{1,9})?<name>(?:[’']s)?\s{1,9}(?:correspondent|reporter|journalist|photographer|stringer|contributor|crew)`,
    example: 'Shells hit the mill, a Halvek Press correspondent saw.',
    not: 'Shells hit the mill, the Halvek Press building and a bridge.',
    source: 'what a writer of its own saw',
  },
]

/**
 * How a text names a publisher as its author; null where it does not. Known are its names as given, without brackets,
 * the short form in brackets, and its initials where they are three or more. Dictionaries of publishers are not asked.
 */
export function authorshipOf(words: string, publisher: string | null): Authorship | null {
  if (publisher === null) return null
  const names = namesOf(publisher).filter((name) => words.includes(name))
  if (names.length === 0) return null
  const name = `(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`
  const parts = partsOf(words)
  const isIn = ({ pattern, at }: AuthorRow): boolean => {
    const form = new RegExp(
      pattern.replace('<name>', () => name),
      'u',
    )
    return parts[at].some((part) => form.test(part))
  }
  return AUTHOR_ROWS.find(isIn)?.as ?? null
}

/** UTF-16 code units at each end of a text that are looked at for its author. */
const EDGE = 400

function partsOf(words: string): Readonly<Record<AuthorRow['at'], readonly string[]>> {
  const [start, last] = [words.trimStart().slice(0, EDGE), words.trimEnd()]
  const tail = last.slice(-EDGE)
  const end = last.length > EDGE ? tail.slice(Math.max(0, tail.indexOf('\n'))) : tail
  return { start: [start], end: [tail], edges: [start, end], anywhere: [words] }
}

/** The longest first, so that of "Halvek Press" no more than that is read. */
function namesOf(publisher: string): readonly string[] {
  const [, inside = ''] = /\(([^()]*)\)/.exec(publisher) ?? []
  const bare = publisher
    .replace(/\s*\([^()]*\)\s*/g, ' ')
    .trim()
    .replace(/^the\s+/i, '')
  const initials = [...bare.matchAll(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu)]
    .map(([letter]) => letter)
    .join('')
  const all = [bare, bare.toUpperCase(), ...(/^\p{Lu}{2,6}$/u.test(inside) ? [inside] : []), initials]
  const short = new Set(all.filter((name, at) => name.length >= (at === all.length - 1 ? 3 : 2)))
  return [...short].sort((a, b) => b.length - a.length)
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, (mark) => `\\${mark}`)
