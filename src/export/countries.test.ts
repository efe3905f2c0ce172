import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { countryOf } from './countries.js'

test('every country of the gazetteer is there, by the same name, with codes that nobody else has', () => {
  const file = new URL('../../../data/gazetteer/countries.yml', import.meta.url)
  const { rows }: { readonly rows: readonly { readonly id: string; readonly name: string }[] } = parse(
    readFileSync(file, 'utf8'),
  )
  for (const { id, name } of rows) {
    const country = countryOf(id)
    assert.equal(country?.name, name, id)
    assert.match(country!.alpha3, /^[A-Z]{3}$/)
    assert.ok(id === 'XK' || Number.isInteger(country!.number), id)
  }
  assert.equal(new Set(rows.map(({ id }) => countryOf(id)!.alpha3)).size, rows.length)
  assert.equal(countryOf('ZZ'), null)
  assert.equal(countryOf(null), null)
})
