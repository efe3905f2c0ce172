import assert from 'node:assert/strict'
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse, stringify } from 'yaml'
import { CODEBOOK_VERSION, KINDS } from '../src/codebook/index.js'
import { canonicalJson } from '../src/ledger/index.js'
import { codebookOf } from '../src/record/index.js'
import type { LineClaim } from '../src/report/index.js'
import { claimFromWords } from '../src/review/index.js'
import type { Project } from '../src/work/index.js'
import {
  addClaim,
  addReports,
  decideClaims,
  editClaim,
  initProject,
  joinProject,
  openProjection,
  takeUpCodebook,
  tallyOf,
  undoEntry,
  verifyProject,
} from '../src/work/index.js'
import { within } from './halvek.js'
import { folderWith, linesOf, marsad } from './marsad.js'
import { serve } from './serving.js'

const TEXT =
  'Army artillery shelled the town of Halvek on Monday, killing at least 12 people, the Halvek Observatory said. ' +
  'Residents held a protest in Halvek on Tuesday. A car bomb exploded in Halvek on Wednesday, killing three people.'

const SHELLING =
  'name: Shelling watch\nversion: 9.9.0\nkinds:\n  - slug: shelling\n    label: Barrage\n    note: mortars too\n'
const WIDER = 'name: Shelling watch\nversion: 10.0.0\nkinds: [shelling, bombing]\n'
const OWN = { text: SHELLING, where: 'cb.yml' }
const LABEL = 'Shelling watch 9.9.0'

/** A project with one report, kept and not read. */
async function projectOf(t: TestContext, codebook: typeof OWN | null = OWN): Promise<string> {
  const folder = join(folderWith(t, {}), 'halvek')
  const made = initProject(folder, { name: 'Halvek', person: 'Rana', codebook, clock: () => new Date() })
  assert.ok(!('code' in made), JSON.stringify(made))
  async function* texts() {
    yield { name: 'radio.txt', bytes: Buffer.from(TEXT), date: '2024-03-19', publisher: 'Halvek Radio' }
  }
  await within(folder, (project) =>
    addReports(project, texts(), { found: () => {}, step: () => {}, keepOnly: true }),
  )
  return folder
}

/** What a machine might have read: one claim of each of three kinds, with a number of dead in one outside. */
async function readIn(project: Project): Promise<readonly string[]> {
  const [received] = project.standing().reports
  const { text, id, publisher, title, url, published } = received!.report
  const claims = (
    [
      ['c-shelling', 'shelling', 'shelled', []],
      ['c-protest', 'protest', 'protest', []],
      [
        'c-bombing',
        'bombing',
        'exploded',
        [{ metric: 'killed', words: 'three people', low: 3, best: 3, high: 3 }],
      ],
    ] as const
  ).map(([claim, kind, trigger, counts]): LineClaim => {
    const { value, diagnostics } = claimFromWords(TEXT, {
      id: claim,
      kind,
      stance: 'reports',
      trigger,
      counts,
    })
    assert.ok(value !== null, diagnostics[0]?.message)
    return value
  })
  const versions = { program: '0', model: 'none', codebook: CODEBOOK_VERSION }
  const line = {
    id,
    publisher,
    title,
    url,
    published,
    text: TEXT,
    sentences: [],
    claims,
    marsad: versions,
    diagnostics: [],
  }
  const reading = project.objects.put(canonicalJson(line as never))
  await project.objects.flush()
  project.log.append([{ kind: 'reading', text, reading, versions }], { by: 'a machine' })
  return claims.map((claim) => claim.id)
}

const kindsIn = (project: Project): readonly string[] =>
  project.standing().claims.map(({ claim }) => claim.kind)

/** How many were killed at least, as the rows of a tally say it from each side. */
const killedIn = (rows: readonly { readonly metric: string; readonly low: number | null }[]) => [
  ...new Set(rows.filter(({ metric }) => metric === 'killed').map(({ low }) => low)),
]

const verified = async (folder: string): Promise<readonly string[]> =>
  (await verifyProject(folder, { head: null })).diagnostics.map(({ severity, code }) => `${severity} ${code}`)

