import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Link, Named, RecordedClaim } from '../record/index.js'
import { mayCount } from '../record/index.js'
import { exampleOf } from './example.test-data.js'
import { recordGold } from './gold.test-data.js'
import type { Incidents } from './index.js'
import { proposeIncidents } from './index.js'

const SEED = { seed: 20240317, numRuns: 150 }
const NOTHING: { readonly links: readonly Link[]; readonly named: readonly Named[] } = {
  links: [],
  named: [],
}
const PLAIN = { ...NOTHING, suggestions: false }

const oneOf = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words)

/** A claim line of the siege, without its id. */
const lineOf = (stances: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      oneOf('16 Mar', '17 Mar', '19 Mar'),
      oneOf(
        'airstrike “strike”',
        'airstrike “air strikes”',
        'shelling “shells”',
        'assault “attack”',
        'killing “killed”',
        'casualties “deaths”',
        'siege “besieged”',
        'displacement “fled”',
      ),
      oneOf(
        '',
        'at Halvek',
        'at Korrin',
        'at the Old Mills quarter of Halvek',
        'at the bakery',
        'at Senn province',
      ),
      oneOf('', 'on 14 Mar', 'on 15 Mar', 'on 15 Mar', 'within 14 Mar to 15 Mar', 'since 1 Mar to 15 Mar'),
      oneOf('', 'killed 3', 'killed 12', 'killed 12+', 'injured 4'),
      oneOf('', 'by the army', 'by the Front'),
      oneOf('', 'says the ministry', 'says the council'),
      oneOf(...stances),
    )
    .map(
      ([published, trigger, ...slots]) =>
        `${published}: ${trigger} ${slots.filter((slot) => slot !== '').join('; ')}`,
    )

/** Up to four reports with up to seven claims each. */
const someClaims = (stances: readonly string[]): fc.Arbitrary<readonly RecordedClaim[]> =>
  fc
    .array(fc.array(lineOf(stances), { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 4 })
    .map((reports) => {
      const ids = reports.map((lines, report) => {
        const [published] = lines[0]!.split(':')
        return lines.map((line, at) => `${'abcd'[report]}${at + 1} ${line.replace(/^[^:]*/, published!)}`)
      })
      return exampleOf(ids.flat()).claims
    })

const ALL = ['', '', 'denies', 'condemns', 'threatens']

interface Linked {
  readonly claims: readonly RecordedClaim[]
  readonly links: readonly Link[]
}

const linkedClaims: fc.Arbitrary<Linked> = someClaims(ALL).chain((claims) => {
  const ids = claims.map(({ id }) => id)
  const pair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean())
  return fc.array(pair, { maxLength: 8 }).map((pairs) => ({
    claims,
    links: pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b, same]): Link => ({ claims: a < b ? [a, b] : [b, a], same, reason: null })),
  }))
})

/** Which incident each claim is in. */
const whereIs = ({ incidents }: Incidents): ReadonlyMap<string, string> =>
  new Map(incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id])))

const partition = ({ incidents }: Incidents): readonly string[] =>
  incidents.map(({ claims }) => claims.map(({ id }) => id).join(' ')).sort()

test('law: the order of claims changes nothing', () => {
  fc.assert(
    fc.property(linkedClaims, fc.infiniteStream(fc.nat()), ({ claims, links }, order) => {
      const shuffled = claims.map((claim) => ({ claim, at: order.next().value })).sort((a, b) => a.at - b.at)
      const again = shuffled.map(({ claim }) => claim)
      const options = { links, named: [], suggestions: false }
      assert.deepEqual(proposeIncidents(again, options), proposeIncidents(claims, options))
    }),
    SEED,
  )
})

test('law: each claim that counts is in one list, and no other', () => {
  fc.assert(
    fc.property(linkedClaims, fc.boolean(), ({ claims, links }, suggestions) => {
      const mixed = claims.map(
        (claim, at): RecordedClaim => (at % 3 === 0 ? { ...claim, state: 'suggested' } : claim),
      )
      const { incidents, aggregates, others } = proposeIncidents(mixed, { links, named: [], suggestions })
      const listed = [
        ...incidents.flatMap((incident) => incident.claims),
        ...aggregates.map(({ claim }) => claim),
        ...others,
      ].map(({ id }) => id)
      const counted = mixed.filter((claim) => mayCount(claim, { suggestions })).map(({ id }) => id)
      assert.deepEqual(listed.sort(), counted.sort())
    }),
    SEED,
  )
})

test('law: links hold against every proposal, save those that later ones contradict', () => {
  fc.assert(
    fc.property(linkedClaims, ({ claims, links }) => {
      const found = proposeIncidents(claims, { links, named: [], suggestions: false })
      const where = whereIs(found)
      const broken = links.filter(({ claims: [a, b], same }) => {
        const together = where.get(a) !== undefined && where.get(a) === where.get(b)
        return together !== same && (same || together)
      })
      assert.ok(broken.length <= found.diagnostics.length)
      const [last] = links.slice(-1)
      if (last !== undefined) assert.ok(!broken.includes(last))
      if (found.diagnostics.length === 0) assert.deepEqual(broken, [])
    }),
    SEED,
  )
})

