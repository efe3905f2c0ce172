import type { RecordedClaim, RecordedReport } from '../record/index.js'
import type { LineParty, LineSource } from '../report/index.js'
import type { Family } from './families.js'
import { publisherKey } from './families.js'
import type { SpokenName } from './names.js'
import { holdsName, isBody, readSpokenName, wordsOfShort } from './names.js'
import type { Origin } from './origin.js'

/** An origin before it has its id: claims with one key go back to one. */
export interface Named {
  readonly key: string
  readonly name: string
  readonly sort: Origin['sort']
  /** False for a part of a name: "Orel" of "Sami Orel". */
  readonly whole: boolean
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
  of(claim: RecordedClaim): Named | null
}

/** Reads who is named in all claims, so that "Orel" finds "Sami Orel" and "the Monitor" its full name. */
export function readSpeakers(claims: readonly RecordedClaim[], options: SpeakersOf): Speakers {
  const inReport = new Map<string, Set<string>>()
  const anywhere = new Set<string>()
  for (const { claim, report } of claims) {
    const own = report.publisher === null ? [] : [publisherKey(report.publisher)]
    const here = inReport.get(report.text) ?? new Set(own)
    for (const full of [...own, ...fullNames(claim.source)]) anywhere.add(full)
    for (const full of fullNames(claim.source)) here.add(full)
    inReport.set(report.text, here)
  }
  const findAnywhere = onlyNames(anywhere)
  return { of: (claim) => speakerOf(claim, { ...options, inReport, findAnywhere }) }
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

const isNarrator = ({ type, text }: LineSource): boolean => type === 'narrator' || text.trim() === ''

function fullNames(source: LineSource): readonly string[] {
  if (isNarrator(source)) return []
  const spoken = readSpokenName(source.text, source.type)
  const named = spoken.reach === 'full' ? [spoken.words] : []
  return source.actor === null || source.type === 'anonymous'
    ? named
    : [...named, publisherKey(source.actor.name)]
}

/**
 * Names that stand for one actor of the dictionary wherever they are linked. A family goes before: its id is the id of
 * the body in the dictionary where it has one there.
 */
export function readBodies(claims: readonly RecordedClaim[], byKey: ReadonlyMap<string, Family>): Bodies {
  const found = new Map<string, string | null>()
  const note = (name: string, id: string): void => {
    const before = found.get(name)
    found.set(name, before === undefined || before === id ? id : null)
  }
  for (const { claim } of claims) {
    const { source, via } = claim
    for (const { actor } of via) if (actor !== null) note(publisherKey(actor.name), actor.id)
    if (source.actor === null) continue
    for (const name of fullNames(source)) note(name, source.actor.id)
  }
  const bodies = new Map<string, string>()
  for (const [name, id] of found) if (id !== null) bodies.set(name, id)
  for (const [name, { id }] of byKey) bodies.set(name, id)
  return bodies
}

interface Reading extends SpeakersOf {
  readonly inReport: ReadonlyMap<string, ReadonlySet<string>>
  readonly findAnywhere: FindName
}

function speakerOf(recorded: RecordedClaim, reading: Reading): Named | null {
  const { source, via } = recorded.claim
  if (isNarrator(source)) return null
  const sort = source.type === 'media' ? 'publisher' : 'speaker'
  if (source.actor !== null && source.type !== 'anonymous') {
    const { id, name } = source.actor
    return { key: `name ${reading.bodies.get(publisherKey(name)) ?? id}`, name, sort, whole: true }
  }
  const spoken = readSpokenName(source.text, source.type)
  const full = fullNameOf(spoken, recorded, reading)
  const name = nameToShow(source.text)
  if (full !== null)
    return { key: `name ${reading.bodies.get(full) ?? full}`, name, sort, whole: spoken.words === full }
  const [first] = via
  const scope = first === undefined ? reading.printerOf(recorded.report) : passerKey(first, reading)
  return { key: `words ${scope}: ${spoken.words}`, name, sort: 'speaker', whole: true }
}

/** An article or another small word that opens the words begins no sentence here. */
const nameToShow = (text: string): string =>
  text.replace(
    /^(?:The|A|An|His|Her|Its|Their|Our|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|One)\b/u,
    (word) => word.toLowerCase(),
  )

/** The full name that words stand for: their own, else the only one of the report, else, of a body, the only one of all. */
function fullNameOf(spoken: SpokenName, { claim, report }: RecordedClaim, reading: Reading): string | null {
  if (spoken.reach === 'full') return spoken.words
  if (spoken.reach === 'role') return null
  const here = [...reading.inReport.get(report.text)!].filter((full) => holdsName(full, spoken.words))
  if (here.length > 0) return here.length === 1 ? here[0]! : null
  return spoken.capital && isBody(claim.source.type) ? reading.findAnywhere(spoken.words) : null
}

/** Who passed an unnamed source on: an agency's "officials" are one wherever its report is retold. */
const passerKey = ({ actor, text }: LineParty, { bodies }: Reading): string => {
  const name = publisherKey(actor?.name ?? text)
  return `name ${bodies.get(name) ?? actor?.id ?? name}`
}
