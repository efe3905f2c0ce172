import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { readCodings, scoreCodings } from '../src/agree/index.js'
import {
  addReports,
  draftRelease,
  giveConsent,
  locateClaim,
  openLive,
  type Project,
  rateSource,
  recordAgreement,
  undoEntry,
} from '../src/work/index.js'
import { GAZETTE, projectWith, RADIO, tell, within } from './halvek.js'

const MILLS = {
  ...RADIO,
  set: { ...RADIO.set, 'place.pin': '36.21342,37.16617,site', 'source.type': 'monitor' },
}

const WIRE = 'Rockets killed two people in Korrin on 2 April, the town council said.'

async function* later() {
  yield { name: 'wire.txt', bytes: Buffer.from(WIRE), date: '2024-04-03', publisher: 'Tarsa Wire' }
}

const coding = (claims: readonly unknown[]) =>
  readCodings(JSON.stringify({ id: 'one', text: '', sentences: [], claims }), { where: 'one' }).value

test('a release names later sources and the agreement of two coders, and leaves out what consent keeps and no one signed', async (t) => {
  const folder = await projectWith(t)
  await within(folder, async (project) => {
    const mills = tell(project, MILLS)
    const gazette = tell(project, { ...GAZETTE, set: { ...GAZETTE.set, 'source.type': 'armed-group' } })
    await addReports(project, later(), { found: () => {}, step: () => {}, keepOnly: true })
    tell(project, {
      report: 'wire.txt',
      trigger: 'killed',
      kind: 'killing',
      set: {
        place: 'Korrin',
        time: 'on 2 April',
        killed: 'two people',
        source: 'the town council',
        'source.type': 'government',
      },
    })
    rateSource(project, 'the town council', { reliability: 'E', reason: 'a secret of ours' })
    await recordAgreement(project, scoreCodings(coding([]), coding([])), { reason: 'a secret of ours' })
    giveConsent(project, gazette, { scope: 'partners', reason: 'a secret of ours' })

    const first = await drafted(project, join(dirname(folder), 'first'))
    assert.deepEqual(first.leaks, [])
    assert.match(first.method, /<h2>Coded twice<\/h2>/)
    assert.match(first.method, /1 report, 0 and 0 claims\. .* F1 not defined/)
    assert.match(first.method, /Tarsa Wire is read since 2024-04-03; days before it lack Tarsa Wire\./)
    assert.doesNotMatch(first.method, /Halvek Radio is read since/)
    assert.match(first.method, /1 claim of 1 report is not in it: the consent/)
    assert.match(first.policy, /the consent of those who gave them does not let go so far: 1/)
    assert.match(first.incidents, /36\.2125,37\.1625,settlement,[^,]*not signed off,false,/)
    assert.match(first.sources, /outlet_since/)
    for (const secret of ['a secret of ours', 'Northern Front', 'Orvel Gazette', '36.2134', 'reliability'])
      assert.ok(!first.all.includes(secret), secret)

    locateClaim(project, mills, { signed: true, at: null, reason: 'two pictures' })
    const second = await drafted(project, join(dirname(folder), 'second'))
    assert.match(second.incidents, /36\.21875,37\.16875,quarter,[^,]*,true,/)
    assert.ok(!second.all.includes('36.2134'))
    undoEntry(project, { entry: null, reason: null })
    const again = await drafted(project, join(dirname(folder), 'again'))
    assert.equal(again.incidents, first.incidents)
  })
})

async function drafted(project: Project, out: string) {
  const { value, diagnostics } = await draftRelease(openLive(project), {
    name: '2024-1',
    out,
    filter: null,
    words: null,
    withheld: [],
    letStand: [],
    correctionsTo: null,
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  const read = (path: string) => readFileSync(join(out, path), 'utf8')
  return {
    leaks: value.leaks.map(({ what, found }) => `${what}: ${found}`),
    mentions: read('data/csv/mentions.csv'),
    claims: read('data/csv/claims.csv'),
    method: read('method.html'),
    policy: read('policy.html'),
    incidents: read('data/csv/incidents.csv'),
    sources: read('data/csv/sources.csv'),
    all: value.manifest.files.map(({ path }) => read(path)).join('\n'),
  }
}

const NAMED =
  'Yusuf Barakat, a baker, was killed in the shelling of Halvek on Monday, said Dr. Karim Zaytun, who treated him. ' +
  'His daughter Hala Barakat, 9, was wounded. Rebels of the Northern Shield kidnapped the journalist Nadia Qasmin in Orvel on Monday. ' +
  'A resident who gave her name as Lina shot at the army, said Gen. Adil Orhan of the army.'

test('a release names no victim, no target, no doctor and nobody whom words for a person stand before; bodies and offices stay', async (t) => {
  const folder = await projectWith(t, [{ name: 'named.txt', publisher: 'Halvek Radio', text: NAMED }])
  await within(folder, async (project) => {
    const report = 'named.txt'
    const doctor = { source: 'Dr. Karim Zaytun', 'source.type': 'aid' }
    const at = { place: 'Halvek', time: 'on Monday' }
    tell(project, {
      report,
      trigger: 'killed',
      kind: 'killing',
      set: { targets: 'Yusuf Barakat', ...at, ...doctor },
    })
    tell(project, {
      report,
      trigger: 'wounded',
      kind: 'assault',
      set: { targets: 'His daughter Hala Barakat', ...at, ...doctor },
    })
    tell(project, {
      report,
      trigger: 'kidnapped',
      kind: 'assault',
      set: {
        targets: 'the journalist Nadia Qasmin',
        agents: 'Rebels of the Northern Shield',
        place: 'Orvel',
        source: 'A resident who gave her name as Lina',
        'source.type': 'witness',
      },
    })
    tell(project, {
      report,
      trigger: 'shot at',
      kind: 'assault',
      set: {
        agents: 'A resident who gave her name as Lina',
        targets: 'the army',
        source: 'Gen. Adil Orhan of the army',
        'source.type': 'military',
      },
    })
    const one = await drafted(project, join(dirname(folder), 'named'))
    assert.deepEqual(one.leaks, [])
    for (const secret of ['Yusuf', 'Barakat', 'Hala', 'Zaytun', 'Nadia', 'Qasmin', 'Lina'])
      assert.ok(!one.all.includes(secret), secret)
    assert.match(one.mentions, /targets,\d,the journalist \[name withheld\],/)
    assert.match(one.mentions, /agents,\d,A resident who gave her name as \[name withheld\],/)
    assert.match(one.mentions, /agents,\d,Rebels of the Northern Shield,/)
    assert.match(one.claims, /Gen\. Adil Orhan of the army/)
  })
})
