import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportRecord, type Live } from '../src/work/index.js'

/** Everything that people have decided on. */
export const ALL = { filter: null, words: null, suggestions: false } as const

/** What an export of the tables says. */
export async function tablesOf(live: Live, out: string, scope: 'public' | 'partners' | 'project' = 'public') {
  const { value } = await exportRecord(live, { ...ALL, format: 'csv', out, excel: false, raw: true, scope })
  const read = (name: string) => readFileSync(join(out, name), 'utf8')
  return {
    value: value!,
    incidents: read('incidents.csv'),
    claims: read('claims.csv'),
    about: read('ABOUT.md'),
  }
}
