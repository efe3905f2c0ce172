import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeClaims } from '../bench/claims-made.js'
import type { Random } from '../bench/random.js'
import { randomOf } from '../bench/random.js'
import { keepWar } from '../bench/war-project.js'
import { openObjects } from '../src/ledger/index.js'
import type { Fact, RecordedClaim } from '../src/record/index.js'
import type { ReportLine } from '../src/report/index.js'
import type { Standing } from '../src/review/index.js'
import { standing } from '../src/review/index.js'
import type { Filter } from '../src/store/index.js'
import { tally } from '../src/tally/index.js'
import type { Live, Picture, Project } from '../src/work/index.js'
import { CLAIM_ORDERS, openLive, pictureOf } from '../src/work/index.js'
import { folderWith } from './marsad.js'

const decision = (
  { id, report, claim }: RecordedClaim,
  verdict: 'accepted' | 'edited' | 'rejected' | 'unsure',
): Fact => ({
  kind: 'decision',
  text: report.text,
  claim: id,
  verdict,
  as: claim,
  shown: null,
  reason: null,
  bulk: null,
})

/** What somebody may decide next about a war: a claim, two claims, an incident, an actor, or that it was wrong. */
const TOLD: Readonly<Record<string, (live: Live, random: Random) => readonly Fact[]>> = {
  accept: (live, { pick }) => [decision(pick(live.standing().claims), 'accepted')],
  reject: (live, { pick }) => [decision(pick(live.standing().claims), 'rejected')],
  leave: (live, { pick }) => [decision(pick(live.standing().claims), 'unsure')],
  'edit place and day': (live, { pick }) => {
    const [claim, other] = [pick(live.standing().claims), pick(live.standing().claims)]
    const { place, time } = other.claim
    return [decision({ ...claim, claim: { ...claim.claim, place, time } }, 'edited')]
  },
  'edit source and counts': (live, { pick }) => {
    const [claim, other] = [pick(live.standing().claims), pick(live.standing().claims)]
    const { source, counts } = other.claim
    return [decision({ ...claim, claim: { ...claim.claim, source, counts } }, 'edited')]
  },
  link: (live, { pick, chance }) => {
    const [a, b] = [pick(live.standing().claims).id, pick(live.standing().claims).id].sort()
    return [{ kind: 'link', claims: [a!, b!], same: chance(0.6), reason: null }]
  },
  override: (live, { pick }) => {
    const { incidents } = live.picture({ suggestions: true }).incidents
    const { id, permanent, claims } = pick(incidents)
    const incident = permanent ? id : `i-${claims[0]!.id}`
    const named: Fact = { kind: 'named', incident, claims: claims.map((claim) => claim.id) }
    const value = { low: 3, best: null, high: 5 }
    return [
      named,
      { kind: 'override', incident, cell: 'killed/all/all/all', value, reason: 'a list at the hospital' },
    ]
  },
  'name an actor': (live, { pick }) => {
    const words = live.standing().claims.flatMap(({ claim }) => claim.targets.map(({ text }) => text))
    return [
      {
        kind: 'actor',
        actor: 'own-actor',
        name: 'Own Actor',
        aliases: [pick(words)],
        allegiances: [],
        into: null,
        reason: null,
      },
    ]
  },
  merge: (live, { pick }) => {
    const actors = live
      .standing()
      .claims.flatMap(({ claim }) => claim.agents.flatMap(({ actor }) => actor ?? []))
    const [one, other] = [pick(actors), pick(actors)]
    return [
      {
        kind: 'actor',
        actor: one.id,
        name: one.name,
        aliases: [],
        allegiances: [],
        into: one.id === other.id ? null : other.id,
        reason: null,
      },
    ]
  },
}

/** A record that nothing was asked of before. */
function openAfresh(project: Project): Live {
  const objects = openObjects(join(project.folder, 'objects'))
  const standing = recordIn(project, objects)
  return openLive({ ...project, objects, standing: () => standing })
}

function recordIn(project: Project, objects: Project['objects']): Standing {
  const textOf = (hash: string): string | null => objects.get(hash)?.toString('utf8') ?? null
  const readingOf = (hash: string): ReportLine | null => JSON.parse(textOf(hash) ?? 'null')
  return standing(project.log.entries().value, { textOf, readingOf })
}

