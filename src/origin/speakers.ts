import type { RecordedReport } from '../record/index.js'
import type { LineParty } from '../report/index.js'
import { addTo } from '../text/index.js'
import type { Family } from './families.js'
import { publisherKey } from './families.js'
import { holdsName, isBody, wordsOfShort } from './names.js'
import { bearsOffice, meantOffice, type Office, officeSort, officesIn, readOffices } from './offices.js'
import type { Origin } from './origin.js'
import type { Voice } from './voices.js'

/** An origin before it has its id: claims with one key go back to one. */
export interface Named {
  readonly key: string
  readonly name: string
  readonly sort: Origin['sort']
  /** False for a part of a name: "Orel" of "Sami Orel". */
  readonly whole: boolean
}

/** A claim, as far as its origin rests on it. */
export interface Told {
  readonly voice: Voice
  readonly report: RecordedReport
}

/** What a name stands for: the id of a family or of an actor, so that a monitor that is quoted and one that prints are one. */
export type Bodies = ReadonlyMap<string, string>

export interface SpeakersOf {
  readonly bodies: Bodies
  /** Within which an unnamed source is one: who first printed the report's text. */
  readonly printerOf: (report: RecordedReport) => string
}

export interface Speakers {
  /** The source that a claim names; null where its report speaks for itself. */
  of(told: Told): Named | null
}

/** Reads who is named in all claims, so that "Orel" finds "Sami Orel" and "the Monitor" its full name. */
export function readSpeakers(claims: Iterable<Told>, options: SpeakersOf): Speakers {
  const inReport = new Map<string, Set<string>>()
  const anywhere = new Set<string>()
  const persons = new Set<string>()
  const officeHolders = new Map<string, Told[]>()
  for (const told of claims) {
    const { voice, report } = told
    if (readOffices(voice.source.text, voice.source.type).length > 0) addTo(officeHolders, report.text, told)
    let here = inReport.get(report.text)
    if (here === undefined) {
      here = new Set(report.publisher === null ? [] : [publisherKey(report.publisher)])
      for (const own of here) anywhere.add(own)
      inReport.set(report.text, here)
    }
    for (const full of voice.names) {
      anywhere.add(full)
      here.add(full)
    }
    const { spoken } = voice
    if (spoken?.person === true && !isOneWord(spoken.words)) persons.add(spoken.words)
  }
  const reading: Reading = {
    ...options,
    inReport,
    persons,
    findAnywhere: onlyNames(anywhere),
    findPerson: onlyNames(persons),
    officeHolders,
    of: (told) => speakers.of(told),
  }
  const everywhere = new Map<Voice, Named | null>()
  const unnamed = new Map<string, Named>()
  const speakers: Speakers = {
    of(told) {
      const { voice } = told
      const person = personOf(told, reading)
      if (person !== null) return person
      let named = everywhere.get(voice)
      if (named === undefined) {
        named = namedEverywhere(voice, options)
        everywhere.set(voice, named)
      }
      if (named !== null || voice.spoken === null) return named
      const here = namedHere(told, reading)
      const key = `${here.key}\n${here.name}\n${here.sort}\n${here.whole}`
      const before = unnamed.get(key)
      if (before === undefined) unnamed.set(key, here)
      return before ?? here
    },
  }
  return speakers
}

/** The only name that holds all the words; null where none or several do. */
type FindName = (short: string) => string | null

/** Looks names up by their words, so that the cost does not grow with the number of names. */
function onlyNames(names: ReadonlySet<string>): FindName {
  const byWord = new Map<string, string[]>()
  for (const name of names)
    for (const word of new Set(name.split(' '))) {
      const list = byWord.get(word)
      if (list === undefined) byWord.set(word, [name])
      else list.push(name)
    }
  const known = new Map<string, string | null>()
  return (short) => {
    let found = known.get(short)
    if (found === undefined) {
      const holding = (byWord.get(wordsOfShort(short)[0]!) ?? []).filter((name) => holdsName(name, short))
      found = holding.length === 1 ? holding[0]! : null
      known.set(short, found)
    }
    return found
  }
}

/**
 * Names that stand for one actor of the dictionary wherever they are linked. A family goes before: its id is the id of
 * the body in the dictionary where it has one there.
 */
export function readBodies(voices: Iterable<Voice>, byKey: ReadonlyMap<string, Family>): Bodies {
  const found = new Map<string, string | null>()
  const note = (name: string, id: string): void => {
    const before = found.get(name)
    found.set(name, before === undefined || before === id ? id : null)
  }
  for (const { source, via, names } of voices) {
    for (const { actor } of via) if (actor !== null) note(publisherKey(actor.name), actor.id)
    if (source.actor !== null) for (const name of names) note(name, source.actor.id)
  }
  const bodies = new Map<string, string>()
  for (const [name, id] of found) if (id !== null) bodies.set(name, id)
  for (const [name, { id }] of byKey) bodies.set(name, id)
  return bodies
}

interface Reading extends SpeakersOf {
  readonly inReport: ReadonlyMap<string, ReadonlySet<string>>
  readonly findAnywhere: FindName
  /** Full names of persons: with a title or an office somewhere. */
  readonly persons: ReadonlySet<string>
  readonly findPerson: FindName
  /** Sources of each report that the noun of a body names: "the Ministry of Health". */
  readonly officeHolders: ReadonlyMap<string, readonly Told[]>
  readonly of: (told: Told) => Named | null
}

