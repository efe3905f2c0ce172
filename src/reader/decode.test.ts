import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeText } from './decode.js'

const codeOf = (bytes: Uint8Array): string => {
  const text = decodeText(bytes, 'file')
  return typeof text === 'string' ? 'read' : `${text.code} ${text.message}`
}

test('what is no text is refused', () => {
  assert.match(codeOf(new Uint8Array()), /^report\/empty /)
  assert.match(codeOf(Uint8Array.from([80, 75, 3, 4, 0, 0])), /^reader\/packed /)
  assert.match(codeOf(Buffer.from('The army.', 'utf16le')), /^reader\/binary /)
})

test('invalid UTF-8 is refused, with the place of the first fault', () => {
  const cases: readonly (readonly [readonly number[], number])[] = [
    [[0xe9], 0],
    [[97, 98, 0xe9, 99], 2],
    [[0xd8, 0xad, 0xd8], 2],
    [[0xf0, 0x9f, 0x95], 0],
    [[97, 0xc0, 0xaf], 1],
    [[0xed, 0xa0, 0x80], 0],
    [[97, 0xff], 1],
  ]
  for (const [bytes, at] of cases) {
    assert.match(
      codeOf(Uint8Array.from(bytes)),
      new RegExp(`^reader/not-utf-8 not valid UTF-8 \\(line 1, byte ${at} `),
    )
  }
  assert.match(codeOf(Uint8Array.from([97, 10, 10, 0xff])), /line 3, byte 3 /)
})

test('a byte order mark is no part of the text', () => {
  assert.equal(decodeText(Buffer.from('\ufeffThe army'), 'file'), 'The army')
})

test('law: text without NUL comes back as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && !/\p{Cs}/u.test(text))
      assert.equal(decodeText(Buffer.from(text), 'file'), text)
    }),
    { seed: 7 },
  )
})
