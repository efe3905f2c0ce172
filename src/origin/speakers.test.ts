import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SourceType } from '../codebook/index.js'
import { tell } from './example.test-data.js'
import { together, trace, whyOf } from './traced.test-data.js'

test('who passed it on does not make it another', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'A', source: 'Sami Orel', type: 'armed-group', via: ['Reuters'] }),
    tell({ id: 'b', publisher: 'B', source: 'its spokesman, Sami Orel', type: 'armed-group', via: ['AFP'] }),
  )
  assert.ok(together(origins, 'a', 'b'))
})

test('who holds an office is called by the surname alone afterwards, and by it with a title elsewhere', () => {
  const origins = trace(
    tell({ id: 'a', text: 'one', publisher: 'A', source: 'Interior Minister Petra Lund' }),
    tell({ id: 'b', text: 'one', publisher: 'A', source: 'Lund' }),
    tell({ id: 'c', text: 'two', publisher: 'B', source: 'Minister Lund' }),
    tell({ id: 'd', text: 'three', publisher: 'C', source: 'Lund' }),
    tell({ id: 'e', text: 'one', publisher: 'A', source: 'the Free Press of Tarsk', type: 'monitor' }),
    tell({ id: 'f', text: 'one', publisher: 'A', source: 'Tarsk' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'a', 'c'))
  assert.ok(!together(origins, 'a', 'd') && !together(origins, 'e', 'f'))
  assert.equal(origins.of('b').name, 'Interior Minister Petra Lund')
})

test('of two persons of one surname nobody knows who is meant by it', () => {
  const origins = trace(
    tell({ id: 'a', text: 'one', publisher: 'A', source: 'Interior Minister Petra Lund' }),
    tell({ id: 'b', text: 'one', publisher: 'A', source: 'its spokesman, Ivo Lund' }),
    tell({ id: 'c', text: 'one', publisher: 'A', source: 'Lund' }),
  )
  assert.ok(!together(origins, 'a', 'c') && !together(origins, 'b', 'c'))
  assert.equal(origins.of('b').name, 'Ivo Lund')
})

test('an actor of the dictionary is one under all its names', () => {
  const origins = trace(
    tell({
      id: 'a',
      publisher: 'A',
      source: 'the Observatory',
      actor: 'sohr = Syrian Observatory for Human Rights',
    }),
    tell({ id: 'b', publisher: 'B', source: 'SOHR', actor: 'sohr = Syrian Observatory for Human Rights' }),
  )
  assert.ok(together(origins, 'a', 'b'))
  assert.equal(origins.of('b').name, 'Syrian Observatory for Human Rights')
})

test('a monitor that is quoted and the monitor that prints are one', () => {
  const actor = 'halvek-monitor = Halvek War Monitor'
  const origins = trace(
    tell({ id: 'a', publisher: 'Halvek War Monitor' }),
    tell({ id: 'b', publisher: 'B', source: 'the Halvek War Monitor', type: 'monitor', actor }),
    tell({ id: 'c', publisher: 'C', source: 'The Halvek War Monitor', type: 'monitor' }),
    tell({ id: 'd', publisher: 'C', source: 'the Monitor', type: 'monitor' }),
  )
  for (const id of ['b', 'c', 'd']) assert.ok(together(origins, 'a', id), id)
  assert.match(whyOf(origins, 'a'), /two outlets repeat .*, which prints its own reports too: B and C/)
})

test('a surname is whom its report has named in full', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'A', source: 'Colonel Ilan Voss', type: 'military' }),
    tell({ id: 'b', publisher: 'A', source: 'Voss', type: 'military' }),
    tell({ id: 'c', publisher: 'B', source: 'Farid', type: 'witness' }),
    tell({ id: 'd', publisher: 'C', source: 'Farid', type: 'witness' }),
  )
  assert.ok(together(origins, 'a', 'b') && !together(origins, 'c', 'd'))
})

test('unnamed sources do not become one across publishers, but stay one within a publisher and its copies', () => {
  const anonymous = {
    source: 'a security official',
    type: 'anonymous',
    actor: 'ov/government = Orvelia',
  } as const
  const origins = trace(
    tell({ id: 'a', publisher: 'A', ...anonymous }),
    tell({ id: 'b', publisher: 'B', ...anonymous }),
    tell({ id: 'c', publisher: 'Northern Courier', text: 'wire', source: 'residents', type: 'witness' }),
    tell({
      id: 'd',
      publisher: 'Evening Post',
      published: '2024-03-18',
      text: 'edited',
      source: 'Residents',
      type: 'witness',
    }),
    tell({ id: 'e', publisher: 'B', text: 'own', source: 'residents', type: 'witness' }),
  )
  assert.ok(!together(origins, 'a', 'b'))
  assert.ok(together(origins, 'c', 'd') && !together(origins, 'c', 'e'))
})

