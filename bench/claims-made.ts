import type { Kind } from '../src/codebook/index.js'
import { hashOf } from '../src/ledger/index.js'
import type { Hash, Link, RecordedClaim, RecordedReport } from '../src/record/index.js'
import type {
  LineClaim,
  LineCount,
  LineParty,
  LinePlaceLink,
  LineSource,
  LineTime,
  LineWords,
} from '../src/report/index.js'
import type { Random } from './random.js'
import { randomOf } from './random.js'
import { CITY, KINDS, PARTIES, PUBLISHERS, QUARTERS, SOURCES, TOWNS, VICTIMS, wordAt } from './war.js'

/** An invented war, to measure with: the same for the same count and seed. Every word of a claim stands in its text. */
export interface MadeClaims {
  readonly claims: readonly RecordedClaim[]
  /** Decisions on pairs of claims, three of ten "the same". */
  readonly links: readonly Link[]
  /** By the hash of the text. About 300 words each; a tenth are reprints of an earlier one with a sentence changed. */
  readonly texts: ReadonlyMap<Hash, string>
}

interface Options {
  readonly seed?: number
  /** Days over which the reports are spread. */
  readonly days?: number
}

/** Part of the reports that are about one city and its quarters; since not every claim names a place, a third of the claims. */
const IN_CITY = 0.4
const WORDS = 300
const DAY = 86_400_000

/** What one sentence says, before it is written into a text. */
interface Said {
  readonly kind: Kind
  readonly denied: boolean
  readonly words: string
  readonly day: { readonly start: string; readonly end: string } | null
  readonly agent: (typeof PARTIES)[number] | null
  readonly target: string
  readonly place: LinePlaceLink | null
  readonly killed: { readonly low: number; readonly open: boolean } | null
  readonly source: (typeof SOURCES)[number] | null
}

/** A report before it is written: what it says, and sentences that say nothing. */
interface Plan {
  readonly said: readonly Said[]
  readonly filler: readonly string[]
  readonly day: number
}

const isoOf = (day: number): string => new Date(Date.UTC(2020, 0, 1) + day * DAY).toISOString().slice(0, 10)

function sayOf({ next, pick, chance }: Random, { day, inCity }: { day: number; inCity: boolean }): Said {
  const [kind, words] = pick(KINDS)
  const on = day - Math.floor(next() * 2)
  const start = isoOf(chance(0.1) ? on - 20 : on)
  return {
    kind,
    words,
    denied: chance(0.1),
    day: chance(0.6) ? { start, end: isoOf(on) } : null,
    agent: chance(0.5) ? pick(PARTIES) : null,
    target: pick(VICTIMS),
    place: chance(0.85) ? (inCity ? (chance(0.5) ? CITY : pick(QUARTERS)) : pick(TOWNS)) : null,
    killed: chance(0.4) ? { low: 1 + Math.floor(next() ** 3 * 40), open: chance(0.3) } : null,
    source: chance(0.6) ? pick(SOURCES) : null,
  }
}

const emptySentence = ({ next }: Random): string =>
  `${Array.from({ length: 12 }, () => wordAt(Math.floor(next() * 8192))).join(' ')}. `

function planOf(random: Random, days: number): Plan {
  const day = Math.floor(random.next() * days)
  const inCity = random.chance(IN_CITY)
  const said = Array.from({ length: 3 + Math.floor(random.next() * 8) }, () => sayOf(random, { day, inCity }))
  const filler = Array.from({ length: Math.max(2, Math.round((WORDS - said.length * 14) / 12)) }, () =>
    emptySentence(random),
  )
  return { said, filler, day: day + 1 }
}

/** The same report as another outlet prints it, its last sentence changed. */
const reprint = (plan: Plan, random: Random): Plan => ({
  ...plan,
  filler: [...plan.filler.slice(0, -1), emptySentence(random)],
})

/** A text while it is written; all of it is ASCII, so that code points and code units are the same. */
function openText() {
  let text = ''
  const say = (words: string): LineWords => {
    const start = text.length
    text += words
    return { start, end: text.length, text: words, probability: 0.9 }
  }
  const add = (words: string): void => {
    text += words
  }
  return { say, add, read: (): string => text }
}

type Text = ReturnType<typeof openText>

function timeOf(day: Said['day'], text: Text): LineTime | null {
  if (day === null) return null
  const words = day.start === day.end ? `On ${day.end}` : `From ${day.start} to ${day.end}`
  const { start, end } = text.say(words)
  text.add(', ')
  const holds = day.start === day.end ? 'within' : 'throughout'
  return { text: words, span: [start, end], ...day, probability: 0.9, holds, rule: null }
}

