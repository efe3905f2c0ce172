import type { Kind, Stance } from '../codebook/index.js'
import type { Outcome } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { Note } from '../record/index.js'
import { claimFromWords } from '../review/index.js'
import type { Decided } from './decide.js'
import { decideAs } from './decide.js'
import { findClaim, findReport } from './find.js'
import { namesFor } from './names.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import type { Setting } from './set-slots.js'
import { setSlots } from './set-slots.js'

/** Decides about a claim with other values in some slots. */
export function editClaim(
  project: Project,
  given: string,
  { settings, reason }: { readonly settings: readonly Setting[]; readonly reason: string | null },
): Outcome<readonly Decided[]> {
  const recorded = findClaim(project, given)
  if ('code' in recorded) return { value: [], diagnostics: [recorded] }
  const text = payloadsOf(project.objects).textOf(recorded.report.text) ?? ''
  const { published } = recorded.report
  const names = namesFor(recorded.report, text)
  const { value: as, diagnostics } = setSlots(recorded.claim, settings, { text, published, names })
  return as === null
    ? { value: [], diagnostics }
    : decideAs(project, recorded, { as, verdict: 'edited', reason })
}

export interface NewClaim {
  readonly report: string
  readonly kind: Kind
  readonly stance: Stance
  /** Words of the report, and which of their places is meant, from 1, where they stand there more than once. */
  readonly trigger: string
  readonly nth: number | null
  readonly settings: readonly Setting[]
  readonly reason: string | null
}

/** Records a claim that the machine missed, by words of the report. */
export function addClaim(project: Project, asked: NewClaim): Outcome<readonly Decided[]> {
  const found = findReport(project, asked.report)
  if ('code' in found) return { value: [], diagnostics: [found] }
  const { report } = found
  const text = payloadsOf(project.objects).textOf(report.text) ?? ''
  const { kind, stance, trigger: words, nth, settings, reason } = asked
  const id = `c-${hashOf(`${report.text} ${Buffer.from(project.random(16)).toString('hex')}`).slice(0, 16)}`
  const base = claimFromWords(text, { id, kind, stance, trigger: nth === null ? words : { words, nth } })
  if (base.value === null) return { value: [], diagnostics: base.diagnostics }
  const { published } = report
  const { value: as, diagnostics } = setSlots(base.value, settings, {
    text,
    published,
    names: namesFor(report, text),
  })
  if (as === null) return { value: [], diagnostics }
  return decideAs(
    project,
    { id, report, claim: as, state: 'added', decided: null },
    { as, verdict: 'added', reason },
  )
}

/** Records a note without words of a report, about a claim, a report or an incident. */
export function addNote(
  project: Project,
  about: string,
  text: string,
): Outcome<{ readonly entry: string; readonly about: string } | null> {
  const claim = findClaim(project, about)
  const report = findReport(project, about)
  const named = !('code' in claim) ? claim.id : !('code' in report) ? report.report.text : null
  const isIncident = /^i-[0-9a-f]+$/.test(about)
  if (named === null && !isIncident && 'code' in claim) return { value: null, diagnostics: [claim] }
  const note: Note = { kind: 'note', about: named ?? about, text }
  const { value, diagnostics } = project.log.append([note], { seal: true })
  return { value: { entry: value[0]!.hash, about: note.about }, diagnostics }
}
