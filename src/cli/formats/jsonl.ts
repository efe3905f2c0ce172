import type { OutputFormat } from './format.js'

/** One report a line (schema/report.schema.json), written as soon as it is read. */
export const JSONL: OutputFormat = {
  slug: 'jsonl',
  label: 'a report a line, written as it is read',
  takesQuotes: false,
  async open({ write, versions }) {
    const { toCodedReport } = await import('../../report/index.js')
    return {
      add: ({ report, claims, diagnostics }) =>
        write(`${JSON.stringify(toCodedReport(report, { claims, diagnostics, versions }))}\n`),
      end: async () => {},
    }
  },
}
