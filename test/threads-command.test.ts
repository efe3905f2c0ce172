import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { listAgenda, type listNaming, listPositions } from '../src/work/index.js'
import { assertRow, cellsOf, projectWith, type Told, WIDE, within } from './coded.js'
import { marsad } from './marsad.js'

/** Fictitious reports on the war for Halvek. */
const REPORTS: readonly Told[] = [
  {
    name: 'halvek-1',
    publisher: 'Meridian Post',
    date: '2024-03-12',
    text:
      'President Orel offered a pardon 🕊️ to fighters in Halvek. “It is a trick of the regime,” Tavik Dorn, a rebel spokesman, said. ' +
      'Fighters in Senn accepted a similar offer in August and left on buses. ' +
      'Talks between the government and the rebels will be held in Mirsa on March 18, the envoy said. ' +
      'Aid lorries will reach Korrin on March 29, the envoy said. ' +
      'The army told the rebels to withdraw from Halvek by March 15. ' +
      '“Leave the town or face the fire,” the army told residents of Korrin.',
  },
  {
    name: 'halvek-2',
    publisher: 'Free Halvek',
    date: '2024-03-20',
    text:
      'The government and the rebels met in Mirsa on March 18, the envoy said. ' +
      'The regime shelled Halvek, residents said. The council called for the siege of Halvek to be lifted.',
  },
]

const CLAIMS = [
  'halvek-1 amnesty offers "pardon"; source=President Orel; targets=fighters; place=Halvek',
  'halvek-1 amnesty rejects "trick"; source=Tavik Dorn; agents=the regime; quoted=direct',
  'halvek-1 amnesty accepts "accepted"; source=Fighters in Senn; place=Senn; time=in August; time.start=2023-08-01; time.end=2023-08-31',
  'halvek-1 evacuation reports "left"; targets=Fighters in Senn; place=Senn; time=in August',
  'halvek-1 talks plans "Talks"; source=the envoy; agents=the government;the rebels; place=Mirsa; time=on March 18',
  'halvek-1 aid plans "reach"; source=the envoy; place=Korrin; time=on March 29',
  'halvek-1 withdrawal demands "withdraw"; source=The army; agents=the rebels; place=Halvek; time=by March 15',
  'halvek-1 evacuation threatens "Leave"; source=the army; targets=residents of Korrin; place=Korrin; quoted=direct',
  'halvek-2 shelling reports "shelled"; agents=The regime; targets=Halvek; place=Halvek; source=residents',
  'halvek-2 siege demands "siege"; source=The council; place=Halvek; phase=ends',
]

const MET =
  'halvek-2 talks reports "met"; agents=The government;the rebels; place=Mirsa; time=on March 18; source=the envoy'

const halvek = (t: TestContext, { met = MET } = {}) =>
  projectWith(t, { reports: REPORTS, claims: [...CLAIMS, met] })

test('marsad positions: parties by stances over time, what answers what, the words, the precedent', async (t) => {
  const { folder, idOf } = await halvek(t)
  const { stdout, code } = await marsad(['positions', '--project', folder, '--matter', 'pardon'], WIDE)
  assert.equal(code, 0)
  const has = (row: readonly string[]) => assertRow(stdout, row)
  has(['amnesty offered by President Orel, Halvek; named in it: fighters, the regime'])
  has(['party', 'offers', 'accepts', 'rejects'])
  has(['President Orel', '2024-03-12'])
  const [offer, trick, senn] = [idOf('pardon'), idOf('trick'), idOf('accepted')]
  has(['1', '2024-03-12', 'President Orel', 'offers', 'opens it', offer])
  has(['2', '2024-03-12', 'Tavik Dorn', 'rejects', 'answers 1 (same report)', trick])
  const elsewhere = 'elsewhere (same report, another place)'
  has(['3', '2024-03-12', 'Fighters in Senn', 'accepts', elsewhere, senn])
  has(['1', 'President Orel offered a pardon 🕊️ to fighters in Halvek.'])
  has(['2', '“It is a trick of the regime,” Tavik Dorn, a rebel spokesman, said. (quoted)'])
  const buses = 'Fighters in Senn accepted a similar offer in August and left on buses.'
  has(['precedent', senn, `Fighters in Senn, 2024-03-12: ${buses}`])
  has(['came after it', idOf('left'), `Meridian Post, 2024-03-12: ${buses}`])
  has(['kindred', idOf('withdraw'), 'withdrawal demanded by The army, Halvek'])
  assert.doesNotMatch(stdout, /decided|suggested|Korrin/)
})

