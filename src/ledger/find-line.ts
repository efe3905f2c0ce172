import { join } from 'node:path'
import type { Hash } from '../record/index.js'
import { hashOf } from './canonical.js'
import { tailOf } from './chain.js'
import { type LogLine, readLogLine } from './form.js'
import { linesOf } from './lines.js'
import { chainsOf, logName } from './paths.js'

/** The line of a chain that has this hash, of all that count; null where none has. */
export function findLine(folder: string, hash: Hash): LogLine | null {
  for (const chain of chainsOf(folder)) {
    const { log } = tailOf(folder, chain)
    for (const bytes of linesOf(join(folder, logName(chain)), { end: log.end }))
      if (hashOf(bytes) === hash) return readLogLine(bytes)
  }
  return null
}
