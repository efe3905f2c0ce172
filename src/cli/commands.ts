import type { Command } from './command.js'
import { ACTORS } from './commands/actors.js'
import { ADD } from './commands/add.js'
import { AGENDA } from './commands/agenda.js'
import { AGREE } from './commands/agree.js'
import { CLAIMS } from './commands/claims.js'
import { CODEBOOK } from './commands/codebook.js'
import { CONSENT } from './commands/consent.js'
import { CORRECTION } from './commands/correction.js'
import { DECIDE } from './commands/decide.js'
import { DEPOSIT } from './commands/deposit.js'
import { DIFFERENCE } from './commands/difference.js'
import { EDIT } from './commands/edit.js'
import { ERASE } from './commands/erase.js'
import { EXPLAIN } from './commands/explain.js'
import { EXPORT } from './commands/export.js'
import { GAZETTEER } from './commands/gazetteer.js'
import { GRADE } from './commands/grade.js'
import { IMPORT } from './commands/import.js'
import { INCIDENTS } from './commands/incidents.js'
import { INIT } from './commands/init.js'
import { JOIN } from './commands/join.js'
import { KEYS } from './commands/keys.js'
import { LINK } from './commands/link.js'
import { LOCATE } from './commands/locate.js'
import { NEW } from './commands/new.js'
import { NOTE } from './commands/note.js'
import { OVERRIDE } from './commands/override.js'
import { POSITIONS } from './commands/positions.js'
import { READ } from './commands/read.js'
import { REBUILD } from './commands/rebuild.js'
import { RELEASE } from './commands/release.js'
import { REREAD } from './commands/reread.js'
import { RESPONSIBLE } from './commands/responsible.js'
import { RIVALS } from './commands/rivals.js'
import { SAMPLE } from './commands/sample.js'
import { SERVE } from './commands/serve.js'
import { SOURCES } from './commands/sources.js'
import { STATES } from './commands/states.js'
import { STATUS } from './commands/status.js'
import { TALLY } from './commands/tally.js'
import { UNDO } from './commands/undo.js'
import { VERIFY } from './commands/verify.js'
import { VERSIONS } from './commands/versions.js'
import { VICTIM } from './commands/victim.js'

/** Commands that belong together, under one heading of the help. */
export interface CommandGroup {
  readonly heading: string
  readonly commands: readonly Command[]
}

/** Every command, grouped and in the order of the help. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { heading: 'Read reports, without a project:', commands: [READ, EXPLAIN, AGREE, GAZETTEER] },
  {
    heading: 'Keep a record:',
    commands: [INIT, ADD, IMPORT, SERVE, STATUS, CODEBOOK, VERSIONS, DIFFERENCE],
  },
  {
    heading: 'Decide:',
    commands: [
      CLAIMS,
      ...DECIDE,
      EDIT,
      NEW,
      LOCATE,
      CONSENT,
      NOTE,
      UNDO,
      ...LINK,
      OVERRIDE,
      GRADE,
      RESPONSIBLE,
      VICTIM,
    ],
  },
  { heading: 'See:', commands: [INCIDENTS, SOURCES, TALLY, STATES, POSITIONS, AGENDA, ACTORS] },
  { heading: 'Hand over:', commands: [EXPORT, RELEASE, CORRECTION, SAMPLE, KEYS] },
  { heading: 'Look after a record:', commands: [VERIFY, DEPOSIT, JOIN, RIVALS, REREAD, REBUILD, ERASE] },
]

export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap(({ commands }) => commands)
