import { readFileSync } from 'node:fs'

const PACKAGE = new URL('../../../package.json', import.meta.url)

export const { version: VERSION } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }

/** The program, as the log names it where no person decided. */
export const PROGRAM = `marsad ${VERSION}`
