import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fillTables } from './tables.js'

const CODEBOOK = new URL('../../CODEBOOK.md', import.meta.url)
const KINDS = new URL('../../src/codebook/kinds/', import.meta.url)

/** First block of a kind's `cases.txt`. */
const firstCase = (kind: string): string =>
  readFileSync(new URL(`${kind}/cases.txt`, KINDS), 'utf8').split(/\n\s*\n/)[0]!

export const readCodebook = (): string => readFileSync(CODEBOOK, 'utf8')

/** CODEBOOK.md with its tables made anew from the registries. */
export const makeCodebook = (): string => fillTables(readCodebook(), { firstCase })

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CODEBOOK, makeCodebook())
