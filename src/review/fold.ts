import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../diagnostic/index.js'
import type { CodebookWord, Entry, Fact, Hash, RecordedClaim } from '../record/index.js'
import { byText } from '../text/index.js'
import { actorsOf } from './actors.js'
import { erased, undoesNothing } from './entry-notes.js'
import { type Holding, startHolding } from './holding.js'
import { gradesOf, overridesOf, responsibleOf, victimsOf } from './incident-words.js'
import { agreementsOf, consentsOf, credibilitiesOf, locationsOf, reliabilitiesOf } from './judged.js'
import { linksOf, namesOf, notesOf } from './links.js'
import type { Lists, TextPart } from './lists.js'
import { allListed, listedAnew } from './lists.js'
import { recordOfText, type TextEntry } from './of-text.js'
import { type OwnNames, openOwnNames } from './own-actors.js'
import { correctionsOf, releasesOf } from './releases.js'
import { OF_OTHERS } from './rival-kinds.js'
import { rivalsIn, rivalsOn, withRivals } from './rivals-of.js'
import { type Sight, startSight } from './sight.js'
import type { Payloads, Rival, Shipped, Standing } from './standing.js'
import { givenBy, type Held } from './words.js'

type FactKind = Fact['kind']

type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>

/** What is computed anew only where an entry touched it. */
type Sections = Pick<
  Standing,
  | 'withoutText'
  | 'links'
  | 'named'
  | 'overrides'
  | 'grades'
  | 'responsible'
  | 'actors'
  | 'victims'
  | 'notes'
  | 'releases'
  | 'corrections'
  | 'reliabilities'
  | 'credibilities'
  | 'locations'
  | 'consents'
  | 'agreements'
  | 'codebooks'
> & {
  readonly linkDiagnostics: readonly Diagnostic[]
  readonly actorDiagnostics: readonly Diagnostic[]
  /** Of those kinds whose words are about no text and no incident. */
  readonly rivalsOf: Readonly<Record<(typeof OF_OTHERS)[number], readonly Rival[]>>
}

/** The log folded so far. Grows in place; what it gave out before does not change. */
export interface Fold {
  readonly payloads: Payloads
  readonly holding: Holding
  readonly sight: Sight
  readonly texts: Map<Hash, TextPart>
  /** Hashes of texts, sorted. */
  order: readonly Hash[]
  readonly kinds: Map<FactKind, number[]>
  /** Every id of a claim with the id that it keeps. */
  readonly ids: Map<string, string>
  /** Ids that links named and that no text had. */
  readonly awaited: Set<string>
  readonly diagnostics: Diagnostic[]
  /** The project's own dictionary as claims were last held against it. */
  ownNames: OwnNames
  /** Kinds of the project's own codebook; null: all. */
  kindsInUse: ReadonlySet<string> | null
  lists: Lists
  sections: Sections
}

/** What entries touched. */
interface Touched {
  readonly texts: Set<Hash>
  readonly kinds: Set<FactKind>
}

export const startFold = (payloads: Payloads): Fold => ({
  payloads,
  holding: startHolding(),
  sight: startSight(),
  texts: new Map(),
  order: [],
  kinds: new Map(),
  ids: new Map(),
  awaited: new Set(),
  diagnostics: [],
  ownNames: openOwnNames([], payloads.shipped ?? NOTHING_SHIPPED),
  kindsInUse: null,
  lists: { reports: [], claims: [], outside: [], secondLooks: [], rivals: [], textDiagnostics: [] },
  sections: {
    withoutText: [],
    links: [],
    named: [],
    overrides: [],
    grades: [],
    responsible: [],
    actors: [],
    victims: [],
    notes: [],
    releases: [],
    corrections: [],
    reliabilities: [],
    credibilities: [],
    locations: [],
    consents: [],
    agreements: [],
    codebooks: [],
    linkDiagnostics: [],
    actorDiagnostics: [],
    rivalsOf: {
      link: [],
      actor: [],
      correction: [],
      reliability: [],
      credibility: [],
      location: [],
      consent: [],
    },
  },
})