test('through the program: an own codebook is named by what is recorded, holds the kinds, and is verified', async (t) => {
  const folder = folderWith(t, {
    'cb.yml': SHELLING,
    'cb2.yml': WIDER,
    'radio.txt': TEXT,
    'bad.yml': 'kinds: [eaten]\n',
  })
  const at = (name: string) => join(folder, name)
  const p = at('p')
  const run = (...args: readonly string[]) => marsad([...args, '--project', p])
  const bad = await marsad(['init', p, '--codebook', at('bad.yml'), '--as', 'Rana'])
  assert.equal(bad.code, 1)
  assert.match(bad.stderr, /bad\.yml: error codebook\/no-name: .*2 more faults.*; nothing was made/)
  assert.ok(!existsSync(p))
  const made = await marsad(['init', p, '--codebook', at('cb.yml'), '--as', 'Rana'])
  assert.match(made.stdout, /with a key for Rana, codes by Shelling watch 9\.9\.0\n/)
  const settings = parse(readFileSync(join(p, 'project.yml'), 'utf8'))
  assert.deepEqual([settings.codebook, settings.codebook_name], ['9.9.0', 'Shelling watch'])

  const added = await run('add', at('radio.txt'), '--date', '2024-03-19')
  assert.match(
    added.stdout,
    /\n\d+ suggestions? of kinds outside the codebook \(.*protest 1.*\), folded away\n$/,
  )
  await within(p, (project) => {
    const read = project.entries().value.flatMap(({ fact }) => (fact?.kind === 'reading' ? [fact] : []))
    assert.deepEqual(
      read.map(({ codebook, versions }) => [codebook, versions.codebook]),
      [[LABEL, CODEBOOK_VERSION]],
    )
  })
  const refused = await run('new', 'radio.txt', '--kind', 'protest', '--trigger', 'protest')
  assert.equal(refused.code, 1)
  assert.match(
    refused.stderr,
    /codebook\/kind: not in the codebook Shelling watch 9\.9\.0: protest; nothing was recorded; its kinds are shelling\n/,
  )
  const listed = await run('claims')
  assert.match(listed.stdout, /shelling/)
  assert.doesNotMatch(listed.stdout, /protest {2}/)
  assert.match((await run('claims', '--outside')).stdout, /protest/)
  const status = await run('status')
  assert.match(status.stdout, /^p \(codebook Shelling watch 9\.9\.0\), as Rana\n/)
  assert.match(status.stdout, /suggestions? of kinds outside the codebook/)
  const { codebook, codebookName } = JSON.parse((await run('status', '--json')).stdout)
  assert.deepEqual([codebookName, codebook], ['Shelling watch', '9.9.0'])
  const { claims } = JSON.parse((await run('claims', '--json')).stdout)
  assert.equal((await run('accept', claims[0].id)).code, 0)
  assert.match((await run('tally')).stdout, /Codebook Shelling watch 9\.9\.0\./)
  const shown = await run('codebook')
  assert.match(
    shown.stdout,
    /^codebook Shelling watch 9\.9\.0, recorded as [0-9a-f]{12}\n {2}shelling: Barrage; .* \(mortars too\)\n/,
  )
  assert.equal((await marsad(['verify', p])).code, 0)

  appendFileSync(join(p, 'codebook.yml'), 'note: changed by hand\n')
  const changed = await marsad(['verify', p])
  assert.equal(changed.code, 1)
  assert.match(
    changed.stderr,
    /codebook\/changed: .*marsad codebook --restore; .*marsad codebook FILE --reason WORDS/,
  )
  assert.equal((await run('status')).code, 0)
  const restored = await run('codebook', '--restore')
  assert.equal(readFileSync(join(p, 'codebook.yml'), 'utf8'), SHELLING)
  assert.match(restored.stderr, /kept beside as codebook-[0-9a-f]{12}\.yml/)
  assert.ok(readdirSync(p).some((name) => /^codebook-[0-9a-f]{12}\.yml$/.test(name)))
  rmSync(join(p, 'codebook.yml'))
  assert.match((await marsad(['verify', p])).stderr, /codebook\/missing/)
  await run('codebook', '--restore')
  assert.equal((await marsad(['verify', p])).code, 0)

  assert.equal((await run('codebook', at('cb2.yml'))).code, 2)
  const taken = await run('codebook', at('cb2.yml'), '--reason', 'car bombs from May on')
  assert.equal(taken.code, 0)
  assert.match(taken.stdout, /10\.0\.0, Rana: car bombs from May on\n/)
  assert.match((await run('claims')).stdout, /bombing/)
  assert.deepEqual(linesOf((await marsad(['verify', p])).stderr), [])
})

