import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACLED_EVENT_TYPES, KIND_ROWS } from '../codebook/index.js'
import type { LineClaim, LineCount } from '../report/index.js'
import { ACLED_KINDS } from './acled/kinds.js'
import { ACLED, AIRWARS, ARCHIVED, GED, makeAll, OWN } from './example.test-data.js'
import type { RowOutcome } from './index.js'

const claimIn = (outcome: RowOutcome | undefined): LineClaim => {
  const claim = outcome?.value?.claims[0]
  assert.ok(claim !== undefined, outcome?.diagnostics.map(({ message }) => message).join('\n'))
  return claim
}

/** `killed civilian 2 to 3 of 0` */
const said = ({ metric, status, group, low, best, high, part_of: whole }: LineCount): string =>
  [metric, status, group, `${low}/${best}/${high}`, ...(whole === null ? [] : [`part of ${whole}`])].join(' ')

test('UCDP: both sides of a clash, best with its ends, and deaths of each side as parts of it', async () => {
  const { rows } = await makeAll(GED)
  const clash = claimIn(rows.get(2))
  assert.equal(clash.kind, 'clash')
  assert.deepEqual(
    clash.agents.map(({ text }) => text),
    ['Government of Varnia', 'Senn Front'],
  )
  assert.deepEqual(clash.counts.map(said), [
    'killed unknown unknown 5/6/8',
    'killed combatant unknown 2/2/2 part of 0',
    'killed combatant unknown 3/3/3 part of 0',
    'killed civilian unknown 1/1/1 part of 0',
  ])
  assert.deepEqual(
    clash.counts.slice(1, 3).map(({ of }) => of),
    ['Government of Varnia', 'Senn Front'],
  )
  assert.equal(clash.source.text, 'army spokesman')
  assert.deepEqual(
    clash.via.map(({ text }) => text),
    ['Halvek Wire'],
  )
})

test('UCDP: several events told in one row hold throughout their days; one event of a month lies within it', async () => {
  const { rows } = await makeAll(GED)
  const [week, month] = [claimIn(rows.get(3)), claimIn(rows.get(4))]
  assert.deepEqual(
    [week.kind, week.time?.start, week.time?.end, week.time?.holds],
    ['killing', '2031-03-10', '2031-03-16', 'throughout'],
  )
  assert.deepEqual(
    [month.time?.start, month.time?.end, month.time?.holds],
    ['2031-04-01', '2031-04-30', 'within'],
  )
  assert.equal(week.source.type, 'media', 'no source_original: the office vouches')
  assert.equal(week.source.text, 'Meridian Press')
  assert.equal(week.place?.resolved?.precision, 'district')
})

test('UCDP: an empty first or last day with date_prec 5 is not known; without it the event is of the one day', async () => {
  const days = '1,1,2031-03-13,2031-03-13'
  assert.ok(GED.includes(days))
  const timeOf = async (cells: string) => {
    const { rows } = await makeAll(GED.replace(days, cells))
    const { start, end, holds } = claimIn(rows.get(2)).time!
    return [start, end, holds]
  }
  assert.deepEqual(await timeOf('2,5,,2031-03-13'), [null, '2031-03-13', 'within'])
  assert.deepEqual(await timeOf('2,5,2031-03-13,'), ['2031-03-13', null, 'within'])
  assert.deepEqual(await timeOf('1,1,2031-03-13,'), ['2031-03-13', '2031-03-13', 'within'])
})

test('UCDP: an end that contradicts the best is kept as unknown and said, never swapped', async () => {
  const { rows } = await makeAll(GED)
  const outcome = rows.get(5)
  assert.deepEqual(claimIn(outcome).counts.map(said), [
    'killed unknown unknown 7/7/null',
    'killed unknown unknown 7/7/7 part of 0',
  ])
  assert.match(outcome!.diagnostics[0]!.message, /column "high": high 6 contradicts best 7/)
})

test('ACLED: fatalities of 0 are no number; others are "at least"; days that stand for a week are widened', async () => {
  const { rows } = await makeAll(ACLED)
  assert.deepEqual(claimIn(rows.get(2)).counts, [])
  assert.deepEqual(claimIn(rows.get(3)).counts.map(said), ['killed unknown unknown 3/3/null'])
  const { time } = claimIn(rows.get(4))
  assert.deepEqual([time?.start, time?.end, time?.holds], ['2031-03-17', '2031-03-23', 'within'])
})

test('ACLED: the order of actors says nothing: civilians are targets, two armed sides of a strike are neither', async () => {
  const { rows } = await makeAll(ACLED)
  const parties = (row: number) => {
    const { agents, targets } = claimIn(rows.get(row))
    return [agents.map(({ text }) => text).join(), targets.map(({ text }) => text).join()]
  }
  assert.deepEqual(parties(2), ['', ''])
  assert.deepEqual(parties(3), ['Military Forces of Varnia', 'Civilians (Varnia)'])
  assert.deepEqual(parties(4), ['Senn Front', 'Civilians (Varnia)'])
})

