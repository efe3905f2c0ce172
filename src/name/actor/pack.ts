import { ACTOR_TYPES } from './actor.js'
import type { CompiledActors } from './compiled.js'
import { firstWord, NAME_BREAK, senseText } from './senses.js'

/**
 * The compiled dictionary as it is kept on disk, in two files: what a look-up needs, small and quick to read, and the
 * details that only a person asks for (other names, parents, sources), read on demand.
 */
export interface PackedLookup {
  /** id, name, index in ACTOR_TYPES, countries with spaces, from, to, 1 where vague. */
  readonly actors: readonly (readonly [string, string, number, string, string | null, string | null, 0 | 1])[]
  /** id, name, name of the government or null, countries with spaces, from, to, 1 for a territory. */
  readonly nations: readonly (readonly [
    string,
    string,
    string | null,
    string,
    string | null,
    string | null,
    0 | 1,
  ])[]
  /** id, name, offices (party, from, to). */
  readonly people: readonly (readonly [
    string,
    string,
    readonly (readonly [string, string | null, string | null])[],
  ])[]
  /** A line for each first word: names with NAME_BREAK between, each its key and, after tabs, its senses. */
  readonly names: string
  readonly organs: CompiledActors['organs']
  readonly organNouns: CompiledActors['organNouns']
  readonly words: CompiledActors['words']
  readonly generics: CompiledActors['generics']
  readonly labels: CompiledActors['labels']
  readonly loaded: CompiledActors['loaded']
  readonly shorts: CompiledActors['shorts']
}

export interface Detail {
  readonly names: readonly string[]
  readonly parent: string | null
  readonly ucdp: number | null
  /** Index in PackedDetail.sources. */
  readonly source: number
}

export interface PackedDetail {
  readonly sources: readonly string[]
  /** By id: actors, nations (their organs' names under `sy/police`) and people. */
  readonly entries: Readonly<Record<string, Detail>>
}

export function packLookup(compiled: CompiledActors): PackedLookup {
  return {
    actors: compiled.actors.map((a) => [
      a.id,
      a.name,
      ACTOR_TYPES.indexOf(a.type),
      a.countries.join(' '),
      a.from,
      a.to,
      a.vague === true ? 1 : 0,
    ]),
    nations: compiled.nations.map((n) => [
      n.id,
      n.name,
      n.governmentName,
      n.countries.join(' '),
      n.from,
      n.to,
      n.territory ? 1 : 0,
    ]),
    people: compiled.people.map((p) => [p.id, p.name, p.offices.map((o) => [o.of, o.from, o.to] as const)]),
    names: packNames(compiled.names),
    organs: compiled.organs,
    organNouns: compiled.organNouns,
    words: compiled.words,
    generics: compiled.generics,
    labels: compiled.labels,
    loaded: compiled.loaded,
    shorts: compiled.shorts,
  }
}

function packNames(names: CompiledActors['names']): string {
  const groups = new Map<string, string[]>()
  for (const [key, senses] of Object.entries(names)) {
    const line = [key, ...senses.map(senseText)].join('\t')
    const first = firstWord(key)
    groups.set(first, [...(groups.get(first) ?? []), line])
  }
  return [...groups.values()].map((lines) => lines.join(NAME_BREAK)).join('\n')
}

export function packDetail(compiled: CompiledActors): PackedDetail {
  const sources: string[] = []
  const indexOf = (source: string): number => {
    const known = sources.indexOf(source)
    return known >= 0 ? known : sources.push(source) - 1
  }
  const entries: Record<string, Detail> = {}
  for (const a of compiled.actors)
    entries[a.id] = { names: a.names, parent: a.parent, ucdp: a.ucdp, source: indexOf(a.source) }
  for (const p of compiled.people)
    entries[p.id] = {
      names: p.names,
      parent: p.offices.at(-1)?.of ?? null,
      ucdp: null,
      source: indexOf(p.source),
    }
  for (const n of compiled.nations) {
    const source = indexOf(n.source)
    entries[n.id] = { names: [], parent: null, ucdp: n.ucdp, source }
    for (const [organ, names] of Object.entries(n.organNames))
      entries[`${n.id}/${organ}`] = { names, parent: null, ucdp: null, source }
  }
  return { sources, entries }
}
