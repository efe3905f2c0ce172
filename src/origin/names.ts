import type { SourceType } from '../codebook/index.js'
import { SOURCE_TYPES } from '../codebook/index.js'
import { foldText, listedWords } from '../text/index.js'
import { remember } from './remember.js'

/** Words that tell how far a source's words name somebody. A row each; a test runs their examples. */
export const NAME_ROWS = {
  /** Said of many: no name, even where a capital letter opens the sentence. */
  role: {
    id: 'name/role',
    words: `resident, residents, villager, villagers, witness, witnesses, eyewitness, eyewitnesses, survivor, survivors,
      relative, relatives, neighbour, neighbours, refugee, refugees, official, officials, source, sources, officer,
      officers, soldier, soldiers, commander, commanders, rebel, rebels, militant, militants, fighter, fighters,
      insurgents, activist, activists, doctor, doctors, medic, medics, nurse, nurses, hospital, hospitals, rescuers,
      diplomat, diplomats, analyst, analysts, observers, mediators, lawyers, journalist, journalists, police, army,
      military, government, regime, ministry, state, media, television, radio, authorities, administration, command,
      spokesman, spokeswoman, spokesperson, council, directorate, parliament, opposition, partners, workers, people,
      traders, farmers, prisoners, detainees, general, staff, health, defence, defense, interior, foreign, affairs,
      justice, information, local, security, correspondent, communique, statement, report, reports, this, our, we, he,
      she, they, his, her, its, their, my, ours, enemy, minister, ministers, envoy, envoys, ally, allies, agents, groups,
      leaders, leader, chief, deputy, one, some, several, many, two, three, four, five, six, seven, eight, nine, ten, dozens, a, an, another`,
    example: 'Two hospital officials',
    not: 'Sami Orel',
    source: 'codebook section 5: an unnamed plural source is still a source, but nobody in particular',
  },
  /** Before a name: no part of it, and the name is a person's. */
  title: {
    id: 'name/title',
    words: `mr, mrs, ms, dr, prof, professor, sir, president, minister, governor, mayor, ambassador, senator, secretary,
      king, prince, sheikh, imam, mullah, bishop, archbishop, father, pastor, rabbi, general, gen, lieutenant, lt,
      colonel, col, major, maj, captain, capt, brigadier, brig, sergeant, sgt, admiral, marshal, commander, cmdr,
      spokesman, spokeswoman, spokesperson, director, leader, chairman, lawyer, teacher, officer`,
    example: 'Colonel Ilan Voss',
    not: 'Ilan Voss',
    source: 'own: the same person with and without a title is one speaker',
  },
  /** With a title, or in its place: no part of the name either, but bodies and their members bear it too. */
  beside: {
    id: 'name/beside-title',
    words: `doctor, vice, prime, deputy, chief, head, interior, foreign, defence, defense, information, health, justice,
      finance, reconciliation, former, acting, activist, official`,
    example: 'Interior Minister Petra Lund',
    not: 'Interior Ministry of Orvelia',
    source: 'own: the same person with and without a title is one speaker',
  },
  /** Behind a name: it is a person's. */
  office: {
    id: 'name/office',
    words: 'chairwoman, envoy',
    example: 'Petra Lund, envoy of Orvelia',
    not: 'Council of Orvelia',
    source: 'own: who bears an office is a person, whom a report then calls by the surname alone',
  },
  /** Inside a name: joins its parts and counts for none. */
  joint: {
    id: 'name/joint',
    words: 'of, for, and, the, de, du, la, le, des, van, von, bin, ben, al, el, ul',
    example: 'Network for Rights Documentation',
    not: 'Network',
    source: 'own: small words within names of bodies and persons',
  },
} as const

const setOf = (...rows: readonly { readonly words: string }[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ words }) => listedWords(words)))

const ROLE = setOf(NAME_ROWS.role)
const JOINT = setOf(NAME_ROWS.joint)

/** Before a name, no part of it. */
const TITLE = setOf(NAME_ROWS.title, NAME_ROWS.beside)
const BESIDE = setOf(NAME_ROWS.beside)

