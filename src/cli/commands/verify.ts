import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { folderOf, plural, print } from '../project.js'
import { depositWords } from './deposit.js'

interface VerifyOptions {
  readonly key?: string
  readonly head?: string
  readonly json?: boolean
}

const HELP = `
Every object is held against its hash, every chain and signature, every quote against its text, and the database against
one made afresh. With --head, a head that somebody wrote down earlier must still be there. What still lies here of an
erased report is named.

A release is checked by anybody, without its project and without a network: each file against its hash and rows, the
manifest against both signatures, and nothing else may lie in the folder. Compare the fingerprints that are printed with
what the publisher told you by another way, or give one with --key.

Examples:
  marsad verify
  marsad verify copies/halvek --head 8ab90ae3e16e9ff41db18f15b4a02246ed432fdcbe2124bc20c02dc6cb1e09d5
  marsad verify downloads/halvek-2024-1 --key 3f9a1c0b77d2e845

${PROJECT_EXIT_HELP}
`

/** Whether a project still is what it was. */
export const VERIFY: Command = {
  name: 'verify',
  addTo: (program, cli) => {
    program
      .command('verify')
      .description('hold a project against itself, or a release against its manifest and signatures')
      .argument('[dir]', 'folder of a project or a release; else the project that you are in')
      .option('--head <hash>', 'head of a chain that was written down earlier')
      .option('--key <fingerprint>', 'of a release: a key that must have signed, 16 to 64 digits of it')
      .option('--json', 'print JSON instead of words')
      .addHelpText('after', HELP)
      .action(async (dir: string | undefined, options: VerifyOptions) =>
        cli.end(await verify(dir, options, cli)),
      )
  },
}

async function verify(dir: string | undefined, options: VerifyOptions, { console }: Cli): Promise<Exit> {
  const { isProject, isRelease, openSettings, verifyProject } = await import('../../work/index.js')
  const { head = null } = options
  if (head !== null && !/^[0-9a-f]{64}$/.test(head))
    throw new UsageError(`--head ${head} is no hash (64 digits, 0-9 a-f)`)
  if (dir !== undefined && isRelease(dir) && !isProject(dir)) return verifyFolder(dir, options, console)
  if (options.key !== undefined) throw new UsageError('--key is for releases: name the folder of one')
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

/** A release, by whoever holds its folder. */
async function verifyFolder(dir: string, options: VerifyOptions, console: Cli['console']): Promise<Exit> {
  const { verifyRelease } = await import('../../work/index.js')
  const { key = null } = options
  if (options.head !== undefined) throw new UsageError('--head is for projects; a release takes --key')
  if (key !== null && !/^[0-9a-f]{16,64}$/.test(key))
    throw new UsageError(`--key ${key} is no fingerprint (16 to 64 digits, 0-9 a-f)`)
  const { openParts } = await import('../progress.js')
  const parts = await openParts(console, 'checking')
  const progress = (done: number, total: number): void => parts.tell('files', done, total)
  const { value, diagnostics } = verifyRelease(dir, { key, progress })
  parts.end()
  const failed = console.report(diagnostics)
  const { manifest, files, rows, keys } = value
  await print(console, options, {
    value: { ...value, holds: !failed, diagnostics },
    words: () =>
      [
        manifest === null
          ? 'does not hold\n'
          : `${failed ? 'does not hold' : 'all holds'}: release ${manifest.name} of ${manifest.statement.project}, made ${manifest.statement.made.slice(0, 10)}; ${files} of ${plural(manifest.files.length, 'file')}, ${plural(rows, 'row')}\n`,
        ...keys.map(({ role, name, fingerprint }) => `${role} ${name}, key ${fingerprint}\n`),
        ...(manifest === null || key !== null
          ? []
          : [
              'The keys are those in the release: compare the fingerprints with what the publisher says elsewhere.\n',
            ]),
      ]
        .join('')
        .replace(/[^\P{Cc}\n]/gu, '?'),
  })
  return failed ? EXITS.unread : EXITS.done
}
