import { NO_SLOTS } from '../claim/index.js'
import { isKind, isPhase, isStance, type Kind } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LineParty, LineTime, LineWords } from '../report/index.js'
import { agendaOf, namingOf, positionsOf, ultimatumsOf } from './index.js'

/** For tests: the fictitious war for Halvek, a line a claim, all of it in 2024. */

/** Names that the dictionary of these tests knows; all others are words. The loaded ones take sides. */
const ACTORS: Readonly<Record<string, readonly [id: string, name: string, loaded: boolean]>> = {
  'the Orvelian army': ['ov/armed-forces', 'Armed forces of Orvelia', false],
  'the Orvelian government': ['ov/government', 'Government of Orvelia', false],
  'the Orvelian junta': ['ov/government', 'Government of Orvelia', true],
  Vestmar: ['vm/government', 'Government of Vestmar', false],
  'the Front': ['river-front', 'River Front', false],
  'Front terrorists': ['river-front', 'River Front', true],
  'the League': ['southern-league', 'Southern League', false],
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const isoOf = (words: string): string => {
  const [day, month] = words.trim().split(' ')
  return `2024-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`
}

const wordsOf = (text: string, start = 0): LineWords => ({
  text,
  start,
  end: start + text.length,
  probability: 1,
})

const partyOf = (text: string, start: number): LineParty => {
  const [id, name, loaded] = ACTORS[text] ?? []
  const actor = id === undefined ? null : { id, name: name!, loaded: loaded! }
  return { ...wordsOf(text, start), actor }
}

const timeOf = (text: string, [start, end]: readonly [string | null, string | null]): LineTime => ({
  text,
  span: [0, text.length],
  start,
  end,
  probability: 1,
  holds: 'within',
  rule: null,
})

type Slots = Partial<Omit<LineClaim, 'id' | 'kind'>> & {
  readonly suggested?: boolean
  readonly start: number
}

/** Parts of a line: what each word that opens one fills. */
const PARTS: readonly (readonly [RegExp, (words: string, slots: Slots) => Omit<Slots, 'start'>])[] = [
  [/^on /, (words) => ({ time: timeOf(`on ${words}`, [isoOf(words), isoOf(words)]) })],
  [
    /^within /,
    (words) => {
      const [start, end] = words.split(' to ').map(isoOf)
      return { time: timeOf(`in ${words}`, [start!, end!]) }
    },
  ],
  [/^until /, (words) => ({ time: timeOf(`until ${words}`, [null, isoOf(words)]) })],
  [/^said /, (words) => ({ said: timeOf(`on ${words}`, [isoOf(words), isoOf(words)]) })],
  [
    /^by /,
    (words, { agents = [], start }) => ({ agents: [...agents, partyOf(words, start + 20 + agents.length)] }),
  ],
  [
    /^to /,
    (words, { targets = [], start }) => ({
      targets: [...targets, partyOf(words, start + 40 + targets.length)],
    }),
  ],
  [
    /^says /,
    (words, { start }) => {
      const { actor, ...text } = partyOf(words, start + 60)
      return { source: { type: 'person', ...text, actor } }
    },
  ],
  [/^direct$/, () => ({ quoted: 'direct' })],
  [/^suggested$/, () => ({ suggested: true })],
]

function slotsOf(parts: readonly string[], start: number): Slots {
  let slots: Slots = { start }
  for (const part of parts) {
    const [opens, fill] = PARTS.find(([pattern]) => pattern.test(part)) ?? []
    if (opens === undefined || fill === undefined) throw new Error(`no part: ${part}`)
    slots = { ...slots, ...fill(part.replace(opens, ''), slots) }
  }
  return slots
}

/** `17 Mar, Paper B 18 Mar`: the day of print, and who printed the same text again, when. */
function printsOf(
  words: string,
): readonly { readonly publisher: string; readonly published: string | null }[] {
  return words.split(', ').map((one) => {
    const [, publisher = '', on = ''] = /^(?:(Paper \w+) )?(.+)$/.exec(one) ?? []
    return { publisher, published: on === '-' ? null : isoOf(on) }
  })
}

/** `a1 17 Mar: amnesty offers “pardon” at Halvek; by the army; to the rebels; says the minister`. */
export function claimOf(line: string): RecordedClaim {
  const [, id = '', published = '', head = '', trigger, place, rest = ''] =
    /^(\w+) ([^:]*): ([\w ]+?)(?: “([^”]+)”)?(?: at ([^;]+))?(?:; (.*))?$/.exec(line) ?? []
  const [kind = '', ...more] = head.split(' ')
  if (!isKind(kind)) throw new Error(`no claim: ${line}`)
  const at = 100 * Number(id.replace(/\D+/, ''))
  const {
    suggested = false,
    start: _,
    ...slots
  } = slotsOf(
    rest.split('; ').filter((part) => part !== ''),
    at,
  )
  const claim: LineClaim = {
    ...plainClaim(id, kind, wordsOf(trigger ?? kind, at)),
    stance: more.find(isStance) ?? 'reports',
    phase: more.find(isPhase) ?? null,
    place: place === undefined ? null : { ...wordsOf(place), resolved: null },
    ...slots,
  }
  const letter = id.replace(/\d+/, '')
  const prints = printsOf(published).map((print, at) => ({
    ...{ id: letter, title: null, url: null, captured: '2024-12-31T00:00:00.000Z', ...print },
    ...(at === 0 ? { publisher: `Paper ${letter.toUpperCase()}` } : {}),
  }))
  const printings = prints.length > 1 ? { printings: prints } : {}
  const report = { text: `text-${letter}`, ...prints[0]!, language: 'eng', ...printings }
  return { id, report, claim, state: suggested ? 'suggested' : 'accepted', decided: null }
}

const plainClaim = (id: string, kind: Kind, trigger: LineWords): LineClaim => ({
  id,
  kind,
  stance: 'reports',
  phase: null,
  trigger,
  source: { type: 'narrator', start: null, end: null, text: '', probability: 1, actor: null },
  cue: null,
  via: [],
  ...NO_SLOTS,
  probability: 1,
})

type Claims = readonly RecordedClaim[]
const ALL = { suggestions: true }

const showPositions = (claims: Claims): readonly string[] =>
  positionsOf(claims, ALL).flatMap((thread) => [
    thread.about,
    ...thread.positions.map(({ claim, on, party, stance, answers, elsewhere, sure, suggested }) =>
      [
        `  ${claim} ${on ?? 'no day'}: ${party} ${stance}`,
        ...(answers === null ? [] : [`answers ${answers}`]),
        ...(elsewhere ? ['elsewhere'] : []),
        ...(sure ? [] : ['not sure']),
        ...(suggested ? ['suggested'] : []),
      ].join(', '),
    ),
    ...listed('precedents', thread.precedents),
    ...listed('after them', thread.afterPrecedents),
    ...listed('came about', thread.outcomes),
    ...listed('related', thread.related),
  ])

const listed = (head: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [`  ${head}: ${ids.join(' ')}`]

const TODAY = '2024-03-15'

const showAgenda = (claims: Claims): readonly string[] =>
  agendaOf(claims, { ...ALL, today: TODAY }).flatMap((row) => [
    [
      `${[row.claim, ...row.alsoBy].join(' ')} ${row.from} to ${row.until ?? 'open'}: ${row.kind} ${row.stance} by ${row.by}`,
      row.due,
      ...(row.ultimatum ? ['ultimatum'] : []),
      ...(row.suggested.length === 0 ? [] : [`suggested ${row.suggested.join(' ')}`]),
      row.outcome,
    ].join(', '),
    ...row.later.map(({ claim, says, why }) => `  ${claim}: ${says} (${why})`),
  ])

const showUltimatums = (claims: Claims): readonly string[] =>
  ultimatumsOf(claims, ALL).map(
    (row) => `${row.claim}: ${row.kind} ${row.stance} by ${row.by}, ${row.outcome}`,
  )

const isLoaded = (words: string): boolean => /terrorist|junta/.test(words)

const showNaming = (claims: Claims): readonly string[] =>
  namingOf(claims, { ...ALL, isLoaded }).map(
    ({ actor, name, label, loaded, by, role, relaying, times, first, last }) =>
      [
        `${actor ?? 'nobody known'} (${name}) is “${label}” to ${role} ${by}`,
        ...(relaying === null ? [] : [`relaying ${relaying}`]),
        ...(loaded ? ['takes sides'] : []),
        `${times} time${times === 1 ? '' : 's'}`,
        first === last ? (first ?? 'no day') : `${first} to ${last}`,
      ].join(', '),
  )

/** What a case asks for, by the first word of its title. */
export const SHOWS: Readonly<Record<string, (claims: Claims) => readonly string[]>> = {
  positions: showPositions,
  agenda: showAgenda,
  ultimatums: showUltimatums,
  naming: showNaming,
}
