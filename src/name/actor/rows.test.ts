import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compileActorFiles, readActorFiles } from './build.js'
import { checkAmbiguous, checkLinks, compileActors } from './compile.js'
import { DETAIL_FILE, LOOKUP_FILE } from './dictionary.js'
import { ACTOR_TYPES, type ActorQuery, openActors } from './index.js'
import { packDetail, packLookup } from './pack.js'
import { type Row, readRows } from './rows.js'
import { senseOf } from './senses.js'

const compiled = compileActorFiles()
const files = readActorFiles().value

const queryOf = (row: Row): ActorQuery => ({
  published: typeof row.published === 'string' ? row.published : null,
  role: 'source',
  context: { countries: [], actorsSeen: [] },
})

const rowsOf = (file: string): readonly Row[] => files.find((f) => f.file === file)?.rows ?? []

test('every row of data/actors passes the loader', () => {
  assert.deepEqual(compiled.diagnostics, [])
})

test('the build output is that of the rows', () => {
  const built = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'))
  assert.deepEqual(built(LOOKUP_FILE), JSON.parse(JSON.stringify(packLookup(compiled.value))))
  assert.deepEqual(built(DETAIL_FILE), JSON.parse(JSON.stringify(packDetail(compiled.value))))
})

test('ids are used once, across all files', () => {
  const ids = [...compiled.value.actors, ...compiled.value.people].map((r) => r.id)
  assert.equal(new Set(ids).size, ids.length)
  const nations = compiled.value.nations.map((n) => n.id)
  assert.equal(new Set(nations).size, nations.length)
})

test('types are known, dates are in order, and dates say where they come from', () => {
  for (const a of compiled.value.actors) {
    assert.ok(ACTOR_TYPES.includes(a.type), a.id)
    if (a.from !== null && a.to !== null) assert.ok(a.from.slice(0, a.to.length) <= a.to, a.id)
    if (a.from !== null || a.to !== null) assert.match(a.source, /dates: /, a.id)
    assert.notEqual(a.source, '', a.id)
  }
  for (const p of compiled.value.people)
    for (const o of p.offices)
      if (o.from !== null && o.to !== null) assert.ok(o.from.slice(0, o.to.length) <= o.to, p.id)
})

test('the dictionary covers what it promises', () => {
  const count = (...types: readonly string[]): number =>
    compiled.value.actors.filter((a) => types.includes(a.type)).length
  assert.ok(count('armed-group', 'monitor', 'aid', 'media') >= 150)
  assert.ok(count('armed-group') >= 300, `${count('armed-group')} armed groups`)
  assert.ok(count('monitor') >= 50, `${count('monitor')} monitors`)
  assert.ok(count('aid') >= 40, `${count('aid')} aid agencies`)
  assert.ok(count('media') >= 100, `${count('media')} agencies and outlets`)
  assert.ok(count('io') >= 80, `${count('io')} international bodies`)
  const otherScript = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}]/u
  const withScript = compiled.value.actors.filter((a) => a.names.some((n) => otherScript.test(n)))
  assert.ok(withScript.length >= 60, `${withScript.length} with a name in another script`)
  assert.ok(compiled.value.nations.filter((n) => !n.territory).length >= 195)
})

test('every state has a government, forces and police that can be named', () => {
  for (const nation of compiled.value.nations)
    for (const { organ } of compiled.value.organs) {
      const actor = openActors().byId(`${nation.id}/${organ}`)
      assert.ok(actor?.name.includes(organ === 'government' ? '' : nation.name), nation.id)
    }
})

test('every example of organs.yaml and words.yaml reads as its row says, and the counter-example does not', () => {
  for (const row of [...rowsOf('organs.yaml'), ...rowsOf('words.yaml')]) {
    const link = openActors().resolve(String(row.example), queryOf(row))
    assert.equal(link?.id ?? null, row.gives ?? null, `${String(row.id)}: ${String(row.example)}`)
    if (typeof row.not === 'string')
      assert.notEqual(
        openActors().resolve(row.not, queryOf(row))?.id,
        row.gives,
        `${String(row.id)}: not ${row.not}`,
      )
  }
})

test('every example of loaded.yaml is found by its row, and the counter-example by none', () => {
  for (const row of rowsOf('loaded.yaml')) {
    assert.equal(openActors().findLoaded(String(row.example))?.id, row.id, String(row.example))
    assert.equal(openActors().findLoaded(String(row.not)), null, String(row.not))
  }
})

test('a faulty row is reported with its file and its id', () => {
  const faulty = [
    ...files,
    ...[
      ['extra.yaml', '- {id: Hamas, name: X, type: club, from: 2007-13, source: [hearsay], colour: green}'],
      ['none.yaml', 'rows: none'],
    ].map(([file = '', text = '']) => readRows(file, text).value),
  ]
  const { value, diagnostics } = compileActors(faulty)
  const said = diagnostics.map((d) => `${d.where ?? ''}: ${d.message}`).join('\n')
  for (const part of ['extra.yaml', 'not a slug', 'club', '2007-13', 'hearsay', 'colour', 'no source'])
    assert.ok(said.includes(part), `${part} in\n${said}`)
  const codeOf = (text: string): string | undefined => readRows('f.yaml', text).diagnostics[0]?.code
  assert.equal(codeOf('rows: none'), 'actor/not-rows')
  assert.equal(codeOf('- {id: "a"b}'), 'actor/not-yaml')
  assert.deepEqual(checkLinks(value), [])
})

test('a name of two actors that the list does not have is reported', () => {
  const twice = readRows('twice.yaml', '- {id: hamas-too, name: Hamas, type: aid, source: [common]}').value
  const { value } = compileActors([...files, twice])
  const codes = checkAmbiguous([...files, twice], value).map((d) => d.message)
  assert.equal(codes.length, 1)
  assert.match(codes[0]!, /"hamas" names hamas and hamas-too/)
})

test('a parent, an office and an organ must exist', () => {
  const bad = readRows(
    'bad.yaml',
    '- {id: one, name: One Front, type: aid, parent: nobody, source: [common]}\n- {id: xy/police, names: [Xy Guard], source: [common]}',
  ).value
  const faults = checkLinks(compileActors([...files, bad]).value).map((d) => d.message)
  assert.equal(faults.length, 2, faults.join('\n'))
})

test('packing keeps every sense', () => {
  const lines = packLookup(compiled.value).names.split(/[\n\f]/)
  assert.equal(lines.length, Object.keys(compiled.value.names).length)
  for (const line of lines) {
    const [key = '', ...senses] = line.split('\t')
    assert.deepEqual(senses.map(senseOf), compiled.value.names[key])
  }
})
