import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { pdfOf } from './pdf/pdf.test-data.js'
import { rowOf, workbookOf } from './sheet/workbook.test-data.js'
import { answerOf, recordOf } from './warc/warc.test-data.js'

const escapeXml = (text: string): string =>
  text
    .replace(/[&<]/g, (c) => (c === '&' ? '&amp;' : '&lt;'))
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')

/** How each format writes one report down. A format without an entry fails the suites. */
export const WRITTEN: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  text: (text) => text,
  markdown: (text) => text,
  html: (text) =>
    `<html><head><title>Halvek</title></head><body><article><p>${text}</p></article></body></html>`,
  feed: (text) =>
    `<rss><channel><item><content:encoded><![CDATA[${text.replaceAll(']]>', '')}]]></content:encoded></item></channel></rss>`,
  mhtml: (text) => `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>`,
  pdf: (text) => pdfOf([text.trim() === '' ? [] : (text.match(/\S.{0,90}\S(?=\s|$)|\S+/gs) ?? [])]),
  warc: (text) => recordOf({ block: answerOf(`<p>${text}</p>`) }),
  wacz(text) {
    const path = 'archive/a.warc'
    const record = recordOf({ block: answerOf(`<p>${text}</p>`) })
    const hash = `sha256:${createHash('sha256').update(record).digest('hex')}`
    const list = Buffer.from(JSON.stringify({ resources: [{ path, hash }] }))
    return zipSync({ 'datapackage.json': list, [path]: record })
  },
  csv: (text) => `text\n"${text.replaceAll('"', '""')}"\n`,
  xlsx: (text) => workbookOf({ rows: rowOf(1, ['text']) + rowOf(2, [escapeXml(text)]) }),
  json: (text) => JSON.stringify([{ text }], null, 2),
  telegram: (text) =>
    JSON.stringify({ type: 'public_channel', id: 1, messages: [{ id: 1, type: 'message', text }] }),
  jsonl: (text) => JSON.stringify({ text }),
}