test('who calls for the end of a siege demands its end', async (t) => {
  const { folder } = await halvek(t)
  const { stdout } = await marsad(['positions', '--project', folder, '--matter', 'lifted'], WIDE)
  assertRow(stdout, ['end of siege demanded by The council, Halvek'])
  assert.match(stdout, /The council +demands its end +opens it/)
})

test('marsad positions --json holds the quote with offsets that count code points; --matter finds by words', async (t) => {
  const { folder } = await halvek(t)
  const run = async (...args: readonly string[]) =>
    JSON.parse((await marsad(['positions', '--project', folder, '--json', ...args])).stdout)
  const { threads } = await run()
  assert.equal(threads.length, 4)
  const points = REPORTS.map(({ text }) => [...text])
  for (const { words, start, end, quote, sentence } of threads.flatMap(
    (thread: Threaded) => thread.positions,
  )) {
    const report = points.find((all) => all.slice(start, end).join('') === words)
    assert.equal(report?.slice(quote.start, quote.end).join(''), sentence)
  }
  const kinds = async (matter: string) =>
    (await run('--matter', matter)).threads.map(({ kind }: { kind: string }) => kind)
  assert.deepEqual(await kinds('AMNESTY'), ['amnesty'])
  assert.deepEqual(await kinds('Tavik'), ['amnesty'])
  assert.deepEqual(await kinds('face the fire'), ['evacuation'])
  assert.deepEqual(await kinds('ardon'), [])
})

interface Threaded {
  readonly positions: readonly {
    readonly words: string
    readonly start: number
    readonly end: number
    readonly quote: { readonly start: number; readonly end: number }
    readonly sentence: string
  }[]
}

test('marsad agenda: what was announced, by whom, what came of it, and ultimatums with their end', async (t) => {
  const { folder, idOf } = await halvek(t)
  const { stdout, code } = await marsad(['agenda', '--project', folder], WIDE)
  assert.equal(code, 0)
  const has = (row: readonly string[]) => assertRow(stdout, row)
  const sides = 'the government, the rebels'
  has(['2', '2024-03-18', 'past', 'talks, plans', 'Mirsa', sides, '2024-03-12', 'the envoy', 'came to pass'])
  has([
    idOf('met'),
    'came to pass',
    'the envoy, 2024-03-20: The government and the rebels met in Mirsa on March 18, the envoy said. (same place and parties)',
  ])
  has(['3', '2024-03-29', 'past', 'aid, plans', 'Korrin', '2024-03-12', 'the envoy', 'no word'])
  has(['Ultimatums'])
  has(['1', '2024-03-15', 'withdrawal, demands', 'Halvek', 'the rebels', '2024-03-12', 'The army', 'no word'])
  const korrin = ['Korrin', 'residents of Korrin', '2024-03-12', 'the army', 'no word']
  has(['2', 'no day set', 'evacuation, threatens', ...korrin])
  assert.doesNotMatch(stdout, /decided|suggested/)
})

test('what is announced is ahead or past on the day of asking', async (t) => {
  const { folder } = await halvek(t)
  const { today, announced } = await within(folder, (project) => listAgenda(project, { suggestions: false }))
  assert.deepEqual(
    [today, ...announced.map(({ kind, due }) => `${kind} ${due}`)],
    ['2024-03-25', 'withdrawal past', 'talks past', 'aid ahead'],
  )
})