function countOf(killed: Said['killed'], text: Text): LineCount | null {
  if (killed === null) return null
  const { low, open } = killed
  text.add(', killing ')
  const words = text.say(`${open ? 'at least ' : ''}${low} people`)
  const high = open ? null : low
  const status = 'unknown' as const
  return {
    ...words,
    metric: 'killed',
    low,
    best: low,
    high,
    of: 'people',
    part_of: null,
    status,
    group: status,
    rule: null,
  }
}

const NARRATOR: LineSource = {
  type: 'narrator',
  start: null,
  end: null,
  text: '',
  probability: 0.9,
  actor: null,
}

/** Writes one sentence and what it says as a claim. */
function writeClaim(said: Said, text: Text): Omit<LineClaim, 'id'> {
  const time = timeOf(said.day, text)
  const trigger = text.say(said.words)
  text.add(' ')
  const targets: readonly LineParty[] = [{ ...text.say(said.target), actor: null }]
  if (said.place !== null) text.add(' in ')
  const place = said.place === null ? null : { ...text.say(said.place.name), resolved: said.place }
  const count = countOf(said.killed, text)
  if (said.agent !== null) text.add(', blamed on ')
  const agents: readonly LineParty[] =
    said.agent === null
      ? []
      : [{ ...text.say(`the ${said.agent.name}`), actor: { ...said.agent, loaded: false } }]
  if (said.source !== null) text.add(', ')
  const source: LineSource =
    said.source === null
      ? NARRATOR
      : {
          ...text.say(said.source[1]),
          type: said.source[0],
          actor: { id: `made/${said.source[1].slice(4)}`, name: said.source[1], loaded: false },
        }
  if (said.source !== null) text.add(' ')
  const cue = said.source === null ? null : text.say(said.denied ? 'denied' : 'said')
  text.add('. ')
  return {
    kind: said.kind,
    stance: said.denied && cue !== null ? 'denies' : 'reports',
    phase: null,
    trigger,
    source,
    cue,
    via: [],
    quoted: 'indirect',
    said: null,
    agents,
    targets,
    place,
    time,
    counts: count === null ? [] : [count],
    probability: 0.9,
  }
}

/** The same values as a project reads them from its files: what they take in memory is measured too. */
const asRead = (written: readonly Omit<LineClaim, 'id'>[]): readonly Omit<LineClaim, 'id'>[] =>
  JSON.parse(JSON.stringify(written))

const STATES = ['accepted', 'accepted', 'accepted', 'edited', 'suggested'] as const

function writeReport(plan: Plan, { number, publisher }: { number: number; publisher: string }) {
  const text = openText()
  const written = plan.said.map((said, i) => {
    text.add(plan.filler[i] ?? '')
    return writeClaim(said, text)
  })
  for (const sentence of plan.filler.slice(plan.said.length)) text.add(sentence)
  const body = text.read().trimEnd()
  const published = isoOf(plan.day)
  const report: RecordedReport = {
    text: hashOf(body),
    id: `report-${number}`,
    title: null,
    url: null,
    publisher,
    published,
    captured: `${published}T12:00:00.000Z`,
    language: 'eng',
  }
  const claims = asRead(written).map((claim, i): RecordedClaim => {
    const id = `c-${hashOf(`${report.text} ${i}`).slice(0, 16)}`
    const state = STATES[(number + i) % STATES.length]!
    const decided =
      state === 'suggested' ? null : { by: 'Rana', at: `${published}T13:00:00.000Z`, reason: null }
    return { id, report, claim: Object.assign({ id }, claim), state, decided }
  })
  return { body, report, claims }
}

/** Reprints are drawn from so many reports before. */
const RECENT = 50

/** So many claims, with their texts. */
export function makeClaims(count: number, { seed = 7, days = 1500 }: Options = {}): MadeClaims {
  const random = randomOf(seed)
  const claims: RecordedClaim[] = []
  const texts = new Map<Hash, string>()
  const recent: Plan[] = []
  for (let number = 0; claims.length < count; number++) {
    const again = recent.length > 0 && random.chance(0.1)
    const plan = again ? reprint(random.pick(recent), random) : planOf(random, days)
    if (!again) recent.push(plan)
    if (recent.length > RECENT) recent.shift()
    const made = writeReport(plan, { number, publisher: random.pick(PUBLISHERS) })
    texts.set(made.report.text, made.body)
    claims.push(...made.claims.slice(0, count - claims.length))
  }
  return { claims, links: linksOf(claims, random), texts }
}

/** One decision on a pair for each fifty claims, between claims of a few reports. */
const linksOf = (claims: readonly RecordedClaim[], random: Random): readonly Link[] =>
  Array.from({ length: Math.floor(claims.length / 50) }, () => {
    const i = Math.floor(random.next() * (claims.length - 1))
    const j = Math.min(claims.length - 1, i + 1 + Math.floor(random.next() * 20))
    const [a, b] = [claims[i]!.id, claims[j]!.id].sort()
    return { claims: [a!, b!] as const, same: random.chance(0.3), reason: null }
  })
