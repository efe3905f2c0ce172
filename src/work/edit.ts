import type { Kind, Stance } from '../codebook/index.js'
import type { Outcome } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { Note, RecordedClaim } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import { checkDecision, claimFromWords } from '../review/index.js'
import { codebookOfProject, kindsOutside } from './codebook.js'
import type { Decided } from './decide.js'
import { decideAs } from './decide.js'
import { findClaim, findReport } from './find.js'
import { namesFor } from './names.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'
import type { Setting } from './set-slots.js'
import { setSlots } from './set-slots.js'
import type { PointSpan } from './slot-words.js'
import { bareClaim, wordsAt } from './slot-words.js'

/** A claim as it would be recorded with other values in some slots, and what speaks against it; records nothing. */
export function draftEdit(
  project: Project,
  given: string,
  settings: readonly Setting[],
): Outcome<RecordedClaim | null> {
  const recorded = findClaim(project, given)
  if ('code' in recorded) return { value: null, diagnostics: [recorded] }
  const { value: claim, diagnostics } = setIn(project, recorded, settings)
  if (claim === null) return { value: null, diagnostics }
  const text = payloadsOf(project.objects).textOf(recorded.report.text) ?? ''
  const objections = checkDecision(claim, { text, published: recorded.report.published })
  const outside = kindsOutside(codebookOfProject(project), [claim.kind])
  return {
    value: { ...recorded, claim },
    diagnostics: outside === null ? objections : [outside, ...objections],
  }
}

/** Decides about a claim with other values in some slots. */
export function editClaim(
  project: Project,
  given: string,
  { settings, reason }: { readonly settings: readonly Setting[]; readonly reason: string | null },
): Outcome<readonly Decided[]> {
  const recorded = findClaim(project, given)
  if ('code' in recorded) return { value: [], diagnostics: [recorded] }
  const { value: as, diagnostics } = setIn(project, recorded, settings)
  return as === null
    ? { value: [], diagnostics }
    : decideAs(project, recorded, { as, verdict: 'edited', reason })
}

function setIn(
  project: Project,
  { report, claim }: Pick<RecordedClaim, 'report' | 'claim'>,
  settings: readonly Setting[],
): Outcome<LineClaim | null> {
  const text = payloadsOf(project.objects).textOf(report.text) ?? ''
  const { published } = report
  return setSlots(claim, settings, { text, published, names: namesFor(project, report, text) })
}

export interface NewClaim {
  readonly report: string
  readonly kind: Kind
  readonly stance: Stance
  /** Words of the report, and which of their places is meant, from 1, where they stand there more than once; or a span. */
  readonly trigger: string | PointSpan
  readonly nth: number | null
  readonly settings: readonly Setting[]
  readonly reason: string | null
}

/** Records a claim that the machine missed, by words of the report. */
export function addClaim(project: Project, asked: NewClaim): Outcome<readonly Decided[]> {
  const drafted = draftClaim(project, asked)
  if (drafted.value === null) return { value: [], diagnostics: drafted.diagnostics }
  const { claim: as } = drafted.value
  return decideAs(project, drafted.value, { as, verdict: 'added', reason: asked.reason })
}

/** A claim by words of the report as it would be recorded; records nothing. */
export function draftClaim(project: Project, asked: NewClaim): Outcome<RecordedClaim | null> {
  const found = findReport(project, asked.report)
  if ('code' in found) return { value: null, diagnostics: [found] }
  const outside = kindsOutside(codebookOfProject(project), [asked.kind])
  if (outside !== null) return { value: null, diagnostics: [outside] }
  const { report } = found
  const text = payloadsOf(project.objects).textOf(report.text) ?? ''
  const id = `c-${hashOf(`${report.text} ${Buffer.from(project.random(16)).toString('hex')}`).slice(0, 16)}`
  const base = baseClaim(text, id, asked)
  if (base.value === null) return { value: null, diagnostics: base.diagnostics }
  const { value: claim, diagnostics } = setIn(project, { report, claim: base.value }, asked.settings)
  if (claim === null) return { value: null, diagnostics }
  return { value: { id, report, claim, state: 'added', decided: null }, diagnostics }
}

function baseClaim(
  text: string,
  id: string,
  { kind, stance, trigger, nth }: NewClaim,
): Outcome<LineClaim | null> {
  if (typeof trigger === 'string')
    return claimFromWords(text, {
      id,
      kind,
      stance,
      trigger: nth === null ? trigger : { words: trigger, nth },
    })
  const words = wordsAt(text, trigger)
  return 'code' in words
    ? { value: null, diagnostics: [words] }
    : { value: bareClaim(words, { id, kind, stance }), diagnostics: [] }
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
  if (named === null && 'code' in report && report.code === 'find/several')
    return { value: null, diagnostics: [report] }
  if (named === null && !isIncident && 'code' in claim) return { value: null, diagnostics: [claim] }
  const note: Note = { kind: 'note', about: named ?? about, text }
  const { value, diagnostics } = project.log.append([note], { seal: true })
  return { value: { entry: value[0]!.hash, about: note.about }, diagnostics }
}
