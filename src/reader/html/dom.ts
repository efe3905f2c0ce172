import { createRequire } from 'node:module'

type Linkedom = typeof import('linkedom')
type Readable = typeof import('@mozilla/readability')

/** What builds a page's tree and finds its main text. */
export interface Dom {
  readonly parseHTML: Linkedom['parseHTML']
  readonly Readability: Readable['Readability']
}

let dom: Dom | null = null

/** Loaded with the first page: it takes as long as all else that the program needs to start. */
export function openDom(): Dom {
  if (dom === null) {
    const require = createRequire(import.meta.url)
    const { parseHTML }: Linkedom = require('linkedom')
    const { Readability }: Readable = require('@mozilla/readability')
    dom = { parseHTML, Readability }
  }
  return dom
}
