import { resolve } from 'node:path'
import type { Serving, Standing } from '../../server/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { folderOf, nameIn, print, withProject } from '../project.js'

interface ServeOptions {
  readonly port: string
  readonly host?: string
  readonly as?: string
  readonly open: boolean
  readonly littleMemory?: boolean
  readonly json?: boolean
}

/** This machine alone. */
const HOST = '127.0.0.1'

const HELP = `
The page is for this machine alone; the link opens once, within ten minutes. Run the command again while it is running,
and it prints another link. Other commands on the same project are handed to the running server.

Examples:
  marsad serve
  marsad serve halvek --port 4711
  marsad serve halvek --as "Rana Q." --no-open

${PROJECT_EXIT_HELP}
`

/** The workbench in the browser. */
export const SERVE: Command = {
  name: 'serve',
  addTo: (program, cli) => {
    program
      .command('serve')
      .description('open the workbench: a page of this machine to read, decide and see')
      .argument('[dir]', 'folder of the project; else the one that you are in')
      .option('--port <n>', 'port to stand at; 0 is that of the last time, or any that is free', '0')
      .option(
        '--host <address>',
        `address to stand at (default: "${HOST}"); others than this machine need the token it prints`,
      )
      .option('--as <name>', 'who you are, where several people work here; else MARSAD_AS')
      .option('--no-open', 'do not open the browser')
      .option('--little-memory', 'two fifths less memory; answers pause now and then on large records')
      .option('--json', 'print JSON instead of words')
      .addHelpText('after', HELP)
      .action(async (dir: string | undefined, options: ServeOptions) => cli.end(await run(dir, options, cli)))
  },
}

async function run(dir: string | undefined, options: ServeOptions, cli: Cli): Promise<Exit> {
  if (cli.project !== null) throw new UsageError('the project is served already; run this where it is not')
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${options.port} is no port; give a whole number from 0 to 65535`)
  const { forgetPage, openBrowser } = await import('../browser.js')
  const { askForLink, serveProject, serverOf } = await import('../../server/index.js')
  const wish: ProjectOptions = dir === undefined ? options : { ...options, project: dir }
  const folder = resolve(await folderOf(wish))
  const running = serverOf(folder)
  const standing = running === null ? null : await askForLink(running)
  if (standing !== null) {
    const { address: link } = standing
    const other = otherThan(standing, { ...options, port })
    if (other !== null) {
      cli.console.problem(other)
      return EXITS.busy
    }
    await print(cli.console, options, {
      value: { address: link },
      words: () => `Marsad stands already; another link: ${link}\n`,
    })
    if (options.open && cli.console.watched) openBrowser(link, folder)
    return EXITS.done
  }
  const { SERVED_COMMANDS } = await import('../served.js')
  if (options.littleMemory) {
    const { keepHeapSmall } = await import('../../work/index.js')
    keepHeapSmall()
  }
  return withProject({ ...wish, project: folder }, cli, async (project) => {
    const serving = await serveProject(project, {
      host: options.host ?? HOST,
      port,
      commands: SERVED_COMMANDS,
    })
    if ('code' in serving) {
      cli.console.report([serving])
      return EXITS.unread
    }
    const ended = askedToEnd()
    await print(cli.console, options, { value: { address: serving.link }, words: () => wordsOf(serving) })
    if (options.open && cli.console.watched) openBrowser(serving.link, folder)
    await ended
    forgetPage(folder)
    await serving.close()
    return EXITS.done
  })
}

/** What was asked for and does not hold for the server that stands already, in words; null where all of it does. */
function otherThan(
  { person, host, port }: Standing,
  wish: { readonly as?: string; readonly host?: string; readonly port: number },
): string | null {
  const as = wish.as ?? nameIn(process.env)
  const differ = [
    ...(as === undefined || as === person ? [] : [`not for ${as}`]),
    ...(wish.host === undefined || wish.host === host ? [] : [`not at ${wish.host}`]),
    ...(wish.port === 0 || wish.port === port ? [] : [`not at port ${wish.port}`]),
  ]
  if (differ.length === 0) return null
  const seen = `${person} has the workbench of this project open at ${host}, port ${port}, ${differ.join(' and ')}`
  return `serve/open: ${seen}; no link was made; end it there (Ctrl-C) and run this again, or run it without these options`
}

const wordsOf = ({ link, shared }: Serving): string =>
  [
    `Marsad stands at ${link}`,
    shared
      ? 'Whoever has this link can read and decide, and nothing on the way is encrypted: use it in a network that you trust.'
      : 'The link opens once, within ten minutes; "marsad serve" in another terminal prints another.',
    'Ctrl-C ends it: everything that was decided is on the disk, and the project is free for others.',
    '',
  ].join('\n')

/** Resolves when somebody asks the program to end. */
const askedToEnd = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
