import type { Outcome } from '../diagnostic/index.js'
import { hashOf } from '../ledger/index.js'
import type { Decision, Entry, RecordedClaim } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import type { Deciding } from '../review/index.js'
import { checkDecision, shownHash, toKeep } from '../review/index.js'
import { codebookOfProject, kindsOutside } from './codebook.js'
import { findClaims } from './find.js'
import { namesFor } from './names.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'

export interface DecideOptions {
  readonly verdict: 'accepted' | 'unsure' | 'rejected'
  readonly reason: string | null
}

/** What was decided about a claim, with the entry that holds it. */
export interface Decided {
  readonly claim: string
  readonly verdict: Decision['verdict']
  readonly entry: string
}

/** Decides about claims as they stand, all of them or none; several at once carry one word and can be undone at once. */
export function decideClaims(
  project: Project,
  claims: readonly string[],
  { verdict, reason }: DecideOptions,
): Outcome<readonly Decided[]> {
  const { found, faults } = findClaims(project, claims)
  return faults.length > 0
    ? { value: [], diagnostics: faults }
    : decideFound(project, found, { verdict, reason })
}

/** Decides about claims that were found already. */
export function decideFound(
  project: Project,
  found: readonly RecordedClaim[],
  { verdict, reason }: DecideOptions,
): Outcome<readonly Decided[]> {
  const codebook = codebookOfProject(project)
  const isTaken = verdict === 'accepted'
  const refused = kindsOutside(codebook, isTaken ? found.map(({ claim }) => claim.kind) : [])
  if (refused !== null) return { value: [], diagnostics: [refused] }
  const bulk = found.length > 1 ? `b-${Buffer.from(project.random(8)).toString('hex')}` : null
  const facts = found.map((claim) =>
    decisionOf(claim, { verdict, as: claim.claim, reason, bulk, codebook: codebook.label, names: NOBODY }),
  )
  return tell(project, facts)
}

/** Records a claim with other values than those shown, or one that the machine missed. */
export function decideAs(
  project: Project,
  claim: RecordedClaim,
  {
    as,
    verdict,
    reason,
  }: { readonly as: LineClaim; readonly verdict: 'edited' | 'added'; readonly reason: string | null },
): Outcome<readonly Decided[]> {
  const text = payloadsOf(project.objects).textOf(claim.report.text) ?? ''
  const objections = checkDecision(as, { text, published: claim.report.published })
  if (objections.some(({ severity }) => severity === 'error')) return { value: [], diagnostics: objections }
  const inUse = codebookOfProject(project)
  const refused = kindsOutside(inUse, [as.kind])
  if (refused !== null) return { value: [], diagnostics: [refused] }
  const names = namesFor(project, claim.report, text)
  const told = tell(project, [
    decisionOf(claim, { verdict, as, reason, bulk: null, codebook: inUse.label, names }),
  ])
  return { value: told.value, diagnostics: [...objections, ...told.diagnostics] }
}

interface ToDecide extends Pick<Decision, 'verdict' | 'as' | 'reason' | 'bulk'> {
  readonly codebook: string
  /** What the dictionaries say of words that a person gave. */
  readonly names: Omit<Deciding, 'shown'>
}

/** For decisions that give no words. */
const NOBODY: ToDecide['names'] = { actorOf: () => null, shippedActorOf: () => null }

function decisionOf(
  { id, report, claim }: RecordedClaim,
  { verdict, as, reason, bulk, codebook, names }: ToDecide,
): Decision {
  const isNew = verdict === 'added'
  const { claim: kept, byHand } = toKeep(as, { ...names, shown: isNew ? null : claim })
  return {
    kind: 'decision',
    text: report.text,
    claim: id,
    verdict,
    as: kept,
    shown: isNew ? null : shownHash(claim, { hashOf }),
    reason,
    bulk,
    codebook,
    byHand,
  }
}

function tell(project: Project, facts: readonly Decision[]): Outcome<readonly Decided[]> {
  const { value, diagnostics } = project.log.append(facts, { seal: true })
  const said = (entry: Entry, i: number): Decided => ({
    claim: facts[i]!.claim,
    verdict: facts[i]!.verdict,
    entry: entry.hash,
  })
  return { value: value.map(said), diagnostics }
}
