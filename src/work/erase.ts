import { join } from 'node:path'
import type { Outcome } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import { eraseFromLedger } from '../ledger/index.js'
import type { Fact, Hash } from '../record/index.js'
import { dropStore } from '../store/index.js'
import { findOne, findReport } from './find.js'
import type { Project } from './project.js'
import { DATABASE, READY } from './projection.js'

/** What was taken out for somebody's safety. */
export interface Erased {
  readonly payloads: number
  readonly objects: number
  readonly what: string
}

/** Hashes of texts that a fact is about. */
const textOf = (fact: Fact): Hash | null =>
  fact.kind === 'capture'
    ? (fact.report?.text ?? null)
    : 'text' in fact && fact.kind !== 'note'
      ? fact.text
      : null

/**
 * Takes out a report (its bytes, its text, its readings and all that was decided about it) or what one entry says. A
 * tombstone stays, and every chain still verifies. The reason stays readable for ever and must name nobody.
 */
export function eraseThing(
  project: Project,
  given: string,
  { reason }: { readonly reason: string },
): Outcome<Erased | null> {
  const { value: entries } = project.entries()
  const report = findReport(project, given)
  if ('code' in report) {
    const entry = findOne(entries, given, { what: 'report or entry', idOf: ({ hash }) => hash })
    if ('code' in entry)
      return { value: null, diagnostics: [report.code === 'find/several' ? report : entry] }
    return erase(project, {
      entries: [entry.hash],
      objects: [],
      reason,
      what: `what entry ${entry.hash.slice(0, 12)} says`,
    })
  }
  const { text, id } = report.report
  const ids = new Set([
    text,
    ...[...project.standing().claims, ...project.standing().outside].flatMap((c) =>
      c.report.text === text ? [c.id] : [],
    ),
  ])
  const about = entries.filter(
    ({ fact }) => fact !== null && (textOf(fact) === text || (fact.kind === 'note' && ids.has(fact.about))),
  )
  const bytes = new Set(about.flatMap(({ fact }) => (fact?.kind === 'capture' ? [fact.bytes] : [])))
  const answers = about.flatMap(({ fact }) =>
    fact?.kind === 'capture' && fact.fetched !== undefined ? [fact.fetched.answers] : [],
  )
  const readings = about.flatMap(({ fact }) => (fact?.kind === 'reading' ? [fact.reading] : []))
  const shared = entries.filter(
    ({ fact }) =>
      fact?.kind === 'capture' && bytes.has(fact.bytes) && fact.report !== null && fact.report.text !== text,
  )
  const objects = [...new Set([text, ...bytes, ...answers, ...readings])].filter((hash) =>
    project.objects.has(hash),
  )
  const hashes = about.map(({ hash }) => hash)
  const done = erase(project, { entries: hashes, objects, reason, what: `report ${id}` })
  if (shared.length === 0 || done.value === null) return done
  const seen = `the file that it came in held ${shared.length} other reports; their texts are kept, the file is gone`
  return { ...done, diagnostics: [...done.diagnostics, warningOf('erase/shared', seen, id)] }
}

function erase(
  project: Project,
  {
    what,
    ...wish
  }: {
    readonly entries: readonly Hash[]
    readonly objects: readonly Hash[]
    readonly reason: string
    readonly what: string
  },
): Outcome<Erased | null> {
  // The database holds the words too. It goes first: an erasure that is cut short is completed without it.
  dropStore(join(project.folder, READY))
  dropStore(join(project.folder, DATABASE))
  const { value, diagnostics } = eraseFromLedger(project.folder, { ...wish, log: project.log })
  if (diagnostics.some(({ severity }) => severity === 'error')) return { value: null, diagnostics }
  project.forget()
  return { value: { ...value, what }, diagnostics }
}
