import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import type { Outcome } from '../src/diagnostic/index.js'
import { hashOf } from '../src/ledger/index.js'
import type { Fact, RecordedReport } from '../src/record/index.js'
import type { LineClaim } from '../src/report/index.js'
import type { QuotedClaim } from '../src/review/index.js'
import { claimFromWords } from '../src/review/index.js'
import type { Project } from '../src/work/index.js'
import {
  addActor,
  exportRecord,
  gradeIncident,
  holdResponsible,
  importPackage,
  initProject,
  listStates,
  mergeIncidents,
  openLive,
  openProject,
  overrideCell,
  pictureOf,
  setAllegiance,
  tallyOf,
  verifyProject,
} from '../src/work/index.js'
import { folderWith, marsad } from './marsad.js'

/** Reports of one war, two of them the same text in two papers, one in Arabic with what spreadsheets stumble over. */
const REPORTS = [
  {
    id: 'wire',
    publisher: 'Halvek Wire',
    published: '2031-03-14',
    text: 'Army artillery shelled the town of Halvek on Thursday, killing at least 12 people, the Halvek Observatory said. The ministry denied it. "=A1" read the leaflet.',
  },
  {
    id: 'courier',
    publisher: 'Levant Courier',
    published: '2031-03-15',
    text: 'Army artillery shelled the town of Halvek on Thursday, killing 15 people, including four children, a spokesman of the Senn Front said. Another shelling of Halvek wounded dozens on Thursday, residents said.',
  },
  {
    id: 'gazette',
    publisher: 'Orvel Gazette',
    published: '2031-03-15',
    text: 'The Senn Front holds the bridge at Old Mills. A truce took hold in Senn on Friday and ended on Sunday, witnesses said.\n\n“No one” will be spared, the army warned.',
  },
  {
    id: 'arabic',
    publisher: 'صحيفة حلفك',
    published: '2031-03-15',
    text: '🕊️ قال المرصد إن القصف على حلفك يوم الخميس قتل 11 شخصا.',
  },
] as const

const THURSDAY = { start: '2031-03-13', end: '2031-03-13', holds: 'within' } as const

const CLAIMS: readonly (readonly [report: (typeof REPORTS)[number]['id'], claim: Omit<QuotedClaim, 'id'>])[] =
  [
    [
      'wire',
      {
        kind: 'shelling',
        trigger: 'shelled',
        source: { type: 'monitor', words: 'the Halvek Observatory' },
        cue: 'said',
        agents: ['Army artillery'],
        place: 'the town of Halvek',
        time: { words: 'on Thursday', ...THURSDAY },
        counts: [
          { words: 'at least 12 people', metric: 'killed', low: 12, best: 12, high: null, of: 'people' },
        ],
      },
    ],
    [
      'wire',
      {
        kind: 'shelling',
        stance: 'denies',
        trigger: 'shelled',
        source: { type: 'government', words: 'The ministry' },
        cue: 'denied',
        said: { words: 'on Thursday', ...THURSDAY },
        place: 'the town of Halvek',
      },
    ],
    [
      'courier',
      {
        kind: 'shelling',
        trigger: { words: 'shelled', nth: 1 },
        source: { type: 'armed-group', words: 'a spokesman of the Senn Front' },
        agents: ['Army artillery'],
        place: { words: 'the town of Halvek', nth: 1 },
        time: { words: 'on Thursday', ...THURSDAY },
        counts: [
          { words: '15 people', metric: 'killed', low: 15, best: 15, high: 15, of: 'people' },
          {
            words: 'four children',
            metric: 'killed',
            low: 4,
            best: 4,
            high: 4,
            of: 'children',
            part_of: 0,
            group: 'children',
          },
        ],
      },
    ],
    [
      'courier',
      {
        kind: 'shelling',
        trigger: 'shelling',
        source: { type: 'witness', words: 'residents' },
        place: { words: 'Halvek', nth: 2 },
        time: { words: 'on Thursday', ...THURSDAY },
        counts: [{ words: 'dozens', metric: 'injured', low: 24, best: null, high: null }],
      },
    ],
    [
      'gazette',
      {
        kind: 'control',
        trigger: 'holds',
        phase: 'continues',
        agents: ['The Senn Front'],
        place: 'the bridge at Old Mills',
      },
    ],
    [
      'gazette',
      {
        kind: 'ceasefire',
        phase: 'begins',
        trigger: 'truce',
        source: { type: 'witness', words: 'witnesses' },
        place: 'Senn',
        time: { words: 'on Friday', start: '2031-03-14', end: '2031-03-14', holds: 'within' },
      },
    ],
    [
      'gazette',
      {
        kind: 'killing',
        stance: 'threatens',
        trigger: 'spared',
        quoted: 'direct',
        source: { type: 'military', words: 'the army' },
      },
    ],
    [
      'arabic',
      {
        kind: 'shelling',
        trigger: 'القصف',
        source: { type: 'monitor', words: 'المرصد' },
        via: ['المرصد'],
        place: 'حلفك',
        time: { words: 'يوم الخميس', ...THURSDAY },
        counts: [{ words: '11 شخصا', metric: 'killed', low: 11, best: 11, high: 11, of: 'شخصا' }],
      },
    ],
  ]

