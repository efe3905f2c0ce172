import type { OutputFormat } from './format.js'

/** One array of all reports. */
export const JSON_ARRAY: OutputFormat = {
  slug: 'json',
  label: 'one array of reports',
  takesQuotes: false,
  async open({ write, versions }) {
    const { toCodedReport } = await import('../../report/index.js')
    let first = true
    return {
      async add({ report, claims, diagnostics }) {
        const line = JSON.stringify(toCodedReport(report, { claims, diagnostics, versions }))
        await write(`${first ? '[\n' : ',\n'}${line}`)
        first = false
      },
      end: () => write(first ? '[]\n' : '\n]\n'),
    }
  },
}