test('unnamed sources whom one agency passed on are one wherever its report is retold', () => {
  const official = { source: 'a security official', type: 'anonymous' } as const
  const origins = trace(
    tell({ id: 'a', publisher: 'A', ...official, via: ['Reuters'] }),
    tell({ id: 'b', publisher: 'B', ...official, via: ['Reuters news'] }),
    tell({ id: 'c', publisher: 'Reuters', ...official }),
    tell({ id: 'd', publisher: 'B', ...official, via: ['AFP'] }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && !together(origins, 'a', 'd'))
})

test('bodies of one state are not one', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'A', source: 'Orvelia’s health ministry' }),
    tell({ id: 'b', publisher: 'A', source: 'Orvelia’s army', type: 'military' }),
    tell({ id: 'c', publisher: 'B', source: 'Orvelia’s health ministry' }),
    tell({ id: 'd', publisher: 'B', source: 'Orvelian officials' }),
    tell({ id: 'e', publisher: 'A', source: 'Orvelian officials' }),
  )
  assert.ok(together(origins, 'a', 'c') && !together(origins, 'a', 'b') && !together(origins, 'd', 'e'))
})

/** A claim of one report for each source, with its type. */
const inReport = (text: string, ...sources: readonly (readonly [string, SourceType])[]) =>
  sources.map(([source, type], at) => tell({ id: `${text}${at}`, text, publisher: 'A', source, type }))

test('“the ministry” is the one ministry that its report quotes, in no other report', () => {
  const origins = trace(
    ...inReport('a', ['The Ministry of Health', 'government'], ['the ministry', 'government']),
    ...inReport('b', ['the health ministry', 'government'], ['The ministry', 'government']),
    ...inReport('c', ['the ministry', 'government']),
  )
  assert.ok(together(origins, 'a0', 'a1') && together(origins, 'b0', 'b1'))
  assert.ok(
    !together(origins, 'a1', 'b1') && !together(origins, 'a1', 'c0') && !together(origins, 'b1', 'c0'),
  )
  assert.equal(origins.of('a1').name, 'the Ministry of Health')
})

test('of two ministries that a report quotes “the ministry” is neither', () => {
  const origins = trace(
    ...inReport(
      'a',
      ['the Ministry of Health', 'government'],
      ['the Interior Ministry', 'government'],
      ['the ministry', 'government'],
      ['the health ministry', 'government'],
    ),
  )
  assert.ok(together(origins, 'a0', 'a3'))
  for (const id of ['a0', 'a1']) assert.ok(!together(origins, id, 'a2'), id)
})

test('“the army” is the army that is quoted, and no armed group that calls itself one', () => {
  const origins = trace(
    ...inReport('a', ['the Orvelian army', 'military'], ['The army', 'military']),
    ...inReport('b', ['the Northern Army', 'armed-group'], ['the army', 'military']),
    ...inReport('c', ['an army spokesman', 'military'], ['the army', 'military']),
    ...inReport('d', ['the Council of Halvek', 'government'], ['the army', 'military']),
  )
  assert.ok(together(origins, 'a0', 'a1'))
  for (const report of ['b', 'c', 'd']) assert.ok(!together(origins, `${report}0`, `${report}1`), report)
})

test('“the monitoring group” is who bears the noun in its name or beside it', () => {
  const origins = trace(
    ...inReport('a', ['the Halvek Monitoring Group', 'monitor'], ['the monitoring group', 'monitor']),
    ...inReport('b', ['the Halvek Observatory, a monitoring group', 'monitor'], ['the group', 'monitor']),
    ...inReport('c', ['the Halvek Observatory', 'monitor'], ['the monitoring group', 'monitor']),
  )
  assert.ok(together(origins, 'a0', 'a1') && together(origins, 'b0', 'b1') && !together(origins, 'c0', 'c1'))
})

test('“the ministry” in what a ministry prints is that ministry', () => {
  const publisher = 'Ministry of Defence of Orvelia'
  const origins = trace(
    tell({ id: 'a', text: 'one', publisher }),
    tell({ id: 'b', text: 'one', publisher, source: 'the ministry' }),
    tell({ id: 'c', text: 'two', publisher, source: 'the Health Ministry' }),
    tell({ id: 'd', text: 'two', publisher, source: 'the ministry' }),
  )
  assert.ok(together(origins, 'a', 'b') && !together(origins, 'a', 'd') && !together(origins, 'c', 'd'))
})

test('two ministries of one state are two', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'A', source: 'the Interior Ministry of Orvelia' }),
    tell({ id: 'b', publisher: 'B', source: 'the Health Ministry of Orvelia' }),
    tell({ id: 'c', publisher: 'C', source: 'Interior Ministry of Orvelia' }),
  )
  assert.ok(together(origins, 'a', 'c') && !together(origins, 'a', 'b'))
})
