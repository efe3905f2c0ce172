import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openMarsad } from '../../src/pipeline/index.js'
import { openReports } from '../../src/reader/index.js'
import { toCodedReport } from '../../src/report/index.js'

const ROOT = new URL('../../../', import.meta.url)
const EXAMPLES = new URL('data/examples/examples.jsonl', ROOT)

export const goldenPath = (id: string): string => fileURLToPath(new URL(`test/golden/${id}.jsonl`, ROOT))

/** Why there is nothing to read, or null. */
export function lackOfWeights(): string | null {
  return existsSync(new URL('model/manifest.json', ROOT))
    ? null
    : 'no weights in model/; make them with training/fit'
}

/** The claims of one example, one a line. */
export interface GoldenReport {
  readonly id: string
  readonly lines: readonly string[]
}

/**
 * The examples as read by the shipped weights. Probabilities are left out: their last digits differ between
 * processors, and what matters of them is in eval/SCORES.md.
 */
export async function readExamples(): Promise<readonly GoldenReport[]> {
  const marsad = await openMarsad()
  if ('code' in marsad) throw new Error(marsad.message)
  const { value } = await openReports(readFileSync(EXAMPLES), {
    name: 'examples.jsonl',
    date: null,
    publisher: null,
  })
  const read: GoldenReport[] = []
  for (const report of value) {
    const { claims } = await marsad.readReport(report)
    const coded = toCodedReport(report, { claims, versions: marsad.versions })
    read.push({
      id: report.id,
      lines: coded.claims.map((claim) => JSON.stringify(claim, withoutProbability)),
    })
  }
  await marsad.close()
  return read
}

const withoutProbability = (key: string, value: unknown): unknown =>
  key === 'probability' ? undefined : value