/** Beside a name, they say that it is a person's. */
const PERSON = setOf(NAME_ROWS.title, NAME_ROWS.office)

/** What a source's words come down to. */
export interface SpokenName {
  /** Folded words that identify: *ilan voss* of "its spokesman, Colonel Ilan Voss". */
  readonly words: string
  /**
   * `full`: names somebody wherever it is read. `short`: "Voss", "the Monitor": names somebody if a full name says
   * whom. `role`: "residents", "a commander": nobody in particular.
   */
  readonly reach: 'full' | 'short' | 'role'
  /** A short name with a capital; "the centre" without one is only what its report has called by name. */
  readonly capital: boolean
  /** Said of a person by a title or an office: "Interior Minister Petra Lund", "President Kest". */
  readonly person: boolean
}

/** Reads the words of a source. Someone who is said to be unnamed, or a witness by one name alone, is never `full`. */
export const readSpokenName = (text: string, type: SourceType): SpokenName => READERS.get(type)!(text)

const READERS: ReadonlyMap<SourceType, (text: string) => SpokenName> = new Map(
  SOURCE_TYPES.map((type) => [type, remember((text: string) => readName(text, type))]),
)

function readName(text: string, type: SourceType): SpokenName {
  const parts = text.split(/\s*[,;:]\s*|\s+(?:who|which|speaking)\s+/u).filter((part) => part !== '')
  const read = parts.map((part) => readPart(part, type))
  const best =
    read.find(({ reach, owned }) => reach === 'full' && !owned) ??
    read.find(({ reach }) => reach === 'full') ??
    read.find(({ reach }) => reach === 'short')
  if (type === 'anonymous' || best === undefined)
    return {
      words: foldText(text).replace(/^(?:the|a|an)\s+/, ''),
      reach: 'role',
      capital: false,
      person: false,
    }
  const { words, reach, capital, owned } = best
  return { words, reach, capital, person: !owned && isOfPerson(words, text) }
}

/** A name without small words, beside a title or an office. */
function isOfPerson(name: string, text: string): boolean {
  const inName = new Set(name.split(' '))
  if ([...inName].some((word) => SMALL.has(word) || HEADS.has(word))) return false
  return (text.match(/[\p{L}.]+/gu) ?? [])
    .map(plainWord)
    .some((word) => PERSON.has(word) && !inName.has(word))
}

/** Joints of names of bodies alone: no person is called "Network for Rights". */
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and'])

type NamedPart = Omit<SpokenName, 'person'> & { readonly owned: boolean }

/** Types of bodies and states, which one word may name. */
const BODIES: ReadonlySet<SourceType> = new Set([
  'government',
  'military',
  'armed-group',
  'monitor',
  'io',
  'aid',
  'media',
])