const PLACES = {
  'the town of Halvek': { id: 'geonames:1', latitude: 34.5, longitude: 40.25, precision: 'settlement' },
  Halvek: { id: 'geonames:1', latitude: 34.5, longitude: 40.25, precision: 'settlement' },
  حلفك: { id: 'geonames:1', latitude: 34.5, longitude: 40.25, precision: 'settlement' },
} as const

const ACTORS = new Map([
  ['Army artillery', { id: 'zz/armed-forces', name: 'Armed forces of Varnia', loaded: false }],
  ['the army', { id: 'zz/armed-forces', name: 'Armed forces of Varnia', loaded: false }],
  ['The ministry', { id: 'zz/government', name: 'Government of Varnia', loaded: false }],
  ['a spokesman of the Senn Front', { id: 'senn-front', name: 'Senn Front', loaded: true }],
])

const reportOf = ({ id, publisher, published, text }: (typeof REPORTS)[number]): RecordedReport => ({
  text: hashOf(text),
  id,
  title: `"${id}"; of ${publisher}`,
  url: null,
  publisher,
  published,
  captured: '2031-03-20T08:00:00.000Z',
  language: id === 'arabic' ? 'arb' : 'eng',
})

function lineOf(nth: number): { readonly claim: LineClaim; readonly text: string } {
  const [report, asked] = CLAIMS[nth]!
  const { text } = REPORTS.find(({ id }) => id === report)!
  const { value, diagnostics } = claimFromWords(text, {
    id: `c-${'0'.repeat(15)}${nth}`,
    ...asked,
    actorOf: (words) => ACTORS.get(words) ?? null,
    placeOf: (words) =>
      words in PLACES
        ? {
            ...PLACES[words as keyof typeof PLACES],
            name: 'Halvek',
            name_arabic: 'حلفك',
            country: 'ZZ',
            admin1: null,
            method: 'exact name',
          }
        : null,
  })
  assert.ok(value !== null, diagnostics[0]?.message)
  return { claim: { ...value, probability: 0.5 + nth / 40 }, text: hashOf(text) }
}

const begin = (t: TestContext, name: string): string => {
  const folder = join(folderWith(t, {}), name)
  const made = initProject(folder, {
    name: 'Halvek; 2031',
    person: 'Rana',
    codebook: null,
    clock: () => new Date(),
  })
  assert.ok(!('code' in made))
  return folder
}

async function within<T>(folder: string, use: (project: Project) => T | Promise<T>, as = 'Rana'): Promise<T> {
  const { value: project, diagnostics } = openProject(folder, { as })
  assert.ok(project !== null, diagnostics[0]?.message)
  try {
    return await use(project)
  } finally {
    project.close()
  }
}

type Verdict = 'suggested' | 'accepted' | 'edited' | 'added' | 'unsure' | 'rejected'

/** A project with these reports, and each claim as somebody decided it. */
async function record(project: Project, verdicts: readonly Verdict[]): Promise<void> {
  const facts: Fact[] = []
  for (const report of REPORTS) {
    project.objects.put(report.text)
    facts.push({
      kind: 'capture',
      bytes: project.objects.put(report.text),
      report: reportOf(report),
      from: `${report.id}.txt`,
      extractor: { name: 'marsad/text', version: '0' },
      sentences: [],
    })
  }
  const versions = { program: '0', model: '0', codebook: '1.0.0' }
  for (const report of REPORTS) {
    const claims = CLAIMS.flatMap(([id], nth) =>
      id === report.id && verdicts[nth] !== 'added' ? [lineOf(nth).claim] : [],
    )
    const { title, url, publisher, published } = reportOf(report)
    const line = {
      id: report.id,
      title,
      url,
      publisher,
      published,
      text: report.text,
      sentences: [],
      claims,
      marsad: versions,
      diagnostics: [],
    }
    const reading = project.objects.put(JSON.stringify(line))
    facts.push({ kind: 'reading', text: hashOf(report.text), reading, versions })
  }
  verdicts.forEach((verdict, nth) => {
    if (verdict === 'suggested') return
    const { claim, text } = lineOf(nth)
    facts.push({
      kind: 'decision',
      text,
      claim: claim.id,
      verdict,
      as: claim,
      shown: null,
      reason: nth % 2 === 0 ? null : 'as read; "so"',
      bulk: null,
    })
  })
  await project.objects.flush()
  project.log.append(facts)
}

