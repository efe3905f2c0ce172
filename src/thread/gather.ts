import { groupOf, type Kind } from '../codebook/index.js'
import { isAccused } from '../state/index.js'
import { addTo } from '../text/index.js'
import { isSame } from './held-utterances.js'
import { type Matter, type Member, openShelf, type Placed, type Shelf } from './matter.js'
import { roleOf } from './stances.js'
import { inOrder, type Utterance } from './utterance.js'

/** A matter with what was told of it beside the positions. */
export interface Gathered {
  readonly matter: Matter
  /** Reports by which the same thing was done before or elsewhere, and by which this came about. */
  readonly precedents: readonly Utterance[]
  readonly outcomes: readonly Utterance[]
}

/** What comes of work in pieces, done at once. */
export function wholeOf<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/**
 * Gathers what was said into matters, in four rounds: what opens one, what answers it, answers to what the record does
 * not hold, and what is told of it. Each utterance goes to one matter, the one that it fits best; only strong fits
 * add to what later ones are compared with, so that a chain of weak ones joins nothing.
 */
export interface Gathering {
  /** In pieces, for whoever must not be held up for long. */
  gather(utterances: readonly Utterance[]): Generator<void, readonly Gathered[]>
}

/** Matters of what was said, with where each thing told belongs: it adds to none of what others are compared with. */
interface Made {
  readonly said: readonly Utterance[]
  readonly shelf: Shelf
  readonly places: WeakMap<Utterance, Placed | typeof NOWHERE>
}

const NOWHERE = 'nowhere'

export function openGathering(): Gathering {
  let last: Made | null = null
  return {
    *gather(utterances) {
      const given = utterances.toSorted(inOrder)
      const tells = (u: Utterance): boolean => roleOf(stanceOf(u)).role === 'tells'
      const said = given.filter((u) => !tells(u))
      if (last === null || !isSame(last.said, said))
        last = { said, shelf: yield* shelve(said), places: new WeakMap() }
      return yield* tellOf(given.filter(tells), last)
    },
  }
}

/** What opens a matter, what answers it, and answers to what the record does not hold. */
function* shelve(said: readonly Utterance[]): Generator<void, Shelf> {
  const shelf = openShelf()
  const openings = said.filter((u) => ['opens', 'announces'].includes(roleOf(stanceOf(u)).role))
  for (const utterance of inPieces(openings)) {
    if (utterance === null) {
      yield
      continue
    }
    const found = shelf.bestFor(utterance)
    if (found?.fit.strong === true) shelf.add(utterance, found)
    else shelf.begin(utterance)
  }
  const answers = said.filter((u) => roleOf(stanceOf(u)).role === 'answers')
  const left = answers.filter((utterance) => !answer(utterance, shelf))
  yield
  for (const utterance of left) {
    const found = shelf.bestFor(utterance)
    if (found?.fit.strong === true) shelf.add(utterance, found)
    else if (standsAlone(utterance)) shelf.begin(utterance)
  }
  return shelf
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

function* tellOf(told: readonly Utterance[], { shelf, places }: Made): Generator<void, readonly Gathered[]> {
  const precedents = new Map<Matter, Utterance[]>()
  const outcomes = new Map<Matter, Utterance[]>()
  const beside = new Map<Matter, Member[]>()
  for (const utterance of inPieces(told)) {
    if (utterance === null) {
      yield
      continue
    }
    const found = places.get(utterance) ?? shelf.bestFor(utterance) ?? NOWHERE
    places.set(utterance, found)
    if (found === NOWHERE) continue
    const { matter, fit } = found
    const weak: Member = { utterance, fit: { ...fit, strong: false } }
    if (stanceOf(utterance) === 'reports' && isPrecedent(utterance, matter))
      addTo(precedents, matter, utterance)
    else if (!fit.strong) continue
    else if (stanceOf(utterance) === 'predicts') addTo(beside, matter, weak)
    else if (!isForce(utterance)) addTo(outcomes, matter, utterance)
    else if (isAccusation(utterance, matter)) addTo(beside, matter, weak)
  }
  return shelf.matters.map((matter) => {
    const members = [...matter.members, ...(beside.get(matter) ?? [])]
    return {
      matter: { ...matter, members },
      precedents: [
        ...(precedents.get(matter) ?? []),
        ...members
          .filter(({ fit, utterance }) => fit?.elsewhere === true && cites(utterance, matter))
          .map(({ utterance }) => utterance),
      ].sort(inOrder),
      outcomes: (outcomes.get(matter) ?? []).sort(inOrder),
    }
  })
}

const isForce = ({ claim }: Utterance): boolean => groupOf(claim.claim.kind) === 'force'

/** Kinds of what is arranged between parties: only of them an earlier case is one to go by. */
const ARRANGED: ReadonlySet<Kind> = new Set(['surrender', 'withdrawal', 'siege', 'aid'])
const isArranged = ({ claim }: Utterance): boolean => {
  const { kind } = claim.claim
  return ARRANGED.has(kind) || groupOf(kind) === 'restraint' || groupOf(kind) === 'talk'
}

/** What is reported of violence is an accusation only where somebody denies it, and by another than who denies. */
function isAccusation(utterance: Utterance, { members }: Matter): boolean {
  const denials = members.filter(({ utterance: member }) => isDenial(member))
  return (
    denials.length > 0 &&
    utterance.agents.length > 0 &&
    !denials.some(({ utterance: denial }) => denial.speaker !== null && denial.speaker === utterance.speaker)
  )
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
