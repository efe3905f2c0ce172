import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Why nothing can be written beside a place, or null; what is made to see it is gone again. */
export function noPlaceFor(out: string): string | null {
  const folder = dirname(out)
  if (!existsSync(folder)) return 'there is no folder to write into; make it first'
  if (!statSync(folder).isDirectory())
    return 'it is a file and no folder; nothing was written; give another --out'
  // Some folders take nothing, whatever their permissions say.
  const tried = `${out}.${process.pid}.try`
  try {
    mkdirSync(tried)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return `nothing can be written into this folder (${error.code}); give another --out`
  }
  rmSync(tried, { recursive: true })
  return null
}
