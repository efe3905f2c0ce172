import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { BadFile } from './bad-file.js'
import { folderWith, linesOf, marsad, REPORT } from './marsad.js'

const LAUGHS =
  '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
const FEED = (words: string): string =>
  `<rss><channel><item><description>${words}</description></item></channel></rss>`

/** A sheet that is made of nothing but blanks, and packs to almost nothing. */
const BLANKS = new Uint8Array(96 * 1024 * 1024).fill(0x20)

const packed = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [
        name,
        typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
      ]),
    ),
  )

const WARC = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://meridian.example/a\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>${REPORT}`

/** Files that are broken, or made to do harm. */
const HOSTILE: readonly BadFile[] = [
  {
    name: 'laughs.xml',
    content: LAUGHS + FEED('&c;'),
    says: /xml\/entities: .*never expanded; nothing was read/,
  },
  {
    name: 'outside.rss',
    content: `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${FEED('&x;')}`,
    says: /xml\/entities: .*never expanded; nothing was read/,
  },
  { name: 'deep.xml', content: `<rss>${'<a>'.repeat(100_000)}`, says: /xml\/too-deep: more than 256/ },
  { name: 'deep.json', content: '['.repeat(1_000_000), says: /json\/broken: not JSON/ },
  {
    name: 'endless.xml',
    content: FEED(`${REPORT} `.repeat(Math.ceil(100_000_000 / (REPORT.length + 1)))),
    says: /feed\/too-long: a feed of 10\d{7} characters, at most 32000000 are read; nothing was read; ask for fewer/,
  },
  {
    name: 'bomb.xlsx',
    content: packed({ 'xl/workbook.xml': BLANKS }),
    says: /zip\/bomb: "xl\/workbook.xml" in it is over 300 times larger unpacked; nothing was read/,
  },
  {
    name: 'ways-out.wacz',
    content: packed({ 'datapackage.json': '{}', 'archive/../../../outside.txt': REPORT }),
    says: /zip\/path: an archive with a file whose name leads out of it/,
  },
  {
    name: 'ways-out.xlsx',
    content: packed({ 'xl/workbook.xml': '<workbook/>', '/outside.txt': REPORT }),
    says: /zip\/path: an archive with a file whose name leads out of it/,
  },
  {
    name: 'cut.xlsx',
    content: packed({ 'xl/workbook.xml': '<workbook/>' }).subarray(0, -20),
    says: /zip\/broken: /,
  },
  {
    name: 'bomb.warc.gz',
    content: gzipSync(
      Buffer.concat([
        Buffer.from('WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 100000000\r\n\r\n'),
        BLANKS,
      ]),
    ),
    says: /warc\/bomb: more than \d+ MB when unpacked/,
  },
  {
    name: 'cut.warc',
    content: WARC,
    says: /warc\/broken: a record that breaks off after \d+ of 500 bytes; nothing was read/,
  },
  {
    name: 'quote.csv',
    content: `text,url\n"${REPORT},x\n${REPORT},y\n`,
    says: /csv\/broken: a cell begins with a quotation mark and never ends/,
  },
  {
    name: 'incidents.csv',
    content: 'event_date,fatalities\n2024-03-18,0\n',
    says: /sheet\/no-text-column: .*"marsad import"/,
  },
  {
    name: 'scan.pdf',
    content:
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\ntrailer << /Root 1 0 R >>\n',
    says: /pdf\/scan: a page without text in it.*text recognition/,
  },
  {
    name: 'parts.mhtml',
    content: Array.from(
      { length: 60 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    ).join(''),
    says: /mhtml\/too-deep: more than 20 parts inside one another; nothing was read/,
  },
]

/** Whole, only without words: a scan is evidence, and somebody can code it by hand. */
const SOUND = new Set(['scan.pdf'])

test('files that are broken or made to do harm: each is named, none has an effect, the good ones are read', async (t) => {
  const outer = folderWith(t, {})
  const folder = join(outer, 'in')
  mkdirSync(folder)
  writeFileSync(join(folder, 'good.txt'), REPORT)
  for (const { name, content } of HOSTILE) writeFileSync(join(folder, name), content)
  const project = join(outer, 'project')
  assert.equal((await marsad(['init', project, '--as', 'Rana'])).code, 0)
  const { code, stdout, stderr } = await marsad(
    ['add', folder, '--no-read', '--json', '--project', project],
    {
      node: ['--max-old-space-size=1200'],
    },
  )
  assert.equal(code, 1, stderr)
  assert.equal(JSON.parse(stdout).reports, 1)
  const lines = linesOf(stderr)
  for (const { name, says } of HOSTILE) {
    const line = lines.find((one) => one.startsWith(`${name}: error `))
    assert.ok(line !== undefined, `${name}: ${stderr}`)
    assert.match(line, says)
    assert.equal(line.endsWith('; nothing of it was kept'), !SOUND.has(name), line)
  }
  const objects = readdirSync(join(project, 'objects'), { recursive: true, encoding: 'utf8' }).join(' ')
  const isKept = (content: string | Uint8Array): boolean => {
    const hash = createHash('sha256').update(content).digest('hex')
    return objects.replaceAll(/[^0-9a-f ]/g, '').includes(hash)
  }
  assert.ok(isKept(REPORT))
  for (const { name, content } of HOSTILE) assert.equal(isKept(content), SOUND.has(name), name)
  assert.equal(
    JSON.parse((await marsad(['status', '--json', '--project', project])).stdout).withoutText,
    SOUND.size,
  )
  assert.deepEqual(readdirSync(outer).sort(), ['in', 'project'])
  assert.equal(readdirSync(folder).length, HOSTILE.length + 1)
  const verified = await marsad(['verify', project])
  assert.equal(verified.code, 0, verified.stdout + verified.stderr)
})
