import { groupOf, type Kind } from '../codebook/index.js'
import { isAccused } from '../state/index.js'
import { type Matter, openShelf, type Shelf } from './matter.js'
import { roleOf } from './stances.js'
import { inOrder, type Utterance } from './utterance.js'

/** A matter with what was told of it beside the positions. */
export interface Gathered {
  readonly matter: Matter
  /** Reports by which the same thing was done before or elsewhere, and by which this came about. */
  readonly precedents: readonly Utterance[]
  readonly outcomes: readonly Utterance[]
}

/**
 * Gathers what was said into matters, in four rounds: what opens one, what answers it, answers to what the record does
 * not hold, and what is told of it. Each utterance goes to one matter, the one that it fits best; only strong fits
 * add to what later ones are compared with, so that a chain of weak ones joins nothing.
 */
export function gather(utterances: readonly Utterance[]): readonly Gathered[] {
  const work = gathering(utterances)
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** The same in pieces, for whoever must not be held up for long. @param utterances of one kind */
export function* gathering(utterances: readonly Utterance[]): Generator<void, readonly Gathered[]> {
  const shelf = openShelf()
  const given = utterances.toSorted(inOrder)
  const byRole = (role: string): readonly Utterance[] =>
    given.filter((u) => roleOf(stanceOf(u)).role === role)
  const openings = given.filter((u) => ['opens', 'announces'].includes(roleOf(stanceOf(u)).role))
  for (const utterance of inPieces(openings)) {
    if (utterance === null) {
      yield
      continue
    }
    const found = shelf.bestFor(utterance)
    if (found?.fit.strong === true) shelf.add(utterance, found)
    else shelf.begin(utterance)
  }
  const left = byRole('answers').filter((utterance) => !answer(utterance, shelf))
  yield
  for (const utterance of left) {
    const found = shelf.bestFor(utterance)
    if (found?.fit.strong === true) shelf.add(utterance, found)
    else if (standsAlone(utterance)) shelf.begin(utterance)
  }
  return yield* tellOf(byRole('tells'), shelf)
}

/** Utterances of one piece of the work. */
const PIECE = 1000

/** Utterances in their order, with null where a piece of them ends. */
function* inPieces(utterances: readonly Utterance[]): Generator<Utterance | null> {
  for (const [at, utterance] of utterances.entries()) {
    if (at % PIECE === PIECE - 1) yield null
    yield utterance
  }
}

const stanceOf = ({ claim }: Utterance) => claim.claim.stance

function answer(utterance: Utterance, shelf: Shelf): boolean {
  const found = shelf.bestFor(utterance)
  const first = found?.matter.first ?? null
  const early = first !== null && utterance.on !== null && utterance.on < first
  if (found === null || early || (!found.fit.strong && !roleOf(stanceOf(utterance)).alone)) return false
  shelf.add(utterance, found)
  return true
}

const isDenial = (utterance: Utterance): boolean => stanceOf(utterance) === 'denies'

/** An acceptance or a refusal shows that there was something; a denial does so by who is accused, or of what is told. */
const standsAlone = (utterance: Utterance): boolean =>
  roleOf(stanceOf(utterance)).alone ||
  (isDenial(utterance) && (isForce(utterance) || isAccused(utterance.claim)))

function* tellOf(told: readonly Utterance[], shelf: Shelf): Generator<void, readonly Gathered[]> {
  const precedents = new Map<Matter, Utterance[]>()
  const outcomes = new Map<Matter, Utterance[]>()
  for (const utterance of inPieces(told)) {
    if (utterance === null) {
      yield
      continue
    }
    const found = shelf.bestFor(utterance)
    if (found === null) continue
    const { matter, fit } = found
    if (stanceOf(utterance) === 'reports' && isPrecedent(utterance, matter))
      addTo(precedents, matter, utterance)
    else if (!fit.strong) continue
    else if (stanceOf(utterance) === 'predicts')
      shelf.add(utterance, { matter, fit: { ...fit, strong: false } })
    else if (isForce(utterance)) accuse(utterance, { matter, fit }, shelf)
    else addTo(outcomes, matter, utterance)
  }
  return shelf.matters.map((matter) => ({
    matter,
    precedents: [
      ...(precedents.get(matter) ?? []),
      ...matter.members
        .filter(({ fit, utterance }) => fit?.elsewhere === true && cites(utterance, matter))
        .map(({ utterance }) => utterance),
    ].sort(inOrder),
    outcomes: (outcomes.get(matter) ?? []).sort(inOrder),
  }))
}

const isForce = ({ claim }: Utterance): boolean => groupOf(claim.claim.kind) === 'force'

/** Kinds of what is arranged between parties: only of them an earlier case is one to go by. */
const ARRANGED: ReadonlySet<Kind> = new Set(['surrender', 'withdrawal', 'siege', 'aid'])
const isArranged = ({ claim }: Utterance): boolean => {
  const { kind } = claim.claim
  return ARRANGED.has(kind) || groupOf(kind) === 'restraint' || groupOf(kind) === 'talk'
}

/** What is reported of violence is an accusation only where somebody denies it, and by another than who denies. */
function accuse(utterance: Utterance, found: Parameters<Shelf['add']>[1], shelf: Shelf): void {
  const denials = found.matter.members.filter(({ utterance: member }) => isDenial(member))
  if (denials.length === 0 || utterance.agents.length === 0) return
  if (
    denials.some(({ utterance: denial }) => denial.speaker !== null && denial.speaker === utterance.speaker)
  )
    return
  shelf.add(utterance, { ...found, fit: { ...found.fit, strong: false } })
}

/** The same report cites it, and it was done elsewhere or before anything was said of this matter. */
function isPrecedent(utterance: Utterance, matter: Matter): boolean {
  if (!isArranged(utterance) || !matter.reports.has(utterance.claim.report.text)) return false
  const elsewhere =
    utterance.place !== null && matter.place !== null && isApart(utterance.place, matter.place)
  const before = utterance.days !== null && matter.first !== null && utterance.days.last < matter.first
  return elsewhere || before
}

const isApart = (a: string, b: string): boolean => a !== b && !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`)

/** An acceptance at another place, told in a report of this matter, is cited as a case before. */
const cites = (utterance: Utterance, matter: Matter): boolean =>
  stanceOf(utterance) === 'accepts' && matter.reports.has(utterance.claim.report.text)

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
