import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACLED, GED, OWN, rowsOf } from './example.test-data.js'
import type { SurveyOptions } from './index.js'
import { surveySheets } from './index.js'

const survey = async (csv: string, more: Partial<SurveyOptions> = {}) => {
  const options = { file: 'sheet.csv', format: null, mapping: null, dates: null, ...more }
  const { value, diagnostics } = await surveySheets(rowsOf(csv), options)
  return { value: value[0] ?? null, diagnostics }
}

const firstOf = async (csv: string, more: Partial<SurveyOptions> = {}): Promise<string> => {
  const { value, diagnostics } = await survey(csv, more)
  const [error] = diagnostics.filter(({ severity }) => severity === 'error')
  return `${value === null ? 'nothing' : value.format.slug}: ${error?.message ?? 'no error'}`
}

test('a header tells the format; a sheet of none of them is an own sheet', async () => {
  for (const [csv, slug] of [
    [GED, 'ucdp-ged'],
    [ACLED, 'acled'],
    [OWN, 'own'],
  ] as const)
    assert.equal((await survey(csv)).value?.format.slug, slug)
})

test('titles above the names of the columns are left out and said, and so is a row of HXL tags', async () => {
  const { value, diagnostics } = await survey(
    'Incidents of 2031,,\n,,\nref,date,killed\n#code,#date,#affected+killed\nH-1,2031-03-13,3\n',
  )
  assert.equal(value?.rows, 1)
  assert.equal(value?.sheet.header, 3)
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ['import/above'],
  )
})

test('days that could be read in two ways stop the import, unless somebody says which', async () => {
  const csv = 'ref,date,killed\nH-1,03/04/2031,3\n'
  assert.match(
    await firstOf(csv),
    /^own: column "date": day and month cannot be told apart.*--dates day-first/,
  )
  assert.match(await firstOf(csv, { dates: 'month-first' }), /no error$/)
  const mixed = 'ref,date,killed\nH-1,13/04/2031,3\nH-2,04/13/2031,3\n'
  assert.match(await firstOf(mixed), /two conventions in one column/)
})

test('a sheet without a day, a place or a number of people is refused with its columns; an empty one too', async () => {
  assert.match(await firstOf('name,colour\nx,y\n'), /^nothing: no row of names of columns.*"name", "colour"/)
  assert.match(await firstOf('ref,date,killed\n'), /^own: no rows below/)
})

test('a format that was asked for and is not there is refused with the columns that it needs', async () => {
  assert.match(
    await firstOf(OWN, { format: 'acled' }),
    /^nothing: not all of the columns of ACLED \(event_date, sub_event_type/,
  )
})

test('a mapping that names a column which is not there is refused by its name', async () => {
  const { value } = await survey(OWN)
  const mapping = { ...value!.mapping, columns: { ...value!.mapping.columns, place: ['village'] } }
  assert.match(await firstOf(OWN, { mapping }), /columns that the mapping names are not there: "village"/)
})

test('columns that may name persons are pointed out before anything is imported', async () => {
  const { diagnostics } = await survey('ref,date,killed,victim_names,phone\nH-1,2031-03-13,1,x,y\n')
  const [warning] = diagnostics
  assert.equal(warning?.code, 'import/persons')
  assert.match(warning!.message, /"victim_names", "phone"/)
  const harmless = await survey('ref,date,killed,place name\nH-1,2031-03-13,1,Halvek\n')
  assert.deepEqual(harmless.diagnostics, [])
})

test('columns that stand for nothing are listed: their cells stay words of the row', async () => {
  const { value } = await survey(GED)
  assert.deepEqual(value?.unused.slice(0, 3), ['year', 'conflict_name', 'number_of_sources'])
})
