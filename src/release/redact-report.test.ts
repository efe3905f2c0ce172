import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redactReport } from './redact-report.js'
import type { Walk } from './walk.js'

const own = {
  id: 'salma-from-the-mill.txt',
  title: 'Salma saw it',
  url: 'https://radio.example/1',
  publisher: 'Halvek Radio',
  published: '2024-03-19',
  captured: '2024-03-20T08:00:00.000Z',
}
const later = { ...own, url: 'file:///home/salma/copy.html', publisher: 'Salma’s pages', published: null }
const walk = (<T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('Salma', '[a person]'))) as Walk

test('every printing of a report leaves without file name, time of capture, private address and hidden names', () => {
  const taken: string[] = []
  const report = { text: 'ab'.repeat(32), ...own, language: 'eng', printings: [own, later] }
  const redacted = redactReport(report, { walk, take: (what) => void taken.push(what) })
  assert.doesNotMatch(JSON.stringify(redacted), /salma/i)
  assert.deepEqual(
    redacted.printings?.map(({ publisher, published, url, captured }) => [
      publisher,
      published,
      url,
      captured,
    ]),
    [
      ['Halvek Radio', '2024-03-19', 'https://radio.example/1', ''],
      ['[a person]’s pages', null, null, ''],
    ],
  )
  assert.deepEqual([redacted.publisher, redacted.title], ['Halvek Radio', '[a person] saw it'])
  assert.deepEqual(taken, ['addresses of reports'])
})
