import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { giveConsent, handOut, materialOf, openLive, undoEntry } from '../src/work/index.js'
import { GAZETTE, projectWith, RADIO, tell, within } from './halvek.js'
import { linesOf, marsad } from './marsad.js'

const REPORTS = Array.from({ length: 9 }, (_, n) => ({
  name: `report-${n}.txt`,
  publisher: 'Halvek Radio',
  text: `Shells killed ${n + 3} people in Halvek on Monday, a nurse said. It was the ${n + 1}th attack on the town.`,
}))

test('a seed draws the same reports whatever the order, without claims, decisions or names of files', async (t) => {
  const drawn = async (reports: typeof REPORTS, seed: string) => {
    const folder = await projectWith(t, reports)
    return within(folder, (project) => {
      tell(project, {
        report: 'report-4.txt',
        trigger: 'killed',
        kind: 'killing',
        set: { source: 'a nurse' },
      })
      const out = join(dirname(folder), 'blind.jsonl')
      const wish = { reports: 4, seed, coded: false, withClaims: false, out }
      const { value, diagnostics } = handOut(project, wish)
      assert.deepEqual(diagnostics, [])
      assert.equal(handOut(project, wish).diagnostics[0]?.code, 'export/there')
      return { ...value!, lines: linesOf(readFileSync(out, 'utf8')) }
    })
  }
  const [one, turned, other] = [
    await drawn(REPORTS, 'spring'),
    await drawn(REPORTS.toReversed(), 'spring'),
    await drawn(REPORTS, 'autumn'),
  ]
  assert.deepEqual([one.reports.length, one.of, one.claims], [4, 9, 0])
  assert.deepEqual(turned.lines, one.lines)
  assert.notDeepEqual(other.reports, one.reports)
  for (const line of one.lines) {
    const keys = Object.keys(JSON.parse(line))
    assert.deepEqual(keys, ['id', 'publisher', 'title', 'url', 'published', 'text'])
    assert.doesNotMatch(line, /report-\d|Rana|\.txt/)
  }
})

test('what consent keeps here is not handed out; of reports that wait for decisions none is taken as coded', async (t) => {
  const folder = await projectWith(t)
  await within(folder, (project) => {
    const claim = tell(project, RADIO)
    const out = (name: string) => join(dirname(folder), name)
    const wish = { reports: null, seed: '', withClaims: false }
    assert.equal(handOut(project, { ...wish, coded: true, out: out('1') }).value?.reports.length, 1)
    assert.equal(handOut(project, { ...wish, coded: false, out: out('2') }).value?.reports.length, 2)
    giveConsent(project, claim, { scope: 'project', reason: 'on condition that it stays' })
    const { value, diagnostics } = handOut(project, { ...wish, coded: false, out: out('3') })
    assert.deepEqual([value?.reports.length, diagnostics[0]?.code], [1, 'sample/consent'])
    assert.ok(!readFileSync(out('3'), 'utf8').includes('Observatory'))
  })
})

test('two people code apart, the agreement is measured and recorded, and what leaves tells of it without names', async (t) => {
  const first = await projectWith(t)
  await within(first, (project) => {
    tell(project, RADIO)
    tell(project, GAZETTE)
  })
  const at = (name: string) => join(dirname(first), name)
  const run = async (as: string, folder: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await marsad([...args, '--project', folder, '--as', as])
    assert.equal(code, 0, stderr)
    return stdout
  }
  const said = await run('Rana', first, 'sample', '--reports', '2', '--seed', 'x', '--out', at('blind.jsonl'))
  assert.match(said, /^2 reports of 2, without anybody’s claims: /)
  const second = at('second')
  assert.equal((await marsad(['init', second, '--as', 'Omar'])).code, 0)
  await run('Omar', second, 'add', at('blind.jsonl'), '--no-read')
  await within(
    second,
    (project) => {
      const reportOf = (words: string) =>
        project
          .standing()
          .reports.find(({ report }) => project.objects.get(report.text)!.toString('utf8').includes(words))!
          .report.text
      tell(project, { ...RADIO, report: reportOf('Observatory') })
      tell(project, { ...GAZETTE, report: reportOf('spokesman'), kind: 'assault' })
    },
    { as: 'Omar' },
  )
  await run('Omar', second, 'sample', '--reports', 'all', '--with-claims', '--out', at('omar.jsonl'))
  const figures = JSON.parse(await run('Rana', first, 'agree', at('omar.jsonl'), '--json'))
  assert.deepEqual(
    [figures.reports.both, figures.measures.claim.gold, figures.measures.claim.pred],
    [2, 2, 2],
  )
  assert.equal(figures.measures.claim.f1, 0.5)
  assert.deepEqual(figures.reports.textDiffers, [])
  const recorded = await run('Rana', first, 'agree', at('omar.jsonl'), '--record', '--reason', 'coded apart')
  assert.match(recorded, /recorded, entry [0-9a-f]{12}\n$/)
  await within(first, (project) => {
    const live = openLive(project)
    const all = { filter: null, words: null, suggestions: false } as const
    const [agreed, ...others] = materialOf(live, all).agreements!
    assert.deepEqual(others, [])
    assert.deepEqual([agreed?.reports, agreed?.claims, agreed?.f1, agreed?.counts], [2, [2, 2], 0.5, 1])
    assert.doesNotMatch(JSON.stringify(agreed), /Rana|Omar|apart/)
    const figuresKept = project.objects.get(project.standing().agreements[0]!.figures)
    assert.equal(JSON.parse(figuresKept!.toString('utf8')).reports.both, 2)
    undoEntry(project, { entry: null, reason: null })
    assert.deepEqual(materialOf(live, all).agreements, [])
  })
  assert.equal((await marsad(['verify', first])).code, 0)
  writeFileSync(
    at('none.jsonl'),
    `${JSON.stringify({ id: 'x', text: 'Nobody.', sentences: [], claims: [] })}\n`,
  )
  const none = await marsad(['agree', at('none.jsonl'), '--project', first, '--as', 'Rana'])
  assert.deepEqual([none.code, existsSync(at('none.jsonl'))], [1, true])
  assert.match(none.stderr, /none of these reports decided/)
})