test('readings and decisions name the codebook that they were made under, and keep it when it changes', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => {
    const [shelling] = await readIn(project)
    decideClaims(project, [shelling!], { verdict: 'accepted', reason: null })
    const { value, diagnostics } = takeUpCodebook(
      project,
      { text: WIDER, where: 'cb2.yml' },
      { reason: 'car bombs' },
    )
    assert.deepEqual([value?.label, diagnostics], ['Shelling watch 10.0.0', []])
    decideClaims(project, ['c-bombing'], { verdict: 'accepted', reason: null })
    const decided = project
      .entries()
      .value.flatMap(({ fact }) => (fact?.kind === 'decision' ? [codebookOf(fact)] : []))
    assert.deepEqual(decided, [LABEL, 'Shelling watch 10.0.0'])
    assert.deepEqual(
      project.standing().codebooks.map(({ version, reason, by }) => [version, reason, by]),
      [
        ['9.9.0', null, 'Rana'],
        ['10.0.0', 'car bombs', 'Rana'],
      ],
    )
  })
  const settings = parse(readFileSync(join(folder, 'project.yml'), 'utf8'))
  assert.deepEqual([settings.name, settings.layout, settings.codebook], ['Halvek', 1, '10.0.0'])
  assert.deepEqual(await verified(folder), [])
})

test('suggestions of other kinds count and are listed nowhere, and come back with a wider codebook', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => {
    await readIn(project)
    const killed = async () => {
      const { tally } = await tallyOf(project, { filter: null, suggestions: true, words: null })
      return killedIn(tally.rows)
    }
    assert.deepEqual(kindsIn(project), ['shelling'])
    assert.deepEqual(
      project.standing().outside.map(({ claim }) => claim.kind),
      ['protest', 'bombing'],
    )
    assert.deepEqual(await killed(), [])
    await (await openProjection(project)).close()
    takeUpCodebook(project, { text: WIDER, where: 'cb2.yml' }, { reason: 'car bombs' })
    assert.deepEqual(kindsIn(project), ['shelling', 'bombing'])
    assert.deepEqual(await killed(), [3])
    takeUpCodebook(project, null, { reason: 'all of it' })
    assert.deepEqual(kindsIn(project), ['shelling', 'protest', 'bombing'])
    takeUpCodebook(project, OWN, { reason: 'back' })
    assert.deepEqual(kindsIn(project), ['shelling'])
    await (await openProjection(project)).close()
  })
  assert.deepEqual(await verified(folder), [])
  // Read from the log alone it is the same.
  await within(folder, (project) => assert.deepEqual(kindsIn(project), ['shelling']))
})

test('a suggestion of another kind is not accepted, but edited into a kind of the codebook, or rejected', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => {
    const ids = await readIn(project)
    const accepted = decideClaims(project, ids, { verdict: 'accepted', reason: null })
    assert.deepEqual(accepted.value, [])
    assert.match(
      accepted.diagnostics[0]!.message,
      /^not in the codebook Shelling watch 9\.9\.0: protest, bombing; nothing was recorded; its kinds are shelling$/,
    )
    assert.equal(
      decideClaims(project, ['c-protest'], { verdict: 'rejected', reason: 'no shelling' }).value.length,
      1,
    )
    const kept = editClaim(project, 'c-bombing', {
      settings: [{ slot: 'place', value: 'Halvek' }],
      reason: null,
    })
    assert.deepEqual([kept.value.length, kept.diagnostics[0]?.code], [0, 'codebook/kind'])
    const recoded = editClaim(project, 'c-bombing', {
      settings: [{ slot: 'kind', value: 'shelling' }],
      reason: 'a mortar',
    })
    assert.equal(recoded.value.length, 1)
    const wrong = editClaim(project, 'c-shelling', {
      settings: [{ slot: 'kind', value: 'assault' }],
      reason: null,
    })
    assert.deepEqual([wrong.value.length, wrong.diagnostics[0]?.code], [0, 'codebook/kind'])
    assert.deepEqual(project.standing().outside, [])
  })
})

test('what was decided under an earlier codebook stands and counts under a narrower one', async (t) => {
  const folder = await projectOf(t, null)
  await within(folder, async (project) => {
    await readIn(project)
    decideClaims(project, ['c-bombing'], { verdict: 'accepted', reason: null })
    takeUpCodebook(project, OWN, { reason: 'shelling alone from now on' })
    assert.deepEqual(kindsIn(project), ['shelling', 'bombing'])
    const { tally } = await tallyOf(project, { filter: null, suggestions: false, words: null })
    assert.deepEqual(killedIn(tally.rows), [3])
    const decided = project.entries().value.flatMap(({ fact }) => (fact?.kind === 'decision' ? [fact] : []))
    assert.deepEqual(decided.map(codebookOf), [CODEBOOK_VERSION])
  })
  assert.deepEqual(await verified(folder), [])
})

