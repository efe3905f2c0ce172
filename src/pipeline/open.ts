import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CODEBOOK_VERSION } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { openEncoder } from '../encoder/index.js'
import { openNames } from './names.js'
import { readClaims } from './read.js'
import type { Marsad, MarsadOptions } from './reading.js'

const ROOT = new URL('../../../', import.meta.url)

/** The weights that ship with the program. */
export const MODEL_FOLDER = fileURLToPath(new URL('model', ROOT))

/** Opens weights and dictionaries; a Diagnostic says what is missing. About 0.3 s; nothing is fetched. */
export async function openMarsad(options: MarsadOptions = {}): Promise<Marsad | Diagnostic> {
  const encoder = options.encoder ?? (await openEncoder(options.model ?? MODEL_FOLDER))
  if ('code' in encoder) return encoder
  const { names, diagnostics } = openNames({ gazetteer: options.gazetteer })
  const fault = diagnostics.find((d) => d.severity === 'error')
  if (names === null || fault !== undefined) {
    if (options.encoder === undefined) await encoder.close()
    return fault ?? diagnostics[0]!
  }
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
    readonly version: string
  }
  const { manifest } = encoder
  return {
    versions: { program: version, model: `${manifest.name} ${manifest.version}`, codebook: CODEBOOK_VERSION },
    readReport: (report) => readClaims(report, { encoder, names }),
    close: () => encoder.close(),
  }
}
