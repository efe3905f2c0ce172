import { readFileSync } from 'node:fs'
import type { Console } from './console.js'
import type { Exit } from './exits.js'
import { EXITS } from './exits.js'

const PACKAGE = new URL('../../../package.json', import.meta.url)

/** Prints the versions that a reading depends on; the weights are held against their hashes. */
export async function showVersions(console: Console): Promise<Exit> {
  const { openMarsad } = await import('../pipeline/index.js')
  const { CODEBOOK_VERSION } = await import('../codebook/index.js')
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }
  const marsad = await openMarsad()
  const model = 'code' in marsad ? 'none' : marsad.versions.model
  await console.write(`marsad ${version}\nmodel ${model}\ncodebook ${CODEBOOK_VERSION}\n`)
  if ('code' in marsad) {
    console.report([marsad])
    return EXITS.unread
  }
  await marsad.close()
  return EXITS.done
}