async function exported(
  project: Project,
  out: string,
  { suggestions = false, texts = true } = {},
): Promise<void> {
  const { value, diagnostics } = await exportRecord(openLive(project), {
    ...{ format: 'csv', out, filter: null, words: null, suggestions, excel: false, raw: false, texts },
  })
  assert.ok(value !== null, diagnostics[0]?.message)
}

/** All that a tally says but for the head of the log, and the states beside it. */
async function sums(project: Project, suggestions: boolean) {
  const { tally, tolls } = await tallyOf(project, { filter: null, words: null, suggestions })
  const { rows, aggregates, withoutNumbers, leftOut } = tally
  const states = listStates(project, { suggestions })
  const cells = tolls.map(({ incident, cells: own, responsibility }) => ({
    incident,
    cells: own.map(({ explain: _, override, ...cell }) => ({
      ...cell,
      override: override === null ? null : { ...override, by: null },
    })),
    held: responsibility.held.map(({ decided, ...held }) => ({
      ...held,
      decided: decided === null ? null : { ...decided, by: null },
    })),
  }))
  return JSON.parse(JSON.stringify({ rows, aggregates, withoutNumbers, leftOut, states, cells }))
}

const gradesOf = (project: Project) =>
  project
    .standing()
    .grades.map(({ incident, grade, provisional, reason }) => ({ incident, grade, provisional, reason }))

const CHOSEN = { low: 12, best: 14, high: 15 }

function done({ value, diagnostics }: Outcome<unknown>): void {
  assert.ok(value !== null, diagnostics[0]?.message)
}

/** A record with something of everything that people can decide. */
async function decided(t: TestContext): Promise<string> {
  const folder = begin(t, 'halvek')
  await within(folder, async (project) => {
    await record(project, [
      'accepted',
      'accepted',
      'edited',
      'suggested',
      'added',
      'accepted',
      'accepted',
      'unsure',
    ])
    done(
      addActor(project, {
        actor: 'local-guard',
        name: 'Local Guard',
        aliases: ['the guard', 'حرس'],
        reason: null,
      }),
    )
    done(
      setAllegiance(project, {
        actor: 'local-guard',
        to: 'senn-front',
        from: '2031-01-01',
        until: null,
        reason: 'they say so',
      }),
    )
    done(mergeIncidents(project, [lineOf(0).claim.id, lineOf(7).claim.id], { reason: 'one night' }))
    const { incidents: now } = pictureOf(project.standing(), project.objects, {
      suggestions: false,
    }).incidents
    const { id } = now.find(({ permanent }) => permanent)!
    done(
      overrideCell(project, { incident: id, cell: 'killed', value: CHOSEN, reason: 'the hospital’s list' }),
    )
    done(gradeIncident(project, id, { grade: 'fair', reason: 'two papers' }))
    done(
      holdResponsible(project, {
        ...{ incident: id, party: 'zz/armed-forces', relation: 'blamed', holds: true, reason: null },
      }),
    )
  })
  await within(
    folder,
    (project) => {
      const [first] = project.standing().grades
      gradeIncident(project, first!.incident, { grade: 'fair', reason: null })
    },
    'Omar',
  )
  return folder
}

test('a package with its texts makes a project with the same tallies, states, grades and decisions', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  const before = await within(folder, async (project) => {
    assert.equal(gradesOf(project)[0]!.provisional, false)
    assert.ok(project.standing().links.length > 0)
    await exported(project, out, { suggestions: true })
    return { sums: await sums(project, true), decided: await sums(project, false), grades: gradesOf(project) }
  })
  const again = begin(t, 'again')
  await within(again, async (project) => {
    const { value, diagnostics } = await importPackage(project, out)
    assert.deepEqual(diagnostics, [])
    assert.deepEqual([value?.reports, value?.texts, value?.claims], [4, 4, 8])
    for (const { table, rows, same } of value!.same) assert.equal(same, rows, table)
    assert.ok(value!.same.some(({ table, rows }) => table === 'casualties' && rows > 3))
    assert.deepEqual(await sums(project, true), before.sums)
    assert.deepEqual(await sums(project, false), before.decided)
    assert.deepEqual(gradesOf(project), before.grades)
    const entries = project.entries().value.length
    await importPackage(project, out)
    assert.equal(project.entries().value.length, entries, 'again changes nothing')
    const [one] = project.standing().overrides
    assert.equal(one?.by, 'Rana (in Halvek; 2031)', 'whose word it is, as the package has it')
  })
  assert.deepEqual((await verifyProject(again, { head: null })).diagnostics, [])
})

