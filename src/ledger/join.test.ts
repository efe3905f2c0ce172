import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { eraseFromLedger } from './erase.js'
import { openInstallation } from './installation.js'
import { joinLedgers } from './join.js'
import { makeKey, peopleOf } from './keys.js'
import type { Log } from './log.js'
import { openObjects } from './objects.js'
import { logName } from './paths.js'
import {
  CHAIN,
  codesOf,
  copyOf,
  flipByte,
  folderFor,
  noteOf,
  OTHER,
  openQuietly,
  seededRandom,
  textsOf,
} from './trial.js'
import { verifyLedger } from './verify.js'

const objectsOf = (folder: string) => openObjects(join(folder, 'objects'))

async function putIn(folder: string, words: string): Promise<string> {
  const objects = objectsOf(folder)
  const hash = objects.put(words)
  await objects.flush()
  return hash
}

test('a folder that was copied, changed on both sides and joined has all of both, once', async (context) => {
  const folder = folderFor(context)
  const random = seededRandom('machines')
  const openOn = (path: string, host: string): Log =>
    openQuietly(path, { chain: openInstallation(path, { host, random }).value.chain })
  openOn(folder, 'one').append([noteOf('before')], { seal: true })
  await putIn(folder, 'both')
  const copy = copyOf(context, folder)
  makeKey(copy, 'Basil Qasim')

  openOn(folder, 'one').append([noteOf('here')], { seal: true })
  openOn(copy, 'two').append([noteOf('there')], { seal: true })
  await putIn(copy, 'there only')

  const { value, diagnostics } = await joinLedgers(folder, copy)
  assert.deepEqual(diagnostics, [])
  assert.deepEqual([value.chains.map(({ entries }) => entries), value.objects, value.people], [[2], 1, 1])
  const log = openOn(folder, 'one')
  log.append([noteOf('after')], { seal: true })
  const texts = textsOf(log.entries().value)
  assert.deepEqual([...texts].sort(), ['after', 'before', 'here', 'there'])
  assert.deepEqual([texts[0], texts[3]], ['before', 'after'])
  assert.deepEqual(verifyLedger(folder).diagnostics, [])
  assert.equal(peopleOf(folder).length, 2)

  assert.equal((await joinLedgers(copy, folder)).value.chains.length, 1)
  assert.deepEqual(openOn(copy, 'two').entries(), log.entries())
  assert.deepEqual(await joinLedgers(copy, folder), {
    value: { chains: [], objects: 0, people: 0 },
    diagnostics: [],
  })
})

test('an entry tells how much of other chains was there, also where a seal named it; told and read alike', async (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('before'), noteOf('both')])
  const copy = copyOf(context, folder)
  openQuietly(copy, { chain: OTHER }).append([noteOf('there')], { seal: true })
  await joinLedgers(folder, copy)
  openQuietly(folder).seal()
  const log = openQuietly(folder)
  const told = log.append([noteOf('after'), noteOf('last')]).value
  const read = log.entries().value
  assert.deepEqual(read.slice(-2), told)
  const seen = new Map(read.map((entry) => [textsOf([entry])[0], entry.seen]))
  assert.deepEqual(seen.get('both'), [])
  assert.deepEqual(seen.get('there'), [{ chain: CHAIN, seq: 1 }])
  assert.deepEqual(seen.get('last'), [{ chain: OTHER, seq: 1 }])
})

let salt = 0

test('law: three copies come to the same entries in the same order, however they are joined', async (context) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2), fc.constantFrom('write', 'join'), fc.nat(2), fc.nat(50)), {
        maxLength: 12,
      }),
      async (steps) => {
        const first = folderFor(context)
        makeKey(first, 'Amal Haddad')
        const copies = [first, copyOf(context, first), copyOf(context, first)]
        for (const [i, step, j, second] of steps) {
          const chain = `${i}`.repeat(32)
          const clock = (): Date => new Date(1_000_000_000_000 + second * 1000)
          if (step === 'join') await joinLedgers(copies[i]!, copies[j]!)
          else
            openQuietly(copies[i]!, { chain, clock, random: seededRandom(`${salt++}`) }).append([
              noteOf(`${i}`),
            ])
        }
        for (const from of copies) await joinLedgers(first, from)
        for (const to of copies) await joinLedgers(to, first)
        const [one, two, three] = copies.map((copy) => openQuietly(copy, { chain: 'f'.repeat(32) }).entries())
        assert.deepEqual(two, one)
        assert.deepEqual(three, one)
        assert.deepEqual(one!.diagnostics, [])
        assert.equal(one!.value.length, steps.filter(([, step]) => step === 'write').length)
        assert.deepEqual(codesOf(verifyLedger(first).diagnostics), [])
      },
    ),
    { seed: 9, numRuns: 12 },
  )
})

