import type { Incident } from '../incident/index.js'
import type { Log } from '../ledger/index.js'
import { hashOf } from '../ledger/index.js'
import type { Origin, OriginBranch, Origins } from '../origin/index.js'
import type { Entry, Hash, MachineReading, RecordedClaim } from '../record/index.js'
import type { Versions } from '../report/index.js'
import type { GivenNote, IncidentGrade, ReceivedReport, SecondLook, Standing } from '../review/index.js'
import { shownHash } from '../review/index.js'
import { gradeAmong } from '../tally/index.js'
import type { Live, Picture, Project, Ratings, Reach } from '../work/index.js'
import { openLive, outsideOf, ratingsIn, reachIn } from '../work/index.js'
import type { Derived } from './derived.js'
import { openDerived } from './derived.js'
import type { Events } from './events.js'
import { openEvents } from './events.js'
import { keepAnswers } from './kept-answers.js'
import { type Lane, makeLane } from './lane.js'
import { claimsIn, lookUpIn, takenOut } from './look-up.js'
import { picturesIn } from './original.js'
import { openProposals } from './proposals.js'

/** A project as it is served: its record, what follows from it, and who hears of changes. */
export interface Served {
  readonly project: Project
  readonly live: Live
  readonly events: Events
  readonly derived: Derived
  /** Adding and reading, one after the other. */
  readonly adding: Lane
  standing(): Standing
  picture(suggestions: boolean): Picture
  /** A claim of an incident that was proposed under this id at some time since the server began; null for another. */
  claimOnce(incident: string): string | null
  /** The incident that a claim is in, be it a proposal; null where it is in none. */
  incidentOf(claim: string): string | null
  originOf(claim: string): Origin
  /** Origins that a text carries, with what else carries them. */
  branchesOf(text: Hash): readonly OriginBranch[]
  /** The grade that people gave it; null where nobody did. */
  gradeOf(incident: Incident): IncidentGrade | null
  /** Entries of all chains, in their order. */
  entries(): readonly Entry[]
  /** Whether an entry was not undone. */
  isHeld(entry: Hash): boolean
  reportAt(text: Hash): ReceivedReport | null
  claimsOf(text: Hash): readonly RecordedClaim[]
  /** What read a text last; null where no machine did. */
  readBy(text: Hash): Versions | null
  /** Pictures in the bytes of a report as they were received. */
  imagesIn(received: ReceivedReport): number
  secondLookAt(claim: string): SecondLook | null
  notesAbout(about: string): readonly GivenNote[]
  isOutside(claim: RecordedClaim): boolean
  ratings(): Ratings
  reach(): Reach
  /** Hash of a claim as it is shown. */
  shownOf(claim: RecordedClaim): Hash
  /** Null where it was erased. */
  textOf(text: Hash): string | null
  /** An answer that is given out again until the record or the day is another. */
  readonly kept: <T>(key: string, make: () => T) => T
  isEnding(): boolean
  /** Nothing is recorded through it from now on. */
  end(): void
}

export function openServed(opened: Project): Served {
  const events = openEvents()
  const telling = soon(() => live.told())
  const { project, end, isEnding } = watched(opened, telling.call)
  const live = openLive(project)
  const entries = (): readonly Entry[] => project.entries().value
  const lookUp = keptFor(live.standing, lookUpIn)
  const isOutside = keptFor(live.standing, () => outsideOf(project))
  const undone = keptFor(live.standing, () => takenOut(entries()))
  const proposals = openProposals()
  const origins = (): Origins => live.picture({ suggestions: true }).origins
  // what it is compared with when the first change comes
  live.version()
  live.onChange(() => events.tell({ kind: 'changed', head: headOf(project) }))
  return {
    project,
    live,
    events,
    derived: openDerived(project),
    adding: makeLane(),
    entries,
    standing: live.standing,
    picture(suggestions) {
      const picture = live.picture({ suggestions })
      proposals.note(picture)
      return picture
    },
    claimOnce: proposals.claimOf,
    incidentOf: (claim) => live.incidentOf(claim, { suggestions: true })?.id ?? null,
    originOf: (claim) => origins().of(claim),
    branchesOf: (text) => origins().branches.filter(({ reports }) => reports.includes(text)),
    gradeOf(incident) {
      const { grades } = lookUp()
      const own = [incident.id, ...incident.former].flatMap((known) => grades.get(known) ?? [])
      return gradeAmong(own, incident).grade
    },
    isHeld: (entry) => !undone().has(entry),
    reportAt: (text) => lookUp().reports.get(text) ?? null,
    claimsOf: (text) => claimsIn(live.standing(), text),
    readBy(text) {
      const reading = readingOf(entries(), text)
      if (reading?.codebook === undefined) return reading?.versions ?? null
      const { codebook } = reading.versions
      return { ...reading.versions, codebook: `${codebook}, project ${reading.codebook}` }
    },
    imagesIn: ({ captures }) => picturesIn(project.objects.get(captures[0]?.bytes ?? '')),
    secondLookAt: (claim) => lookUp().looks.get(claim) ?? null,
    notesAbout: (about) => lookUp().notes.get(about) ?? [],
    isOutside: (claim) => isOutside()(claim),
    ratings: keptFor(live.standing, (standing) => ratingsIn(standing, origins)),
    reach: keptFor(live.standing, reachIn),
    shownOf: ({ claim }) => shownHash(claim, { hashOf }),
    textOf: (text) => project.objects.get(text)?.toString('utf8') ?? null,
    kept: keepAnswers(() => {
      const heads = project.log.heads().map(({ head }) => head)
      return [...heads, project.clock().toISOString().slice(0, 10)].join(' ')
    }),
    isEnding,
    end() {
      telling.stop()
      end()
    },
  }
}

/** A project that tells when something was recorded, until it ends: then nothing is any more. */
function watched(project: Project, recorded: () => void): Pick<Served, 'project' | 'end' | 'isEnding'> {
  let ended = false
  const log: Log = {
    ...project.log,
    append(facts, options) {
      if (ended) throw new Error('the server is ending; nothing of this was recorded')
      const outcome = project.log.append(facts, options)
      recorded()
      return outcome
    },
  }
  const forget = (): void => {
    project.forget()
    recorded()
  }
  return {
    project: { ...project, log, forget },
    isEnding: () => ended,
    end: () => {
      ended = true
    },
  }
}

/** Milliseconds between two tellings, while much is recorded. */
const APART = 1000

/** Calls soon after it was asked to, once the answer is under way, and not more often than that. */
function soon(call: () => void): { call(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let last = 0
  return {
    call() {
      if (timer !== null) return
      timer = setTimeout(
        () => {
          timer = null
          last = Date.now()
          call()
        },
        Math.max(0, last + APART - Date.now()),
      )
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** Makes something of what there is now, and keeps it until that is another. */
function keptFor<Of extends object, T>(now: () => Of, make: (of: Of) => T): () => T {
  let kept: { readonly of: Of; readonly made: T } | null = null
  return () => {
    const of = now()
    if (kept?.of !== of) kept = { of, made: make(of) }
    return kept.made
  }
}

/** The last reading of a text. */
const readingOf = (entries: readonly Entry[], text: Hash): MachineReading | null => {
  const found = entries.findLast(({ fact }) => fact?.kind === 'reading' && fact.text === text)?.fact
  return found?.kind === 'reading' ? found : null
}

const headOf = ({ log }: Project): string => log.heads().find(({ chain }) => chain === log.chain)?.head ?? ''
