import { userInfo } from 'node:os'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP } from '../exits.js'
import { nameIn, print } from '../project.js'
import { readGiven } from './codebook.js'

interface InitOptions {
  readonly name?: string
  readonly codebook: string
  readonly as?: string
  readonly json?: boolean
}

const HELP = `
A project is a folder of plain files: objects/ (bytes, texts, readings, under their hashes), log/ (who said what when),
keys/, codebook.yml and project.yml. What lies in local/ belongs to this installation: private keys and the database,
which can be made again.

Examples:
  marsad init halvek
  marsad init halvek --name "Siege of Halvek" --as "Rana Q."
  marsad init halvek --codebook our-codebook.yml

A codebook of your own names itself, its version and the kinds that you code, each with your label, definition and note
where you want other words than Marsad's (CODEBOOK.md, section 13). What is recorded is held to it and names it.

${PROJECT_EXIT_HELP}
`

/** A new project. */
export const INIT: Command = {
  name: 'init',
  addTo: (program, cli) => {
    program
      .command('init')
      .description('make a project: a folder that keeps everything and can prove it')
      .argument('<dir>', 'folder to make')
      .option('--name <name>', 'what the project is called; else the name of the folder')
      .option('--codebook <file>', 'a codebook of your own in YAML, or "marsad"', 'marsad')
      .option('--as <name>', 'who you are; else the name that you are logged in under')
      .option('--json', 'print JSON instead of words')
      .addHelpText('after', HELP)
      .action(async (dir: string, options: InitOptions) => cli.end(await init(dir, options, cli)))
  },
}

async function init(dir: string, options: InitOptions, { console }: Cli): Promise<Exit> {
  const { initProject } = await import('../../work/index.js')
  const codebook = await readGiven(options.codebook)
  if (codebook !== null && 'code' in codebook) {
    console.report([codebook])
    return EXITS.unread
  }
  const made = initProject(dir, {
    name: options.name ?? null,
    person: options.as ?? nameIn(process.env) ?? userInfo().username,
    codebook,
    clock: () => new Date(),
  })
  if ('code' in made) {
    console.report([made])
    return EXITS.unread
  }
  const { folder, name, person, codebook: codes } = made
  await print(console, options, {
    value: made,
    words: () =>
      `${folder}: project "${name}", with a key for ${person}${codebook === null ? '' : `, codes by ${codes}`}\nto add reports: marsad add --project ${folder} FILES…\n`,
  })
  return EXITS.done
}
