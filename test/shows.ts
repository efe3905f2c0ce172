import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { CodedClaim, CodedReport } from '../src/report/index.js'
import type { Project } from '../src/work/index.js'
import { listAgenda, listPositions, listStates, tallyOf } from '../src/work/index.js'
import { happened } from './halvek.js'
import { marsad } from './marsad.js'

/** What a reader of a report has to find in the project that holds it. Places and holders as the project names them. */
export interface Expected {
  readonly coded: CodedReport
  /** How a person adds it: its file, with what the file does not tell. */
  readonly file: { readonly name: string; readonly bytes: string; readonly args: readonly string[] }
  readonly siege: { readonly place: string; readonly latest: string }
  readonly quarter: Held & { readonly on: string }
  readonly half: Held
  readonly ceasefire: string
  readonly amnesty: {
    readonly about: string
    /** Party, stance and whether it speaks of another place, in the order of the thread. */
    readonly positions: readonly (readonly [party: string, stance: string, elsewhere: boolean])[]
    /** Words of the reply and of the precedent, and of what came of the precedent. */
    readonly reply: RegExp
    readonly precedent: RegExp
    readonly after: readonly string[]
  }
  readonly visit: { readonly day: string; readonly place: string; readonly by: string; readonly who: string }
  readonly day: {
    readonly on: string
    readonly place: string
    readonly killed: number
    readonly injured: number
    readonly by: string
    readonly blamed: string
  }
  /** Numbers of no one incident: metric and the source's words. */
  readonly apart: readonly (readonly [metric: string, words: string])[]
  /** A word that takes sides, and who uses it. */
  readonly label: readonly [words: string, by: string]
}

interface Held {
  readonly place: string
  readonly holders: readonly string[]
}

/** Of claims that were decided alone. */
export const DECIDED = { suggestions: false } as const

export function showsItsClaims(project: Project, { coded }: Expected): void {
  const decided = project.standing().claims.filter(({ state }) => state !== 'rejected')
  const seen = decided.map(({ claim }) => coreOf(claim))
  assert.deepEqual(seen.sort(), coded.claims.map(coreOf).sort())
  const statuses = decided.flatMap(({ claim }) => claim.counts.map(({ of, status }) => `${of}: ${status}`))
  assert.deepEqual(
    new Set(statuses.filter((words) => !/: unknown$/.test(words))),
    new Set(['civilians: civilian']),
  )
}

/** A claim as two codings of it are compared: words by their places, days and numbers. */
const coreOf = (claim: CodedClaim): string =>
  JSON.stringify([
    claim.trigger.start,
    claim.kind,
    claim.stance,
    claim.phase,
    claim.source.type,
    claim.source.text,
    claim.cue?.start,
    claim.quoted,
    [...claim.via, { start: -1 }, ...claim.agents, { start: -1 }, ...claim.targets].map(({ start }) => start),
    claim.place?.start,
    claim.time === null ? null : [claim.time.span, claim.time.start, claim.time.end],
    claim.counts.map(({ metric, text, low, best, high }) => [metric, text, low, best, high]),
  ])

export function showsItsStates(project: Project, { siege, quarter, half, ceasefire }: Expected): void {
  const states = listStates(project, DECIDED)
  const at = (kind: string, place: string) => {
    const [state, ...others] = states.filter((one) => one.kind === kind && one.placeName === place)
    assert.ok(state !== undefined && others.length === 0, `${kind} ${place}: ${others.length + 1}`)
    return state
  }
  const [besieged] = at('siege', siege.place).timeline
  assert.deepEqual(besieged?.until, {
    ...besieged?.until,
    basis: 'told',
    earliest: null,
    latest: siege.latest,
  })

  const taken = at('control', quarter.place)
  assert.deepEqual(taken.holders, quarter.holders)
  const [spell, ...later] = taken.timeline
  assert.deepEqual(later, [])
  assert.deepEqual(
    [spell?.from.earliest, spell?.from.latest, spell?.from.basis],
    [quarter.on, quarter.on, 'told'],
  )
  assert.deepEqual(
    [spell?.until.earliest, spell?.until.latest, spell?.until.basis],
    [quarter.on, null, 'seen'],
    'nobody says that it was lost, nor that it was held on a later day',
  )

  const west = at('control', half.place)
  assert.deepEqual(west.holders, half.holders)
  assert.deepEqual(west.rivals, [])
  assert.deepEqual(
    west.timeline.map(({ from, until }) => [from.latest, from.basis, until.earliest, until.basis]),
    [
      [
        project.standing().reports[0]?.report.published,
        'as of',
        project.standing().reports[0]?.report.published,
        'as of',
      ],
    ],
  )

  const truce = at('ceasefire', '')
  assert.deepEqual(
    truce.timeline.map(({ until }) => [until.earliest, until.latest, until.basis]),
    [[ceasefire, ceasefire, 'told']],
  )
}

