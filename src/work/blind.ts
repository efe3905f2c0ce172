import { existsSync, writeFileSync } from 'node:fs'
import type { Agreement, Coding } from '../agree/index.js'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf, warningOf } from '../diagnostic/index.js'
import { canonicalJson, hashOf, type Json } from '../ledger/index.js'
import type { AgreementWord, Hash, RecordedClaim } from '../record/index.js'
import { isDecided } from '../record/index.js'
import type { LineClaim } from '../report/index.js'
import type { ReceivedReport } from '../review/index.js'
import { codebookOfProject } from './codebook.js'
import { openLive } from './live.js'
import type { Project } from './project.js'
import { reachedBy } from './reached.js'
import { payloadsOf } from './record.js'

export interface BlindWish {
  /** How many reports; null: all of them. */
  readonly reports: number | null
  /** Any words: the same words draw the same reports, whatever the order in which they were added. */
  readonly seed: string
  /** Only reports of which every claim is decided. */
  readonly coded: boolean
  /** False: as somebody codes them who is to see nobody's claims. */
  readonly withClaims: boolean
  /** A file that is not there yet. */
  readonly out: string
}

/** What was handed out. */
export interface HandedOut {
  readonly out: string
  /** Hashes of texts, in the order in which they were drawn. */
  readonly reports: readonly Hash[]
  /** Reports that they were drawn from. */
  readonly of: number
  readonly claims: number
}

/** Writes reports drawn by a seed, a line each, for a second person to code in a project of their own. */
export function handOut(project: Project, wish: BlindWish): Outcome<HandedOut | null> {
  if (existsSync(wish.out)) {
    const seen = 'something is there already; nothing was written; give another --out'
    return { value: null, diagnostics: [errorOf('export/there', seen, wish.out)] }
  }
  const { pool, withheld } = poolOf(project, wish)
  const drawn = drawReports(pool, wish)
  const { textOf } = payloadsOf(project.objects)
  const lines = drawn.flatMap(({ received, claims }) => {
    const text = textOf(received.report.text)
    return text === null ? [] : [lineOf(received, text, wish.withClaims ? claims : null)]
  })
  const diagnostics: Diagnostic[] = []
  if (withheld > 0) {
    const seen = `${many(withheld)} left out: consent lets the words go to nobody outside the project`
    diagnostics.push(warningOf('sample/consent', seen))
  }
  if (wish.reports !== null && pool.length < wish.reports) {
    const seen = `there is no more than ${many(pool.length)} to draw from; all of it was taken`
    diagnostics.push(warningOf('sample/few', seen))
  }
  writeFileSync(wish.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { flag: 'wx' })
  const claims = lines.reduce((sum, line) => sum + ('claims' in line ? line.claims.length : 0), 0)
  const reports = drawn.map(({ received }) => received.report.text)
  return { value: { out: wish.out, reports, of: pool.length, claims }, diagnostics }
}

const many = (n: number): string => `${n} ${n === 1 ? 'report' : 'reports'}`

interface Pooled {
  readonly received: ReceivedReport
  readonly claims: readonly RecordedClaim[]
}

function poolOf(project: Project, { coded, withClaims }: BlindWish) {
  const live = openLive(project)
  const { withheld } = reachedBy(live, 'partners')
  const claims = claimsByText(live.standing().claims)
  const { reports } = live.standing()
  const pool = reports.flatMap((received): readonly Pooled[] => {
    const { text } = received.report
    const own = claims.get(text) ?? []
    if (withheld.has(text) || ((coded || withClaims) && !isCoded(own))) return []
    return coded && !own.some(isDecided) ? [] : [{ received, claims: own.filter(isDecided) }]
  })
  return { pool, withheld: reports.filter(({ report }) => withheld.has(report.text)).length }
}

/** Nothing of it waits for a decision. */
const isCoded = (claims: readonly RecordedClaim[]): boolean =>
  claims.every(({ state }) => state !== 'suggested' && state !== 'unsure')

function claimsByText(claims: readonly RecordedClaim[]): ReadonlyMap<Hash, readonly RecordedClaim[]> {
  const byText = new Map<Hash, RecordedClaim[]>()
  for (const claim of claims) {
    const list = byText.get(claim.report.text)
    if (list === undefined) byText.set(claim.report.text, [claim])
    else list.push(claim)
  }
  return byText
}

/** The first of all reports in an order that rests on the seed and on their texts alone. */
const drawReports = (
  pool: readonly Pooled[],
  { seed, reports }: Pick<BlindWish, 'seed' | 'reports'>,
): readonly Pooled[] =>
  pool
    .map((one) => ({ one, rank: hashOf(`${seed}\n${one.received.report.text}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, reports ?? pool.length)
    .map(({ one }) => one)

/** A report as `marsad add` reads it; its id is the hash of its text, so that it says nothing of where it came from. */
function lineOf({ report, captures }: ReceivedReport, text: string, claims: readonly RecordedClaim[] | null) {
  const { text: id, publisher, title, url, published } = report
  const blind = { id, publisher, title, url, published, text }
  return claims === null
    ? blind
    : { ...blind, sentences: sentencesOf(captures), claims: claims.map(({ claim }): LineClaim => claim) }
}

const sentencesOf = (captures: ReceivedReport['captures']) =>
  captures.find(({ sentences }) => sentences.length > 0)?.sentences ?? []

/** What people decided about reports, as a coding to hold another against. */
export interface Coded {
  readonly codings: readonly Coding[]
  /** Reports that wait for decisions, and so cannot be held against anything. */
  readonly waiting: number
}

/** Decided claims of the reports that another coding has as well, by the hashes of their texts. */
export function codingsOf(project: Project, texts: ReadonlySet<Hash>): Coded {
  const { reports, claims } = project.standing()
  const byText = claimsByText(claims)
  const { textOf } = payloadsOf(project.objects)
  const here = reports.filter(({ report }) => texts.has(report.text))
  const codings = here.flatMap(({ report, captures }): readonly Coding[] => {
    const own = byText.get(report.text) ?? []
    const text = textOf(report.text)
    if (text === null || !isCoded(own)) return []
    const decided = own.filter(isDecided).map(({ claim }) => claim)
    return [{ id: report.text, text, sentences: sentencesOf(captures), claims: decided }]
  })
  return { codings, waiting: here.length - codings.length }
}

/** A coding by the hash of its text, whatever id its report was given. */
export const byTextHash = (coding: Coding): Coding =>
  coding.text === '' ? coding : { ...coding, id: hashOf(Buffer.from(coding.text)) }

/** Records how far two people who coded apart agree: a release publishes it with its method (field rule R2). */
export async function recordAgreement(
  project: Project,
  agreement: Agreement,
  { reason }: { readonly reason: string | null },
): Promise<Outcome<{ readonly entry: string }>> {
  const { measures, alpha, reports } = agreement
  const f1Of = ({ f1, gold, pred }: Agreement['measures']['claim']): number | null =>
    gold + pred === 0 ? null : f1
  const figures = project.objects.put(canonicalJson(agreement as unknown as Json))
  await project.objects.flush()
  const fact: AgreementWord = {
    kind: 'agreement',
    reports: reports.both,
    claims: [measures.claim.gold, measures.claim.pred],
    f1: f1Of(measures.claim),
    alpha: { kind: alpha.kind.alpha, stance: alpha.stance.alpha },
    counts: f1Of(measures.counts),
    codebook: codebookOfProject(project).label,
    figures,
    reason,
  }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: { entry: value[0]!.hash }, diagnostics }
}
