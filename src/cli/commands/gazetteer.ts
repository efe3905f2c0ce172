import { accessSync, constants, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf } from '../../diagnostic/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXIT_HELP, EXITS } from '../exits.js'

interface ImportOptions {
  readonly out?: string
}

const HELP = `
FILE is a GeoNames dump (SY.txt, allCountries.txt, unpacked) or a CSV file with the columns
id, name, country, latitude, longitude, precision and, if you like, alternates and admin1.
Without --out the places go to the working folder, under the name of FILE with .places.bin.
A file that is there already is replaced only where it holds compiled places.

Examples:
  marsad gazetteer import SY.txt
  marsad gazetteer import quarters.csv --out quarters.places.bin
  marsad read report.txt --gazetteer quarters.places.bin

${EXIT_HELP}
`

/** Gazetteers of one's own. */
export const GAZETTEER: Command = {
  name: 'gazetteer',
  addTo: (program, cli) => {
    program
      .command('gazetteer')
      .description('compile places of your own, to be searched beside the shipped ones')
      .helpCommand(false)
      .command('import')
      .description('compile a GeoNames dump or a CSV file of places')
      .argument('<file>', 'GeoNames dump or CSV file')
      .option('--out <file>', 'where to write the compiled places')
      .addHelpText('after', HELP)
      .action(async (file: string, options: ImportOptions) => cli.end(await importPlaces(file, options, cli)))
  },
}

async function importPlaces(file: string, { out }: ImportOptions, { console }: Cli): Promise<Exit> {
  const into = out ?? `${basename(file).replace(/\.[^.]*$/, '')}.places.bin`
  const { checkInput } = await import('../input.js')
  const { importGazetteer, openGazetteer } = await import('../../name/index.js')
  const faults = [await checkInput(file), checkOutput(into)].filter((fault) => fault !== null)
  const { value: gazetteer, diagnostics } = openGazetteer()
  if (console.report([...faults, ...diagnostics]) || gazetteer === null) return EXITS.unread
  const progress = (rows: number): void => {
    if (console.watched) process.stderr.write(`\r${rows.toLocaleString('en-GB')} rows`)
  }
  const imported = importGazetteer(file, { into, gazetteer, progress })
  if (console.watched) process.stderr.write('\r\u001b[K')
  const failed = console.report(imported.diagnostics)
  const made = imported.value
  if (made === null) return EXITS.unread
  const [places, rows, refused, ignored] = [made.places, made.rows, made.refused, made.ignored].map((n) =>
    n.toLocaleString('en-GB'),
  )
  await console.write(
    `${made.file}: ${places} places of ${rows} rows (${refused} refused, ${ignored} no places of people)\n` +
      `to search them: marsad read --gazetteer ${made.file} …\n`,
  )
  return failed || made.refused > 0 ? EXITS.unread : EXITS.done
}

/** Why nothing can be written there, or null. */
function checkOutput(file: string): Diagnostic | null {
  const refuse = (seen: string): Diagnostic =>
    errorOf('output/unwritable', `${seen}; nothing was written; choose another file with --out`, file)
  try {
    accessSync(dirname(file), constants.W_OK)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return refuse(`its folder is missing or may not be written to (${error.code})`)
  }
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true ? refuse('a directory') : null
}
