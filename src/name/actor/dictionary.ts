import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ActorLink } from '../../claim/index.js'
import type { Actor, ActorCandidate, ActorDictionary, ActorQuery, ActorType, LoadedLabel } from './actor.js'
import { type Anaphor, type AnaphorRule, readAnaphor } from './anaphor.js'
import { anaphorReason, reasonOf } from './explain.js'
import { type Lexicon, lexiconOf, organOf, type Party, partyById } from './lexicon.js'
import { findLoaded, loadedBefore } from './loaded.js'
import type { PackedDetail, PackedLookup } from './pack.js'
import { readPhrase } from './reading.js'
import { type Weighed, weigh } from './select.js'
import type { ReadingRule } from './stretch.js'
import { type Token, tokensOf } from './tokens.js'

/** Written by `build.ts`. */
export const LOOKUP_FILE = new URL('../../../actors.json', import.meta.url)
export const DETAIL_FILE = new URL('../../../actors-detail.json', import.meta.url)

let opened: ActorDictionary | null = null

/** The actor dictionary, read from the build's output on the first call and kept. Throws where it was not built. */
export function openActors(): ActorDictionary {
  opened ??= dictionaryOf(readBuilt<PackedLookup>(LOOKUP_FILE), () => readBuilt<PackedDetail>(DETAIL_FILE))
  return opened
}

function readBuilt<T>(file: URL): T {
  if (!existsSync(file))
    throw new Error(
      `the actor dictionary is not built: ${fileURLToPath(file)} is missing; run "npm run build"`,
    )
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** The one actor that the words stand for, or null. */
export const resolveActor = (words: string, query: ActorQuery): ActorLink | null =>
  openActors().resolve(words, query)

/** A dictionary over packed data; the details are fetched when an entry is first asked for. */
export function dictionaryOf(packed: PackedLookup, readDetail: () => PackedDetail): ActorDictionary {
  const lexicon = lexiconOf(packed)
  let detail: PackedDetail | null = null
  const byId = (id: string): Actor | null => {
    const party = partyById(lexicon, id)
    if (party === null) return null
    detail ??= readDetail()
    return actorOf(lexicon, party, detail)
  }
  return {
    size: lexicon.actors.ids.length + lexicon.nations.ids.length + lexicon.people.ids.length,
    byId,
    nationById(id) {
      const nation = lexicon.nations.get(id)
      return nation === undefined ? null : { id, name: nation.name, territory: nation.territory }
    },
    nameOf: (id) => byId(id)?.name ?? lexicon.nations.get(id)?.name ?? null,
    entries: () => [...lexicon.actors.ids, ...lexicon.people.ids].map((id) => byId(id)!),
    resolve: (words, query) => resolve(lexicon, words, query),
    candidates: (words, query) => candidates(lexicon, words, query),
    typeNamed: (words, query) => typeNamed(lexicon, words, query),
    findLoaded: (words): LoadedLabel | null => findLoaded(lexicon, words),
  }
}

function actorOf(lexicon: Lexicon, party: Party, detail: PackedDetail): Actor {
  const { id, name, type, countries, from, to } = party
  const [nation, organ] = id.split('/')
  const own = detail.entries[id]
  const base = organ === undefined ? own : detail.entries[nation!]
  const parent = organ === undefined ? null : organOf(lexicon, organ)?.parent
  return {
    id,
    name,
    type,
    countries,
    names: own?.names ?? [],
    from,
    to,
    parent: parent ? `${nation}/${parent}` : (own?.parent ?? null),
    ucdp: organ === undefined || organ === 'government' ? (base?.ucdp ?? null) : null,
    source: detail.sources[base?.source ?? -1] ?? '',
  }
}

const linkOf = (lexicon: Lexicon, id: string, loaded: boolean): ActorLink => ({
  id,
  name: partyById(lexicon, id)!.name,
  loaded,
})

function resolve(lexicon: Lexicon, words: string, query: ActorQuery): ActorLink | null {
  const tokens = tokensOf(words)
  const weighed = weigh(lexicon, readPhrase(lexicon, tokens, query.role), query)
  const chosen = weighed[0]
  if (chosen?.chosen === true) return linkOf(lexicon, chosen.id, isLoaded(lexicon, tokens, chosen))
  if (weighed.length > 0) return null
  const anaphors = readAnaphor(lexicon, tokens, query)
  return anaphors.length === 1 ? linkOf(lexicon, anaphors[0]!.id, anaphors[0]!.loaded) : null
}

const isLoaded = (lexicon: Lexicon, tokens: readonly Token[], w: Weighed): boolean =>
  w.reading.loaded || loadedBefore(lexicon, tokens, w.reading.start)

function candidates(lexicon: Lexicon, words: string, query: ActorQuery): readonly ActorCandidate[] {
  const tokens = tokensOf(words)
  const weighed = weigh(lexicon, readPhrase(lexicon, tokens, query.role), query)
  if (weighed.length > 0) return weighed.map((w) => weighedCandidate(lexicon, tokens, w, query))
  const anaphors = readAnaphor(lexicon, tokens, query)
  return anaphors.map((a) => anaphorCandidate(lexicon, a, anaphors.length === 1))
}

/** Ways by which words name a party itself, not somebody who holds an office of it or one of its organs. */
const BY_NAME: ReadonlySet<ReadingRule | AnaphorRule> = new Set([
  'name',
  'member',
  'nation',
  'short-form',
  'repeated-noun',
  'generic',
])

function typeNamed(lexicon: Lexicon, words: string, query: ActorQuery): ActorType | null {
  const tokens = tokensOf(words)
  const weighed = weigh(lexicon, readPhrase(lexicon, tokens, query.role), query)
  const chosen = weighed.find((w) => w.chosen)
  const anaphors = weighed.length > 0 ? [] : readAnaphor(lexicon, tokens, query)
  const [one] = anaphors.length === 1 ? anaphors : []
  const found = chosen === undefined ? one : { id: chosen.id, rule: chosen.reading.rule }
  return found === undefined || !BY_NAME.has(found.rule) ? null : partyById(lexicon, found.id)!.type
}

function weighedCandidate(
  lexicon: Lexicon,
  tokens: readonly Token[],
  w: Weighed,
  query: ActorQuery,
): ActorCandidate {
  return {
    link: linkOf(lexicon, w.id, isLoaded(lexicon, tokens, w)),
    type: partyById(lexicon, w.id)!.type,
    status: w.chosen ? 'chosen' : w.ruledOut ? 'ruled-out' : 'possible',
    reason: reasonOf(lexicon, w, query),
  }
}

function anaphorCandidate(lexicon: Lexicon, a: Anaphor, alone: boolean): ActorCandidate {
  return {
    link: linkOf(lexicon, a.id, a.loaded),
    type: partyById(lexicon, a.id)!.type,
    status: alone ? 'chosen' : 'possible',
    reason: anaphorReason(a, alone),
  }
}
