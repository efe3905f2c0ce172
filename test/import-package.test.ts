import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Fact } from '../src/record/index.js'
import { eraseThing, exportRecord, importPackage, openLive, verifyProject } from '../src/work/index.js'
import { marsad } from './marsad.js'
import type { Verdict } from './packaged.js'
import { begin, decided, exported, gradesOf, record, sums, within } from './packaged.js'
import { CLAIMS, lineOf, REPORTS } from './packaged-claims.js'

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

test('suggestions without their texts are left out in one line, with what people decided taken; they come once the texts do', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  const before = await within(folder, async (project) => {
    const { diagnostics } = await exportRecord(openLive(project), {
      ...{ format: 'csv', out, filter: null, words: null, suggestions: true, excel: false, raw: false },
    })
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['export/csv-no-texts'],
    )
    return sums(project, true)
  })
  const again = begin(t, 'again')
  await within(again, async (project) => {
    const { value, diagnostics } = await importPackage(project, out)
    assert.equal(value?.claims, CLAIMS.length - 1)
    assert.ok(diagnostics.every(({ severity }) => severity !== 'error'))
    const ofTexts = diagnostics.filter(({ code }) => /texts|suggestions/.test(code))
    assert.deepEqual(
      ofTexts.map(({ code }) => code),
      ['import/package-suggestions'],
    )
    assert.match(
      ofTexts[0]!.message,
      /which the package has not: 1; .*marsad add --no-read.*import this folder again/,
    )
  })
  assert.equal((await marsad(['import', out, '--project', again])).code, 0)
  const files = REPORTS.map(({ id, text }) => {
    const path = join(again, '..', `${id}.txt`)
    writeFileSync(path, text)
    return path
  })
  const added = await marsad(['add', ...files, '--no-read', '--project', again])
  assert.equal(added.code, 0, added.stderr)
  await within(again, async (project) => {
    const { value, diagnostics } = await importPackage(project, out)
    assert.deepEqual(diagnostics, [])
    assert.equal(value?.claims, CLAIMS.length)
    const { rows, cells } = await sums(project, true)
    assert.deepEqual({ rows, cells }, { rows: before.rows, cells: before.cells })
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

test('a package that holds a report which was erased here is refused whole', async (t) => {
  const folder = await decided(t)
  const out = join(folder, '..', 'package')
  await within(folder, async (project) => {
    await exported(project, out, { suggestions: true })
    const { report } = project.standing().reports[0]!
    eraseThing(project, report.text, { reason: 'safety' })
    const entries = project.entries().value.length
    const { value, diagnostics } = await importPackage(project, out)
    assert.deepEqual([value, diagnostics.map(({ code }) => code)], [null, ['import/erased']])
    assert.equal(project.entries().value.length, entries)
    assert.ok(!project.standing().reports.some((one) => one.report.text === report.text))
  })
})