test('a codebook is not taken up twice, nor under a version that has other words, nor undone', async (t) => {
  const folder = await projectOf(t)
  await within(folder, (project) => {
    const codeOf = (text: string) =>
      takeUpCodebook(project, { text, where: 'x' }, { reason: 'why' }).diagnostics[0]?.code
    const entries = project.entries().value.length
    assert.equal(codeOf(SHELLING), 'codebook/same')
    assert.equal(codeOf(SHELLING.replace('mortars', 'rockets')), 'codebook/version')
    assert.equal(codeOf('kinds: [siege]'), 'codebook/no-name')
    const [first] = project.standing().codebooks
    assert.equal(undoEntry(project, { entry: first!.entry, reason: null }).value, null)
    assert.equal(project.entries().value.length, entries)
  })
})

test('the default works as before: no word in the log, every kind, Marsad’s version; its file is held to its hash', async (t) => {
  const folder = await projectOf(t, null)
  await within(folder, (project) => {
    assert.deepEqual(project.standing().codebooks, [])
    const asked = { report: 'radio.txt', kind: 'protest', stance: 'reports', trigger: 'protest' } as const
    assert.equal(addClaim(project, { ...asked, nth: null, settings: [], reason: null }).value.length, 1)
    const facts = project.entries().value.map(({ fact }) => fact?.kind)
    assert.deepEqual(facts, ['capture', 'decision'])
    const same = takeUpCodebook(project, null, { reason: 'why' })
    assert.deepEqual(
      same.diagnostics.map(({ code }) => code),
      ['codebook/same'],
    )
  })
  assert.deepEqual(await verified(folder), [])
  const path = join(folder, 'codebook.yml')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('Clash', 'Battle'))
  assert.deepEqual(await verified(folder), ['error codebook/changed'])
  rmSync(path)
  assert.deepEqual(await verified(folder), ['error codebook/missing'])
  assert.equal((await marsad(['codebook', '--restore', '--project', folder])).code, 0)
  assert.equal(readFileSync(path, 'utf8'), text)
  assert.deepEqual(await verified(folder), [])
})

/** A default project whose files are those of an older program. */
function asOlder(folder: string, version: string): void {
  const path = join(folder, 'codebook.yml')
  const book = { ...parse(readFileSync(path, 'utf8')), version }
  book.kinds = book.kinds.slice(1)
  writeFileSync(path, stringify(book))
  const settings = parse(readFileSync(join(folder, 'project.yml'), 'utf8'))
  delete settings.codebook_name
  delete settings.codebook_sha256
  writeFileSync(join(folder, 'project.yml'), stringify({ ...settings, codebook: version }))
}

test('Marsad’s own codebook of an older version opens, verifies, keeps all kinds, and is brought up to date with a reason', async (t) => {
  const folder = await projectOf(t, null)
  asOlder(folder, '0.9.0')
  assert.deepEqual(await verified(folder), [])
  const status = await marsad(['status', '--project', folder])
  assert.match(status.stdout, /\(codebook marsad 0\.9\.0\)/)
  assert.match(status.stdout, new RegExp(`own is ${CODEBOOK_VERSION} now: marsad codebook marsad --reason`))
  assert.equal((await marsad(['codebook', '--restore', '--project', folder])).code, 1)
  const up = await marsad(['codebook', 'marsad', '--reason', 'the new rulings', '--project', folder])
  assert.equal(up.code, 0)
  await within(folder, (project) => {
    assert.equal(project.settings.codebook, CODEBOOK_VERSION)
    assert.equal(project.standing().codebooks.length, 1)
    assert.deepEqual(project.standing().codebooks[0]?.kinds, null)
  })
  assert.deepEqual(await verified(folder), [])
})

test('an own file that an older program took in without recording it changes nothing, and verify says what to do', async (t) => {
  const folder = await projectOf(t, null)
  asOlder(folder, CODEBOOK_VERSION)
  writeFileSync(join(folder, 'codebook.yml'), SHELLING)
  assert.deepEqual(await verified(folder), ['warning codebook/unrecorded'])
  writeFileSync(join(folder, 'codebook.yml'), 'a: [b')
  assert.deepEqual(await verified(folder), ['error codebook/broken'])
  await within(folder, (project) => {
    writeFileSync(join(folder, 'codebook.yml'), SHELLING)
    const { diagnostics } = takeUpCodebook(project, OWN, { reason: 'as it was meant' })
    assert.deepEqual(diagnostics, [])
  })
  assert.deepEqual(await verified(folder), [])
})