/** The same, worked out from the log and nothing else. */
function afresh(project: Project, { suggestions }: { readonly suggestions: boolean }): Picture {
  const objects = openObjects(join(project.folder, 'objects'))
  return pictureOf(recordIn(project, objects), objects, { suggestions })
}

const FILTERS: readonly Filter[] = [
  { kinds: ['airstrike', 'killing'] },
  { places: ['Halvek'], states: ['accepted', 'suggested'] },
  { text: 'market -soldiers', from: '2020-01-03' },
  { origins: 2 },
]

function assertSame(live: Live, fresh: Picture): void {
  const { suggestions } = fresh
  const held = live.picture({ suggestions })
  assert.deepEqual(held.standing.claims, fresh.standing.claims)
  assert.deepEqual(held.incidents, fresh.incidents)
  assert.deepEqual(held.tolls, fresh.tolls)
  assert.deepEqual(held.origins.branches, fresh.origins.branches)
  for (const { id } of fresh.standing.claims) assert.deepEqual(held.origins.of(id), fresh.origins.of(id))
}

/** Pages of every order hold each claim that the filter finds, as if nothing had been asked before, and incidents are theirs. */
function assertPages(
  live: Live,
  { fresh, suggestions }: { readonly fresh: Live; readonly suggestions: boolean },
): void {
  for (const filter of FILTERS) {
    const found = live.matching(filter, { suggestions }).map(({ id }) => id)
    for (const order of CLAIM_ORDERS) {
      const pages = [0, 50].map((offset) =>
        live.claims(filter, { order, limit: offset || 50, offset, suggestions }),
      )
      assert.equal(pages[0]!.total, found.length)
      const whole = live.claims(filter, { order, limit: 9999, offset: 0, suggestions }).claims
      assert.deepEqual(
        pages.flatMap(({ claims }) => claims),
        whole.slice(0, 100),
      )
      assert.deepEqual(whole.map(({ id }) => id).sort(), found.toSorted())
      const afresh = fresh.claims(filter, { order, limit: 9999, offset: 0, suggestions }).claims
      assert.deepEqual(whole, afresh)
    }
    const { incidents, tolls } = live.incidents(filter, { suggestions })
    const held = live
      .picture({ suggestions })
      .incidents.incidents.filter(({ claims }) => claims.some(({ id }) => found.includes(id)))
    assert.deepEqual(incidents.incidents, held)
    assert.deepEqual(
      tolls.map(({ incident }) => incident),
      held.map(({ id }) => id),
    )
  }
  for (const filter of [null, ...FILTERS]) assertTally(live, filter, suggestions)
}

/** A filter's tally is that of all that is left of the picture. */
function assertTally(live: Live, filter: Filter | null, suggestions: boolean): void {
  const { tolls, origins, incidents } = live.incidents(filter, { suggestions })
  const { aggregates, others } = incidents
  const { statement: _, ...whole } = tally(tolls, { origins, aggregates, others, suggestions })
  const { statement, ...told } = live.tally(filter, { suggestions, words: null }).tally
  assert.deepEqual(told, whole)
}

test('law: a picture that is held through decisions is the one worked out afresh', async (t) => {
  const random = randomOf(4)
  const made = makeClaims(500, { seed: 3, days: 6 })
  const project = await keepWar(join(folderWith(t, {}), 'war'), made)
  try {
    const live = openLive(project)
    const heard: number[] = []
    live.onChange((version) => heard.push(version))
    for (let step = 0; step < 24; step++) {
      const [name, tell] = random.pick(Object.entries(TOLD))
      const before = project.entries().value.at(-1)!
      const facts: readonly Fact[] =
        step % 6 === 5 ? [{ kind: 'undo', of: before.hash, reason: null }] : tell(live, random)
      project.log.append(facts)
      live.told()
      assert.equal(heard.length, step + 1, name)
      // Not every picture is asked for after every decision.
      for (const suggestions of step % 3 === 0 ? [true, false] : step % 3 === 1 ? [true] : []) {
        assertSame(live, afresh(project, { suggestions }))
        assertPages(live, { fresh: openAfresh(project), suggestions })
      }
    }
  } finally {
    project.close()
  }
})
