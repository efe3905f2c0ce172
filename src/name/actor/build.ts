import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Diagnostic, type Outcome, showDiagnostic } from '../../diagnostic/index.js'
import { checkAmbiguous, checkLinks, compileActors } from './compile.js'
import type { CompiledActors } from './compiled.js'
import { DETAIL_FILE, LOOKUP_FILE } from './dictionary.js'
import { packDetail, packLookup } from './pack.js'
import { type FileRows, readRows } from './rows.js'

/** Where the rows are kept. */
const DATA = new URL('../../../../data/actors/', import.meta.url)

/** The rows of data/actors, files in the order of their names. */
export function readActorFiles(folder: URL = DATA): Outcome<readonly FileRows[]> {
  const diagnostics: Diagnostic[] = []
  const value = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const rows = readRows(file, readFileSync(new URL(file, folder), 'utf8'))
      diagnostics.push(...rows.diagnostics)
      return rows.value
    })
  return { value, diagnostics }
}

/** Reads, compiles and checks data/actors. */
export function compileActorFiles(): Outcome<CompiledActors> {
  const files = readActorFiles()
  const compiled = compileActors(files.value)
  const links = [...checkLinks(compiled.value), ...checkAmbiguous(files.value, compiled.value)]
  return { value: compiled.value, diagnostics: [...files.diagnostics, ...compiled.diagnostics, ...links] }
}

/** Writes the compiled dictionary (`node dist/src/name/actor/build.js`). Exits with 1 where a row is faulty. */
function main(): void {
  const { value, diagnostics } = compileActorFiles()
  for (const diagnostic of diagnostics) process.stderr.write(`${showDiagnostic(diagnostic)}\n`)
  if (diagnostics.some((d) => d.severity === 'error')) {
    process.exitCode = 1
    return
  }
  writeFileSync(LOOKUP_FILE, JSON.stringify(packLookup(value)))
  writeFileSync(DETAIL_FILE, JSON.stringify(packDetail(value)))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