test('a suggestion is in positions, agenda and labels only where it was asked for, and its row says so', async (t) => {
  const { folder, idOf } = await halvek(t, { met: `${MET}; open` })
  const agenda = async (...args: readonly string[]) =>
    cellsOf((await marsad(['agenda', '--project', folder, ...args], WIDE)).stdout)
  const talks = (rows: readonly (readonly string[])[]) =>
    rows.find((cells) => cells[3] === 'talks, plans')!.slice(-2)
  assert.deepEqual(talks(await agenda()), ['the envoy', 'no word'])
  const asked = await agenda('--include-suggestions')
  assert.deepEqual(talks(asked), ['came to pass', '1 of 2 suggested'])
  assert.ok(
    asked.some((cells) => cells[0] === idOf('met') && /^the envoy, 2024-03-20, suggested: /.test(cells[2]!)),
  )

  const accepted = CLAIMS.map((line) => (line.includes('"trick"') ? `${line}; open` : line))
  const second = await projectWith(t, { reports: REPORTS, claims: accepted })
  const about = async (...args: readonly string[]) =>
    (await marsad(['positions', '--project', second.folder, '--matter', 'pardon', ...args], WIDE)).stdout
  assert.doesNotMatch(await about(), /trick/)
  const withIt = await about('--include-suggestions')
  assertRow(withIt, ['Tavik Dorn', '2024-03-12 (suggested)'])
  const row = ['2', '2024-03-12', 'Tavik Dorn', 'rejects', 'answers 1 (same report)', second.idOf('trick')]
  assertRow(withIt, [...row, 'suggested'])
})

test('marsad actors --labels: a word that takes sides is the speaker’s inside quotation marks, else the publisher’s', async (t) => {
  const { folder } = await halvek(t)
  const { stdout } = await marsad(['actors', '--labels', '--json', '--project', folder])
  const labels: ReturnType<typeof listNaming> = JSON.parse(stdout)
  assert.deepEqual(
    labels.map(({ label, loaded, by, role, relaying, first }) => [label, loaded, by, role, relaying, first]),
    [
      ['The regime', true, 'Free Halvek', 'publisher', 'residents', '2024-03-20'],
      ['the regime', true, 'Tavik Dorn', 'speaker', null, '2024-03-12'],
    ],
  )
})

test('marsad actors --labels: a word that rests on suggestions says so in its row', async (t) => {
  const word = CLAIMS.find((line) => line.includes('"trick"'))!
  const claims = CLAIMS.map((line) => (line === word ? `${line}; open` : line))
  const { folder, idOf } = await projectWith(t, { reports: REPORTS, claims })
  const run = async (...args: readonly string[]) =>
    (await marsad(['actors', '--labels', '--project', folder, ...args], WIDE)).stdout
  const columns = async (...args: readonly string[]) => cellsOf(await run(...args))[0]!.at(-1)
  assert.equal(await columns(), 'last')
  assert.equal(await columns('--include-suggestions'), 'decided')
  const rows: ReturnType<typeof listNaming> = JSON.parse(await run('--include-suggestions', '--json'))
  const open = rows.filter(({ suggested }) => suggested.length > 0)
  assert.deepEqual(
    open.map(({ label, suggested }) => [label, suggested]),
    [['the regime', [idOf('trick')]]],
  )
  const said = cellsOf(await run('--include-suggestions')).map((cells) => cells.at(-1))
  assert.deepEqual([said.filter((cell) => cell === 'suggested').length, said.includes('decided')], [1, true])
})

test('law: the order in which claims are coded changes no position and no agenda', async (t) => {
  const seen = async (claims: readonly string[]) => {
    const { folder } = await projectWith(t, { reports: REPORTS, claims })
    return within(folder, (project) => ({
      positions: listPositions(project, { suggestions: false }).map(({ about, positions }) => [
        about,
        positions.map(({ party, stance, sentence }) => [party, stance, sentence]),
      ]),
      agenda: listAgenda(project, { suggestions: false }).announced.map(({ kind, from, outcome }) => [
        kind,
        from,
        outcome,
      ]),
    }))
  }
  assert.deepEqual(await seen([...CLAIMS, MET].reverse()), await seen([...CLAIMS, MET]))
})

test('control codes in a report reach no terminal', async (t) => {
  const place = 'Hal\u001b[31mvek'
  const text = `The army besieges ${place}, residents said. The council called on the army to let aid into ${place} in April.`
  const { folder } = await projectWith(t, {
    reports: [{ name: 'hostile', publisher: 'Nobody', date: '2024-03-12', text }],
    claims: [
      `hostile siege reports "besieges"; agents=The army; place=${place}; phase=continues`,
      `hostile aid demands "aid"; source=The council; place=${place}; time=in April`,
    ],
  })
  for (const command of ['states', 'positions', 'agenda']) {
    const { stdout, code } = await marsad([command, '--project', folder])
    assert.equal(code, 0)
    assert.match(stdout, /vek/)
    assert.ok(!stdout.includes('\u001b'), command)
  }
})
