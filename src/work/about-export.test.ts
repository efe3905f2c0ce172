import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatOf } from '../export/index.js'
import { aboutExport } from './about-export.js'

const STATEMENT = {
  project: 'Halvek 2031',
  filter: null,
  suggestions: false,
  codebook: '1.0.0',
  data: 'heads 00aa',
  program: '0.0.0',
  made: '2031-10-08T00:00:00.000Z',
  rules: [],
  licence: null,
}

test('beside an export stands which incidents its format left out, and not their number alone', () => {
  const what = 'incidents in which no source counts a death have no row in GED'
  const about = aboutExport(formatOf('ucdp-ged')!, STATEMENT, {
    diagnostics: [{ severity: 'warning', code: 'export/ged', message: `2 ${what}`, where: null }],
    noted: [
      { what, ids: ['i-0000000000aa', 'p-0000000000bb'] },
      { what: 'events have no upper bound', ids: [] },
    ],
  })
  const ids = ['## Their ids', '', `* ${what}:`, '  * i-0000000000aa', '  * p-0000000000bb', '']
  assert.ok(about.endsWith(ids.join('\n')), about)
})
