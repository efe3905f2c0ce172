import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDamagedUtf8 } from './charset.js'
import { decodeFile } from './decode.js'
import { openReports } from './index.js'

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

/** Arabic for "shelled the town" in windows-1256, with its comma, which with the letter before it is valid UTF-8. */
const ARABIC = [
  0xde, 0xd5, 0xdd, 0x20, 0xc8, 0xe1, 0xcf, 0xc9, 0x20, 0xcd, 0xe1, 0xdd, 0xdf, 0xa1, 0x20, 0xe6, 0xda, 0xd1,
]

/** What, bytes, declared, character set, how, text. */
const READ: readonly (readonly [string, Uint8Array, readonly string[], string, string, string])[] = [
  ['UTF-8', Buffer.from('café حلفك'), [], 'utf-8', 'plain', 'café حلفك'],
  [
    'UTF-8 that is declared to be something else',
    Buffer.from('café'),
    ['windows-1252'],
    'utf-8',
    'plain',
    'café',
  ],
  ['a mark of UTF-8', bytesOf([0xef, 0xbb, 0xbf], 'The army'), [], 'utf-8', 'plain', 'The army'],
  [
    'a mark of UTF-16, little end first',
    Buffer.from('\ufeffحلفك', 'utf16le'),
    [],
    'utf-16le',
    'marked',
    'حلفك',
  ],
  [
    'a mark of UTF-16, big end first',
    Buffer.from('\ufeffHalvek', 'utf16le').swap16(),
    [],
    'utf-16be',
    'marked',
    'Halvek',
  ],
  [
    'UTF-16 without a mark, declared',
    Buffer.from('The army', 'utf16le'),
    ['utf-16le'],
    'utf-16le',
    'declared',
    'The army',
  ],
  ['declared Arabic', bytesOf(ARABIC), ['windows-1256'], 'windows-1256', 'declared', 'قصف بلدة حلفك، وعر'],
  [
    'a name that is none, then a good one',
    bytesOf('caf', [0xe9]),
    ['klingon', 'iso-8859-1'],
    'windows-1252',
    'declared',
    'café',
  ],
  [
    'a wrong word, then nothing',
    bytesOf('The army shelled the town near the caf', [0xe9], ' and left.'),
    ['utf-8'],
    'windows-1252',
    'guessed',
    'The army shelled the town near the café and left.',
  ],
  [
    'nobody says',
    bytesOf(ARABIC, ' ', ARABIC),
    [],
    'windows-1256',
    'guessed',
    'قصف بلدة حلفك، وعر قصف بلدة حلفك، وعر',
  ],
  [
    'quotation marks of Windows',
    bytesOf('He said ', [0x93], 'no', [0x94], ' to the army.'),
    [],
    'windows-1252',
    'guessed',
    'He said “no” to the army.',
  ],
  [
    'a line of French',
    Buffer.from("Selon le maire, l'armée a tiré à Halvek et les blessés ont été évacués.", 'latin1'),
    [],
    'windows-1252',
    'guessed',
    "Selon le maire, l'armée a tiré à Halvek et les blessés ont été évacués.",
  ],
  [
    'Russian',
    bytesOf(
      [0xc0, 0xf0, 0xec, 0xe8, 0xff],
      ' ',
      [0xee, 0xe1, 0xf1, 0xf2, 0xf0, 0xe5, 0xeb, 0xff, 0xeb, 0xe0],
    ),
    [],
    'windows-1251',
    'guessed',
    'Армия обстреляла',
  ],
]

for (const [what, bytes, declared, charset, how, text] of READ) {
  test(`decoded: ${what}`, () => {
    assert.deepEqual(decodeFile(bytes, { name: 'file', declared }), { charset, how, text })
  })
}

/** What, bytes, what is said. */
const REFUSED: readonly (readonly [string, Uint8Array, RegExp])[] = [
  [
    'a character cut in two at the end',
    Buffer.from('The café حلفك').subarray(0, -1),
    /not valid UTF-8 \(line 1, byte 16 /,
  ],
  [
    'one line in UTF-8, one in Latin 1',
    bytesOf([...Buffer.from('café\n')], 'caf', [0xe9], '\n'),
    /line 2, byte 9 /,
  ],
  [
    'two stray bytes',
    bytesOf('The army shelled Aleppo ', [0xff, 0xfe], ' and killed 3.'),
    /line 1, byte 24 /,
  ],
  ['a stray byte in a word', bytesOf('The army shelled H', [0xff], 'ama and killed 3.'), /line 1, byte 18 /],
  ['a stray capital in a word', bytesOf('The army shelled H', [0xc3], 'ama.'), /line 1, byte 18 /],
  ['half a character alone', bytesOf('Ten people were killed near Hama', [0xe2, 0x80], '.'), /byte 32 /],
  ['a letter at a number', bytesOf('The army killed 3', [0xe9], ' people in Hama.'), /byte 17 /],
  ['half an Arabic letter', bytesOf('The army shelled Hama, ', [0xd8], ' it was said.'), /byte 23 /],
  ['half a UTF-16 character', Buffer.from('\ufeffHalvek', 'utf16le').subarray(0, -1), /not a text file/],
]

for (const [what, bytes, says] of REFUSED) {
  test(`refused, not repaired: ${what}`, () => {
    const decoded = decodeFile(bytes, { name: 'file' })
    assert.ok('code' in decoded, JSON.stringify(decoded))
    assert.match(decoded.message, says)
  })
}

test('JSON is UTF-8 by its definition: other bytes in it are faults, unless somebody declared what they are', async () => {
  const line = bytesOf('{"id": "a", "text": "Five people were killed near the caf', [0xe9], ' in Halvek."}\n')
  for (const name of ['a.jsonl', 'a.json']) {
    const given = { name, date: null, publisher: null }
    const guessed = await openReports(line, given)
    assert.deepEqual([guessed.value, guessed.diagnostics.map((d) => d.code)], [[], ['reader/not-utf-8']])
    const told = await openReports(line, { ...given, mime: 'application/json; charset=windows-1252' })
    assert.match(told.value[0]!.text, /café/)
  }
})

test('a guess is said, and kept with the report', async () => {
  const bytes = bytesOf(
    'Five people were killed near the caf',
    [0xe9],
    ' in Halvek on Monday, the Observatory said.',
  )
  const { value, diagnostics } = await openReports(bytes, { name: 'a.txt', date: null, publisher: null })
  assert.match(value[0]!.text, /café/)
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.severity]),
    [['reader/charset-guessed', 'warning']],
  )
  assert.match(diagnostics[0]!.message, /read as windows-1252, which is a guess/)
  assert.equal(value[0]!.taken?.charset, 'windows-1252')
  assert.deepEqual(value[0]!.taken?.says, ['character set windows-1252 was guessed'])
})

test('law: UTF-8 with one byte changed is never read as something else where it has other letters than ASCII', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', 'é', 'ح', '“', '😢'),
    minLength: 12,
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, fc.nat(), (words, at) => {
      const bytes = Buffer.from(`حلفك é “ ${words}`)
      bytes[at % bytes.length] = 0xff
      assert.ok(isDamagedUtf8(bytes))
      assert.ok('code' in decodeFile(bytes, { name: 'file' }))
    }),
    { seed: 7 },
  )
})
