import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { folderOf, plural, print } from '../project.js'
import { depositWords } from './deposit.js'

interface VerifyOptions {
  readonly head?: string
  readonly json?: boolean
}

const HELP = `
Every object is held against its hash, every chain and signature, every quote against its text, and the database against
one made afresh. With --head, a head that somebody wrote down earlier must still be there.

Examples:
  marsad verify
  marsad verify copies/halvek --head 8ab90ae3e16e9ff41db18f15b4a02246ed432fdcbe2124bc20c02dc6cb1e09d5

${PROJECT_EXIT_HELP}
`

/** Whether a project still is what it was. */
export const VERIFY: Command = {
  name: 'verify',
  addTo: (program, cli) => {
    program
      .command('verify')
      .description('hold a project against itself: objects, chains, signatures, quotes, database')
      .argument('[dir]', 'folder of the project; else the one that you are in')
      .option('--head <hash>', 'head of a chain that was written down earlier')
      .option('--json', 'print JSON instead of words')
      .addHelpText('after', HELP)
      .action(async (dir: string | undefined, options: VerifyOptions) =>
        cli.end(await verify(dir, options, cli)),
      )
  },
}

async function verify(dir: string | undefined, options: VerifyOptions, { console }: Cli): Promise<Exit> {
  const { isProject, openSettings, verifyProject } = await import('../../work/index.js')
  const { head = null } = options
  if (head !== null && !/^[0-9a-f]{64}$/.test(head))
    throw new UsageError(`--head ${head} is no hash (64 digits, 0-9 a-f)`)
  const folder = await folderOf(dir === undefined ? {} : { project: dir })
  if (!isProject(folder)) throw new UsageError(`${folder} is no project (project.yml is missing)`)
  const settings = openSettings(folder)
  if ('code' in settings) {
    console.report([settings])
    return EXITS.unread
  }
  const progress = (part: string, done: number, total: number): void => {
    if (console.watched) process.stderr.write(`\r${part} ${done} of ${total}\u001b[K`)
  }
  const { value, diagnostics } = await verifyProject(folder, { head, progress })
  if (console.watched) process.stderr.write('\r\u001b[K')
  const failed = console.report(diagnostics)
  const { chains, entries, seals, objects, quotes, rows } = value
  const looked = [
    plural(chains, 'chain'),
    plural(entries, 'entry', 'entries'),
    plural(seals, 'signature'),
    plural(objects, 'object'),
    plural(quotes, 'claim'),
    ...(rows === null ? [] : [plural(rows, 'row')]),
  ].join(', ')
  await print(console, options, {
    value: { ...value, holds: !failed, diagnostics },
    words: () =>
      [
        `${failed ? 'does not hold' : 'all holds'}: ${looked}${head === null || failed ? '' : '; the head is there'}\n`,
        ...value.deposits.map(depositWords),
      ].join(''),
  })
  return failed ? EXITS.unread : EXITS.done
}
