import { join } from 'node:path'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { EraseOptions, RawEntries, Resting } from '../ledger/index.js'
import { eraseFromLedger, readRaw, restingIn } from '../ledger/index.js'
import type { Entry, Hash } from '../record/index.js'
import type { ReceivedReport, Standing } from '../review/index.js'
import { standing } from '../review/index.js'
import { dropStore } from '../store/index.js'
import { cameApart, keepNames, leftBeside, partsBefore } from './erase-beside.js'
import { eraseEntry } from './erase-entry.js'
import { contentsWith, ratingsOfSources } from './erase-words.js'
import { findOne, findReport } from './find.js'
import type { Project } from './project.js'
import { DATABASE, READY } from './projection.js'
import { payloadsOf } from './record.js'

/** What was taken out for somebody's safety. */
export interface Erased {
  readonly payloads: number
  readonly objects: number
  readonly what: string
}

/**
 * Takes out a report (its bytes, its text, its readings, and all that was decided about it or rests on it) or what one
 * entry says. A tombstone stays, and every chain still verifies. The reason stays readable for ever and must name nobody.
 */
export function eraseThing(
  project: Project,
  given: string,
  { reason }: { readonly reason: string },
): Outcome<Erased | null> {
  const report = findReport(project, given)
  if (!('code' in report)) return eraseReport(project, report, reason)
  const raw = readRaw(project.folder, () => {})
  const entry = findOne(raw.entries, given, { what: 'report or entry', idOf: ({ hash }) => hash })
  if ('code' in entry) return { value: null, diagnostics: [report.code === 'find/several' ? report : entry] }
  const resting = restingIn(raw, raw.gone, project.folder)
  if (resting.entries.includes(entry)) return eraseLeft(project, { raw, resting, reason })
  return eraseEntry(project, entry, {
    erase: (kept) =>
      erase(project, {
        ...{ entries: [entry.hash], objects: [], reason, kept },
        what: `what entry ${entry.hash.slice(0, 12)} says`,
      }),
  })
}

interface Left {
  readonly raw: RawEntries
  readonly resting: Resting
  readonly reason: string
}

/** What speaks of erased reports and still lies here: a join was cut short, or done by an earlier program. */
function eraseLeft(project: Project, { raw, resting, reason }: Left): Outcome<Erased | null> {
  const { objects } = project
  const { texts } = resting
  const stood = standing(raw.entries, payloadsOf(objects))
  const rated = ratingsOfSources(raw.entries, { standing: stood, objects, texts })
  const all = { ...resting, entries: [...resting.entries, ...rated] }
  return eraseResting(project, all, { reason, what: 'what still lay here of erased reports' })
}

function eraseReport(
  project: Project,
  { report: { text, id } }: ReceivedReport,
  reason: string,
): Outcome<Erased | null> {
  const record = project.standing()
  const own = [...record.claims, ...record.outside].flatMap((claim) =>
    claim.report.text === text ? [claim.id] : [],
  )
  const before = partsBefore(project, text)
  const named = keepNames(project, before)
  const raw = readRaw(project.folder, () => {})
  const gone = { texts: new Set([...raw.gone.texts, text]), ids: new Set([...raw.gone.ids, ...own]) }
  const found = restingIn(raw, gone, project.folder)
  const rated = ratingsOfSources(raw.entries, {
    ...{ standing: record, objects: project.objects, texts: found.texts },
  })
  const resting: Resting = { ...found, entries: [...found.entries, ...rated] }
  const left = leftBeside(raw.entries, resting, { project, before })
  const done = eraseResting(project, resting, { reason, what: `report ${id}` })
  if (done.value === null) return done
  const told = [
    ...sharedWith(raw.entries, resting, id),
    ...alsoGone(record, { resting, text }),
    ...left,
    ...cameApart(project, before),
  ]
  return { ...done, diagnostics: [...named, ...done.diagnostics, ...told] }
}

/** Reports whose text is the very file that the erased one came in: they hold its words. */
function alsoGone(
  { reports }: Standing,
  { resting, text }: { readonly resting: Resting; readonly text: Hash },
): readonly Diagnostic[] {
  const others = reports.filter(({ report }) => report.text !== text && resting.texts.has(report.text))
  return others.map(({ report: { id } }) =>
    warningOf(
      'erase/also',
      'this is the whole file that it came in, kept as a report; it is erased as well',
      id,
    ),
  )
}

/** Reports that came in the same bytes as an erased one. */
function sharedWith(
  entries: readonly Entry[],
  { texts, objects }: Resting,
  id: string,
): readonly Diagnostic[] {
  const shared = entries.filter(
    ({ fact }) =>
      fact?.kind === 'capture' &&
      fact.report !== null &&
      objects.has(fact.bytes) &&
      !texts.has(fact.report.text),
  )
  if (shared.length === 0) return []
  const seen = `the file that it came in held ${shared.length} other reports; their texts are kept, the file is gone`
  return [warningOf('erase/shared', seen, id)]
}

interface Wish {
  readonly reason: string
  readonly what: string
  /** The program, where no person decided. */
  readonly by?: string
  readonly elsewhere?: boolean
}

/** Takes out all that rests on erased reports. */
export function eraseResting(project: Project, resting: Resting, wish: Wish): Outcome<Erased | null> {
  const { objects } = project
  const { entries, gone } = readRaw(project.folder, () => {})
  const all = [...resting.objects, ...contentsWith(entries, resting, objects)]
  const isMeant = (hash: Hash): boolean =>
    objects.has(hash) || (wish.elsewhere === true && objects.tombstone(hash) === null)
  return erase(project, {
    ...wish,
    entries: resting.entries.map(({ hash }) => hash),
    objects: [...new Set(all)].filter(isMeant),
    ids: [...resting.ids].filter((id) => !gone.ids.has(id)),
  })
}

function erase(
  project: Project,
  { what, ...wish }: Omit<EraseOptions, 'log'> & { readonly what: string },
): Outcome<Erased | null> {
  // The database holds the words too. It goes first: an erasure that is cut short is completed without it.
  dropDatabase(project.folder)
  const { value, diagnostics } = eraseFromLedger(project.folder, { ...wish, log: project.log })
  if (diagnostics.some(({ severity }) => severity === 'error')) return { value: null, diagnostics }
  project.forget()
  return { value: { ...value, what }, diagnostics }
}

/** It is made again when it is next asked for. */
export function dropDatabase(folder: string): void {
  dropStore(join(folder, READY))
  dropStore(join(folder, DATABASE))
}
