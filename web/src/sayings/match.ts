import { CODEBOOK_WORDS } from '../ui/badge-words.js'
import { RIVAL_PARTS } from '../ui/rival-parts.js'
import { type Counted, counted, ltr, name } from './isolate.js'

/**
 * A sentence that the rooms write in English as one piece, and its Arabic. What stands in braces changes:
 * `{x}` is a name, `{x:free}` somebody's words, whatever marks are in them; `{x:number}` a number, `{x:range}` two (`7 to 11`), `{x:count}` one that may be written out (`two`);
 * `{x:day}` a day (`6 Oct 2031`), `{x:fixed}` an id, an ISO day or a cell; `{x:kind}`, `{x:stance}`, `{x:metric}`, `{x:grade}`, `{x:verdict}`, `{x:slot}` a word
 * of ours, `{x:terms}` several, `{x:parts}` what else two decisions differ in; `{x:cell}` a cell of a toll, `{x:pairs}` ids two by two; `{x:phrase}` another sentence of the list. In the Arabic `{x|…|…|…|…|…}` counts: one, two, 3 to 10, 11 to 99,
 * and after whole hundreds.
 */
export type Row = readonly [english: string, arabic: string]

const { ar } = CODEBOOK_WORDS

const KINDS: Readonly<Record<string, string>> = {
  ...ar.kinds,
  'air strike': ar.kinds.airstrike!,
  'de-escalation': ar.kinds.deescalation!,
}

const GRADES: Readonly<Record<string, string>> = {
  confirmed: 'مؤكدة',
  fair: 'مقبولة',
  weak: 'ضعيفة',
  contested: 'متنازع عليها',
  discounted: 'مستبعَدة',
}

const VERDICTS: Readonly<Record<string, string>> = {
  accepted: 'قُبل',
  rejected: 'رُفض',
  edited: 'عُدّل',
  added: 'أُضيف',
  unsure: 'تُرك مفتوحًا',
}

const RELATIONS: Readonly<Record<string, string>> = {
  claimed: 'يتبنّاه',
  blamed: 'متهم به',
  suspected: 'مشتبه به',
  denied: 'ينفيه',
  conceded: 'يقرّ به',
}

const SLOTS: Readonly<Record<string, string>> = {
  kind: 'النوع',
  stance: 'موقف المصدر',
  phase: 'الطور',
  trigger: 'كلمات الحدث',
  source: 'المصدر',
  cue: 'فعل القول',
  via: 'الناقل',
  agents: 'الفاعل',
  targets: 'المستهدَف',
  place: 'المكان',
  time: 'الزمن',
  said: 'زمن القول',
  counts: 'الأعداد',
  quoted: 'الاقتباس',
}

/** Every word of the codebook. */
const TERMS: Readonly<Record<string, string>> = {
  ...ar.precisions,
  ...ar.metrics,
  ...ar.sourceTypes,
  ...ar.phases,
  ...ar.stances,
  ...ar.kinds,
}

/** A cell of a toll (`killed/civilian/all/all`) in words; what holds of all is not said. Null for what is no cell. */
function sayCell(cell: string): string | null {
  const [metric = '', status = 'all', group = 'all', ...side] = cell.split('/')
  const people = { ...ar.people, unknown: 'فئتهم غير مذكورة', all: '' }
  const parts = [
    ar.metrics[metric],
    { ...ar.statuses, all: '' }[status],
    people[group as keyof typeof people],
  ]
  if (parts.some((part) => part === undefined)) return null
  const whose = side.join('/')
  return [...parts, whose === '' || whose === 'all' ? '' : name(whose)]
    .filter((part) => part !== '')
    .join('، ')
}

/** `c-1 and c-2; c-3 and c-4` */
const sayPairs = (pairs: string): string =>
  pairs
    .split('; ')
    .map((pair) => pair.split(' and ').map(ltr).join(' و'))
    .join('؛ ')