test('law: whatever was decided about claims, the record made again from its package sums up the same', async (t) => {
  const verdict = fc.constantFrom<Verdict>('suggested', 'accepted', 'edited', 'added', 'unsure', 'rejected')
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(verdict, { minLength: CLAIMS.length, maxLength: CLAIMS.length }),
      fc.array(fc.tuple(fc.nat(CLAIMS.length - 1), fc.nat(CLAIMS.length - 1), fc.boolean()), {
        maxLength: 3,
      }),
      fc.boolean(),
      async (verdicts, links, suggestions) => {
        run++
        const folder = begin(t, `record-${run}`)
        const out = join(folder, '..', `package-${run}`)
        const before = await within(folder, async (project) => {
          await record(project, verdicts)
          const left = verdicts.flatMap((one, nth) =>
            one === 'rejected' || (!suggestions && (one === 'suggested' || one === 'unsure')) ? [] : [nth],
          )
          const facts = links.flatMap(([a, b, same]): readonly Fact[] =>
            a < b && left.includes(a) && left.includes(b)
              ? [{ kind: 'link', claims: [lineOf(a).claim.id, lineOf(b).claim.id], same, reason: null }]
              : [],
          )
          project.log.append(facts)
          await exported(project, out, { suggestions })
          return sums(project, suggestions)
        })
        await within(begin(t, `again-${run}`), async (project) => {
          const { diagnostics } = await importPackage(project, out)
          assert.deepEqual(diagnostics, [])
          assert.deepEqual(await sums(project, suggestions), before)
        })
      },
    ),
    { seed: 21, numRuns: 25 },
  )
})

test('without texts the claims are there and what cannot be checked is said; the reports can come later', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  await within(folder, (project) => exported(project, out, { texts: false }))
  await within(begin(t, 'again'), async (project) => {
    const { value, diagnostics } = await importPackage(project, out)
    assert.equal(value?.texts, 0)
    assert.ok(value!.claims > 0)
    assert.ok(diagnostics.some(({ code }) => code === 'import/package-no-texts'))
  })
})

test('suggestions without their texts do not come back: said at the export, an error at the import', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  await within(folder, async (project) => {
    const { diagnostics } = await exportRecord(openLive(project), {
      ...{ format: 'csv', out, filter: null, words: null, suggestions: true, excel: false, raw: false },
    })
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['export/csv-no-texts'],
    )
  })
  await within(begin(t, 'again'), async (project) => {
    const { diagnostics } = await importPackage(project, out)
    const one = diagnostics.find(({ code }) => code === 'import/package-suggestions')
    assert.equal(one?.severity, 'error')
    assert.match(one.message, /export it again with --texts/)
  })
})

test('a package that was changed is read as it is and says so; rows that break its schema are left out by name', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  await within(folder, (project) => exported(project, out))
  const counts = readFileSync(join(out, 'counts.csv'), 'utf8')
  writeFileSync(join(out, 'counts.csv'), counts.replace(',15,15,15,', ',fifteen,15,15,'))
  await within(begin(t, 'again'), async (project) => {
    const { diagnostics } = await importPackage(project, out)
    const codes = diagnostics.map(({ code }) => code)
    assert.ok(codes.includes('import/package-changed'))
    assert.match(
      diagnostics.find(({ code }) => code === 'import/package-row')!.message,
      /column "low": "fifteen" is no number/,
    )
    assert.ok(codes.includes('import/package-differs'), 'and the sums that rest on it are named')
  })
})

test('a text that is another than it was is not taken for the report', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  await within(folder, (project) => exported(project, out))
  const texts = readFileSync(join(out, 'texts.csv'), 'utf8')
  writeFileSync(join(out, 'texts.csv'), texts.replace('at least 12 people', 'at least 21 people'))
  await within(begin(t, 'again'), async (project) => {
    const { value, diagnostics } = await importPackage(project, out)
    assert.equal(value?.texts, 2)
    assert.ok(
      diagnostics.some(({ code, severity }) => code === 'import/package-text' && severity === 'error'),
    )
  })
})

test('a folder that is no package, and a project that has other claims, are refused', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  await within(folder, (project) => exported(project, out))
  const refusal = async (where: string, path: string) =>
    within(where, async (project) => (await importPackage(project, path)).diagnostics[0]?.message ?? '')
  assert.match(await refusal(folder, folder), /a folder without datapackage.json/)
  rmSync(join(out, 'mentions.csv'))
  assert.match(await refusal(begin(t, 'again'), out), /tables are missing: mentions.csv/)
  const shown = await marsad(['import', out, '--project', folder])
  assert.equal(shown.code, 1)
})
