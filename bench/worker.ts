// Measures one thing in a process of its own: `worker.js MODEL corpus ROUNDS` or `worker.js MODEL size BYTES`.
import { openMarsad } from '../src/pipeline/index.js'
import { countTokens, longReport, openCorpus } from './corpus.js'

/** What a worker prints, as JSON. */
export interface Measured {
  /** Wall time of each round. */
  readonly seconds: readonly number[]
  readonly tokens: number
  readonly reports: number
  readonly claims: number
  /** Processor time over wall time: 1 is one core. */
  readonly cores: number
  /** Largest resident set, MB (10^6 bytes). */
  readonly peak: number
}

async function main([model = '', what, size = '1']: readonly string[]): Promise<void> {
  const marsad = await openMarsad(model === '' ? {} : { model })
  if ('code' in marsad) throw new Error(marsad.message)
  const corpus = await openCorpus()
  const reports = what === 'size' ? [longReport(corpus, Number(size))] : corpus
  const warmUp = what === 'size' ? corpus.slice(0, 6) : corpus.slice(0, 12)
  for (const report of warmUp) await marsad.readReport(report)
  const rounds = what === 'size' ? 1 : Number(size)
  const seconds: number[] = []
  let claims = 0
  const [cpu, begun] = [process.cpuUsage(), performance.now()]
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    claims = 0
    for (const report of reports) claims += (await marsad.readReport(report)).claims.length
    seconds.push((performance.now() - start) / 1000)
  }
  const { user, system } = process.cpuUsage(cpu)
  const measured: Measured = {
    seconds,
    tokens: countTokens(reports),
    reports: reports.length,
    claims,
    cores: (user + system) / 1000 / (performance.now() - begun),
    peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
  }
  await marsad.close()
  process.stdout.write(JSON.stringify(measured))
}

await main(process.argv.slice(2))
