import assert from 'node:assert/strict'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { BadFile } from './bad-file.js'
import { folderWith, linesOf, marsad, REPORT } from './marsad.js'

const LINE = `${REPORT} `

const BAD: readonly BadFile[] = [
  { name: 'empty.txt', content: '', says: /report\/empty: the file is empty.*give a file/ },
  { name: 'blank.txt', content: ' \n\n\t', says: /report\/empty: no text in it.*give a file/ },
  {
    name: 'nothing.html',
    content: '<html><body><nav>Home</nav></body></html>',
    says: /report\/empty: .*give a file/,
  },
  {
    name: 'picture.txt',
    content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    says: /reader\/binary: not a text file, nor any format that is read.*give text, HTML, PDF.*--help/,
  },
  { name: 'paper.pdf', content: '%PDF-1.7\n', says: /pdf\/broken: a broken or cut-off PDF.*save its text/ },
  {
    name: 'two-sets.txt',
    content: Buffer.concat([
      Buffer.from('Halvek “café”\n...\nFive people were killed near the caf'),
      Buffer.from([0xe9]),
    ]),
    says: /reader\/not-utf-8: not valid UTF-8 \(line 3, byte 59 of the file\).*convert it/,
  },
  {
    name: 'long-line.txt',
    content: LINE.repeat(Math.ceil(20_000_000 / LINE.length)),
    says: /report\/too-long: 20\d{6} characters.*split it/,
  },
  {
    name: 'long-line.md',
    content: LINE.repeat(Math.ceil(20_000_000 / LINE.length)),
    says: /report\/too-long: 20\d{6} characters.*save it as plain text/,
  },
  {
    name: 'deep.html',
    content: `${'<div>'.repeat(100_000)}${REPORT}`,
    says: /html\/too-deep: more than 300.*save/,
  },
  { name: 'deep-inline.html', content: '<b><i>'.repeat(50_000), says: /html\/too-deep: .*save/ },
  { name: 'angles.html', content: '<'.repeat(1_000_000), says: /html\/too-many-tags: .*save/ },
  {
    name: 'deep.md',
    content: `${'>'.repeat(100_000)} ${REPORT}`,
    says: /markdown\/too-deep: .*save it as plain text/,
  },
  {
    name: 'marks.md',
    content: '_a__b'.repeat(100_000),
    says: /markdown\/too-many-marks: .*save it as plain text/,
  },
  {
    name: 'arabic.txt',
    content: 'قصف الجيش بلدة حلفك يوم الاثنين مما أسفر عن مقتل اثني عشر شخصا على الأقل وفق المرصد.',
    says: /report\/language: looks like language "ar[a-z]" \(Arabic\).*English only; nothing was read; .*marsad add.*marsad new/,
  },
  {
    name: 'french.txt',
    content:
      'Au moins douze personnes ont été tuées samedi lorsque des obus se sont abattus sur une file d’attente devant ' +
      'une boulangerie de la ville assiégée, a déclaré le conseil local, qui accuse l’armée du gouvernement.',
    says: /report\/language: looks like language "fra" \(French\).*English only; nothing was read; .*marsad add/,
  },
  {
    name: 'short-french.txt',
    content: "Une frappe aérienne a tué dix civils à Halvek lundi, selon l'Observatoire.",
    says: /report\/language: looks like a language that is not English; .*nothing was read; .*marsad add/,
  },
]

test('a bad file gets one line that names it and says what to do; the others are read', async (t) => {
  const folder = folderWith(t, {
    'good.txt': REPORT,
    ...Object.fromEntries(BAD.map(({ name, content }) => [name, content])),
  })
  const path = (name: string): string => join(folder, name)
  const started = performance.now()
  const { code, stdout, stderr } = await marsad([
    'read',
    '--format',
    'jsonl',
    path('good.txt'),
    ...BAD.map(({ name }) => path(name)),
    path('no-such-file.txt'),
    folder,
    path('good.txt'),
  ])
  assert.equal(code, 1)
  const read = linesOf(stdout).map((line) => JSON.parse(line))
  assert.deepEqual(
    read.map((report) => [report.id, report.text]),
    [path('good.txt'), path('good.txt')].map((id) => [id, REPORT]),
  )
  const lines = linesOf(stderr)
  for (const [i, { name, says }] of BAD.entries()) {
    assert.ok(lines[i]?.startsWith(`${path(name)}: error `), `${name}: ${lines[i]}`)
    assert.match(lines[i]!, says)
  }
  assert.equal(
    lines[BAD.length],
    `${path('no-such-file.txt')}: error input/missing: no such file; nothing was read; check the name`,
  )
  assert.match(
    lines[BAD.length + 1]!,
    /^\S+: error input\/directory: a directory; nothing was read; name its files/,
  )
  assert.equal(lines.length, BAD.length + 2)
  assert.ok(performance.now() - started < 120_000, 'nothing hangs')
})

