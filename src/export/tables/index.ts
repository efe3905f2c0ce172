import { ACTOR_PERIODS, ACTORS } from './actors.js'
import { ATTRIBUTIONS } from './attributions.js'
import { CASUALTIES } from './casualties.js'
import { CHANGES } from './changes.js'
import { CLAIMS } from './claims.js'
import { COUNTS } from './counts.js'
import { CONSENTS, GRADES, LINKS, NAMES, OVERRIDES, RATINGS, RESPONSIBLE, SPOTS } from './decisions.js'
import { INCIDENTS } from './incidents.js'
import { MENTIONS } from './mentions.js'
import { ORIGINS } from './origins.js'
import { ALIASES, OWN_ACTORS } from './own-actors.js'
import { PRINTINGS } from './printings.js'
import { SOURCES } from './sources.js'
import { STATES } from './states.js'
import { type AnyTable, tableOf } from './table.js'
import { TEXTS } from './texts.js'

/** Every table of the record, in the order in which people read them. */
export const TABLES: readonly AnyTable[] = [
  tableOf(INCIDENTS),
  tableOf(CASUALTIES),
  tableOf(ATTRIBUTIONS),
  tableOf(CLAIMS),
  tableOf(MENTIONS),
  tableOf(COUNTS),
  tableOf(SOURCES),
  tableOf(PRINTINGS),
  tableOf(ORIGINS),
  tableOf(ACTORS),
  tableOf(ACTOR_PERIODS),
  tableOf(STATES),
  tableOf(CHANGES),
]

/** What people decided beyond the claims: from all tables together a project with the same tallies can be made. */
export const DECISION_TABLES: readonly AnyTable[] = [
  tableOf(LINKS),
  tableOf(NAMES),
  tableOf(OVERRIDES),
  tableOf(GRADES),
  tableOf(RESPONSIBLE),
  tableOf(RATINGS),
  tableOf(SPOTS),
  tableOf(CONSENTS),
  tableOf(OWN_ACTORS),
  tableOf(ALIASES),
]

/** Only where somebody asks for texts. */
export const TEXT_TABLES: readonly AnyTable[] = [tableOf(TEXTS)]

export { ACTORS } from './actors.js'
export type { IncidentRow } from './incidents.js'
export { INCIDENTS } from './incidents.js'
export type { AnyTable, CellValue, Column } from './table.js'
