import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { caseOf, originsOf, SIDES } from './example.cases.test-data.js'
import { cellAt, gradeHints, holds, parseCell, sayBounds, type Toll, tollOf } from './index.js'

const FILE = new URL('../../../src/tally/cases.txt', import.meta.url)
const [, ...cases] = readFileSync(FILE, 'utf8').split(/^# /m)

for (const text of cases) {
  const { name, incident, options, expected } = caseOf(text)
  test(name, () => {
    const toll = tollOf(incident, { ...options, origins: originsOf(incident.claims), sideOf: SIDES })
    const told = [
      ...toll.leftOut.map(({ claim, words }) => `left out ${claim ?? '-'}: ${words}`),
      ...heldLines(toll),
      ...gradeHints(incident, {
        ...options,
        origins: originsOf(incident.claims),
        responsibility: toll.responsibility,
      }).map(({ grade, why }) => `hint ${grade}: ${why}`),
    ]
    let last = cellAt(toll.cells, { metric: 'killed' })
    for (const line of expected) {
      const [, key = '', words = ''] = /^(\S+): (.*)$/.exec(line.trim()) ?? []
      if (/^(?:left out|held|disclaimer|hint) /.test(line)) {
        assert.ok(told.includes(line), `${line}\n${told.join('\n')}`)
        continue
      }
      if (key === 'says') assert.equal(last?.explain, words)
      else if (key === 'best') assert.equal(last?.rule == null ? 'none' : `${last.best} ${last.rule}`, words)
      else {
        last = cellAt(toll.cells, parseCell(key)!)
        assert.equal(
          last?.words ?? 'none',
          words,
          `${key} in ${JSON.stringify(toll.cells.map((c) => [c.key, c.words]))}`,
        )
        if (last !== null && !/“/.test(words)) assert.equal(sayBounds(last), words)
      }
    }
  })
}

function heldLines({ responsibility }: Toll): readonly string[] {
  const parties = new Map<string, string[]>()
  for (const held of responsibility.held) {
    const list = parties.get(held.party.name) ?? []
    const decided = held.decided === null ? '' : ` (${held.decided.by}: ${holds(held) ? 'yes' : 'no'})`
    parties.set(held.party.name, [...list, `${held.relation}${decided}`])
  }
  return [
    ...[...parties].map(([name, relations]) => `held ${name}: ${relations.join(', ')}`),
    ...(parties.size === 0 ? ['held nobody: none'] : []),
    ...responsibility.disclaimers.map(({ claim, words }) => `disclaimer ${claim}: ${words}`),
  ]
}
