import { existsSync } from 'node:fs'
import type { Diagnostic } from '../src/diagnostic/index.js'
import type { Encoder } from '../src/encoder/index.js'
import { openEncoder } from '../src/encoder/index.js'
import { openMarsad } from '../src/pipeline/index.js'
import type { ReportLine } from '../src/report/index.js'
import { toCodedReport } from '../src/report/index.js'
import type { Gold, GoldReport } from './gold.js'

/** Weights that did not learn from some reports. */
export interface Fold {
  readonly folder: string
  readonly encoder: Encoder
  readonly heldOut: ReadonlySet<string>
}

/** Opens the weights of each folder that exists. */
export async function openFolds(folders: readonly string[]): Promise<readonly (Fold | Diagnostic)[]> {
  return Promise.all(
    folders
      .filter((folder) => existsSync(folder))
      .map(async (folder) => {
        const encoder = await openEncoder(folder)
        if ('code' in encoder) return encoder
        return { folder, encoder, heldOut: new Set(encoder.manifest.held_out ?? []) }
      }),
  )
}

/** Reports of a gold that a fold did not learn from; `every`: only each so-manieth, to try things out. */
export const heldOutOf = (gold: Gold | null, fold: Fold, every = 1): readonly GoldReport[] =>
  (gold?.reports ?? []).filter(({ report }) => fold.heldOut.has(report.id)).filter((_, i) => i % every === 0)

/** Reads reports with the whole program and these weights, as `marsad read` does. */
export async function readAll(
  encoder: Encoder,
  reports: readonly GoldReport[],
  options: { readonly step?: () => void } = {},
): Promise<readonly ReportLine[]> {
  const marsad = await openMarsad({ encoder })
  if ('code' in marsad) throw new Error(marsad.message)
  const lines: ReportLine[] = []
  for (const { report } of reports) {
    const { claims, diagnostics } = await marsad.readReport(report)
    lines.push(toCodedReport(report, { claims, diagnostics, versions: marsad.versions }))
    options.step?.()
  }
  return lines
}
