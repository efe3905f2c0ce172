import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordedClaim } from '../record/index.js'
import { tell } from './example.test-data.js'
import type { Origins } from './index.js'
import { sayTree, traceOrigins } from './index.js'

/** 60 words of a wire story. */
const WIRE =
  'At least 12 people were killed and dozens wounded on Saturday when explosions hit a bread queue in Halvek, the ' +
  'Orvelian city that the army has besieged since January. The government and the rebels blamed each other. Cars ' +
  'burned until dawn in the Old Mills quarter, where people had waited for flour since Friday, and nobody could say ' +
  'how many were still buried under the walls of the bakery.'

const OWN =
  'The council of Halvek met on Monday to speak about the price of bread and the state of the roads in spring, and ' +
  'about a school that has stood empty since its roof fell in two years ago.'

const TEXTS: Readonly<Record<string, string>> = {
  wire: WIRE,
  edited: `${WIRE.replace('At least 12 people', 'Twelve people').replace('Cars burned', 'Cars were burning')} (Agencies)`,
  shortened: WIRE.split('. ').slice(0, 2).join('. '),
  embedded: `${OWN} ${WIRE.slice(0, 60)} ${OWN.replaceAll('the', 'a')}`,
  own: OWN,
}

const textOf = (text: string): string | null => TEXTS[text] ?? null

const trace = (...claims: readonly RecordedClaim[]): Origins => traceOrigins(claims, { textOf })

const together = (origins: Origins, a: string, b: string): boolean => origins.of(a).id === origins.of(b).id

const whyOf = (origins: Origins, claim: string): string =>
  origins.branches.find(({ claims }) => claims.includes(claim))!.why

test('a text that several print, whole, edited or shortened, is one origin: its earliest printer’s', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'Evening Post', published: '2024-03-18', text: 'edited' }),
    tell({ id: 'b', publisher: 'Northern Courier', published: '2024-03-17', text: 'wire' }),
    tell({ id: 'c', publisher: 'Harbour Times', published: '2024-03-18', text: 'shortened' }),
    tell({ id: 'd', publisher: 'Evening Post', published: '2024-03-18', text: 'own' }),
  )
  const { name, sort } = origins.of('a')
  assert.deepEqual({ name, sort }, { name: 'Northern Courier', sort: 'text' })
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && !together(origins, 'a', 'd'))
  assert.equal(
    whyOf(origins, 'a'),
    'three outlets print one text, the first Northern Courier on 17 Mar 2024; ' +
      '100% of Harbour Times’s text is Northern Courier’s and 88% of Evening Post’s text is Northern Courier’s',
  )
})

test('a text that shares a sentence with another is no copy', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'Northern Courier', text: 'wire' }),
    tell({ id: 'b', publisher: 'Evening Post', text: 'embedded' }),
  )
  assert.ok(!together(origins, 'a', 'b'))
  assert.equal(origins.of('b').sort, 'publisher')
})

test('of prints of one day the agency’s own is the first, and its own reports go back to it too', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'Evening Post', text: 'edited' }),
    tell({ id: 'b', publisher: 'AFP', text: 'wire' }),
    tell({ id: 'c', publisher: 'Agence France-Presse', text: 'own', published: '2024-03-19' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c'))
  assert.equal(origins.of('a').name, 'Agence France-Presse')
  assert.equal(origins.of('a').sort, 'publisher')
})

test('what a ministry that is quoted printed first is its statement, whoever prints it after', () => {
  const ministry = 'Ministry of Justice of Orvelia'
  const claims = [
    tell({ id: 'a', publisher: ministry, text: 'wire', published: '2024-03-17' }),
    tell({ id: 'b', publisher: 'Evening Post', text: 'edited', published: '2024-03-18' }),
  ]
  assert.equal(trace(...claims).of('b').sort, 'text')
  const origins = trace(
    ...claims,
    tell({ id: 'c', publisher: 'AFP', text: 'own', source: `the ${ministry}` }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'a', 'c'))
  assert.equal(origins.of('b').name, ministry)
})

