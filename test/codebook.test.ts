import assert from 'node:assert/strict'
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { CODEBOOK_VERSION } from '../src/codebook/index.js'
import { codebookOf } from '../src/record/index.js'
import {
  addClaim,
  decideClaims,
  initProject,
  joinProject,
  takeUpCodebook,
  undoEntry,
} from '../src/work/index.js'
import { within } from './halvek.js'
import { folderWith, linesOf, marsad } from './marsad.js'
import { LABEL, OWN, projectOf, readIn, SHELLING, TEXT, verified, WIDER } from './shelling-watch.js'

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