/** Takes entries into the fold and says how the record stands then. Entries taken in before change nothing. */
export function takeIn(fold: Fold, entries: readonly Entry[]): Standing {
  const touched: Touched = { texts: new Set(), kinds: new Set() }
  for (const entry of entries) takeInOne(fold, entry, touched)
  const isNamedAnew = touched.kinds.has('actor') && foldActors(fold)
  const isHeldAnew = touched.kinds.has('codebook') && foldCodebooks(fold)
  const isAnew = isNamedAnew || isHeldAnew
  const before = new Map([...touched.texts].map((text) => [text, { ...fold.texts.get(text)! }]))
  for (const text of touched.texts) foldText(fold, text, touched)
  if (isAnew) for (const part of fold.texts.values()) nameIn(part, fold)
  const { texts } = fold
  const grew = fold.order.length !== texts.size
  if (grew) fold.order = [...texts.keys()].sort(byText)
  fold.lists = grew || isAnew ? allListed(fold) : listedAnew(fold, before)
  foldSections(fold, touched.kinds)
  return standingOf(fold)
}

const NOTHING_SHIPPED: Shipped = { nameOf: () => null, isLoaded: () => false }

/** Takes the project's own actors anew; false where no words stand for another actor than before. */
function foldActors(fold: Fold): boolean {
  const { value: actors, diagnostics } = actorsOf(heldOf(fold, 'actor'))
  const before = fold.sections.actors
  fold.sections = { ...fold.sections, actors, actorDiagnostics: diagnostics }
  if (isDeepStrictEqual(before.map(namesIn), actors.map(namesIn))) return false
  fold.ownNames = openOwnNames(actors, fold.payloads.shipped ?? NOTHING_SHIPPED)
  return true
}

/** What of an own actor claims rest on; its allegiances are asked for where they are counted. */
const namesIn = ({ actor, name, aliases, leadsTo }: Standing['actors'][number]) => [
  actor,
  name,
  aliases,
  leadsTo,
]

/** Takes the project's own codebooks anew; false where the same kinds are in use as before. */
function foldCodebooks(fold: Fold): boolean {
  const codebooks = heldOf(fold, 'codebook').map(({ fact, entry }) => ({ ...fact, ...givenBy(entry) }))
  fold.sections = { ...fold.sections, codebooks }
  const before = fold.kindsInUse
  fold.kindsInUse = kindsIn(codebooks.at(-1))
  return !isDeepStrictEqual(before, fold.kindsInUse)
}

const kindsIn = (codebook: CodebookWord | undefined): ReadonlySet<string> | null =>
  codebook === undefined || codebook.kinds === null ? null : new Set(codebook.kinds.map(({ slug }) => slug))

const NOBODY: readonly string[] = []

const NONE: readonly RecordedClaim[] = []

/** Claims of a text with the actors that count, and beside them suggestions of kinds that are not in use. */
function nameIn(part: TextPart, { ownNames, kindsInUse }: Pick<Fold, 'ownNames' | 'kindsInUse'>): void {
  const { claims, byHand } = part.record ?? { claims: [], byHand: new Map<string, never>() }
  const named = claims.map((claim) => ownNames.of(claim, byHand.get(claim.id) ?? NOBODY))
  const all = named.every((claim, at) => claim === claims[at]) ? claims : named
  const isOutside = ({ state, claim }: RecordedClaim): boolean =>
    state === 'suggested' && kindsInUse !== null && !kindsInUse.has(claim.kind)
  part.outside = kindsInUse === null ? NONE : all.filter(isOutside)
  part.claims = part.outside.length === 0 ? all : all.filter((claim) => !isOutside(claim))
}

function takeInOne(fold: Fold, entry: Entry, touched: Touched): void {
  const taken = fold.holding.takeIn(entry)
  if (taken === null) return
  fold.sight.takeIn(entry)
  const { fact } = entry
  if (fact === null) fold.diagnostics.push(erased(entry))
  if (taken.undoesNothing) fold.diagnostics.push(undoesNothing(entry))
  if (fact !== null) {
    const text = textOf(fact)
    if (text === null) listOf(fold.kinds, fact.kind).push(taken.position)
    else partOf(fold, text).positions.push(taken.position)
    touch(fact, touched)
  }
  for (const position of taken.reached) touch(fold.holding.entries[position]!.fact, touched)
}

function touch(fact: Fact | null, { texts, kinds }: Touched): void {
  if (fact === null) return
  const text = textOf(fact)
  if (text === null) kinds.add(fact.kind)
  else texts.add(text)
}

/** The text that a fact is about; null where it is about none. */
function textOf(fact: Fact): Hash | null {
  if (fact.kind === 'capture') return fact.report?.text ?? null
  return fact.kind === 'reading' || fact.kind === 'decision' ? fact.text : null
}

function partOf({ texts }: Fold, text: Hash): TextPart {
  const part = texts.get(text) ?? { positions: [], record: null, claims: [], outside: [], rivals: [] }
  texts.set(text, part)
  return part
}

function listOf(lists: Map<FactKind, number[]>, kind: FactKind): number[] {
  const list = lists.get(kind) ?? []
  lists.set(kind, list)
  return list
}

