import type { Cli, Command } from '../command.js'
import type { Exit } from '../exits.js'
import { EXITS, PROJECT_EXIT_HELP, UsageError } from '../exits.js'
import type { ProjectOptions } from '../project.js'
import { addProjectOptions, exitOf, print, withProject } from '../project.js'

interface GradeOptions extends ProjectOptions {
  readonly reason?: string
}

const HELP = `
Grading is optional. "confirmed" and "fair" are provisional until a second person, with a key of their own, says the
same; "none" takes every word on the grade back. An incident gets its id for ever by this.

Examples:
  marsad grade i-0c1d2e3f4a5b fair --reason "two origins, one of them at the place"
  marsad grade i-0c1d2e3f4a5b fair --as Omar
  marsad grade i-0c1d2e3f4a5b none --reason "the second source took it back"

${PROJECT_EXIT_HELP}
`

/** How far an incident can be relied on, by people. */
export const GRADE: Command = {
  name: 'grade',
  addTo: (program, cli) => {
    const command = program
      .command('grade')
      .description('grade an incident: confirmed, fair, weak, contested, discounted, or none')
      .argument('<incident>', 'id of an incident')
      .argument('<grade>', 'confirmed, fair, weak, contested, discounted, none')
    addProjectOptions(command)
      .option('--reason <words>', 'why')
      .addHelpText('after', HELP)
      .action(async (incident: string, grade: string, options: GradeOptions) =>
        cli.end(await gradeOne(incident, { ...options, grade }, cli)),
      )
  },
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
