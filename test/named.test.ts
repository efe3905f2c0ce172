import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../src/index.js'

const first = async (text: string) => (await readReport({ text, published: '2024-03-18' })).claims[0]!

test('the type of a source agrees with the actor beside it', async () => {
  for (const [source, type] of [
    ['HRW', 'monitor'],
    ['AMISOM', 'io'],
    ['The YPG', 'armed-group'],
    ['The IRC', 'aid'],
  ] as const) {
    const claim = await first(`${source} said militants shelled the village of Tal Hosn on Monday.`)
    assert.equal(claim.source.text, source)
    assert.equal(claim.source.type, type, source)
  }
})

test('a word that takes sides is marked on the mention, whether or not it is known who is meant', async () => {
  const airport = await first('Terrorists seized the airport, state media said.')
  assert.deepEqual([airport.agents[0]?.label, airport.agents[0]?.actor], ['Terrorists', null])
  const plain = await first('Rebels seized the airport, state media said.')
  assert.equal(plain.agents[0]?.text, 'Rebels')
  assert.equal('label' in plain.agents[0]!, false)
})