export function showsItsAmnesty(project: Project, { amnesty }: Expected): void {
  const [thread, ...others] = listPositions(project, DECIDED).filter(({ kind }) => kind === 'amnesty')
  assert.ok(thread !== undefined && others.length === 0, `${others.length + 1} threads`)
  assert.equal(thread.about, amnesty.about)
  assert.deepEqual(
    thread.positions.map(({ party, stance, elsewhere }) => [party, stance, elsewhere]),
    amnesty.positions,
  )
  const [offer] = thread.positions
  const replies = thread.positions.filter(({ answers }) => answers === offer?.claim)
  assert.ok(
    replies.some(({ stance, sentence }) => stance === 'rejects' && amnesty.reply.test(sentence ?? '')),
  )
  const quoteOf = (id: string) => thread.quotes.find(({ claim }) => claim === id)
  assert.deepEqual(
    thread.precedents.map((id) => amnesty.precedent.test(quoteOf(id)?.quote?.text ?? '')),
    [true],
  )
  assert.deepEqual(thread.afterPrecedents.map((id) => quoteOf(id)?.kind).sort(), amnesty.after)
}

export function showsItsVisit(project: Project, { visit }: Expected): void {
  const { announced } = listAgenda(project, DECIDED)
  assert.deepEqual(
    announced.map(({ kind, from, until, place, by, outcome }) => [kind, from, until, place, by, outcome]),
    [['talks', visit.day, visit.day, visit.place, visit.by, 'no word']],
  )
  assert.ok(announced[0]?.parties.includes(visit.who), announced[0]?.parties.join())
}

export async function showsItsNumbers(project: Project, { day, apart }: Expected): Promise<void> {
  const counted = happened(project).filter(({ toll }) => toll.cells.length > 0)
  assert.equal(counted.length, 1)
  const { incident, toll } = counted[0]!
  assert.deepEqual([incident.start, incident.end, incident.place?.text], [day.on, day.on, day.place])
  const numbers = toll.cells.map(({ metric, status, group, low, best, high }) =>
    [metric, status, group, low, best, high].join(' '),
  )
  const { killed, injured } = day
  assert.deepEqual(numbers, [
    `killed unknown unknown ${killed} ${killed} ${killed}`,
    `injured unknown unknown ${injured} ${injured} ${injured}`,
  ])
  assert.deepEqual(
    toll.responsibility.held.map(({ party, relation, claims }) => [party.name, relation, claims[0]?.by]),
    [[day.blamed, 'blamed', day.by]],
  )
  const { tally } = await tallyOf(project, { ...DECIDED, filter: null, words: null })
  const found = tally.aggregates.flatMap(({ counts }) => counts.map(({ metric, words }) => [metric, words]))
  assert.deepEqual(found.map(String).sort(), apart.map(String).sort())
  const everybody = tally.rows.filter(
    ({ status, group, side, party }) =>
      status === 'all' && group === 'all' && side === 'all' && party === 'all',
  )
  assert.deepEqual(
    everybody.map(({ metric, low, high }) => [metric, low, high]),
    [
      ['killed', day.killed, day.killed],
      ['injured', day.injured, day.injured],
    ],
    'what stands apart is in no sum',
  )
}

/** Words of the source stand wherever a number is shown, at any width of the terminal and in the bulletin. */
export async function saysItsWords(folder: string, { apart, day }: Expected): Promise<void> {
  for (const columns of ['80', '100', '140'])
    for (const command of ['claims', 'incidents', 'tally']) {
      const { stdout, code } = await marsad([command, '--project', folder], { env: { COLUMNS: columns } })
      assert.equal(code, 0)
      for (const line of stdout.split('\n'))
        assert.ok([...line].length <= Number(columns), `${command} at ${columns}: ${line}`)
      const said = stdout.replace(/[^\p{L}\p{N}]+/gu, ' ')
      for (const [, words] of apart)
        for (const word of words.split(/[^\p{L}\p{N}]+/u))
          assert.ok(said.includes(word), `${command}: ${word}`)
      assert.doesNotMatch(stdout, /200000|200,000|250001|250,001|40,?001\b|…/)
      assert.doesNotMatch(stdout, /\b1 (?:tolls|incidents|claims|reports)\b/)
    }
  const out = `${folder}.md`
  const { code, stderr } = await marsad(['export', '--format', 'markdown', '--out', out, '--project', folder])
  assert.equal(code, 0, stderr)
  const bulletin = readFileSync(out, 'utf8')
  for (const [metric, words] of apart) assert.ok(bulletin.includes(`: ${words} (${metric}).`), words)
  assert.ok(bulletin.includes(`** ${day.killed} killed, ${day.injured} injured. `), bulletin.slice(0, 2000))
  assert.match(bulletin, /\* \*\*Ceasefire, place not named\*\*: ended on /)
}
