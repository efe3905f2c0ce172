import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { OnDay } from '../src/state/index.js'
import { listStates } from '../src/work/index.js'
import { assertRow, cellsOf, projectWith, type Told, WIDE, within } from './coded.js'
import { marsad } from './marsad.js'

const OLD_MILLS = 'the Old Mills quarter of Halvek'

/** Fictitious reports on the war for Halvek. */
const REPORTS: readonly Told[] = [
  {
    name: 'halvek-1',
    publisher: 'Meridian Post',
    date: '2024-03-12',
    text:
      'Army units have held the Old Mills quarter of Halvek since March 10, the Halvek Observatory said. ' +
      'Northern Front fighters still ran the Old Mills quarter of Halvek on March 11, their spokesman said. ' +
      'The army encircled Halvek on January 10, residents said.',
  },
  {
    name: 'halvek-2',
    publisher: 'Meridian Post',
    date: '2024-03-20',
    text:
      'The army goes on besieging Halvek 🕊️, residents said. The front denied that army units had taken Senn on March 18. ' +
      'Army units took Senn on March 18, the ministry said. A truce will hold in Senn from April 2.',
  },
]

const CLAIMS = [
  `halvek-1 control reports "held"; agents=Army units; place=${OLD_MILLS}; time=since March 10; source=the Halvek Observatory; phase=continues`,
  `halvek-1 control reports "ran"; agents=Northern Front fighters; place=${OLD_MILLS}; time=on March 11; source=their spokesman; phase=continues`,
  'halvek-1 siege reports "encircled"; agents=The army; place=Halvek; time=on January 10; source=residents; phase=begins',
  'halvek-2 capture denies "taken"; agents=army units; place=Senn; time=on March 18; source=The front',
  'halvek-2 capture reports "took"; agents=Army units; place=Senn; time=on March 18; source=the ministry',
  'halvek-2 ceasefire reports "truce"; place=Senn; time=from April 2; phase=begins',
]

const MARCH =
  'halvek-2 siege reports "besieging"; agents=The army; place=Halvek; source=residents; phase=continues'

const halvek = (t: TestContext, { march = MARCH } = {}) =>
  projectWith(t, { reports: REPORTS, claims: [...CLAIMS, march] })

test('marsad states: a row a stretch, with its ends, unknown between, what speaks against it and the words', async (t) => {
  const { folder, idOf } = await halvek(t)
  const { stdout, code } = await marsad(['states', '--project', folder], WIDE)
  assert.equal(code, 0)
  const has = (row: readonly string[]) => assertRow(stdout, row)
  has(['siege, Halvek'])
  has(['1', 'The army', '2024-01-10', 'seen 2024-01-10', 'known', 'no'])
  has(['2', 'The army', '2024-01-11', '2024-03-19', 'unknown'])
  has(['3', 'The army', 'seen 2024-03-20', 'seen 2024-03-20', 'known', 'no'])
  has(['1', 'began on 10 Jan 2024, says residents; no later word'])
  has([idOf('besieging'), 'residents, 2024-03-20: The army goes on besieging Halvek 🕊️, residents said.'])
  has([`control, ${OLD_MILLS}`])
  const rival = 'another account gives it to Northern Front fighters (2024-03-11)'
  has(['1', 'Army units', 'seen 2024-03-10', 'seen 2024-03-12', 'known', rival])
  has([
    idOf('ran'),
    'against it: their spokesman, 2024-03-12: Northern Front fighters still ran the Old Mills quarter of Halvek on March 11, their spokesman said.',
  ])
  has([
    '1',
    'Army units',
    '2024-03-18',
    'seen 2024-03-18',
    'known',
    'was not taken or is not held, says The front (2024-03-18)',
  ])
  has([idOf('truce'), 'of days to come: Meridian Post, 2024-03-20: A truce will hold in Senn from April 2.'])
  assert.doesNotMatch(stdout, /decided|suggested/)
})