/** What an undo takes back, the noun in the singular as in English. */
const UNDONE: ReadonlyMap<string, string> = new Map([
  ['decision', 'قرار'],
  ['word on what belongs together', 'قول في ما يجمع الادعاءات'],
  ['words on what belongs together', 'قول في ما يجمع الادعاءات'],
  ['number', 'عدد'],
  ['grade', 'درجة'],
  ['word on who is responsible', 'قول في المسؤول'],
  ['words on who is responsible', 'قول في المسؤول'],
  ['entry of the dictionary', 'مدخل في القاموس'],
  ['entries of the dictionary', 'مدخل في القاموس'],
  ['name on the list', 'اسم في القائمة'],
  ['names on the list', 'اسم في القائمة'],
  ['note', 'ملاحظة'],
  ['word on a source', 'قول في مصدر'],
  ['words on a source', 'قول في مصدر'],
  ['word on what a claim says', 'قول في مضمون ادعاء'],
  ['words on what a claim says', 'قول في مضمون ادعاء'],
  ['sign-off of a spot', 'اعتماد موضع'],
  ['sign-offs of a spot', 'اعتماد موضع'],
  ['consent', 'موافقة'],
  ['undo', 'تراجع'],
  ['entry', 'قيد'],
  ['entries', 'قيد'],
])

