import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { test } from 'node:test'
import { openDeadline, orOver } from './deadline.js'

test('waiting for one answer after another leaves no listener behind', async () => {
  const deadline = openDeadline(60_000)
  for (let i = 0; i < 20; i++) assert.equal(await orOver(Promise.resolve(i), deadline), i)
  await assert.rejects(orOver(Promise.reject(new Error('no such host')), deadline), /no such host/)
  assert.equal(getEventListeners(deadline.signal, 'abort').length, 0)
})
