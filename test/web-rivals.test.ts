import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DecidingFact, Rival, RivalSide } from '../src/review/index.js'
import { sayRival } from '../src/work/index.js'
import { sayPhrase } from '../web/src/sayings/arabic-phrases.js'
import { RIVAL_PARTS } from '../web/src/ui/rival-parts.js'

interface Case {
  readonly about: readonly string[]
  /** What the sides say; null: nothing stands. */
  readonly says: readonly (DecidingFact | null)[]
}

const REASON = { reason: 'one street' } as const
const link = { kind: 'link', claims: ['c-1', 'c-2'], ...REASON } as const
const number = { kind: 'override', incident: 'i-1', cell: 'killed/civilian/children', ...REASON } as const
const grade = { kind: 'grade', incident: 'i-1', ...REASON } as const
const held = {
  kind: 'responsible',
  incident: 'i-1',
  party: 'Northern Front',
  relation: 'denied',
  ...REASON,
} as const
const actor = { kind: 'actor', actor: 'own-1', name: null, aliases: [], allegiances: [], ...REASON } as const
const victim: DecidingFact = {
  kind: 'victim',
  victim: 'v-1',
  incident: 'i-1',
  names: [],
  age: 31,
  sex: 'woman',
  status: 'civilian',
  metric: 'killed',
  listed: true,
}
const asked = {
  kind: 'correction',
  correction: 'k-1',
  incident: 'i-1',
  from: null,
  words: null,
  ...REASON,
} as const
const spot = { id: 'p-1', latitude: 1, longitude: 2, precision: 'site' } as const
const source = { kind: 'reliability', source: 'o-1', name: 'Orel', ...REASON } as const
const consent = { kind: 'consent', about: 'c-1', ...REASON } as const

/** Words of every kind but decisions, of which the page shows verdict and claim. */
const CASES: readonly Case[] = [
  { about: ['c-1'], says: [null] },
  { about: ['c-1', 'c-2'], says: [{ ...link, same: true }, { ...link, same: false }, null] },
  {
    about: ['i-1', number.cell],
    says: [
      { ...number, value: { low: 3, best: 4, high: 5 } },
      { ...number, value: { low: 1200, best: null, high: null } },
      { ...number, value: { low: null, best: null, high: 5 } },
      { ...number, incident: 'i-2', value: { low: 7, best: 7, high: 7 } },
    ],
  },
  {
    about: ['i-1'],
    says: [
      { ...grade, grade: 'weak' },
      { ...grade, incident: 'i-2', grade: 'fair' },
    ],
  },
  {
    about: ['i-1', held.party, held.relation],
    says: [
      { ...held, holds: true },
      { ...held, holds: false },
    ],
  },
  {
    about: ['own-1'],
    says: [
      { ...actor, into: null },
      { ...actor, into: 'own-2' },
    ],
  },
  { about: ['v-1'], says: [victim, null] },
  {
    about: ['k-1'],
    says: (['accepted', 'partly', 'rejected'] as const).map((outcome) => ({ ...asked, outcome })),
  },
  { about: ['o-1'], says: [{ ...source, reliability: 'B' }] },
  { about: ['c-1'], says: [{ kind: 'credibility', claim: 'c-1', credibility: 2, ...REASON }] },
  { about: ['c-1'], says: [{ kind: 'location', claim: 'c-1', spot, signed: true, ...REASON }] },
  {
    about: ['c-1'],
    says: (['public', 'partners', 'project'] as const).map((scope) => ({ ...consent, scope })),
  },
]

/** In what the sides of a kind can differ, one by one and together. */
const DIFFERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  actor: [['into'], ['name'], ['into', 'aliases', 'allegiances']],
  victim: [['taken back'], ['incident'], ['names', 'age', 'sex', 'status', 'metric', 'saidBy']],
}

const kindOf = ({ says }: Case): Rival['kind'] => says.find((fact) => fact !== null)?.kind ?? 'decision'

function rivalOf(given: Case, differs: readonly string[], { undo }: { readonly undo: boolean }): Rival {
  const sides = given.says.flatMap((says): readonly RivalSide[] => {
    const words = [{ entry: 'e'.repeat(64), by: 'Rana', at: '2031-10-06T10:00:00Z', reason: null, undo }]
    const side = { words, says, stands: null, through: [], counts: false }
    return says?.kind === 'link'
      ? [
          side,
          {
            ...side,
            through: [
              ['c-1', 'c-3'],
              ['c-2', 'c-3'],
            ],
          },
        ]
      : [side]
  })
  return { kind: kindOf(given), about: given.about, differs, sides }
}

/** What is left in Latin letters outside of the marks around names, ids and numbers. */
const latinOf = (words: string): string =>
  words.replaceAll(/[\u2066\u2068][^\u2069]*\u2069/g, '').replaceAll(/[^A-Za-z]/g, '')

test('every side of what two copies decided differently is said in Arabic, all but names and ids', () => {
  for (const given of CASES)
    for (const undo of [false, true])
      for (const differs of DIFFERS[kindOf(given)] ?? [['taken back']]) {
        const { what, sides } = sayRival(rivalOf(given, differs, { undo }))
        for (const english of [what, ...sides.map(({ says }) => says)]) {
          const arabic = sayPhrase(english)
          assert.ok(arabic !== null, english)
          assert.equal(latinOf(arabic), '', `${english}: ${arabic}`)
        }
      }
})

test('what two decisions differ in has a name in both languages', () => {
  assert.deepEqual(Object.keys(RIVAL_PARTS.ar), Object.keys(RIVAL_PARTS.en))
  for (const differs of Object.values(DIFFERS).flat(2)) assert.ok(differs in RIVAL_PARTS.ar, differs)
})
