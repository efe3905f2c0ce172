import { type Diagnostic, errorOf, type Outcome } from '../../diagnostic/index.js'
import { ACTOR_TYPES, type ActorType } from './actor.js'
import { compileGrammar } from './compile-grammar.js'
import type {
  CompiledActor,
  CompiledActors,
  CompiledNation,
  CompiledPerson,
  NameSense,
  NationForm,
} from './compiled.js'
import { type FileRows, type Row, type RowName, type RowReader, rowReader } from './rows.js'
import { nameKey } from './tokens.js'

const GRAMMAR_FILES = ['organs.yaml', 'words.yaml', 'loaded.yaml']
const NATION_FILES = ['states.yaml', 'territories.yaml']
const COMMON = ['id', 'source', 'from', 'to', 'dated', 'ucdp', 'note']
const FIELDS = {
  actor: [...COMMON, 'name', 'type', 'countries', 'names', 'short', 'parent', 'vague'],
  nation: [...COMMON, 'name', 'adjectives', 'seats', 'government', 'governmentName', 'also', 'countries'],
  person: [...COMMON, 'name', 'names', 'short', 'of', 'roles'],
  ambiguous: ['id', 'name', 'actors', 'why', 'source'],
}

interface Draft {
  readonly diagnostics: Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  readonly names: Map<string, NameSense[]>
  readonly actors: CompiledActor[]
  readonly nations: CompiledNation[]
  readonly people: CompiledPerson[]
  readonly shorts: Map<string, string[]>
  /** Names of organs by their own rows: `il/armed-forces` to names. */
  readonly organNames: Map<string, string[]>
}

/** Compiles the rows of data/actors. Errors name the file and the row; a faulty field is left out. */
export function compileActors(files: readonly FileRows[]): Outcome<CompiledActors> {
  const draft: Draft = {
    diagnostics: [],
    sources: sourcesOf(files),
    names: new Map(),
    actors: [],
    nations: [],
    people: [],
    shorts: new Map(),
    organNames: new Map(),
  }
  for (const { file, rows } of files) {
    if (GRAMMAR_FILES.includes(file) || file === 'sources.yaml' || file === 'ambiguous.yaml') continue
    for (const row of rows) {
      if (NATION_FILES.includes(file)) addNation(draft, file, row)
      else if (file === 'people.yaml') addPerson(draft, file, row)
      else addActor(draft, file, row)
    }
  }
  const grammar = compileGrammar(files, draft.diagnostics)
  const nations = draft.nations.map((nation) => ({ ...nation, organNames: organNamesOf(draft, nation.id) }))
  const value: CompiledActors = {
    actors: draft.actors,
    nations,
    people: draft.people,
    names: Object.fromEntries(draft.names),
    shorts: Object.fromEntries(draft.shorts),
    ...grammar,
  }
  return { value, diagnostics: draft.diagnostics }
}

function sourcesOf(files: readonly FileRows[]): ReadonlyMap<string, string> {
  const rows = files.find((f) => f.file === 'sources.yaml')?.rows ?? []
  return new Map(rows.map((row) => [String(row.id), String(row.text)]))
}

/** What the row says of its sources and, after a semicolon, of its dates. */
function sourceOf(draft: Draft, reader: RowReader, dates: readonly (string | null)[]): string {
  const texts: string[] = []
  for (const key of reader.texts('source')) {
    const text = draft.sources.get(key)
    if (text === undefined) reader.fault(`source "${key}" is not in sources.yaml`)
    else texts.push(text)
  }
  if (texts.length === 0) reader.fault('no source')
  const dated = reader.text('dated')
  if (dated === null && dates.some((d) => d !== null))
    reader.fault('has dates but no "dated" that says whence')
  if (dated !== null) texts.push(`dates: ${draft.sources.get(dated) ?? dated}`)
  return texts.join('; ')
}

function addName(draft: Draft, name: string, sense: NameSense): void {
  const key = nameKey(name)
  if (key === '') return
  const senses = draft.names.get(key) ?? []
  const text = JSON.stringify(sense)
  if (!senses.some((s) => JSON.stringify(s) === text)) draft.names.set(key, [...senses, sense])
}

/** Up to this many letters an abbreviation must be written as such, so that "is", "who" and "pace" stay words. */
const SHORT_ABBREVIATION = 4

/** How the words must be written to be this name. */
function writing(name: string): Pick<NameSense, 'capitals' | 'exact'> {
  const letters = name.replace(/[^\p{L}]/gu, '')
  if (!/\p{Lu}/u.test(letters)) return {}
  const single = !/[\s\-/]/.test(name.trim())
  if (single && letters.length <= SHORT_ABBREVIATION && !/\p{Ll}/u.test(letters)) return { capitals: 2 }
  if (single && letters.length <= 3 && /\p{Ll}.*\p{Lu}/u.test(letters)) return { exact: name }
  return { capitals: 1 }
}

const conditions = (name: RowName): Pick<NameSense, 'within' | 'loaded'> => ({
  ...(name.within === null ? {} : { within: name.within }),
  ...(name.loaded ? { loaded: true as const } : {}),
})

