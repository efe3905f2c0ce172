import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { exampleOf } from './example.test-data.js'
import type { Incident, Incidents } from './index.js'
import { proposeIncidents } from './index.js'

const FILE = new URL('../../../src/incident/cases.txt', import.meta.url)
const [, ...cases] = readFileSync(FILE, 'utf8').split(/^# /m)

for (const text of cases) {
  const [head = '', tail = ''] = text.split('==>\n')
  const [name = '', ...lines] = head.trim().split('\n')
  const wanted = tail.trim().split('\n')
  test(name, () => {
    const { claims, links, named } = exampleOf(lines)
    const found = proposeIncidents(claims, { links, named, suggestions: false })
    const plain = (line: string): boolean => !line.startsWith('why ')
    assert.deepEqual([...tell(found)].sort(), wanted.filter(plain).sort())
    const reasons = found.incidents.flatMap((incident) =>
      incident.reasons.map(({ claims: [a, b], why }) => `why ${a} ${b}: ${why}`),
    )
    for (const line of wanted) if (!plain(line)) assert.ok(reasons.includes(line), reasons.join('\n'))
  })
}

function tell({ incidents, aggregates, others, redirects, diagnostics }: Incidents): readonly string[] {
  return [
    ...incidents.map(tellIncident),
    ...aggregates.map(({ claim, why }) => `aggregate ${claim.id}: ${why}`),
    ...others.map(({ id }) => `other ${id}`),
    ...[...redirects].map(([from, to]) => `redirect ${from} ${to ?? '-'}`),
    ...diagnostics.map(({ code, message }) => `diagnostic ${code}: ${message}`),
  ]
}

function tellIncident({ id, permanent, former, kind, place, start, end, lumped, claims }: Incident): string {
  const days = start === end && start !== null ? start : `${start ?? '-'}..${end ?? '-'}`
  const called = permanent ? ` = ${id}${former.length > 0 ? ` (${former.join(' ')})` : ''}` : ''
  const ids = claims.map((claim) => claim.id).join(' ')
  return `${kind} ${place?.text ?? '-'} ${days}${lumped ? ' lumped' : ''}${called}: ${ids}`
}
