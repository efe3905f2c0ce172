import type { ClaimIn, WordIn } from '../import/index.js'
import { canonicalJson, hashOf } from '../ledger/index.js'
import type { Capture, Decision, Fact, Hash, RecordedReport } from '../record/index.js'
import type { LineClaim, ReportLine } from '../report/index.js'
import { codePointsOf, splitSentences } from '../text/index.js'
import { PROGRAM } from './program.js'
import type { Project } from './project.js'

/** A report of a package, with its text where that is in it. */
export interface TakenReport {
  readonly report: RecordedReport
  readonly words: string | null
}

export interface ClaimWords {
  /** Readings of the machine, then decisions person by person, so that each goes to the log in one piece. */
  readonly words: readonly WordIn[]
  /** Suggestions in texts that the package has not. */
  readonly left: number
}

/** What claims of a package are recorded by: the machine's readings, and decisions of people. */
export function wordsOfClaims(
  claims: readonly ClaimIn[],
  { project, reports }: { readonly project: Project; readonly reports: ReadonlyMap<Hash, TakenReport> },
): ClaimWords {
  const there = new Set(project.standing().claims.map(({ id }) => id))
  const bulk = `b-${hashOf(`package ${claims.map(({ claim }) => claim.id).join(' ')}`).slice(0, 16)}`
  const readings: WordIn[] = []
  const decisions = new Map<string, WordIn[]>()
  let left = 0
  for (const [text, own] of byText(claims)) {
    if (own.every(({ claim }) => there.has(claim.id))) continue
    const taken = reports.get(text)
    const suggested = own.filter(({ state }) => state === 'suggested').length
    if (suggested > 0 && taken?.words == null) left += suggested
    else if (suggested > 0)
      readings.push({ by: PROGRAM, fact: readingOf(own, { project, ...taken!, words: taken!.words! }) })
    for (const { claim, state, by, reason } of own) {
      if (state === 'suggested' || there.has(claim.id)) continue
      const person = by ?? 'somebody'
      const list = decisions.get(person) ?? []
      decisions.set(person, list)
      list.push({ by: person, fact: decisionOf(claim, { text, verdict: state, reason, bulk }) })
    }
  }
  return { words: [...readings, ...[...decisions.values()].flat()], left }
}

function byText(claims: readonly ClaimIn[]): ReadonlyMap<Hash, readonly ClaimIn[]> {
  const texts = new Map<Hash, ClaimIn[]>()
  for (const claim of claims) {
    const list = texts.get(claim.text)
    if (list === undefined) texts.set(claim.text, [claim])
    else list.push(claim)
  }
  return texts
}

const decisionOf = (
  as: LineClaim,
  { text, verdict, reason, bulk }: Pick<Decision, 'text' | 'verdict' | 'reason'> & { readonly bulk: string },
): Decision => ({
  kind: 'decision',
  text,
  claim: as.id,
  verdict,
  as,
  shown: null,
  reason,
  bulk,
  codebook: null,
})

/** All claims of a text as a machine read them, so that each keeps its id. */
function readingOf(
  own: readonly ClaimIn[],
  {
    project,
    report,
    words,
  }: { readonly project: Project; readonly report: RecordedReport; readonly words: string },
): Fact {
  const { id, publisher, title, url, published, text } = report
  const versions = { program: 'as a package has it', model: 'as a package has it', codebook: '' }
  const line: ReportLine = {
    ...{ id, publisher, title, url, published, text: words },
    sentences: sentencesOf(words),
    claims: own.map(({ claim }) => claim),
    marsad: versions,
    diagnostics: [],
  }
  return { kind: 'reading', text, reading: project.objects.put(canonicalJson(line)), versions }
}

export function sentencesOf(words: string): Capture['sentences'] {
  const points = codePointsOf(words)
  return splitSentences(words).map((span) => {
    const { start, end } = points.spanFromUnits(span)
    return [start, end] as const
  })
}
