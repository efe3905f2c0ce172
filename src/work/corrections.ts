import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Correction } from '../record/index.js'
import type { GivenCorrection } from '../review/index.js'
import { findOne } from './find.js'
import { meantIncident, tellOf } from './on-incident.js'
import type { Project } from './project.js'

export const OUTCOMES = ['accepted', 'rejected', 'partly'] as const

/** A request as it was recorded or answered. */
export interface ToldCorrection {
  readonly correction: string
  readonly incident: string
  readonly outcome: Correction['outcome']
  readonly entry: string
}

/** Records that somebody asks for a correction; who they are stays in the project. */
export function addCorrection(
  project: Project,
  {
    incident,
    from,
    words,
  }: { readonly incident: string; readonly from: string | null; readonly words: string },
): Outcome<ToldCorrection | null> {
  if (words.trim() === '')
    return refuse('words', 'the request says nothing; not recorded; give what is asked in --text')
  const meant = meantIncident(project, incident)
  if ('code' in meant) return { value: null, diagnostics: [meant] }
  const correction = `k-${Buffer.from(project.random(6)).toString('hex')}`
  const fact: Correction = {
    kind: 'correction',
    correction,
    incident: meant.id,
    from,
    words,
    outcome: null,
    reason: null,
  }
  const { value, diagnostics } = tellOf(project, meant, [fact])
  return { value: { correction, incident: meant.id, outcome: null, entry: value.entries[0]! }, diagnostics }
}

/** Answers a request; the outcome and its reason go into the next release. */
export function answerCorrection(
  project: Project,
  given: string,
  { outcome, reason }: { readonly outcome: (typeof OUTCOMES)[number]; readonly reason: string },
): Outcome<ToldCorrection | null> {
  if (reason.trim() === '')
    return refuse(
      'reason',
      'no reason was given; not recorded; say why, since it is published with the outcome',
    )
  const request = findOne(project.standing().corrections, given, {
    what: 'request for a correction',
    idOf: ({ correction }) => correction,
  })
  if ('code' in request) return { value: null, diagnostics: [request] }
  const { correction, incident } = request
  const fact: Correction = {
    kind: 'correction',
    correction,
    incident,
    from: null,
    words: null,
    outcome,
    reason,
  }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: { correction, incident, outcome, entry: value[0]!.hash }, diagnostics }
}

export const listCorrections = (project: Project): readonly GivenCorrection[] =>
  project.standing().corrections

const refuse = (code: string, seen: string): Outcome<null> => ({
  value: null,
  diagnostics: [errorOf(`correction/${code}`, seen)],
})
