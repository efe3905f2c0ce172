import { NO_SLOTS } from '../claim/index.js'
import type { Kind, Stance } from '../codebook/index.js'
import { isKind, isMetric, isStance } from '../codebook/index.js'
import type { Link, Named, RecordedClaim, RecordedReport } from '../record/index.js'
import type { LineClaim, LineCount, LineParty, LinePlaceLink, LineTime, LineWords } from '../report/index.js'

/** For tests: the fictitious siege of Halvek in Orvelia, a line a claim. */
export interface Example {
  readonly claims: readonly RecordedClaim[]
  readonly links: readonly Link[]
  readonly named: readonly Named[]
}

const link = (id: string, name: string, precision: string, at: readonly [number, number]): LinePlaceLink => ({
  id,
  name,
  name_arabic: null,
  country: null,
  admin1: null,
  latitude: at[0],
  longitude: at[1],
  precision,
  method: 'invented',
})

/** What the gazetteer of these tests knows; all other places are words. */
const PLACES: readonly LinePlaceLink[] = [
  link('t:halvek', 'Halvek', 'settlement', [34, 40]),
  link('t:korrin', 'Korrin', 'settlement', [35, 41]),
  link('t:tannery', 'the tannery', 'site', [34.01, 40.01]),
  link('t:senn', 'Senn province', 'province', [34.5, 40.5]),
  link('t:orvelia', 'Orvelia', 'country', [34, 41]),
]

const ACTORS: Readonly<Record<string, string>> = {
  'the army': 'ov/armed-forces',
  'the ministry': 'ov/government',
  'the Front': 'northern-front',
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const dayOf = (words: string): string => {
  const [day, month] = words.split(' ')
  return `2024-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`
}

const wordsOf = (text: string, start = 0): LineWords => ({
  text,
  start,
  end: start + text.length,
  probability: 0.9,
})

const partyOf = (text: string): LineParty => {
  const id = ACTORS[text]
  return { ...wordsOf(text), actor: id === undefined ? null : { id, name: text, loaded: false } }
}

const timeOf = (text: string, start: string | null, end: string | null): LineTime => ({
  text,
  span: [0, text.length],
  start,
  end,
  probability: 0.9,
  holds: /^(?:since|over)/.test(text) ? 'throughout' : 'within',
  rule: null,
})

function countOf(words: string): LineCount {
  const [, metric = '', number = '', quoted] = /^(\w+) (\d+\+?)(?: “(.+)”)?$/.exec(words) ?? []
  if (!isMetric(metric)) throw new Error(`no count: ${words}`)
  const best = Number.parseInt(number, 10)
  const high = number.endsWith('+') ? null : best
  const text = quoted ?? `${number} people`
  return {
    ...wordsOf(text),
    metric,
    low: best,
    best,
    high,
    of: 'people',
    part_of: null,
    status: 'unknown',
    group: 'unknown',
    rule: null,
  }
}

type Slots = Partial<
  Pick<LineClaim, 'stance' | 'place' | 'time' | 'agents' | 'targets' | 'counts' | 'source'>
>

/** Parts of a line after its trigger: what each word that opens one fills. */
const PARTS: readonly (readonly [RegExp, (words: string, slots: Slots) => Slots])[] = [
  [
    /^at /,
    (text) => ({ place: { ...wordsOf(text), resolved: PLACES.find(({ name }) => name === text) ?? null } }),
  ],
  [/^on /, (words) => ({ time: timeOf(`on ${words}`, dayOf(words), dayOf(words)) })],
  [/^since /, (words) => ({ time: rangeOf('since', words) })],
  [/^within /, (words) => ({ time: rangeOf('in', words) })],
  [/^as one row /, (words) => ({ time: { ...rangeOf('', words), rule: 'import/one-event-in-a-month' } })],
  [/^until /, (words) => ({ time: timeOf(`by ${words}`, null, dayOf(words)) })],
  [/^by /, (words) => ({ agents: [partyOf(words)] })],
  [/^against /, (words) => ({ targets: [partyOf(words)] })],
  [/^says /, (text) => ({ source: { type: 'person', ...wordsOf(text), actor: partyOf(text).actor } })],
  [/^(?=\w+ \d)/, (words, { counts = [] }) => ({ counts: [...counts, countOf(words)] })],
  [/^/, (stance) => ({ stance: stanceOf(stance) })],
]

const stanceOf = (word: string): Stance => {
  if (!isStance(word)) throw new Error(`no stance: ${word}`)
  return word
}

const rangeOf = (word: string, words: string): LineTime => {
  const [start, end] = words.split(' to ').map(dayOf)
  return timeOf(`${word} ${words}`, start!, end!)
}

function slotsOf(parts: readonly string[]): Slots {
  let slots: Slots = {}
  for (const part of parts) {
    const [opens, fill] = PARTS.find(([pattern]) => pattern.test(part))!
    slots = { ...slots, ...fill(part.replace(opens, ''), slots) }
  }
  return slots
}

const reportOf = (letter: string, published: string | null): RecordedReport => ({
  text: `text-${letter}`,
  id: letter,
  title: null,
  url: null,
  publisher: `Publisher ${letter}`,
  published,
  captured: '2024-04-01T00:00:00.000Z',
  language: 'eng',
})

/** `a1 17 Mar: airstrike “air strike” at Halvek; on 16 Mar; killed 12; says the council; denies` */
function claimOf(line: string): RecordedClaim {
  const [, id = '', published = '', kind = '', trigger = '', rest = ''] =
    /^(\w+) ([^:]*): (\w+) “(.+?)” ?(.*)$/.exec(line) ?? []
  if (!isKind(kind)) throw new Error(`no claim: ${line}`)
  const claim: LineClaim = {
    ...plainClaim(id, kind, trigger),
    ...slotsOf(rest.split('; ').filter((part) => part !== '')),
  }
  const report = reportOf(id.replace(/\d+/, ''), published === '-' ? null : dayOf(published))
  return { id, report, claim, state: 'accepted', decided: null }
}

const plainClaim = (id: string, kind: Kind, trigger: string): LineClaim => ({
  id,
  kind,
  stance: 'reports',
  phase: null,
  trigger: wordsOf(trigger, 100 * Number(id.replace(/\D+/, ''))),
  source: { type: 'narrator', start: null, end: null, text: '', probability: 0.9, actor: null },
  cue: null,
  via: [],
  ...NO_SLOTS,
  probability: 0.9,
})

/** `link a1 b1 same: both name the bakery`, `link a1 b1 apart` */
function linkOf(line: string): Link {
  const [, a = '', b = '', same, reason] = /^link (\w+) (\w+) (same|apart)(?:: (.*))?$/.exec(line)!
  return { claims: a < b ? [a, b] : [b, a], same: same === 'same', reason: reason ?? null }
}

/** `named i-1: a1 b1` */
function namedOf(line: string): Named {
  const [, incident = '', claims = ''] = /^named (\S+): (.*)$/.exec(line)!
  return { kind: 'named', incident, claims: claims.split(' ').sort() }
}

export function exampleOf(lines: readonly string[]): Example {
  const starting = (word: string): readonly string[] => lines.filter((line) => line.startsWith(`${word} `))
  return {
    claims: lines.filter((line) => !/^(?:link|named) /.test(line)).map(claimOf),
    links: starting('link').map(linkOf),
    named: starting('named').map(namedOf),
  }
}
