import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic/index.js'
import { isChain } from './form.js'

/** Takes a diagnostic as soon as it is met. */
export type Report = (diagnostic: Diagnostic) => void

/** What to do about a file of the log that is damaged: what it held lies nowhere else in this folder. */
export const RESTORE = 'put the file of another copy of the project in its place, or of a backup'

/** Where the entries of a chain lie, from the project's folder. */
export const logName = (chain: string): string => `log/${chain}.jsonl`

/** Where the payloads of a chain lie, from the project's folder. */
export const payloadsName = (chain: string): string => `log/${chain}.payloads.jsonl`

/** Ids of all chains of a project, in order. */
export function chainsOf(folder: string): readonly string[] {
  const log = join(folder, 'log')
  if (!existsSync(log)) return []
  const ids = readdirSync(log).map((name) => /^(.*?)(?:\.payloads)?\.jsonl$/.exec(name)?.[1] ?? '')
  return [...new Set(ids.filter(isChain))].sort()
}