test('a broken line of JSONL is named by its number; the other lines are read', async (t) => {
  const folder = folderWith(t, {
    'reports.jsonl': [
      JSON.stringify({ id: 'a', text: REPORT, published: '2024-03-19' }),
      '{"id": "b", "text": "The army shel',
      JSON.stringify({ id: 'c', text: REPORT, published: '2024-02-30' }),
      '[]',
      JSON.stringify({ id: 'd' }),
      '',
      JSON.stringify({ id: 'e', text: '  ' }),
      JSON.stringify({ id: 'f', text: REPORT, published: null }),
    ].join('\n'),
  })
  const file = join(folder, 'reports.jsonl')
  const { code, stdout, stderr } = await marsad(['read', '--format', 'jsonl', file])
  assert.equal(code, 1)
  assert.deepEqual(
    linesOf(stdout).map((line) => JSON.parse(line).id),
    ['a', 'f'],
  )
  const said = linesOf(stderr)
  const expected: readonly (readonly [number, RegExp])[] = [
    [2, /jsonl\/broken-line: not JSON; this line was not read; mend it/],
    [3, /report\/invalid-date: "published" is "2024-02-30", which is no date of the calendar/],
    [4, /jsonl\/not-a-report: /],
    [5, /jsonl\/no-text: /],
    [7, /report\/empty: /],
  ]
  for (const [i, [line, says]] of expected.entries()) {
    assert.ok(said[i]!.startsWith(`${file}:${line}: error `), said[i])
    assert.match(said[i]!, says)
  }
  assert.equal(said.length, expected.length)
})

test('a file that may not be read is named', {
  skip: process.getuid?.() === 0 ? 'root may read every file' : false,
}, async (t) => {
  const folder = folderWith(t, { 'secret.txt': REPORT })
  chmodSync(join(folder, 'secret.txt'), 0)
  const { code, stderr } = await marsad(['read', join(folder, 'secret.txt')])
  assert.equal(code, 1)
  assert.match(stderr, /secret\.txt: error input\/forbidden: /)
})

test('a device that never ends is not read', {
  skip: process.platform === 'win32' ? 'no /dev/zero' : false,
}, async () => {
  const { code, stderr } = await marsad(['read', '/dev/zero'])
  assert.equal(code, 1)
  assert.equal(stderr, '/dev/zero: error input/special: neither a file nor a pipe; nothing was read\n')
})

test('control characters in a file name are shown, not sent', async (t) => {
  const folder = folderWith(t, {})
  mkdirSync(join(folder, 'a\u001b[2J'))
  const { stderr } = await marsad(['read', join(folder, 'a\u001b[2J')])
  assert.ok(stderr.includes('a\\x1b[2J: error input/directory'))
  assert.doesNotMatch(stderr.trimEnd(), /\p{Cc}/u)
})

test('stray bytes are refused by line and byte, in text and in JSON', async (t) => {
  const bytes = (words: string): Uint8Array => Buffer.from(words, 'latin1')
  const folder = folderWith(t, {
    'stray.txt': bytes(`${REPORT} The army shelled Halvek \xff\xfe again.`),
    'stray.jsonl': bytes(`${JSON.stringify({ id: 'a', text: `${REPORT} The army shelled H\xffalvek.` })}\n`),
  })
  const files = ['stray.txt', 'stray.jsonl'].map((name) => join(folder, name))
  const { code, stdout, stderr } = await marsad(['read', '--format', 'jsonl', ...files])
  assert.deepEqual([code, stdout], [1, ''])
  for (const [i, line] of linesOf(stderr).entries()) {
    assert.ok(line.startsWith(`${files[i]}: error reader/not-utf-8: not valid UTF-8 (line 1, byte `), line)
    assert.match(line, /nothing was read; convert it/)
  }
  assert.equal(linesOf(stderr).length, 2)
})

test('letters in another character set are read, and the guess is said', async (t) => {
  const folder = folderWith(t, {
    'latin-1.txt': Buffer.from(`${REPORT} Five people died near the caf\xe9.`, 'latin1'),
  })
  const file = join(folder, 'latin-1.txt')
  const { code, stdout, stderr } = await marsad(['read', '--format', 'jsonl', file])
  assert.equal(code, 0)
  assert.match(JSON.parse(linesOf(stdout)[0]!).text, /near the café\.$/)
  assert.match(
    stderr,
    /latin-1\.txt: warning reader\/charset-guessed: .* read as windows-1252, which is a guess/,
  )
})