function addActor(draft: Draft, file: string, row: Row): void {
  const reader = rowReader(file, row, FIELDS.actor, draft.diagnostics)
  const names = reader.names('names')
  for (const name of names)
    addName(draft, name.name, { kind: 'actor', ref: reader.id, ...writing(name.name), ...conditions(name) })
  if (reader.id.includes('/')) {
    sourceOf(draft, reader, [])
    draft.organNames.set(reader.id, [...(draft.organNames.get(reader.id) ?? []), ...names.map((n) => n.name)])
    return
  }
  const name = reader.needText('name')
  addName(draft, name, { kind: 'actor', ref: reader.id, ...writing(name) })
  for (const short of reader.texts('short')) {
    const key = nameKey(short.replace(/^the /, ''))
    draft.shorts.set(key, [...(draft.shorts.get(key) ?? []), reader.id])
  }
  const from = reader.date('from')
  const to = reader.date('to')
  draft.actors.push({
    id: reader.id,
    name,
    type: typeOf(reader),
    countries: reader.countries('countries'),
    names: names.map((n) => n.name),
    from,
    to,
    parent: reader.text('parent'),
    ucdp: reader.number('ucdp'),
    source: sourceOf(draft, reader, [from, to]),
    ...(reader.flag('vague') ? { vague: true as const } : {}),
  })
}

function typeOf(reader: RowReader): ActorType {
  const text = reader.needText('type')
  const type = ACTOR_TYPES.find((t) => t === text)
  if (type === undefined) reader.fault(`type "${text}" is not one of ${ACTOR_TYPES.join(', ')}`)
  return type ?? 'person'
}

function addNation(draft: Draft, file: string, row: Row): void {
  const reader = rowReader(file, row, FIELDS.nation, draft.diagnostics)
  const name = reader.needText('name')
  const add = (names: readonly string[], form: NationForm): void => {
    for (const n of names) addName(draft, n, { kind: 'nation', ref: reader.id, form, ...writing(n) })
  }
  add([name, ...reader.texts('also')], 'name')
  add(reader.texts('adjectives'), 'adjective')
  add(reader.texts('seats'), 'seat')
  add(reader.texts('government'), 'government')
  const from = reader.date('from')
  const to = reader.date('to')
  const countries = reader.countries('countries')
  draft.nations.push({
    id: reader.id,
    name,
    governmentName: reader.text('governmentName'),
    countries: countries.length > 0 ? countries : [reader.id.toUpperCase()],
    from,
    to,
    territory: file === 'territories.yaml',
    ucdp: reader.number('ucdp'),
    source: sourceOf(draft, reader, [from, to]),
    organNames: {},
  })
}

function organNamesOf(draft: Draft, nation: string): Readonly<Record<string, readonly string[]>> {
  const own = [...draft.organNames].filter(([id]) => id.startsWith(`${nation}/`))
  return Object.fromEntries(own.map(([id, names]) => [id.slice(nation.length + 1), names]))
}

function addPerson(draft: Draft, file: string, row: Row): void {
  const reader = rowReader(file, row, FIELDS.person, draft.diagnostics)
  const name = reader.needText('name')
  const names = [name, ...reader.names('names').map((n) => n.name)]
  for (const n of names) addName(draft, n, { kind: 'person', ref: reader.id, ...writing(n) })
  for (const n of reader.texts('short'))
    addName(draft, n, { kind: 'person', ref: reader.id, ...writing(n), short: true })
  const roles =
    reader.rows('roles').length > 0 ? reader.rows('roles') : reader.text('of') === null ? [] : [row]
  const offices = roles.map((r) => ({
    of: String(r.of ?? ''),
    from: reader.date('from', r),
    to: reader.date('to', r),
  }))
  draft.people.push({
    id: reader.id,
    name,
    names: names.slice(1),
    offices,
    source: sourceOf(
      draft,
      reader,
      offices.flatMap((o) => [o.from, o.to]),
    ),
  })
}

/** Names of several actors that ambiguous.yaml does not list, and listed ones that are not so. */
export function checkAmbiguous(files: readonly FileRows[], compiled: CompiledActors): readonly Diagnostic[] {
  const file = 'ambiguous.yaml'
  const faults: Diagnostic[] = []
  const listed = new Map<string, string>()
  for (const row of files.find((f) => f.file === file)?.rows ?? []) {
    const reader = rowReader(file, row, FIELDS.ambiguous, faults)
    reader.needText('why')
    listed.set(nameKey(reader.needText('name')), [...reader.texts('actors')].sort().join(' '))
  }
  for (const [key, senses] of Object.entries(compiled.names)) {
    const refs = [...new Set(senses.map((s) => s.ref))].sort()
    const wanted = refs.length > 1 ? refs.join(' ') : undefined
    if (wanted !== listed.get(key)) {
      const message = `"${key}" names ${refs.join(' and ')}, but the list has ${listed.get(key) ?? 'nothing'}; correct the list`
      faults.push(errorOf('actor/ambiguous', message, file))
    }
  }
  return faults
}

/** Faults between rows: ids used twice, parents and offices that do not exist. */
export function checkLinks(compiled: CompiledActors): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  const ids = [...compiled.actors, ...compiled.people].map((r) => r.id)
  const nations = new Set(compiled.nations.map((n) => n.id))
  const organs = new Set(compiled.organs.map((o) => o.organ))
  const known = new Set(ids)
  const exists = (id: string): boolean => {
    const [nation, organ] = id.split('/')
    return organ === undefined ? known.has(id) : nations.has(nation!) && organs.has(organ)
  }
  const fault = (what: string): void => {
    faults.push(errorOf('actor/bad-link', `${what}; correct the row`, 'data/actors'))
  }
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) fault(`id "${id}" is used twice`)
  for (const actor of compiled.actors)
    if (actor.parent !== null && !exists(actor.parent))
      fault(`"${actor.id}" has parent "${actor.parent}", which is no actor`)
  for (const person of compiled.people)
    for (const office of person.offices)
      if (!exists(office.of)) fault(`"${person.id}" is of "${office.of}", which is no actor`)
  for (const [key, senses] of Object.entries(compiled.names))
    for (const sense of senses)
      if (sense.kind === 'actor' && !exists(sense.ref))
        fault(`"${key}" names "${sense.ref}", which is no actor`)
  return faults
}
