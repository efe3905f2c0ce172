import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../diagnostic/index.js'
import type { CodebookWord, Entry, Fact, Hash, RecordedClaim } from '../record/index.js'
import { byText } from '../text/index.js'
import { actorsOf } from './actors.js'
import { erased, undoesNothing } from './entry-notes.js'
import { type Holding, startHolding } from './holding.js'
import type { Lists, TextPart } from './lists.js'
import { allListed, listedAnew } from './lists.js'
import { recordOfText, type TextEntry } from './of-text.js'
import { type OwnNames, openOwnNames } from './own-actors.js'
import { OF_OTHERS } from './rival-kinds.js'
import { rivalsOn, withRivals } from './rivals-of.js'
import { type FactKind, heldOf, NO_SECTIONS, type Sections, sectionsAnew } from './sections.js'
import { type Sight, startSight } from './sight.js'
import type { Payloads, Shipped, Standing } from './standing.js'
import { givenBy } from './words.js'

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
  sections: NO_SECTIONS,
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
  fold.sections = sectionsAnew(fold, touched.kinds)
  if (touched.kinds.has('link')) awaitClaims(fold)
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

/** Notes which claims links name that no text has, or has no more. */
function awaitClaims({ sections, ids, awaited }: Fold): void {
  awaited.clear()
  for (const { claims } of sections.links) for (const claim of claims) if (!ids.has(claim)) awaited.add(claim)
}

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
