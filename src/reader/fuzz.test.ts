import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { openReports, READERS } from './index.js'
import { WRITTEN } from './written.test-data.js'

const TEXT = 'Army artillery shelled Halvek on Monday, the Observatory said. The government denied it.'

/** Files that programs made: a browser, a program that fetches pages. */
const FIXTURES = new URL('../../../test/fixtures/readers/', import.meta.url)

/** Bytes that mean something to some format. */
const TELLING = [
  '<',
  '>',
  '"',
  '\n',
  '\r\n\r\n',
  '{',
  '[',
  '&',
  '%',
  'PK\u0001\u0002',
  '\u0000',
  '\u00ff',
  'endobj',
  '--b',
  ';',
  '=',
  '-1',
  '99999999999',
  '<!DOCTYPE',
]

/** One change to some bytes; places are shares of their length. */
type Change = (bytes: Buffer) => Buffer

const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length)

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

const change: fc.Arbitrary<Change> = fc.oneof(
  // a byte becomes another one
  fc.tuple(share, fc.nat(255)).map(
    ([place, byte]): Change =>
      (bytes) => {
        const changed = Buffer.from(bytes)
        if (changed.length > 0) changed[at(bytes, place)] = byte
        return changed
      },
  ),
  // it breaks off
  share.map(
    (place): Change =>
      (bytes) =>
        bytes.subarray(0, at(bytes, place)),
  ),
  // a piece is gone
  fc.tuple(share, fc.nat(64)).map(
    ([place, length]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, place)), bytes.subarray(at(bytes, place) + length)]),
  ),
  // a piece stands there twice, or many times
  fc.tuple(share, fc.nat(64), fc.integer({ min: 1, max: 200 })).map(
    ([place, length, times]): Change =>
      (bytes) => {
        const begin = at(bytes, place)
        const piece = bytes.subarray(begin, begin + length)
        return Buffer.concat([
          bytes.subarray(0, begin),
          ...Array.from({ length: times }, () => piece),
          bytes.subarray(begin),
        ])
      },
  ),
  // something telling stands where it should not
  fc.tuple(share, fc.constantFrom(...TELLING)).map(
    ([place, words]): Change =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, at(bytes, place)),
          Buffer.from(words, 'latin1'),
          bytes.subarray(at(bytes, place)),
        ]),
  ),
)

const changes = fc.array(change, { minLength: 1, maxLength: 4 })

const fixtures = readdirSync(FIXTURES).map((name) => [name, readFileSync(new URL(name, FIXTURES))] as const)

/** What a reader is tried on: what it is written as in the tests, and the files of programs with its endings. */
const seedsOf = (slug: string, endings: readonly string[]): readonly (readonly [string, Buffer])[] => [
  [`report${endings[0] ?? '.json'}`, Buffer.from(WRITTEN[slug]!(`${TEXT} ${TEXT}`))],
  ...fixtures.filter(([name]) => endings.some((ending) => name.endsWith(ending))),
]

/** Changes inside an archive, so that not only its own bytes are tried; other bytes are changed as they are. */
const inside =
  (changed: Change): Change =>
  (bytes) => {
    if (bytes.toString('latin1', 0, 2) !== 'PK') return changed(bytes)
    const files = Object.entries(unzipSync(bytes))
    return Buffer.from(
      zipSync(Object.fromEntries(files.map(([name, content]) => [name, changed(Buffer.from(content))])), {
        level: 0,
      }),
    )
  }

for (const reader of READERS) {
  test(`${reader.slug}: whatever happened to a file, it is read or refused, never thrown on`, async () => {
    const seeds = seedsOf(reader.slug, reader.endings)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        changes,
        fc.boolean(),
        async ([name, bytes], made, isInside) => {
          const all: Change = (given) => made.reduce((now, one) => one(now), given)
          const changed = (isInside ? inside(all) : all)(bytes)
          const options = { name, date: null, publisher: null, anyLanguage: true }
          const { value, diagnostics } = await openReports(changed, options)
          assert.ok(value.length + diagnostics.length > 0, 'something is said')
          for (const { code, message, where } of diagnostics) {
            assert.match(code, /^[a-z]+\/[a-z0-9-]+$/)
            assert.ok(message.length < 1_000 && where !== null)
          }
          for (const { text, sentences, taken } of value) {
            assert.notEqual(text.trim(), '')
            for (const { start, end } of sentences) assert.ok(0 <= start && start < end && end <= text.length)
            for (const start of taken?.pages ?? []) assert.ok(start <= text.length)
          }
        },
      ),
      { seed: 20240318, numRuns: 250, interruptAfterTimeLimit: 3_000 },
    )
  })
}