test('ACLED: a type for which the codebook has no kind keeps its words and makes no claim, and that is said', async () => {
  const { rows } = await makeAll(ACLED)
  const other = rows.get(5)
  assert.deepEqual(other?.value?.claims, [])
  assert.match(other!.value!.text, /sub_event_type: Other/)
  assert.match(other!.diagnostics[0]!.message, /no kind for "Other"/)
})

test('ACLED: every sub-event type has its kind by the crosswalk of the codebook, or none', () => {
  assert.deepEqual(Object.keys(ACLED_KINDS), Object.keys(ACLED_EVENT_TYPES))
  for (const [type, kind] of Object.entries(ACLED_KINDS)) {
    const row = KIND_ROWS.find(({ slug }) => slug === kind)
    if (kind !== null)
      assert.ok(
        row!.crosswalk.acled.some(({ code }) => code === type),
        `${type}: ${kind}`,
      )
  }
})

test('Airwars: ranges without a best, children as part of the civilians, and what a belligerent concedes beside', async () => {
  const { survey, rows } = await makeAll(AIRWARS)
  assert.equal(survey.format.slug, 'airwars')
  const [own, conceded, ...more] = rows.get(2)!.value!.claims
  assert.deepEqual(own!.counts.map(said), [
    'killed civilian unknown 7/null/11',
    'killed civilian children 2/null/3 part of 0',
    'injured civilian unknown null/null/20',
  ])
  assert.equal(own!.kind, 'airstrike')
  assert.deepEqual(
    [conceded!.source.text, conceded!.counts.map(said)],
    ['Armed forces of Varnia', ['killed civilian unknown 1/1/1']],
  )
  assert.deepEqual(more, [], 'a belligerent that concedes nothing makes no claim')
  assert.equal(own!.place?.resolved?.precision, 'quarter')
  assert.equal(claimIn(rows.get(3)).kind, 'assault')
  assert.deepEqual(claimIn(rows.get(3)).counts.map(said), ['killed civilian unknown 0/null/2'])
})

test('auto-archiver: words of a link are a report with its address and the time of the archive; rows without are listed', async () => {
  const { survey, rows } = await makeAll(ARCHIVED)
  assert.equal(survey.format.slug, 'auto-archiver')
  const made = rows.get(2)!.value!
  assert.match(made.text, /^Aircraft bombed the bakery/)
  assert.deepEqual(
    [made.url, made.title, made.published, made.fetched, made.prose],
    ['https://example.org/post/1', 'Strike', '2031-03-13', '2031-03-14T08:00:00.000Z', true],
  )
  assert.deepEqual(made.says, [
    'the sheet gives the hash SHA-256:00aa',
    'the sheet says that it is archived at s3://archive/1',
  ])
  assert.equal(rows.get(3)!.value, null)
  assert.match(rows.get(3)!.diagnostics[0]!.message, /no words of https:\/\/example.org\/post\/2/)
})

test('own sheets: columns by their names, words of numbers by the count table, an empty cell and a 0 told apart', async () => {
  const { survey, rows } = await makeAll(OWN)
  assert.equal(survey.format.slug, 'own')
  assert.deepEqual(survey.mapping.dates, { date: 'day-first' })
  assert.deepEqual(claimIn(rows.get(2)).counts.map(said), [
    'killed unknown unknown 12/12/12',
    'killed unknown children 3/3/3 part of 0',
    'injured unknown unknown 20/20/null',
  ])
  assert.deepEqual(claimIn(rows.get(3)).counts.map(said), ['killed unknown unknown 4/4/4'])
  assert.deepEqual(claimIn(rows.get(4)).counts.map(said), [
    'killed unknown unknown 0/0/0',
    'injured unknown unknown 24/null/null',
  ])
})

test('own sheets: a day that is none and a number that is none stop the row, with the cell; an unknown kind is said', async () => {
  const { rows } = await makeAll(OWN)
  const reason = (row: number): string => rows.get(row)!.diagnostics[0]!.message
  assert.equal(rows.get(5)!.value, null)
  assert.match(reason(5), /column "date": "31\/04\/2031" is no day/)
  assert.equal(rows.get(6)!.value, null)
  assert.match(reason(6), /column "injured": "some" is no number/)
  assert.deepEqual(rows.get(7)!.value?.claims, [])
  assert.match(reason(7), /no kind for "parade"/)
})

test('a code for a missing number is no number of people: said with its cell, and nothing is recorded of it', async () => {
  const { rows } = await makeAll(
    'ref,date,place,type,killed,injured\nH-1,2031-03-13,Halvek,shelling,-9,3\nH-2,2031-03-14,Halvek,shelling,4,− 99\n',
  )
  assert.deepEqual(claimIn(rows.get(2)).counts.map(said), ['injured unknown unknown 3/3/3'])
  assert.deepEqual(claimIn(rows.get(3)).counts.map(said), ['killed unknown unknown 4/4/4'])
  for (const row of [2, 3])
    assert.match(rows.get(row)!.diagnostics[0]!.message, /begins with a minus and is no number of persons/)
})
