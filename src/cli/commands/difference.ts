import type { Difference, Piece } from '../../work/index.js'
import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import { isAddress } from '../input.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, plural, print, readProject } from '../project.js'

interface DifferenceOptions extends ProjectOptions {
  readonly all?: boolean
  readonly whole?: boolean
}

const HELP = `
[-Words-] were taken out, {+words+} were added. Space between words is not compared.

Examples:
  marsad difference https://freehalvek.example/2024/03/17/bread
  marsad difference https://freehalvek.example/2024/03/17/bread --all --whole
  marsad difference wire-07 wire-09

${PROJECT_EXIT_HELP}
`

/** Words that were added and taken out between two texts. */
export const DIFFERENCE: Command = {
  name: 'difference',
  addTo: (program, cli) => {
    const command = program
      .command('difference')
      .description('show which words were added and taken out between two versions of a page, or two reports')
      .argument('<page>', 'address of a page; or the id of a report, or the hash of its text')
      .argument('[other]', 'the report that the first is compared with')
    addProjectOptions(command)
      .option('--all', 'every version of the page with the one before it, not the last alone')
      .option('--whole', 'the whole text, not the changes with some words around them')
      .addHelpText('after', HELP)
      .action(async (page: string, other: string | undefined, options: DifferenceOptions) =>
        cli.end(await difference(page, other ?? null, options, cli)),
      )
  },
}

async function difference(
  page: string,
  other: string | null,
  options: DifferenceOptions,
  cli: Cli,
): Promise<Exit> {
  if (other === null && !isAddress(page))
    throw new UsageError(`"${page}" is no address; name a second report to compare it with`)
  const { differenceOf, differencesOfPage } = await import('../../work/index.js')
  const { console } = cli
  return readProject(options, cli, async (project) => {
    const found =
      other === null
        ? differencesOfPage(project, page, { all: options.all === true })
        : differenceOf(project, page, other)
    if ('code' in found) {
      console.report([found])
      return EXITS.unread
    }
    const value = 'pieces' in found ? [found] : found
    const whole = options.whole === true
    await print(console, options, {
      value,
      words: () => value.map((one) => wordsOf(one, { whole, colour: console.colour })).join('\n'),
    })
    return EXITS.done
  })
}

/** Texts come from reports: no control code of theirs may reach a terminal. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd')

/** Signs around what was taken out and added, and their colours on a terminal. */
const SIGNS = { taken: ['[-', '-]', '\u001b[31m'], added: ['{+', '+}', '\u001b[32m'] } as const

/** Words that are shown around a change. */
const AROUND = 8

interface Look {
  readonly whole: boolean
  readonly colour: boolean
}

function wordsOf({ before, after, pieces, taken, added }: Difference, look: Look): string {
  const at = ({ captured }: Difference['before']): string => `${captured.slice(0, 16).replace('T', ' ')} UTC`
  const lines = [
    `from ${plain(before.id)}, received ${at(before)}`,
    `to   ${plain(after.id)}, received ${at(after)}`,
    ...(taken + added === 0
      ? ['the same words']
      : [`${plural(taken, 'word')} taken out, ${plural(added, 'word')} added`]),
    '',
    pieces
      .map((piece, i) => shown(piece, { isFirst: i === 0, isLast: i === pieces.length - 1, ...look }))
      .join(' '),
  ]
  return `${lines.join('\n')}\n`
}

function shown(
  { sort, text }: Piece,
  { whole, colour, isFirst, isLast }: Look & { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const words = plain(text)
  if (sort !== 'same') {
    const [open, end, ink] = SIGNS[sort]
    return colour ? `${ink}${open}${words}${end}\u001b[39m` : `${open}${words}${end}`
  }
  const all = words.split(' ')
  const head = isFirst ? 0 : AROUND
  const tail = isLast ? 0 : AROUND
  if (whole || all.length <= head + tail + 1) return words
  return [...all.slice(0, head), '…', ...all.slice(all.length - tail)].join(' ')
}
