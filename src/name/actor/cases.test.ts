import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type ActorQuery, type ActorRole, openActors, type SeenActor } from './index.js'

const CASES = new URL('../../../../src/name/actor/cases.txt', import.meta.url)
const ROLES: readonly ActorRole[] = ['source', 'via', 'agent', 'target']

interface Case {
  readonly line: number
  readonly words: string
  readonly query: ActorQuery
  readonly id: string | null
  readonly loaded: boolean
}

function readCase(text: string, line: number): Case {
  const [left = '', right = ''] = text.split(' => ')
  const braces = /\s*\{([^}]*)\}\s*$/.exec(left)
  const conditions = (braces?.[1] ?? '').split(';').map((c) => c.trim())
  const published = conditions.find((c) => /^\d{4}-\d\d-\d\d$/.test(c)) ?? null
  const countries = conditions.flatMap((c) => (c.startsWith('in ') ? c.slice(3).split(' ') : []))
  const places = conditions.flatMap((c) => {
    const place = /^place (.+) ([A-Z]{2})$/.exec(c)
    return place === null ? [] : [{ words: place[1]!, country: place[2]! }]
  })
  const actorsSeen: SeenActor[] = []
  for (const words of conditions.flatMap((c) => (c.startsWith('after ') ? [c.slice(6)] : []))) {
    const seen = openActors().resolve(words, {
      published,
      role: 'source',
      context: { countries: [], actorsSeen: [] },
    })
    assert.ok(seen, `line ${line}: "${words}" must name an actor to stand before`)
    actorsSeen.push({ id: seen.id, words })
  }
  const role = ROLES.find((r) => conditions.includes(r)) ?? 'source'
  const [id = 'null', loaded] = right.trim().split(' ')
  return {
    line,
    words: braces === null ? left : left.slice(0, braces.index),
    query: { published, role, context: { countries, actorsSeen, places } },
    id: id === 'null' ? null : id,
    loaded: loaded === 'loaded',
  }
}

test('each case in cases.txt reads as written', () => {
  const faults: string[] = []
  const lines = readFileSync(CASES, 'utf8').split('\n')
  lines.forEach((text, i) => {
    if (text.trim() === '' || text.startsWith('#')) return
    const { line, words, query, id, loaded } = readCase(text, i + 1)
    const link = openActors().resolve(words, query)
    const shown = link === null ? 'null' : `${link.id}${link.loaded ? ' loaded' : ''}`
    const wanted = id === null ? 'null' : `${id}${loaded ? ' loaded' : ''}`
    if (shown !== wanted) faults.push(`line ${line}: ${text}\n    reads ${shown}`)
  })
  assert.deepEqual(faults, [])
})
