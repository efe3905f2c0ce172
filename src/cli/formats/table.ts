import type { OutputFormat } from './format.js'

/** For people: a header a report, a row a claim. */
export const TABLE: OutputFormat = {
  slug: 'table',
  label: 'a row a claim, for people',
  takesQuotes: true,
  async open({ write, colour, width, quotes }) {
    const { renderTable } = await import('../../view/index.js')
    let first = true
    return {
      async add(reading) {
        await write(`${first ? '' : '\n'}${renderTable(reading, { colour, width, quotes })}`)
        first = false
      },
      end: async () => {},
    }
  },
}
