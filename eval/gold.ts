import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Coding } from '../src/agree/index.js'
import { readCodings } from '../src/agree/index.js'
import type { Diagnostic } from '../src/diagnostic/index.js'
import { openReports } from '../src/reader/index.js'
import type { Report } from '../src/report/index.js'

/** A report as the reader receives it, beside its coding by hand. */
export interface GoldReport {
  readonly report: Report
  readonly coding: Coding
}

/** One file of gold, told apart by its hash. */
export interface Gold {
  readonly file: string
  readonly sha256: string
  readonly claims: number
  readonly reports: readonly GoldReport[]
  /** Faults of the file, and reports that the reader refuses; their claims are not measured. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a file of gold; null where there is none. The text goes through the same reader as a person's file. */
export async function openGold(path: string): Promise<Gold | null> {
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const where = basename(path)
  const codings = readCodings(bytes.toString('utf8'), { where })
  const opened = await openReports(bytes, { name: where, date: null, publisher: null })
  const byId = new Map(opened.value.map((report) => [report.id, report]))
  const reports = codings.value.flatMap((coding) => {
    const report = byId.get(coding.id)
    return report === undefined ? [] : [{ report, coding }]
  })
  return {
    file: where,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    claims: reports.reduce((sum, { coding }) => sum + coding.claims.length, 0),
    reports,
    diagnostics: [...codings.diagnostics, ...opened.diagnostics],
  }
}