const isOneWord = (name: string): boolean => !name.includes(' ')

/**
 * Whom a surname alone stands for: the only person of that surname in its report; with a title ("President Kest"), else
 * the only one of all reports. Null for every other name, and for "Tarsk", which no person is called.
 */
function personOf({ voice, report }: Told, reading: Reading): Named | null {
  const { source, spoken } = voice
  if (spoken === null || spoken.reach !== 'full' || source.actor !== null || !isOneWord(spoken.words))
    return null
  const here = [...reading.inReport.get(report.text)!].filter(
    (full) => reading.persons.has(full) && full.endsWith(` ${spoken.words}`),
  )
  const [only] = here
  const full =
    here.length === 1 ? only! : here.length === 0 && spoken.person ? reading.findPerson(spoken.words) : null
  if (full === null) return null
  return namedAs(full, voice, reading)
}

/** The key of a name in full: of what it stands for, so that claims under its other names have it too. */
export const nameKey = (name: string, bodies: Bodies): string => `name ${bodies.get(name) ?? name}`

/** Whoever has a full name, in the words that a voice has for them. */
const namedAs = (full: string, voice: Voice, { bodies }: Pick<SpeakersOf, 'bodies'>): Named => ({
  key: nameKey(full, bodies),
  name: nameToShow(voice.source.text),
  sort: sortOf(voice),
  whole: voice.spoken?.words === full,
})

const sortOf = ({ source }: Voice): Origin['sort'] => (source.type === 'media' ? 'publisher' : 'speaker')

/** Who is named by an entry of the dictionary or in full is the same in every report; null for all others. */
function namedEverywhere(voice: Voice, { bodies }: Pick<SpeakersOf, 'bodies'>): Named | null {
  const { source, spoken } = voice
  if (spoken === null) return null
  if (source.actor !== null && source.type !== 'anonymous') {
    const { id, name } = source.actor
    return { key: `name ${bodies.get(publisherKey(name)) ?? id}`, name, sort: sortOf(voice), whole: true }
  }
  return spoken.reach === 'full' ? namedAs(spoken.words, voice, { bodies }) : null
}

/** Who is named in part, or not at all, is who the report or its printer says. */
function namedHere({ voice, report }: Told, reading: Reading): Named {
  const meant = voice.spoken!.capital ? null : meantOffice(voice.source.text, voice.source.type)
  const office = meant === null ? null : officeOf({ voice, report }, { meant, reading })
  if (office !== null) return office
  const full = meant === null ? fullNameOf({ voice, report }, reading) : null
  if (full !== null) return namedAs(full, voice, reading)
  const [first] = voice.via
  const scope = first === undefined ? reading.printerOf(report) : passerKey(first, reading)
  const name = nameToShow(voice.source.text)
  return { key: `words ${scope}: ${voice.spoken!.words}`, name, sort: 'speaker', whole: true }
}

/**
 * Without whose they are, which nobody knows outside their report ("its spokesman, Sami Orel"), and in small letters
 * where an article or another small word opens the words: no sentence begins here.
 */
const nameToShow = (text: string): string =>
  text
    .replace(
      /^(?:(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|[Tt]he [\p{Ll} ]+['’]s) [\p{Ll} -]+,\s+(?=\p{Lu})/u,
      '',
    )
    .replace(
      /^(?:The|A|An|His|Her|Its|Their|Our|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|One)\b/u,
      (word) => word.toLowerCase(),
    )

/**
 * The body that "the ministry" means: the only one of its report that bears the noun, who prints the report among them.
 * Null where several bear it, or one of another sort: an army is no armed group.
 */
function officeOf(
  { voice, report }: Told,
  { meant, reading }: { readonly meant: Office; readonly reading: Reading },
): Named | null {
  const sort = officeSort(voice.source.type)
  const { publisher } = report
  const found = new Map<string, { readonly named: Named; readonly fits: boolean }>()
  if (
    publisher !== null &&
    officesIn(publisher).some((office) => bearsOffice(office, { meant, prints: true }))
  ) {
    const key = nameKey(publisherKey(publisher), reading.bodies)
    found.set(key, {
      named: { key, name: publisher, sort: 'publisher', whole: true },
      fits: sort !== 'armed',
    })
  }
  for (const other of reading.officeHolders.get(report.text) ?? []) {
    const { text, type } = other.voice.source
    if (!readOffices(text, type).some((office) => bearsOffice(office, { meant, prints: false }))) continue
    const named = reading.of(other)!
    const fits = officeSort(type) === sort || found.get(named.key)?.fits === true
    found.set(named.key, { named, fits })
  }
  const [only] = found.values()
  return found.size === 1 && only!.fits ? only!.named : null
}

/** The full name that words stand for: the only one of the report, else, of a body, the only one of all. */
function fullNameOf({ voice, report }: Told, reading: Reading): string | null {
  const spoken = voice.spoken!
  if (spoken.reach === 'role') return null
  const here = [...reading.inReport.get(report.text)!].filter((full) => holdsName(full, spoken.words))
  if (here.length > 0) return here.length === 1 ? here[0]! : null
  return spoken.capital && isBody(voice.source.type) ? reading.findAnywhere(spoken.words) : null
}

/** Who passed an unnamed source on: an agency's "officials" are one wherever its report is retold. */
const passerKey = ({ actor, text }: LineParty, { bodies }: Reading): string => {
  const name = publisherKey(actor?.name ?? text)
  return `name ${bodies.get(name) ?? actor?.id ?? name}`
}
