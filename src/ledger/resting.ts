import type { Entry, Fact, Hash, Victim } from '../record/index.js'
import { addTo } from '../text/index.js'

/** What was erased as a report, and what is gone with it. */
export interface Gone {
  /** Hashes of texts; hashes of other objects may be among them. */
  readonly texts: ReadonlySet<Hash>
  /** Ids of claims, incidents and people on victim lists that stood on these texts alone. They hold no words. */
  readonly ids: ReadonlySet<string>
}

/** What stands on texts that are gone, or are to be gone. */
export interface Resting extends Gone {
  /** Entries that say something, in the order of the log. */
  readonly entries: readonly Entry[]
  /** The texts, the bytes that they came in, what addresses answered, and readings. */
  readonly objects: ReadonlySet<Hash>
}

type FactOf<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>

/** An entry with what it says. */
interface Said<F extends Fact = Fact> {
  readonly entry: Entry
  readonly fact: F
}

/** What is found on the way. */
interface Course {
  readonly texts: Set<Hash>
  readonly ids: Set<string>
  readonly objects: Set<Hash>
  readonly found: Set<Entry>
}

/** A claim that is met anew under an id that another has is called by it with a number behind: `c-1f0a.2`. */
const NUMBERED = /\.\d+$/

/** The id that it was met under first. */
export const unnumbered = (claim: string): string => claim.replace(NUMBERED, '')

/**
 * What entries say of texts that are gone: that these were received, read and decided on, whatever names one of their
 * claims (links, ratings, spots, consent, notes, people on victim lists), what was said of incidents that were known by
 * such claims alone, and undos of any of it. An incident that is known by claims of other texts too stays, with all that
 * was said of it.
 *
 * @param claimsIn ids of the claims of a reading; none where it is not there
 */
export function restingOn(
  entries: readonly Entry[],
  gone: Gone,
  claimsIn: (reading: Hash) => readonly string[],
): Resting {
  const course: Course = {
    texts: textsIn(entries, gone.texts),
    ids: new Set(gone.ids),
    objects: new Set(),
    found: new Set(),
  }
  if (course.texts.size + course.ids.size > 0) {
    const said = entries.flatMap((entry): readonly Said[] =>
      entry.fact === null ? [] : [{ entry, fact: entry.fact }],
    )
    findTexts(said, course, claimsIn)
    findOfClaims(said, course)
    findIncidents(said, course)
    findVictims(said, course)
    findNotes(said, course)
    findUndos(said, course)
  }
  const { found, ...rest } = course
  return { ...rest, entries: entries.filter((entry) => found.has(entry)) }
}

const isOf =
  <K extends Fact['kind']>(kind: K) =>
  (said: Said): said is Said<FactOf<K>> =>
    said.fact.kind === kind

/** Texts, and with each those that are the very bytes which it came in: they hold its words. */
function textsIn(entries: readonly Entry[], given: ReadonlySet<Hash>): Set<Hash> {
  const texts = new Set(given)
  const captures = entries.flatMap(({ fact }) => (fact?.kind === 'capture' ? [fact] : []))
  const received = new Set(captures.flatMap(({ report }) => report?.text ?? []))
  for (let before = -1; before !== texts.size; ) {
    before = texts.size
    for (const { bytes, report } of captures)
      if (report !== null && texts.has(report.text) && received.has(bytes)) texts.add(bytes)
  }
  return texts
}

const isGone = ({ ids }: Course, id: string): boolean => ids.has(id) || ids.has(unnumbered(id))

function findTexts(
  said: readonly Said[],
  { texts, ids, objects, found }: Course,
  claimsIn: (reading: Hash) => readonly string[],
): void {
  const take = (entry: Entry, ...hashes: readonly Hash[]): void => {
    found.add(entry)
    for (const hash of hashes) objects.add(hash)
  }
  for (const { entry, fact } of said) {
    if (fact.kind === 'capture' && fact.report !== null && texts.has(fact.report.text)) {
      take(entry, fact.report.text, fact.bytes)
      if (fact.fetched !== undefined) objects.add(fact.fetched.answers)
    } else if (fact.kind === 'reading' && texts.has(fact.text)) {
      take(entry, fact.text, fact.reading)
      for (const id of claimsIn(fact.reading)) ids.add(id)
    } else if (fact.kind === 'decision' && texts.has(fact.text)) {
      take(entry, fact.text)
      ids.add(fact.claim).add(fact.as.id)
    }
  }
}

/** Claims, or a text or an incident, that a fact names; null where it is of a kind that names none, or more than it is about. */
export function claimsNamedIn(fact: Fact): readonly string[] | null {
  switch (fact.kind) {
    case 'link':
      return fact.claims
    case 'credibility':
    case 'location':
      return [fact.claim]
    case 'consent':
    case 'note':
      return [fact.about]
    default:
      return null
  }
}

function findOfClaims(said: readonly Said[], course: Course): void {
  for (const { entry, fact } of said)
    if (claimsNamedIn(fact)?.some((id) => isGone(course, id) || course.texts.has(id))) course.found.add(entry)
}

/** Incidents that were known by claims of these texts alone: nobody can find them any more. */
function findIncidents(said: readonly Said[], course: Course): void {
  const { ids, found } = course
  const names = said.filter(isOf('named'))
  const known = new Set(
    names
      .filter(({ fact: { claims } }) => !claims.every((id) => isGone(course, id)))
      .map(({ fact }) => fact.incident),
  )
  for (const { incident } of names.map(({ fact }) => fact)) {
    if (known.has(incident)) ids.delete(incident)
    else ids.add(incident)
  }
  for (const { entry, fact } of said)
    if ('incident' in fact && fact.kind !== 'victim' && ids.has(fact.incident)) found.add(entry)
}

/** People who are listed on the word of such a claim or for such an incident. Nobody comes back who was taken off. */
function findVictims(said: readonly Said[], course: Course): void {
  const people = new Map<string, Said<Victim>[]>()
  for (const one of said.filter(isOf('victim'))) addTo(people, one.fact.victim, one)
  for (const [victim, words] of people) {
    const resting = words.filter(
      ({ fact: { incident, saidBy = null } }) =>
        course.ids.has(victim) || course.ids.has(incident) || (saidBy !== null && isGone(course, saidBy)),
    )
    if (resting.length === 0) continue
    const isOff = words.at(-1)!.fact.listed === false
    for (const { entry } of isOff ? words : resting) course.found.add(entry)
    if (isOff || resting.length === words.length) course.ids.add(victim)
  }
}

/** What was noted of an incident or a person that is gone. */
function findNotes(said: readonly Said[], { ids, found }: Course): void {
  for (const { entry, fact } of said) if (fact.kind === 'note' && ids.has(fact.about)) found.add(entry)
}

/** An undo names an entry, or all decisions under one word; it goes where nothing else is taken out by it. */
function findUndos(said: readonly Said[], { found }: Course): void {
  const gone = new Set([...found].map(({ hash }) => hash))
  const bulks = new Map<string, boolean>()
  for (const { entry, fact } of said)
    if (fact.kind === 'decision' && fact.bulk !== null)
      bulks.set(fact.bulk, found.has(entry) && bulks.get(fact.bulk) !== false)
  for (const { entry, fact } of said) {
    if (fact.kind !== 'undo' || !(gone.has(fact.of) || bulks.get(fact.of) === true)) continue
    found.add(entry)
    gone.add(entry.hash)
  }
}
