import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Override } from '../record/index.js'
import type { Bounds, Cell, Toll } from '../tally/index.js'
import { cellAt, parseCell, sayBounds, sideId } from '../tally/index.js'
import type { Meant, Told } from './on-incident.js'
import { idsOf, meantIncident, tellOf } from './on-incident.js'
import type { Project } from './project.js'

export interface OverrideOptions {
  readonly incident: string
  /** `killed`, `killed/civilian`, `killed/civilian/children`, `killed/combatant/all/words:rebels`. */
  readonly cell: string
  /** Null takes an earlier word on the cell back. */
  readonly value: Bounds | null
  readonly reason: string
}

/** A person's number for a cell, with the one that follows from claims beside it. */
export interface Overridden extends Told {
  /** Metric, status, group and side. */
  readonly cell: string
  readonly value: Bounds | null
  readonly derived: Bounds
}

/**
 * Whole numbers as a person writes them: `7..11`, `7..` (7 or more), `..11` (up to 11), `9`; null where it is no such
 * thing, or where low, best and high are not in order.
 */
export function readBounds(given: string, best: string | null): Bounds | null {
  const found = /^(\d*)(\.\.)?(\d*)$/.exec(given.trim())
  if (found === null || (best !== null && !/^\d+$/.test(best))) return null
  const [, low = '', range, high = ''] = found
  const whole = (digits: string): number | null => (digits === '' ? null : Number(digits))
  const value = {
    low: whole(low),
    best: best === null ? null : whole(best),
    high: range === undefined ? whole(low) : whole(high),
  }
  const bounds =
    value.best === null && value.low !== null && value.low === value.high
      ? { ...value, best: value.low }
      : value
  return isUsable(bounds) ? bounds : null
}

/** Something is known, in whole numbers, and low ≤ best ≤ high. */
function isUsable({ low, best, high }: Bounds): boolean {
  const known = [low, best, high].filter((n) => n !== null)
  return (
    known.length > 0 && known.every((n, i) => Number.isSafeInteger(n) && n >= 0 && (known[i - 1] ?? 0) <= n)
  )
}

/** Records a person's number for a cell of an incident, or takes it back; the derived number stays beside it. */
export function overrideCell(project: Project, options: OverrideOptions): Outcome<Overridden | null> {
  const { cell: given, value, reason } = options
  const refuse = (code: string, seen: string): Outcome<null> => ({
    value: null,
    diagnostics: [errorOf(`override/${code}`, seen)],
  })
  const at = parseCell(given)
  if (at === null)
    return refuse(
      'cell',
      `"${given}" names no cell; not recorded; write metric/status/group/side, as killed/civilian/children`,
    )
  if (value !== null && !isUsable(value))
    return refuse('value', 'low, best and high are not in order; not recorded; give whole numbers, low first')
  if (reason.trim() === '')
    return refuse('reason', 'no reason was given; not recorded; say why, since others will ask')
  const meant = meantIncident(project, options.incident)
  if ('code' in meant) return { value: null, diagnostics: [meant] }
  const { toll } = meant
  if (at.side !== 'all' && at.side !== 'unknown' && !sidesOf(toll).has(at.side))
    return refuse(
      'side',
      `no side "${at.side}" in this incident; not recorded; it has ${[...sidesOf(toll)].join(', ') || 'none'}`,
    )
  const cell = `${at.metric}/${at.status}/${at.group}/${at.side}`
  const standing = standingOn(project, meant, cell)
  if (value === null && standing.length === 0)
    return refuse(
      'none',
      `nobody chose a number for ${cell}; nothing was changed; see "marsad tally --explain"`,
    )
  const fact = (incident: string, key: string): Override => ({
    kind: 'override',
    incident,
    cell: key,
    value,
    reason,
  })
  const facts = value === null ? standing.map((one) => fact(one.incident, one.cell)) : [fact(meant.id, cell)]
  const told = tellOf(project, meant, facts)
  const derived = cellAt(toll.cells, at)?.derived ?? { low: null, best: null, high: null }
  return { value: { ...told.value, cell, value, derived }, diagnostics: told.diagnostics }
}

const sidesOf = ({ cells }: Toll): ReadonlySet<string> =>
  new Set(cells.map(({ side }: Cell) => sideId(side)).filter((id) => id !== 'all' && id !== 'unknown'))

/** Words on the same cell that stand, also under ids that lead to the incident now. */
function standingOn(project: Project, meant: Meant, cell: string): readonly Override[] {
  const ids = new Set(idsOf(meant))
  return project.standing().overrides.filter((one) => {
    const at = parseCell(one.cell)
    return ids.has(one.incident) && at !== null && `${at.metric}/${at.status}/${at.group}/${at.side}` === cell
  })
}

/** `7 to 11, best 9`; "unknown" where nothing is known. */
export function sayValue(bounds: Bounds): string {
  const { best, low, high } = bounds
  const said = sayBounds(bounds) ?? 'unknown'
  return best === null || low === high || (low === null && high === null) ? said : `${said}, best ${best}`
}
