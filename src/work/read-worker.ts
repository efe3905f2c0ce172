import { parentPort, workerData } from 'node:worker_threads'
import type { Diagnostic } from '../diagnostic/index.js'
import { openMarsad } from '../pipeline/index.js'
import { makeReport } from '../reader/index.js'
import type { Report, ReportLine, Versions } from '../report/index.js'
import { toCodedReport } from '../report/index.js'

/** A text to read. */
export type Asked = Omit<Report, 'sentences'>

/** What the thread says first: what it reads with, or why it cannot. */
export interface Opened {
  readonly opened: Versions | Diagnostic
}

export interface Told {
  readonly line: ReportLine | Diagnostic
}

/** Weights and places to read with; null: the shipped ones. */
export interface ReaderData {
  readonly model: string | null
  readonly gazetteer: string | null
}

const { model, gazetteer } = workerData as ReaderData
const marsad = await openMarsad({
  ...(model === null ? {} : { model }),
  ...(gazetteer === null ? {} : { gazetteer }),
})

async function read(asked: Asked): Promise<ReportLine | Diagnostic> {
  if ('code' in marsad) return marsad
  const { value, diagnostics } = makeReport(asked, asked.id, { anyLanguage: true })
  const [report] = value
  if (report === undefined) return diagnostics[0]!
  const { claims, diagnostics: met } = await marsad.readReport(report)
  return toCodedReport(report, { claims, versions: marsad.versions, diagnostics: met })
}

parentPort?.on('message', async (asked: Asked | null) => {
  if (asked !== null) {
    parentPort?.postMessage({ line: await read(asked) } satisfies Told)
    return
  }
  if (!('code' in marsad)) await marsad.close()
  parentPort?.close()
})

parentPort?.postMessage({ opened: 'code' in marsad ? marsad : marsad.versions } satisfies Opened)
