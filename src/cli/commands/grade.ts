import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface GradeOptions extends ProjectOptions {
  readonly reason?: string
  readonly reliability?: string
  readonly credibility?: string
}

const HELP = `
Grading is optional. "confirmed" and "fair" are provisional until a second person, with a key of their own, says the
same; "none" takes every word on the grade back. An incident gets its id for ever by this.

A source and what it says are graded apart, by the Admiralty code, and neither changes a number:
  --reliability of a source: A reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged, none
  --credibility of a claim: 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable,
                            6 cannot be judged, none

Examples:
  marsad grade i-0c1d2e3f4a5b fair --reason "two origins, one of them at the place"
  marsad grade i-0c1d2e3f4a5b none --reason "the second source took it back"
  marsad grade source "Halvek Observatory" --reliability B --reason "corrects its own mistakes in public"
  marsad grade claim c-0123456789abcdef --credibility 3 --reason "nobody else was there"

${PROJECT_EXIT_HELP}
`

/** How far an incident, a source or a claim can be relied on, by people. */
export const GRADE: Command = {
  name: 'grade',
  addTo: (program, cli) => {
    const command = program
      .command('grade')
      .description(
        'grade an incident: confirmed, fair, weak, contested, discounted, or none; a source; or what a claim says',
      )
      .argument('<incident>', 'id of an incident; or the word source, or claim')
      .argument('<grade>', 'confirmed, fair, weak, contested, discounted, none; or which source or claim')
    addProjectOptions(command)
      .option('--reliability <letter>', 'of a source: A to F, or none')
      .option('--credibility <number>', 'of a claim: 1 to 6, or none')
      .option('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (about: string, given: string, options: GradeOptions) =>
        cli.end(await gradeThing(about, given, options, cli)),
      )
  },
}

const gradeThing = (about: string, given: string, options: GradeOptions, cli: Cli): Promise<Exit> => {
  const { reliability, credibility } = options
  const foreign =
    about === 'source' ? credibility : about === 'claim' ? reliability : (reliability ?? credibility)
  if (foreign !== undefined)
    throw new UsageError(
      'a source has a --reliability, a claim a --credibility, an incident a grade; nothing was recorded',
    )
  if (about === 'source') return rateOneSource(given, options, cli)
  if (about === 'claim') return rateOneClaim(given, options, cli)
  return gradeOne(about, { ...options, grade: given }, cli)
}

async function rateOneSource(given: string, options: GradeOptions, cli: Cli): Promise<Exit> {
  const { RELIABILITIES } = await import('../../record/index.js')
  const { RELIABILITY_WORDS, rateSource } = await import('../../work/index.js')
  const asked = wordOf(options.reliability, 'reliability', RELIABILITIES)
  return withProject(options, cli, async (project) => {
    const wish = { reliability: asked, reason: options.reason ?? null }
    const { value, diagnostics } = rateSource(project, given, wish)
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const now = asked === null ? 'no reliability' : `reliability ${asked}, ${RELIABILITY_WORDS[asked]}`
    await print(cli.console, options, {
      value,
      words: () => `${value.name} (${value.source}): ${now}, entry ${value.entry.slice(0, 12)}\n`,
    })
    return exit
  })
}

async function rateOneClaim(given: string, options: GradeOptions, cli: Cli): Promise<Exit> {
  const { CREDIBILITIES } = await import('../../record/index.js')
  const { CREDIBILITY_WORDS, rateClaim } = await import('../../work/index.js')
  const asked = wordOf(options.credibility, 'credibility', CREDIBILITIES)
  return withProject(options, cli, async (project) => {
    const wish = { credibility: asked, reason: options.reason ?? null }
    const { value, diagnostics } = rateClaim(project, given, wish)
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const now = asked === null ? 'no credibility' : `credibility ${asked}, ${CREDIBILITY_WORDS[asked]}`
    await print(cli.console, options, {
      value,
      words: () => `${value.claim}: ${now}, entry ${value.entry.slice(0, 12)}\n`,
    })
    return exit
  })
}

/** A step of an axis; null for none. */
function wordOf<T extends string | number>(
  given: string | undefined,
  axis: string,
  steps: readonly T[],
): T | null {
  const step = steps.find((one) => String(one) === given?.toUpperCase()) ?? null
  if (step === null && given !== 'none')
    throw new UsageError(
      given === undefined
        ? `say --${axis}: ${steps.join(', ')}, or none; nothing was recorded`
        : `no ${axis} "${given}"; it is one of ${steps.join(', ')}, or none; nothing was recorded`,
    )
  return step
}

async function gradeOne(
  incident: string,
  options: GradeOptions & { readonly grade: string },
  cli: Cli,
): Promise<Exit> {
  const { GRADES, gradeIncident, sayGrade } = await import('../../work/index.js')
  const grade = GRADES.find((known) => known === options.grade) ?? null
  if (grade === null && options.grade !== 'none')
    throw new UsageError(`no grade "${options.grade}"; the grades are ${GRADES.join(', ')}, none`)
  return withProject(options, cli, async (project) => {
    const { value, diagnostics } = gradeIncident(project, incident, { grade, reason: options.reason ?? null })
    const exit = exitOf(cli.console, diagnostics)
    if (value === null) return EXITS.unread
    const now = value.grade === null ? 'no grade' : sayGrade(value.grade)
    await print(cli.console, options, {
      value,
      words: () => `${value.incident}: ${now}, entry ${value.entries.at(-1)!.slice(0, 12)}\n`,
    })
    return exit
  })
}