const LONG = new Intl.DateTimeFormat('ar-u-nu-latn', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

interface Part {
  /** What stands there in English. */
  readonly pattern: string
  /** In Arabic; null where it has none. */
  readonly say: (words: string, sayPhrase: (words: string) => string | null) => string | null
}

const oneOf = (words: Readonly<Record<string, string>>): Part => ({
  pattern: Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  say: (word) => words[word] ?? null,
})

const PARTS: Readonly<Record<string, Part>> = {
  // Not past the end of a clause: what follows it is a sentence of its own.
  words: { pattern: '(?:(?!; ).)+?', say: name },
  free: { pattern: '.+?', say: name },
  number: { pattern: '\\d[\\d,]*', say: ltr },
  range: { pattern: '\\d[\\d,]* to \\d[\\d,]*', say: (words) => ltr(words.replace(' to ', '–')) },
  count: {
    pattern: `\\d[\\d,]*|${SMALL.join('|')}`,
    say: (word) => ltr(numberOf(word)),
  },
  day: { pattern: '\\d{1,2} [A-Z][a-z]{2} \\d{4}', say: (day) => LONG.format(new Date(`${day} UTC`)) },
  fixed: { pattern: '[^\\s“”"]+', say: ltr },
  kind: oneOf(KINDS),
  stance: oneOf(ar.stances),
  metric: oneOf(ar.metrics),
  state: oneOf(ar.states),
  grade: oneOf(GRADES),
  verdict: oneOf(VERDICTS),
  relation: oneOf(RELATIONS),
  verb: oneOf({ began: 'بدأ', ended: 'انتهى', held: 'كان قائمًا', 'still held': 'كان لا يزال قائمًا' }),
  precision: oneOf(ar.precisions),
  status: oneOf({
    civilian: ar.statuses.civilian!,
    combatant: ar.statuses.combatant!,
    protected: ar.statuses.protected!,
  }),
  group: oneOf({ men: ar.people.men!, women: ar.people.women!, children: ar.people.children! }),
  slot: oneOf(SLOTS),
  terms: {
    pattern: '[a-z-]+(?:, [a-z-]+)*',
    say: (words) => {
      const said = words.split(', ').map((word) => TERMS[word] ?? null)
      return said.includes(null) ? null : said.join('، ')
    },
  },
  parts: {
    pattern: '.+?',
    say: (words) => {
      const said = words.split(' and ').map((part) => RIVAL_PARTS.ar[part] ?? null)
      return said.includes(null) ? null : said.join('، ')
    },
  },
  cell: { pattern: '[^\\s“”"]+', say: sayCell },
  pairs: { pattern: '\\S+ and \\S+(?:; \\S+ and \\S+)*', say: sayPairs },
  undone: {
    pattern: '.+?',
    say: (words) => {
      const said = words.split(' and ').map((part) => {
        const found = /^(\d[\d,]*) (.+?)s?$/.exec(part)
        const noun = UNDONE.get(found?.[2] ?? '')
        return noun === undefined ? null : `${noun} (${ltr(found?.[1] ?? '')})`
      })
      return said.includes(null) ? null : said.join('، ')
    },
  },
  phrase: { pattern: '.+?', say: (words, sayPhrase) => sayPhrase(words) },
}

const numberOf = (word: string): number => {
  const small = SMALL.indexOf(word)
  return small === -1 ? Number(word.replaceAll(',', '')) : small
}

interface Compiled {
  readonly pattern: RegExp
  readonly parts: ReadonlyMap<string, Part>
  readonly arabic: string
}

const SLOT = /\{(\w+)(?::(\w+))?\}/g

function compile([english, arabic]: Row): Compiled {
  const parts = new Map<string, Part>()
  let pattern = ''
  let from = 0
  for (const found of english.matchAll(SLOT)) {
    const [whole, slot = '', sort = 'words'] = found
    const part = PARTS[sort]
    if (part === undefined) throw new Error(`${english}: no sort of part is called "${sort}"`)
    parts.set(slot, part)
    pattern += `${literal(english.slice(from, found.index))}(?<${slot}>${part.pattern})`
    from = found.index + whole.length
  }
  return { pattern: new RegExp(`^${pattern}${literal(english.slice(from))}$`, 'us'), parts, arabic }
}

const literal = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** `{n}` as it is said, `{n|رقم واحد|رقمان|أرقام|رقمًا|رقم}` as it is counted. */
const SAID = /\{(\w+)((?:\|[^|{}]+){5})?\}/g

/** Sentences of a list, found by their English; null for what is not in it, also in a part. */
export function phrasesOf(rows: readonly Row[]): (words: string) => string | null {
  const compiled = rows.map(compile)
  const known = new Map<string, string | null>()
  const sayPhrase = (words: string): string | null => {
    const before = known.get(words)
    if (before !== undefined) return before
    // Against a part that leads back to itself.
    known.set(words, null)
    // Piece by piece first: a name in a sentence must not swallow the sentence after it.
    const said = pieces(words, '; ', '؛ ') ?? pieces(words, ', ', '، ') ?? find(words)
    if (known.size > MOST) known.clear()
    known.set(words, said)
    return said
  }
  const find = (words: string): string | null => {
    for (const row of compiled) {
      const found = row.pattern.exec(words)
      if (found === null) continue
      const said = fill(row, found.groups ?? {}, sayPhrase)
      if (said !== null) return said
    }
    return null
  }
  const pieces = (words: string, mark: string, arabicMark: string): string | null => {
    const list = words.split(mark)
    if (list.length < 2) return null
    const said = list.map(sayPhrase)
    return said.includes(null) ? null : said.join(arabicMark)
  }
  return sayPhrase
}

const MOST = 2000

function fill(
  { parts, arabic }: Compiled,
  groups: Readonly<Record<string, string>>,
  sayPhrase: (words: string) => string | null,
): string | null {
  const said = new Map<string, string>()
  for (const [slot, part] of parts) {
    const words = part.say(groups[slot] ?? '', sayPhrase)
    if (words === null) return null
    said.set(slot, words)
  }
  return arabic.replaceAll(SAID, (_, slot: string, forms: string | undefined) => {
    if (forms === undefined) return said.get(slot) ?? ''
    const [one = '', two = '', few = '', many = '', hundred = ''] = forms.slice(1).split('|')
    const noun: Counted = { one, two, few, many, hundred }
    return counted(numberOf(groups[slot] ?? ''), noun)
  })
}