test('of one chain the longer end is taken', async (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one')])
  const backup = copyOf(context, folder)
  openQuietly(folder).append([noteOf('two'), noteOf('three')])
  assert.deepEqual((await joinLedgers(folder, backup)).value.chains, [])
  assert.deepEqual((await joinLedgers(backup, folder)).value.chains, [{ chain: CHAIN, entries: 2 }])
  assert.deepEqual(openQuietly(backup).entries(), openQuietly(folder).entries())
})

test('a chain that both went on with is refused, with what to do, and nothing is joined', async (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one')])
  const copy = copyOf(context, folder)
  openQuietly(folder).append([noteOf('two')])
  openQuietly(copy).append([noteOf('two else')])
  openQuietly(copy, { chain: OTHER }).append([noteOf('more')])
  await putIn(copy, 'there only')
  const { value, diagnostics } = await joinLedgers(folder, copy)
  assert.deepEqual(codesOf(diagnostics), ['ledger/fork'])
  assert.equal(diagnostics[0]!.where, `${logName(CHAIN)}:2`)
  assert.match(diagnostics[0]!.message, /nothing was joined; verify both/)
  assert.deepEqual(value, { chains: [], objects: 0, people: 0 })
  assert.deepEqual(textsOf(openQuietly(folder).entries().value), ['one', 'two'])
  assert.deepEqual([...objectsOf(folder).list()], [])
})

test('a copy whose log is damaged is refused', async (context) => {
  const folder = folderFor(context)
  const copy = folderFor(context)
  openQuietly(folder).append([noteOf('one')])
  openQuietly(copy, { chain: OTHER }).append([noteOf('two'), noteOf('three')])
  flipByte(join(copy, logName(OTHER)), 40, 1)
  const { diagnostics } = await joinLedgers(folder, copy)
  assert.equal(diagnostics[0]!.code, 'ledger/join-damaged')
  assert.deepEqual(textsOf(openQuietly(folder).entries().value), ['one'])
})

test('an object that is damaged in the other copy stays there', async (context) => {
  const folder = folderFor(context)
  const copy = folderFor(context)
  const hash = await putIn(copy, 'words')
  flipByte(join(copy, 'objects/sha256', hash.slice(0, 2), hash.slice(2)), 0, 1)
  const { value, diagnostics } = await joinLedgers(folder, copy)
  assert.deepEqual(codesOf(diagnostics), ['ledger/object-damaged'])
  assert.equal(value.objects, 0)
})

for (const side of ['here', 'there'] as const) {
  test(`what was erased ${side} is gone after joining, either way round`, async (context) => {
    const folder = folderFor(context)
    const object = await putIn(folder, 'a name')
    const { value } = openQuietly(folder).append([noteOf('a name'), noteOf('two')])
    const copy = copyOf(context, folder)
    const wish = { entries: [value[0]!.hash], objects: [object], reason: 'safety' }
    const place = side === 'here' ? folder : copy
    eraseFromLedger(place, { log: openQuietly(place, { chain: OTHER }), ...wish })
    openQuietly(side === 'here' ? copy : folder).append([noteOf('three')])

    const { diagnostics } = await joinLedgers(folder, copy)
    assert.deepEqual(diagnostics, [])
    assert.deepEqual([...textsOf(openQuietly(folder).entries().value)].sort(), ['three', 'two', null].sort())
    assert.equal(objectsOf(folder).get(object), null)
    assert.deepEqual(codesOf(verifyLedger(folder).diagnostics), [])
    await joinLedgers(copy, folder)
    assert.equal(objectsOf(copy).get(object), null)
    assert.deepEqual(openQuietly(copy).entries(), openQuietly(folder).entries())
  })
}

test('deposits come along', async (context) => {
  const folder = folderFor(context)
  openQuietly(folder).append([noteOf('one')])
  const copy = copyOf(context, folder)
  const [head] = openQuietly(copy).heads()
  mkdirSync(join(copy, 'deposits'))
  writeFileSync(join(copy, 'deposits', `${head!.head}.tsr`), 'token')
  await joinLedgers(folder, copy)
  assert.equal(readFileSync(join(folder, 'deposits', `${head!.head}.tsr`), 'utf8'), 'token')
})

test('an object that is damaged here is made whole from the other copy', async (context) => {
  const folder = folderFor(context)
  const hash = await putIn(folder, 'words')
  const copy = copyOf(context, folder)
  flipByte(join(folder, 'objects/sha256', hash.slice(0, 2), hash.slice(2)), 0, 1)
  const { value, diagnostics } = await joinLedgers(folder, copy)
  assert.deepEqual([value.objects, diagnostics], [1, []])
  assert.equal(`${objectsOf(folder).get(hash)}`, 'words')
})
