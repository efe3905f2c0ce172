import { readFileSync } from 'node:fs'
import { EXAMPLES } from './marsad.js'

/** For tests: the six reports of one siege, as one file. */
export const SIEGE = readFileSync(EXAMPLES)

/** The same as a command is given it. */
export async function* siege() {
  yield { name: 'examples.jsonl', bytes: SIEGE, date: null, publisher: null }
}

/** Nobody watches. */
export const QUIET = { found: () => {}, step: () => {} }
