import { NO_SLOTS } from '../claim/index.js'
import { isKind, isPhase, isStance, type Kind, type Phase, type Stance } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LineParty, LinePlaceLink, LineTime, LineWords } from '../report/index.js'
import { dayNumber, sayDay } from './days.js'
import type { State } from './index.js'

/** For tests: the fictitious war for Halvek, a line a claim, all of it in 2024. */

const link = (id: string, name: string, precision: string, country: string): LinePlaceLink => ({
  id,
  name,
  name_arabic: null,
  country,
  admin1: null,
  latitude: 34,
  longitude: 40,
  precision,
  method: 'invented',
})

/** Words that the gazetteer of these tests knows; all other places are words. */
const PLACES: readonly (readonly [RegExp, LinePlaceLink])[] = [
  [/\bOld Mills\b/, link('t:mills', 'Old Mills', 'quarter', 'OV')],
  [/\bHalvek\b/, link('t:halvek', 'Halvek', 'settlement', 'OV')],
  [/\bOrvelia\b/, link('t:orvelia', 'Orvelia', 'country', 'OV')],
]

const ACTORS: Readonly<Record<string, string>> = {
  'the Orvelian army': 'ov/armed-forces',
  'the Orvelian government': 'ov/government',
  'the Front': 'northern-front',
  'the League': 'southern-league',
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const isoOf = (words: string): string => {
  const [day, month] = words.trim().split(' ')
  return `2024-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`
}

const wordsOf = (text: string): LineWords => ({ text, start: 0, end: text.length, probability: 1 })

const partyOf = (text: string): LineParty => {
  const id = ACTORS[text]
  return { ...wordsOf(text), actor: id === undefined ? null : { id, name: text, loaded: false } }
}

const timeOf = (start: string | null, end: string | null, holds: LineTime['holds']): LineTime => ({
  text: 'then',
  span: [0, 4],
  start,
  end,
  probability: 1,
  holds,
  rule: null,
})

type Slots = Partial<Omit<LineClaim, 'id' | 'kind'>> & { readonly unsure?: boolean }

const rangeOf = (words: string, holds: LineTime['holds']): Slots => {
  const [start, end] = words.split(' to ').map(isoOf)
  return { time: timeOf(start!, end ?? start!, holds) }
}

/** Parts of a line: what each word that opens one fills. */
const PARTS: readonly (readonly [RegExp, (words: string, slots: Slots) => Slots])[] = [
  [/^on /, (words) => rangeOf(words, 'within')],
  [/^within /, (words) => rangeOf(words, 'within')],
  [/^throughout /, (words) => rangeOf(words, 'throughout')],
  [/^until /, (words) => ({ time: timeOf(null, isoOf(words), 'throughout') })],
  [/^by /, (words, { agents = [] }) => ({ agents: [...agents, partyOf(words)] })],
  [/^says /, (text) => ({ source: { type: 'person', ...wordsOf(text), actor: partyOf(text).actor } })],
  [/^counts /, (text) => ({ counts: [{ ...wordsOf(text), ...COUNTED }] })],
  [/^suggested$/, () => ({ unsure: true })],
]

const COUNTED = {
  metric: 'surrendered',
  low: 35,
  best: 35,
  high: 35,
  of: 'fighters',
  part_of: null,
  status: 'combatant',
  group: 'unknown',
  rule: null,
} as const

function slotsOf(parts: readonly string[]): Slots {
  let slots: Slots = {}
  for (const part of parts) {
    const [opens, fill] = PARTS.find(([pattern]) => pattern.test(part)) ?? []
    if (opens === undefined || fill === undefined) throw new Error(`no part: ${part}`)
    slots = { ...slots, ...fill(part.replace(opens, ''), slots) }
  }
  return slots
}

/** `a1 17 Mar: siege continues at eastern Halvek; by the army; on 16 Mar; says the council`; `-` for no date. */
export function claimOf(line: string): RecordedClaim {
  const [, id = '', published = '', head = '', place = '', rest = ''] =
    /^(\w+) ([^:]*): ([\w ]+?)(?: at ([^;]+))?(?:; (.*))?$/.exec(line) ?? []
  const [kind = '', ...more] = head.split(' ')
  if (!isKind(kind)) throw new Error(`no claim: ${line}`)
  const { unsure = false, ...slots } = slotsOf(rest.split('; ').filter((part) => part !== ''))
  const claim: LineClaim = {
    ...plainClaim(id, kind),
    stance: more.find(isStance) ?? ('reports' satisfies Stance),
    phase: more.find(isPhase) ?? (null satisfies Phase | null),
    place:
      place === ''
        ? null
        : { ...wordsOf(place), resolved: PLACES.find(([name]) => name.test(place))?.[1] ?? null },
    ...slots,
  }
  const letter = id.replace(/\d+/, '')
  const report = {
    text: `text-${letter}`,
    id: letter,
    title: null,
    url: null,
    publisher: `Paper ${letter.toUpperCase()}`,
    published: published === '-' ? null : isoOf(published),
    captured: '2024-12-31T00:00:00.000Z',
    language: 'eng',
  }
  return { id, report, claim, state: unsure ? 'suggested' : 'accepted', decided: null }
}

const plainClaim = (id: string, kind: Kind): LineClaim => ({
  id,
  kind,
  stance: 'reports',
  phase: null,
  trigger: wordsOf(kind),
  source: { type: 'narrator', start: null, end: null, text: '', probability: 1, actor: null },
  cue: null,
  via: [],
  ...NO_SLOTS,
  probability: 1,
})

/** As people read them: a line a state, a line a spell. */
export const showStates = (states: readonly State[]): readonly string[] =>
  states.flatMap(({ kind, place, placeName, holders, rivals, timeline, undated, ahead, suggested }) => [
    [
      `${kind} ${placeName === '' ? `(${place})` : placeName}`,
      ...holders,
      ...rivals.map((names) => `rival: ${names.join(', ')}`),
      ...(undated.length === 0 ? [] : [`undated: ${undated.join(' ')}`]),
      ...(ahead.length === 0 ? [] : [`ahead: ${ahead.join(' ')}`]),
      ...(suggested.length === 0 ? [] : [`suggested: ${suggested.join(' ')}`]),
    ].join(' | '),
    ...timeline.map(
      ({ status, from, until, rests, claims }) =>
        `  ${[status, ...claims].join(' ')} ${day(from.earliest)}..${day(from.latest)} to ${day(until.earliest)}..${day(until.latest)}: ${rests}`,
    ),
  ])

const day = (iso: string | null): string => (iso === null ? '?' : sayDay(dayNumber(iso)).replace(/ \d+$/, ''))