test('the log counts: a project.yml that names another codebook, and a copy joined under another, are told', async (t) => {
  const folder = await projectOf(t)
  const path = join(folder, 'project.yml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('9.9.0', '1.0.0'))
  assert.deepEqual(await verified(folder), ['error codebook/settings'])
  await marsad(['codebook', '--restore', '--project', folder])
  assert.deepEqual(await verified(folder), [])
  const copy = join(folderWith(t, {}), 'copy')
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, 'local'), { recursive: true })
  await within(
    copy,
    (project) => void takeUpCodebook(project, { text: WIDER, where: 'x' }, { reason: 'wider' }),
    {
      as: 'Omar',
    },
  )
  const joined = await joinProject(folder, copy)
  assert.deepEqual(
    joined.diagnostics.map(({ code, severity }) => `${severity} ${code}`),
    ['warning codebook/changed', 'warning codebook/settings'],
  )
  await within(folder, (project) => assert.equal(project.standing().codebooks.at(-1)?.version, '10.0.0'))
  await marsad(['codebook', '--restore', '--project', folder, '--as', 'Rana'])
  assert.deepEqual(await verified(folder), [])
})

test('an attempt that was cut short before project.yml is begun again, and the codebook is recorded once', async (t) => {
  const folder = await projectOf(t)
  rmSync(join(folder, 'project.yml'))
  const made = initProject(folder, { name: 'Halvek', person: 'Rana', codebook: OWN, clock: () => new Date() })
  assert.ok(!('code' in made))
  await within(folder, (project) => assert.equal(project.standing().codebooks.length, 1))
  assert.deepEqual(await verified(folder), [])
})

test('rows of a sheet of kinds outside the codebook are refused one by one, with the kinds that there are', async (t) => {
  const folder = await projectOf(t)
  const sheet = join(
    folderWith(t, {
      'own.csv': 'id,kind,date,place,killed\na,shelling,2024-05-01,Halvek,2\nb,protest,2024-05-02,Halvek,0\n',
    }),
    'own.csv',
  )
  const errors = join(folderWith(t, {}), 'errors.csv')
  const done = await marsad(['import', sheet, '--yes', '--errors', errors, '--project', folder])
  assert.match(
    done.stderr,
    /row 3.*not in the codebook Shelling watch 9\.9\.0: protest; the row was not imported; its kinds are shelling/,
  )
  await within(folder, (project) => {
    assert.deepEqual(kindsIn(project), ['shelling'])
    const named = project
      .entries()
      .value.flatMap(({ fact }) => (fact?.kind === 'decision' ? [codebookOf(fact)] : []))
    assert.deepEqual(named, [LABEL])
  })
  assert.match(readFileSync(errors, 'utf8'), /not in the codebook Shelling watch 9\.9\.0: protest/)
})

/** Of any of the answers that are asked for below, what is looked at. */
interface Answer {
  readonly name: string
  readonly version: string
  readonly kinds: readonly {
    readonly slug: string
    readonly label: string | null
    readonly words: string
    readonly counted: boolean
  }[]
  readonly codebook: string
  readonly scope: readonly string[]
  readonly labels: { readonly kinds: Readonly<Record<string, string>> }
  readonly counts: { readonly outside: number }
  readonly total: number
}

test('the workbench offers the kinds in use in the project’s words, and follows a change at once', async (t) => {
  const folder = await projectOf(t)
  await within(folder, async (project) => void (await readIn(project)))
  const cb2 = join(folderWith(t, { 'cb2.yml': WIDER }), 'cb2.yml')
  const server = await serve(t, folder)
  const get = async (path: string) => (await (await server.get(path)).json()) as Answer
  const before = await get('/api/codebook')
  assert.deepEqual([before.name, before.version], ['Shelling watch', '9.9.0'])
  assert.deepEqual(
    before.kinds.map(({ slug, counted }) => [slug, counted]),
    [['shelling', true]],
  )
  assert.equal(before.kinds[0]!.label, 'Barrage')
  assert.match(before.kinds[0]!.words, /^[^:]+ \(mortars too\)$/)
  const session = await get('/api/session')
  assert.deepEqual(session.labels.kinds, { shelling: 'Barrage' })
  assert.deepEqual([session.codebook, session.scope, session.counts.outside], ['9.9.0', ['shelling'], 2])
  assert.equal((await get('/api/claims')).total, 1)
  const refused = await server.post('/api/claims/c-bombing/accept', {})
  assert.notEqual(refused.status, 200)
  const taken = await marsad(['codebook', cb2, '--reason', 'car bombs', '--project', folder])
  assert.equal(taken.code, 0)
  const after = await get('/api/codebook')
  assert.deepEqual(
    after.kinds.map(({ slug }) => slug),
    KINDS.filter((kind) => kind === 'shelling' || kind === 'bombing'),
  )
  assert.equal((await get('/api/claims')).total, 2)
  assert.deepEqual((await get('/api/session')).counts.outside, 1)
  await server.end()
})