function foldText(fold: Fold, text: Hash, { kinds }: Touched): void {
  const { holding, texts, payloads, ids, awaited } = fold
  const part = texts.get(text)!
  const entries = part.positions.flatMap((position): readonly TextEntry[] => {
    const entry = holding.entries[position]!
    const { fact } = entry
    if (fact?.kind !== 'capture' && fact?.kind !== 'reading' && fact?.kind !== 'decision') return []
    return [{ position, entry, fact, holds: holding.holds(position) }]
  })
  part.record = recordOfText(text, entries, payloads)
  part.rivals = rivalsOn(part, fold)
  part.record = withRivals(part.record, part.rivals)
  nameIn(part, fold)
  for (const [id, kept] of part.record.ids) {
    if (ids.get(id) === kept) continue
    ids.set(id, kept)
    if (id === kept && !awaited.has(id)) continue
    for (const kind of BY_CLAIM) kinds.add(kind)
  }
}

/** Facts that name claims by ids, which a later reading may turn into others. */
const BY_CLAIM = ['link', 'named', 'note', 'credibility', 'location', 'consent'] as const

function foldSections(fold: Fold, touched: ReadonlySet<FactKind>): void {
  const held = <K extends FactKind>(kind: K): readonly Held<FactOf<K>>[] => heldOf(fold, kind)
  const keptId = (claim: string): string | null => fold.ids.get(claim) ?? null
  const changed: { -readonly [K in keyof Sections]?: Sections[K] } = {}
  if (touched.has('capture')) {
    changed.withoutText = held('capture').map(({ fact, entry }) => ({ ...fact, ...givenBy(entry) }))
  }
  if (touched.has('link')) {
    const links = linksOf(held('link'), keptId)
    fold.awaited.clear()
    for (const { claims } of links.value) {
      for (const claim of claims) if (!fold.ids.has(claim)) fold.awaited.add(claim)
    }
    changed.links = links.value
    changed.linkDiagnostics = links.diagnostics
  }
  if (touched.has('named')) changed.named = namesOf(held('named'), keptId)
  if (touched.has('note')) changed.notes = notesOf(held('note'), keptId)
  if (touched.has('override')) changed.overrides = overridesOf(held('override'))
  if (touched.has('grade')) changed.grades = gradesOf(held('grade'))
  if (touched.has('responsible')) changed.responsible = responsibleOf(held('responsible'))
  if (touched.has('release')) changed.releases = releasesOf(held('release'))
  if (touched.has('correction')) changed.corrections = correctionsOf(held('correction'))
  if (touched.has('reliability')) changed.reliabilities = reliabilitiesOf(held('reliability'))
  if (touched.has('credibility')) changed.credibilities = credibilitiesOf(held('credibility'), keptId)
  if (touched.has('agreement')) changed.agreements = agreementsOf(held('agreement'))
  if (touched.has('victim')) changed.victims = victimsOf(held('victim'))
  const anew = OF_OTHERS.filter((kind) => touched.has(kind))
  const rivals = anew.map((kind) => [kind, rivalsIn(fold, kind)] as const)
  const rivalsOf = { ...fold.sections.rivalsOf, ...Object.fromEntries(rivals) }
  if (touched.has('location')) changed.locations = locationsOf(held('location'), keptId, rivalsOf.location)
  if (touched.has('consent')) changed.consents = consentsOf(held('consent'), keptId, rivalsOf.consent)
  fold.sections = { ...fold.sections, ...changed, rivalsOf }
}

const isOf = <K extends FactKind>(fact: Fact | null, kind: K): fact is FactOf<K> => fact?.kind === kind

const heldOf = <K extends FactKind>({ holding, kinds }: Fold, kind: K): readonly Held<FactOf<K>>[] =>
  (kinds.get(kind) ?? []).flatMap((position) => {
    const entry = holding.entries[position]!
    return isOf(entry.fact, kind) && holding.holds(position) ? [{ fact: entry.fact, entry }] : []
  })

function standingOf({ lists, sections, diagnostics }: Fold): Standing {
  const { textDiagnostics, rivals, ...ofTexts } = lists
  const { linkDiagnostics, actorDiagnostics, rivalsOf, ...ofSections } = sections
  const others = OF_OTHERS.flatMap((kind) => rivalsOf[kind])
  return {
    ...ofTexts,
    ...ofSections,
    rivals: others.length === 0 ? rivals : [...rivals, ...others],
    diagnostics: [...diagnostics, ...textDiagnostics, ...linkDiagnostics, ...actorDiagnostics],
  }
}