test('marsad states --on: held, contested, or unknown with what is nearest; nothing is carried on', async (t) => {
  const { folder } = await halvek(t)
  const on = async (day: string) => {
    const { stdout } = await marsad(['states', '--project', folder, '--on', day, '--json'])
    const { places } = JSON.parse(stdout) as { places: readonly OnDay[] }
    return Object.fromEntries(places.map(({ kind, placeName, status }) => [`${kind} ${placeName}`, status]))
  }
  const nothing = {
    'ceasefire Senn': 'unknown',
    'control Senn': 'unknown',
    [`control ${OLD_MILLS}`]: 'unknown',
    'siege Halvek': 'unknown',
  }
  assert.deepEqual(await on('2024-01-10'), { ...nothing, 'siege Halvek': 'held' })
  assert.deepEqual(await on('2024-01-11'), nothing)
  assert.deepEqual(await on('2024-03-10'), { ...nothing, [`control ${OLD_MILLS}`]: 'held' })
  assert.deepEqual(await on('2024-03-11'), { ...nothing, [`control ${OLD_MILLS}`]: 'contested' })
  assert.deepEqual(await on('2024-03-18'), { ...nothing, 'control Senn': 'contested' })
  const { stdout } = await marsad(
    ['states', '--project', folder, '--kind', 'siege', '--on', '2024-02-01'],
    WIDE,
  )
  assert.match(stdout, /^siege, Halvek on 2024-02-01: unknown\n/)
  assert.match(stdout, /before: began on 10 Jan 2024, says residents/)
  assert.match(stdout, /after: held as of 20 Mar 2024, the date of the report, says residents/)
})

test('marsad states: place and kind narrow, a suggestion counts only where it was asked for and its row says so', async (t) => {
  const { folder, idOf } = await halvek(t, { march: `${MARCH}; open` })
  const run = async (...args: readonly string[]) =>
    JSON.parse((await marsad(['states', '--project', folder, '--json', ...args])).stdout)
  const names = ({ states }: { states: readonly { kind: string; placeName: string }[] }) =>
    states.map(({ kind, placeName }) => `${kind} ${placeName}`)
  assert.deepEqual(names(await run('--place', 'halvek')).sort(), [
    `control ${OLD_MILLS}`,
    `control ${OLD_MILLS}`,
    'siege Halvek',
  ])
  assert.deepEqual(names(await run('--place', 'Halvek', '--kind', 'siege')), ['siege Halvek'])
  assert.deepEqual(names(await run('--place', 'Korrin')), [])
  assert.equal((await marsad(['states', '--project', folder, '--kind', 'capture'])).code, 2)
  assert.equal((await marsad(['states', '--project', folder, '--on', '2024-02-30'])).code, 2)

  const [decided] = (await run('--kind', 'siege')).states
  assert.deepEqual(
    decided.timeline.map((spell: { suggested: unknown }) => spell.suggested),
    [[]],
  )
  const [both] = (await run('--kind', 'siege', '--include-suggestions')).states
  assert.deepEqual(
    both.timeline.map(({ status, suggested }: { status: string; suggested: unknown }) => [status, suggested]),
    [
      ['holds', []],
      ['unknown', [idOf('besieging')]],
      ['holds', [idOf('besieging')]],
    ],
  )
  const { stdout } = await marsad(
    ['states', '--project', folder, '--kind', 'siege', '--include-suggestions'],
    WIDE,
  )
  const rows = cellsOf(stdout)
  assert.deepEqual(
    rows.filter((cells) => cells[1] === 'The army').map((cells) => cells.at(-1)),
    ['decided', '1 of 2 suggested', 'suggested'],
  )
  assert.match(stdout, /residents, 2024-03-20, suggested: The army goes on besieging/)
})

test('what a state rests on is quoted with offsets that count code points of its report', async (t) => {
  const { folder } = await halvek(t)
  await within(folder, (project) => {
    const states = listStates(project, { suggestions: false })
    const quotes = states.flatMap((state) => state.quotes)
    assert.ok(quotes.length >= REPORTS.length)
    for (const { words, quote, report } of quotes) {
      const points = [...REPORTS.find(({ name }) => name === report)!.text]
      assert.equal(points.slice(words.start, words.end).join(''), words.text)
      assert.equal(points.slice(quote!.start, quote!.end).join(''), quote!.text)
    }
    for (const { timeline, quotes: own } of states) {
      const ids = new Set(own.map(({ claim }) => claim))
      assert.ok(timeline.every(({ claims }) => claims.every((id) => ids.has(id))))
    }
  })
})