test('law: links that do not contradict each other may be given in any order', () => {
  fc.assert(
    fc.property(linkedClaims, ({ claims, links }) => {
      const found = proposeIncidents(claims, { links, named: [], suggestions: false })
      fc.pre(found.diagnostics.length === 0)
      const turned = proposeIncidents(claims, { links: [...links].reverse(), named: [], suggestions: false })
      assert.deepEqual(partition(turned), partition(found))
    }),
    SEED,
  )
})

test('law: naming every incident keeps every incident, and its id for ever', () => {
  fc.assert(
    fc.property(linkedClaims, ({ claims, links }) => {
      const first = proposeIncidents(claims, { links, named: [], suggestions: false })
      const named = first.incidents.map(
        (incident, at): Named => ({
          kind: 'named',
          incident: `i-${at}`,
          claims: incident.claims.map(({ id }) => id),
        }),
      )
      const second = proposeIncidents(claims, { links, named, suggestions: false })
      assert.deepEqual(partition(second), partition(first))
      assert.deepEqual(
        second.incidents.map(({ id, permanent }) => [id, permanent]).sort(),
        named.map(({ incident }) => [incident, true]).sort(),
      )
      assert.deepEqual(
        [...second.redirects],
        named.map(({ incident }) => [incident, incident]),
      )
    }),
    SEED,
  )
})

test('law: every permanent id leads to an incident that holds one of its claims, or nowhere', () => {
  fc.assert(
    fc.property(linkedClaims, fc.array(fc.nat(5), { maxLength: 30 }), ({ claims, links }, picks) => {
      const named = picks.map((pick, at): Named => {
        const held = claims.filter((_, index) => index % 6 === pick).map(({ id }) => id)
        return { kind: 'named', incident: `i-${at % 7}`, claims: held }
      })
      const { incidents, redirects } = proposeIncidents(claims, { links, named, suggestions: false })
      const byId = new Map(incidents.map((incident) => [incident.id, incident]))
      assert.equal(byId.size, incidents.length)
      assert.deepEqual(new Set(redirects.keys()), new Set(named.map(({ incident }) => incident)))
      for (const [from, to] of redirects) {
        if (to === null) continue
        const found = byId.get(to)!
        assert.ok(found.id === from || found.former.includes(from))
        const ever = new Set(named.filter(({ incident }) => incident === from).flatMap((one) => one.claims))
        assert.ok(found.claims.some(({ id }) => ever.has(id)))
      }
    }),
    SEED,
  )
})

test('law: names whose links were undone change no id of an incident that another name has', () => {
  const pick = fc.tuple(fc.nat(5), fc.boolean())
  fc.assert(
    fc.property(linkedClaims, fc.array(pick, { maxLength: 20 }), ({ claims, links }, picks) => {
      const all = picks.map(([of, undone], at) => ({
        kind: 'named' as const,
        incident: undone ? `i-undone-${at % 5}` : `i-${at % 5}`,
        claims: claims.filter((_, index) => index % 6 === of).map(({ id }) => id),
        undone,
      }))
      const firm = all.filter(({ undone }) => !undone)
      const [before, after] = [firm, all].map((named) =>
        proposeIncidents(claims, { links, named, suggestions: false }),
      )
      const now = new Map(after!.incidents.map((one) => [one.claims.map(({ id }) => id).join(), one.id]))
      for (const { id, permanent, claims: held } of before!.incidents)
        if (permanent) assert.equal(now.get(held.map((claim) => claim.id).join()), id)
      for (const [id, to] of before!.redirects) if (to !== null) assert.equal(after!.redirects.get(id), to)
    }),
    SEED,
  )
})

test('law: claims without a day never bring together two that have a day and a place', () => {
  fc.assert(
    fc.property(someClaims(['']), (claims) => {
      const hasDay = ({ claim: { time, place, kind } }: RecordedClaim): boolean =>
        time !== null &&
        time.start === time.end &&
        place !== null &&
        place.text !== 'Senn province' &&
        kind !== 'casualties'
      const all = whereIs(proposeIncidents(claims, PLAIN))
      const few = whereIs(proposeIncidents(claims.filter(hasDay), PLAIN))
      for (const [a, one] of few)
        for (const [b, other] of few) assert.equal(all.get(a) === all.get(b), one === other, `${a} ${b}`)
    }),
    SEED,
  )
})

const GOLD = new URL('../../../data/gold/claims-written.jsonl', import.meta.url)

test('gold: proposals are the same from the last report to the first, and join no two days', () => {
  const { claims, textOf } = recordGold(GOLD)
  const found = proposeIncidents(claims, { ...PLAIN, textOf })
  assert.deepEqual(proposeIncidents([...claims].reverse(), { ...PLAIN, textOf }), found)
  for (const { claims: held } of found.incidents) {
    const days = held.flatMap(({ claim: { time } }) =>
      time?.start != null && time.start === time.end ? time.start : [],
    )
    assert.ok(new Set(days).size <= 1, held.map(({ id }) => id).join(' '))
  }
  const joined = found.incidents.filter((incident) => incident.claims.length > 1)
  assert.ok(joined.length > 150, `${joined.length} incidents of several claims`)
  for (const { claims: held, reasons } of joined) assert.equal(reasons.length, held.length - 1)
})
