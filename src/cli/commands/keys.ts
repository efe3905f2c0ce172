import type { KnownKey } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { folderOf, print } from '../project.js'

interface KeysOptions {
  readonly project?: string
  readonly json?: boolean
}

const HELP = `
Each person signs with a key of their own (Ed25519). Its public half lies in the project; the private half lies in this
installation and in no copy. Print the fingerprint of your key where readers of a release can compare it: on your web
site, on paper.

Examples:
  marsad keys
  marsad keys make Omar

${PROJECT_EXIT_HELP}
`

/** Who can sign, with the fingerprints that others compare. */
export const KEYS: Command = {
  name: 'keys',
  addTo: (program, cli) => {
    const keys = program
      .command('keys')
      .description('list the keys of a project with their fingerprints, or make one')
      .option('--project <dir>', 'folder of the project; else MARSAD_PROJECT, else the one that you are in')
      .option('--json', 'print JSON instead of words')
      .helpCommand(false)
      .addHelpText('after', HELP)
      .action(async (options: KeysOptions) => cli.end(await list(options, cli)))
    keys
      .command('make')
      .description('make a key for somebody who has none here')
      .argument('<name>', 'who signs with it')
      .action(async (name: string, _: unknown, command: { optsWithGlobals(): KeysOptions }) =>
        cli.end(await make(name, command.optsWithGlobals(), cli)),
      )
  },
}

async function list(options: KeysOptions, { console }: Cli): Promise<Exit> {
  const { listKeys } = await import('../../work/index.js')
  const { value, diagnostics } = listKeys(await projectOf(options))
  await print(console, options, { value, words: () => value.map(sayKey).join('') })
  return console.report(diagnostics) ? EXITS.unread : EXITS.done
}

async function make(name: string, options: KeysOptions, { console }: Cli): Promise<Exit> {
  if (name.trim() === '') throw new UsageError('the name is empty; no key was made')
  const { addKey } = await import('../../work/index.js')
  const { value, diagnostics } = addKey(await projectOf(options), name.trim())
  if (value !== null) await print(console, options, { value, words: () => sayKey(value) })
  return console.report(diagnostics) ? EXITS.unread : EXITS.done
}

async function projectOf(options: KeysOptions): Promise<string> {
  const { isProject } = await import('../../work/index.js')
  const folder = await folderOf(options)
  if (!isProject(folder)) throw new UsageError(`${folder} is no project (project.yml is missing)`)
  return folder
}

const sayKey = ({ name, fingerprint, here }: KnownKey): string =>
  `${fingerprint}  ${name.replace(/\p{Cc}/gu, '?')}${here ? '' : ' (signs elsewhere)'}\n`