function readPart(text: string, type: SourceType): NamedPart {
  const words = text
    .replace(/["“”()]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
  const article = /^the$/iu.test(words[0] ?? '')
  const { name, owned } = nameIn(article ? words.slice(1) : words)
  const strong = name.filter(
    (word) => isCapital(word) && !JOINT.has(plainWord(word)) && !ROLE.has(plainWord(word)),
  )
  const folded = name.map(plainWord).join(' ')
  const nameless = folded === '' ? foldText(text) : folded
  if (strong.length === 0)
    return { words: nameless, reach: isShort(words, type) ? 'short' : 'role', capital: false, owned }
  if (owned) return { words: folded, reach: isOneBody(name, type) ? 'full' : 'role', capital: true, owned }
  if (
    strong.length > 1 ||
    HEADS.has(plainWord(name[0]!)) ||
    ROLE.has(plainWord(name[0]!)) ||
    isAcronym(strong[0]!)
  )
    return { words: folded, reach: 'full', capital: true, owned }
  const alone = name.length === 1 && BODIES.has(type) && !article
  const plural = type !== 'media' && /s$/u.test(strong[0]!)
  return { words: folded, reach: alone && !plural ? 'full' : 'short', capital: true, owned }
}

/** "Halvek's health ministry", "the UN refugee agency": one body, where its last word is neither of many nor of any. */
const isOneBody = (name: readonly string[], type: SourceType): boolean => {
  const head = plainWord(name.at(-1)!)
  return BODIES.has(type) && !/s$/u.test(head) && (!ROLE.has(head) || HEADS.has(head))
}

/** Role words that name one body beside a name: "Halvek's army", "Ministry of Justice of Orvelia". */
const HEADS: ReadonlySet<string> = new Set(
  'army military police government regime ministry council directorate parliament administration command'.split(
    ' ',
  ),
)

export const isBody = (type: SourceType): boolean => BODIES.has(type)

interface NameIn {
  readonly name: readonly string[]
  /** The capitals only say whose the body is: "Halvek's army", "Red Cross officials". */
  readonly owned: boolean
}

/** The words from the first capital to the last, without titles, and small words that they own; nothing for a role. */
function nameIn(words: readonly string[]): NameIn {
  const start = nameStart(words)
  const rest = start === -1 ? [] : words.slice(start)
  const from = rest.findIndex(isCapital)
  const before = from === -1 ? [] : words.slice(0, start + from)
  const opens = before.length === 0 || TITLE.has(plainWord(before.at(-1)!))
  if (from === -1 || !opens) return { name: [], owned: false }
  const name = rest.slice(from)
  const role = ROLE.has(plainWord(name[0]!)) && !HEADS.has(plainWord(name[0]!))
  if (role && !opensName(name)) return { name: [], owned: false }
  const stop = name.findIndex((word) => STOP_WORDS.has(plainWord(word)))
  const phrase = stop === -1 ? name : name.slice(0, stop)
  const small = phrase.findIndex((word) => !isCapital(word) && !JOINT.has(plainWord(word)))
  const owner = phrase.slice(0, -1).findIndex((word) => /['’]s?$/u.test(word))
  if (owner !== -1 || small !== -1) return { name: phrase, owned: true }
  return { name: phrase.slice(0, phrase.findLastIndex(isCapital) + 1), owned: false }
}

/** Behind titles; "Interior" of "Interior Ministry of Orvelia" is none, and tells it from the other ministries. */
function nameStart(words: readonly string[]): number {
  let start = words.findIndex((word) => !TITLE.has(plainWord(word)))
  if (start === -1 || !HEADS.has(plainWord(words[start]!))) return start
  while (start > 0 && isCapital(words[start - 1]!) && BESIDE.has(plainWord(words[start - 1]!))) start--
  return start
}

/**
 * "Medics Without Walls", "State Department", "Interior Ministry of Orvelia": a role word that capitals follow at once
 * opens a name; "Residents of Halvek" is none.
 */
const opensName = ([first, second]: readonly string[]): boolean =>
  second !== undefined &&
  isCapital(second) &&
  !/^\p{N}/u.test(second) &&
  (!ROLE.has(plainWord(second)) || (BESIDE.has(plainWord(first!)) && HEADS.has(plainWord(second))))

/** Words after which something else than the name is told. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'in at from on near with to by who whom which that as under speaking quoted citing'.split(' '),
)

/** A word folded, without its full stop and its possessive: *halvek* of "Halvek’s". */
export const plainWord = (word: string): string => foldText(word.replace(/['’]s?$/u, '')).replace(/[.,]/g, '')

/** A capital letter, a number, or a script without capitals. */
const isCapital = (word: string): boolean => /^(?:\p{Lu}|\p{N}|\p{Lo})|^(?:al|el)-\p{Lu}/u.test(word)

const isAcronym = (word: string): boolean => /^(?:\p{Lu}[.\p{N}]*){2,}$/u.test(word)

/** "the centre", "the network": one small word for a body that a full name may stand for. */
const isShort = (words: readonly string[], type: SourceType): boolean =>
  words.length === 2 && /^the$/iu.test(words[0]!) && BODIES.has(type) && !ROLE.has(plainWord(words[1]!))

/** Words of a short name, without its article. */
export const wordsOfShort = (short: string): readonly string[] => short.replace(/^the /, '').split(' ')

/** Whether a full name holds all words of a short one: "Orel" of "Sami Orel". */
export const holdsName = (full: string, short: string): boolean => {
  const words = full.split(' ')
  return wordsOfShort(short).every((word) => words.includes(word))
}
