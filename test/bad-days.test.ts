import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  assertWhole,
  copyTo,
  headOf,
  jsonOf,
  makeTrial,
  readText,
  runOn,
  statesOf,
  TEXTS,
} from './bad-project.js'
import { linesOf, marsad } from './marsad.js'

type LogEnd = '.jsonl' | '.payloads.jsonl'

/** The file of a chain that holds these words. */
const logFile = (folder: string, end: LogEnd, words: string): string => {
  const names = readdirSync(join(folder, 'log')).filter((name) => name.slice(32) === end)
  const found = names.map((name) => join(folder, 'log', name)).find((file) => readText(file).includes(words))
  assert.ok(found !== undefined, words)
  return found
}

/** Flips one bit in the first of these words. */
function flipIn(file: string, words: string): void {
  const bytes = readFileSync(file)
  bytes[bytes.indexOf(words)]! ^= 1
  writeFileSync(file, bytes)
}

/** The file of the object that holds exactly these words. */
const objectOf = (folder: string, words: string): string =>
  readdirSync(join(folder, 'objects'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .find((file) => readFileSync(file, 'utf8') === words)!

test('a clock that jumps back is said once; the last word is the last of the log, and all holds', async (t) => {
  const { folder, claims } = await makeTrial(t)
  const [claim] = claims
  const back = {
    node: ['--import', new URL('bad-clock.js', import.meta.url).href],
    env: { MARSAD_CLOCK_SHIFT: String(-3 * 86_400_000 - 60_000) },
  }
  const first = await runOn(folder, ['accept', claim], back)
  assert.equal(first.code, 0)
  assert.deepEqual(linesOf(first.stderr).length, 1)
  assert.match(
    first.stderr,
    /^warning ledger\/clock: the clock went back by 3 days: it says \S+Z, and the last entry \S+Z; recorded as it says, since the order of entries does not come from it; set the clock/,
  )
  const second = await runOn(folder, ['reject', claim, '--reason', 'no such attack'], back)
  assert.equal(second.stderr, '')
  assert.equal((await runOn(folder, ['accept', claim])).stderr, '')
  const last = await runOn(folder, ['unsure', claim], back)
  assert.match(last.stderr, /^warning ledger\/clock: the clock went back by 3 days/)
  assert.equal(statesOf(folder)[claim], 'unsure')
  const { stdout } = await runOn(folder, ['undo', '--json'])
  assert.equal(jsonOf({ code: 0, stdout, stderr: '' }).undone.length, 1)
  assert.equal(statesOf(folder)[claim], 'accepted')
  const verified = await marsad(['verify', folder])
  assert.deepEqual([verified.code, verified.stderr], [0, ''])
})

test('several processes on one folder: each is let in or told who is inside, and nothing is lost', async (t) => {
  const { root, folder } = await makeTrial(t)
  const files = Array.from({ length: 5 }, (_, i) => {
    const file = join(root, `part-${i}.txt`)
    writeFileSync(file, `Part ${i}. ${TEXTS['first.txt']}`)
    return file
  })
  const add = (file: string) => runOn(folder, ['add', '--no-read', file])
  let left: readonly string[] = files
  while (left.length > 0) {
    const ended = await Promise.all(left.map(add))
    for (const { code, stdout, stderr } of ended) {
      if (code === 0) assert.match(stdout, /^1 report added\n/)
      else {
        assert.equal(code, 3, stderr)
        assert.match(
          stderr,
          /ledger\/locked: process \d+ on \S+ has this project open; let it finish or stop it/,
        )
      }
    }
    assert.ok(
      ended.some(({ code }) => code === 0),
      'one of them at least got in',
    )
    left = left.filter((_, i) => ended[i]!.code !== 0)
  }
  assert.equal(jsonOf(await runOn(folder, ['status', '--json'])).reports, 7)
  assertWhole(folder)
})

test('a flipped bit in a text is found and named, its words are not believed, adding the report again mends it', async (t) => {
  const { root, folder, claims } = await makeTrial(t)
  assert.equal((await runOn(folder, ['accept', claims[1]])).code, 0)
  const words = TEXTS['second.txt']
  const file = objectOf(folder, words)
  const copy = copyTo(folder, join(root, 'copy'))
  flipIn(file, '15 people')
  const verified = await marsad(['verify', folder])
  assert.equal(verified.code, 1)
  assert.match(
    verified.stderr,
    /objects\/sha256\/\S+: error ledger\/object-damaged: .*restore it from another copy/,
  )
  // "05 people" is what the damaged file says.
  const believed = await runOn(folder, ['new', 'second.txt', '--kind', 'shelling', '--trigger', '05 people'])
  assert.equal(believed.code, 1)
  assert.match(believed.stderr, /"05 people" does not stand in the report/)
  assert.equal(statesOf(folder)[claims[1]], 'accepted')
  const again = await runOn(folder, ['add', '--no-read', join(root, 'second.txt'), '--date', '2024-03-17'])
  assert.match(again.stdout, /^0 reports added, 1 there already\n/)
  assertWhole(folder)
  assert.equal((await marsad(['verify', folder])).code, 0)

  flipIn(file, '15 people')
  const joined = await runOn(folder, ['join', copy])
  assert.match(joined.stdout, /1 object/)
  assert.equal(readFileSync(file, 'utf8'), words)
  assertWhole(folder)
})

test('a flipped bit in a line of the log, or in what an entry says, is found, named and not believed', async (t) => {
  const { root, folder, claims } = await makeTrial(t)
  const head = headOf(folder)
  assert.equal((await runOn(folder, ['reject', claims[0], '--reason', 'a test of guns'])).code, 0)
  const damages = [
    ['.jsonl', '"kind":"decision"', /log\/\S+\.jsonl:\d+: error ledger\/(line-damaged|chain-broken): /],
    [
      '.payloads.jsonl',
      'a test of guns',
      /\.payloads\.jsonl:\d+: error ledger\/payload-damaged: .* not believed/,
    ],
  ] as const
  for (const [end, words, message] of damages) {
    const damaged = copyTo(folder, join(root, `damaged${end}`))
    flipIn(logFile(damaged, end, words), words)
    for (const command of [
      ['verify', damaged],
      ['status', '--project', damaged],
    ]) {
      const { code, stderr } = await marsad(command)
      assert.equal(code, 1, command.join(' '))
      assert.match(stderr, message)
      assert.match(stderr, /put the file of another copy of the project in its place/)
    }
  }
  const states = statesOf(join(root, 'damaged.payloads.jsonl'))
  assert.deepEqual(states, { [claims[0]]: 'added', [claims[1]]: 'added' })
  assert.equal((await marsad(['verify', folder, '--head', head])).code, 0)
})

test('a log that was cut in the middle of a line: what was acknowledged stands, the rest is set aside and told', async (t) => {
  const { folder, claims } = await makeTrial(t)
  const head = headOf(folder)
  assert.equal((await runOn(folder, ['reject', claims[0], '--reason', 'a drill'])).code, 0)
  const log = logFile(folder, '.jsonl', '"kind":"decision"')
  truncateSync(log, readFileSync(log).length - 40)
  const status = await runOn(folder, ['status'])
  assert.equal(status.code, 0)
  assert.match(
    status.stderr,
    /warning ledger\/torn: .* moved to log\/torn\/\S+; it may have been acknowledged.*; do again what you did last/,
  )
  assert.equal(statesOf(folder)[claims[0]], 'added')
  assertWhole(folder, { head })
  const again = await runOn(folder, ['reject', claims[0], '--reason', 'a drill'])
  assert.deepEqual([again.code, again.stderr], [0, ''])
  assert.equal(statesOf(folder)[claims[0]], 'rejected')
  assert.equal((await marsad(['verify', folder, '--head', head])).code, 0)
})

test('a folder that was copied, changed on both sides and joined either way holds the same on both', async (t) => {
  const { root, folder, claims } = await makeTrial(t)
  const copy = copyTo(folder, join(root, 'elsewhere'))
  const [here, there] = claims
  for (const [place, args] of [
    [folder, ['accept', here]],
    [copy, ['reject', here, '--reason', 'old footage']],
    [copy, ['accept', there]],
    [folder, ['add', '--no-read', join(root, 'later.txt')]],
  ] as const)
    assert.equal((await runOn(place, args)).code, 0)
  const heads = [headOf(folder), headOf(copy)]
  const joined = await runOn(folder, ['join', copy])
  assert.deepEqual([joined.code, joined.stderr], [0, ''])
  assert.match(joined.stdout, /^4 entries, 0 objects and 0 keys came from /)
  assert.equal((await runOn(copy, ['join', folder])).code, 0)
  assert.deepEqual(statesOf(copy), statesOf(folder))
  assert.equal(statesOf(folder)[there], 'accepted')
  for (const place of [folder, copy])
    for (const head of heads) assert.equal((await marsad(['verify', place, '--head', head])).code, 0)
  // Whoever decides after joining has the last word, on both sides.
  assert.equal((await runOn(copy, ['unsure', here])).code, 0)
  assert.equal((await runOn(folder, ['join', copy])).code, 0)
  assert.equal(statesOf(folder)[here], 'unsure')
})

test('a project that is no copy of this one is joined only where somebody says so, and no folder with itself', async (t) => {
  const { folder } = await makeTrial(t)
  const { folder: foreign } = await makeTrial(t)
  const refused = await runOn(folder, ['join', foreign])
  assert.equal(refused.code, 1)
  assert.match(
    refused.stderr,
    /join\/other-project: this is another project, .* nothing was joined; .* --other-project/,
  )
  const itself = await runOn(folder, ['join', folder])
  assert.equal(itself.code, 1)
  assert.match(itself.stderr, /join\/itself: this is the same folder; nothing was joined/)
  const wanted = await runOn(folder, ['join', foreign, '--other-project'])
  assert.equal(wanted.code, 0)
  assert.match(wanted.stdout, /^7 entries, 0 objects and 1 key came from /)
})

test('a copy that was left half on its way is told as damage, and nothing of it is joined', async (t) => {
  const { root, folder, claims } = await makeTrial(t)
  const copy = copyTo(folder, join(root, 'elsewhere'))
  assert.equal((await runOn(copy, ['accept', claims[0]])).code, 0)
  flipIn(logFile(copy, '.payloads.jsonl', 'shells'), 'shells')
  mkdirSync(join(copy, 'deposits'), { recursive: true })
  const head = headOf(folder)
  const refused = await runOn(folder, ['join', copy])
  assert.equal(refused.code, 1)
  assert.match(refused.stderr, /ledger\/join-damaged: .*nothing was joined; restore that copy first/)
  assert.equal(headOf(folder), head)
})