test('a text that cannot be had is no copy of any', () => {
  const origins = traceOrigins(
    [tell({ id: 'a', publisher: 'A', text: 'wire' }), tell({ id: 'b', publisher: 'B', text: 'edited' })],
    { textOf: () => null },
  )
  assert.ok(!together(origins, 'a', 'b'))
})

test('in a copied text a named source is still itself', () => {
  const origins = trace(
    tell({
      id: 'a',
      publisher: 'Northern Courier',
      text: 'wire',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
    tell({
      id: 'b',
      publisher: 'Evening Post',
      published: '2024-03-18',
      text: 'edited',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
    tell({
      id: 'c',
      publisher: 'Free Halvek',
      text: 'own',
      source: 'The Halvek Observatory',
      type: 'monitor',
    }),
    tell({ id: 'd', publisher: 'Northern Courier', text: 'wire' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && !together(origins, 'a', 'd'))
  const { name, sort } = origins.of('a')
  assert.deepEqual({ name, sort }, { name: 'the Halvek Observatory', sort: 'speaker' })
  assert.equal(
    whyOf(origins, 'a'),
    'three outlets repeat the Halvek Observatory: Evening Post, Free Halvek and Northern Courier; ' +
      '88% of Evening Post’s text is Northern Courier’s',
  )
})

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

test('editions of one broadcaster are one, also where others quote it', () => {
  const origins = trace(
    tell({ id: 'a', publisher: 'BBC Arabic' }),
    tell({ id: 'b', publisher: 'BBC News', published: '2024-03-18' }),
    tell({ id: 'c', publisher: 'Evening Post', source: 'the BBC', type: 'media' }),
    tell({ id: 'd', publisher: 'Harbour Times' }),
    tell({ id: 'e', publisher: 'The Harbour Times (English edition)', text: 'x' }),
  )
  assert.ok(together(origins, 'a', 'b') && together(origins, 'b', 'c') && together(origins, 'd', 'e'))
  assert.equal(origins.of('a').name, 'BBC')
  assert.equal(whyOf(origins, 'a'), 'BBC in its own reports, and in Evening Post')
  assert.equal(
    whyOf(origins, 'd'),
    'two editions of Harbour Times: Harbour Times and The Harbour Times (English edition)',
  )
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

test('reports of nobody known are each their own', () => {
  const origins = trace(
    tell({ id: 'a', publisher: null, text: 'x' }),
    tell({ id: 'b', publisher: null, text: 'y' }),
  )
  assert.ok(!together(origins, 'a', 'b'))
})

test('ids say what an origin is: they do not change with what else is known', () => {
  const one = tell({ id: 'a', publisher: 'A', source: 'the Halvek Observatory', type: 'monitor' })
  const alone = trace(one).of('a').id
  assert.equal(trace(one, tell({ id: 'b', publisher: 'B' })).of('a').id, alone)
})

test('the tree in words', () => {
  const claims = [
    tell({
      id: 'a',
      publisher: 'Halvek Wire',
      source: 'the Halvek Observatory',
      type: 'monitor',
      via: ['Reuters'],
    }),
    tell({
      id: 'b',
      publisher: 'Evening Post',
      published: '2024-03-18',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
    tell({
      id: 'c',
      publisher: 'Evening Post',
      published: '2024-03-18',
      source: 'the Halvek Observatory',
      type: 'monitor',
    }),
  ]
  assert.deepEqual(sayTree(trace(...claims).branches, { claims }), [
    'the Halvek Observatory (speaker): two outlets repeat the Halvek Observatory: Evening Post and Halvek Wire',
    '  Halvek Wire, 17 Mar 2024, one claim, by way of Reuters',
    '  Evening Post, 18 Mar 2024, two claims',
  ])
})
