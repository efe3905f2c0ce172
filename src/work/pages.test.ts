import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReceivedReport } from '../review/index.js'
import { pagesIn } from './pages.js'

/** A report with pages, which tells when it is looked at. */
function received(text: string, pages: readonly number[] | null, looked: string[]): ReceivedReport {
  const report = { text, id: text, title: null, url: null, publisher: null, published: null, language: 'eng' }
  const taken = { part: null, title: null, url: null, publisher: null, published: null, pages }
  return {
    report: { ...report, captured: '2031-10-05T00:00:00.000Z' },
    get captures() {
      looked.push(text)
      return [{ taken }]
    },
  } as unknown as ReceivedReport
}

test('pages are looked up of those texts alone that are asked for', () => {
  const looked: string[] = []
  const reports = [received('a', [0, 40], looked), received('b', [0, 7], looked), received('c', null, looked)]
  const pagesAt = pagesIn({ reports }, new Set(['b', 'c']))
  assert.deepEqual([pagesAt('b'), pagesAt('c')], [[0, 7], null])
  assert.deepEqual(looked, ['b', 'c'])
  assert.deepEqual(pagesIn({ reports })('a'), [0, 40])
})
