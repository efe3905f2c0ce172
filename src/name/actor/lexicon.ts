import { ACTOR_TYPES, type ActorType } from './actor.js'
import type { CompiledNation, CompiledOrgan, NameSense, Office, OrganNoun, WordRole } from './compiled.js'
import type { PackedLookup } from './pack.js'
import { nameTable, type PhraseTable, recordTable } from './tables.js'

/** What a look-up needs to know of an actor. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly type: ActorType
  readonly countries: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly vague: boolean
}

export type Nation = Omit<CompiledNation, 'ucdp' | 'source' | 'organNames'>

export interface Person {
  readonly id: string
  readonly name: string
  readonly offices: readonly Office[]
}

/** Records by id, each made of its row when it is first asked for. */
export interface Records<T> {
  readonly ids: readonly string[]
  get(id: string): T | undefined
}

function recordsOf<Row extends readonly [string, ...unknown[]], T>(
  rows: readonly Row[],
  make: (row: Row) => T,
): Records<T> {
  const byId = new Map(rows.map((row) => [row[0], row]))
  const made = new Map<string, T>()
  return {
    ids: rows.map((row) => row[0]),
    get: (id) => {
      const row = byId.get(id)
      if (row === undefined) return undefined
      const value = made.get(id) ?? make(row)
      made.set(id, value)
      return value
    },
  }
}

/** The dictionary as look-up tables. */
export interface Lexicon {
  readonly names: PhraseTable<readonly NameSense[]>
  readonly organNouns: PhraseTable<OrganNoun>
  readonly words: PhraseTable<readonly WordRole[]>
  readonly loaded: PhraseTable<{ readonly label: number; readonly member: boolean }>
  readonly labels: PackedLookup['labels']
  readonly generics: ReadonlyMap<string, readonly ActorType[]>
  readonly shorts: ReadonlyMap<string, readonly string[]>
  readonly actors: Records<Party>
  readonly nations: Records<Nation>
  readonly people: Records<Person>
  readonly organs: readonly CompiledOrgan[]
}

export function lexiconOf(packed: PackedLookup): Lexicon {
  return {
    names: nameTable(packed.names),
    organNouns: recordTable(packed.organNouns),
    words: recordTable(packed.words),
    loaded: recordTable(packed.loaded),
    labels: packed.labels,
    generics: new Map(Object.entries(packed.generics)),
    shorts: new Map(Object.entries(packed.shorts)),
    actors: recordsOf(packed.actors, partyOf),
    nations: recordsOf(packed.nations, nationOf),
    people: recordsOf(packed.people, personOf),
    organs: packed.organs,
  }
}

const countriesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))

const partyOf = ([id, name, type, countries, from, to, vague]: PackedLookup['actors'][number]): Party => ({
  id,
  name,
  type: ACTOR_TYPES[type]!,
  countries: countriesOf(countries),
  from,
  to,
  vague: vague === 1,
})

const nationOf = ([
  id,
  name,
  governmentName,
  countries,
  from,
  to,
  territory,
]: PackedLookup['nations'][number]): Nation => ({
  id,
  name,
  governmentName,
  countries: countriesOf(countries),
  from,
  to,
  territory: territory === 1,
})

const personOf = ([id, name, offices]: PackedLookup['people'][number]): Person => ({
  id,
  name,
  offices: offices.map(([of, from, to]) => ({ of, from, to })),
})

/** The party of an id: an actor, a person, or the organ of a state or territory; null where there is none. */
export function partyById(lexicon: Lexicon, id: string): Party | null {
  const actor = lexicon.actors.get(id)
  if (actor !== undefined) return actor
  const person = lexicon.people.get(id)
  if (person !== undefined) return personParty(lexicon, person)
  const slash = id.indexOf('/')
  return slash < 0 ? null : organParty(lexicon, id, id.slice(0, slash), id.slice(slash + 1))
}

export const organOf = (lexicon: Lexicon, organ: string): CompiledOrgan | undefined =>
  lexicon.organs.find((o) => o.organ === organ)

function organParty(lexicon: Lexicon, id: string, nationId: string, organ: string): Party | null {
  const nation = lexicon.nations.get(nationId)
  const row = organOf(lexicon, organ)
  if (nation === undefined || row === undefined) return null
  const label = nation.territory ? row.labelTerritory : row.label
  const { countries, from, to } = nation
  const named = organ === 'government' && nation.governmentName !== null
  return {
    id,
    name: named ? nation.governmentName : `${label} ${nation.name}`,
    type: row.type,
    countries,
    from,
    to,
    vague: false,
  }
}

function personParty(lexicon: Lexicon, { id, name, offices }: Person): Party {
  const of = offices.at(-1)?.of
  const countries = of === undefined ? [] : (partyById(lexicon, of)?.countries ?? [])
  return {
    id,
    name,
    type: 'person',
    countries,
    from: offices[0]?.from ?? null,
    to: offices.at(-1)?.to ?? null,
    vague: false,
  }
}
