import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RecordedClaim, RecordedReport } from '../record/index.js'
import type { CodedClaim, CodedReport, LineClaim } from '../report/index.js'

/** Gold claims as a project would hold them, each accepted by a person; words only, as nothing in gold is resolved. */
export interface RecordedGold {
  readonly claims: readonly RecordedClaim[]
  readonly textOf: (text: string) => string | null
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export function recordGold(file: URL | string): RecordedGold {
  const texts = new Map<string, string>()
  const coded = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): CodedReport => JSON.parse(line))
  const claims = coded.flatMap((report) => {
    const text = hash(report.text)
    texts.set(text, report.text)
    return report.claims.map((claim, at) => recordClaim({ claim, at }, recordReport(report, text)))
  })
  return { claims, textOf: (text) => texts.get(text) ?? null }
}

const recordReport = (
  { id, title, url, publisher, published }: CodedReport,
  text: string,
): RecordedReport => ({
  text,
  id,
  title,
  url,
  publisher,
  published,
  captured: '2026-01-01T00:00:00.000Z',
  language: 'eng',
})

const SURE = { probability: 1 }

interface Placed {
  readonly claim: CodedClaim
  /** Position among the claims of its report. */
  readonly at: number
}

function recordClaim({ claim, at }: Placed, report: RecordedReport): RecordedClaim {
  const id = `c-${hash(`${report.text}\n${at}`).slice(0, 20)}`
  const line: LineClaim = {
    ...claim,
    ...SURE,
    id,
    trigger: { ...claim.trigger, ...SURE },
    source: { ...claim.source, ...SURE, actor: null },
    cue: claim.cue === null ? null : { ...claim.cue, ...SURE },
    via: claim.via.map((words) => ({ ...words, ...SURE, actor: null })),
    said: null,
    agents: claim.agents.map((words) => ({ ...words, ...SURE, actor: null })),
    targets: claim.targets.map((words) => ({ ...words, ...SURE, actor: null })),
    place: claim.place === null ? null : { ...claim.place, ...SURE, resolved: null },
    time: claim.time === null ? null : { ...claim.time, ...SURE, holds: null, rule: null },
    counts: claim.counts.map((count) => ({
      ...count,
      ...SURE,
      status: 'unknown',
      group: 'unknown',
      rule: null,
    })),
  }
  return { id, report, claim: line, state: 'accepted', decided: null }
}
