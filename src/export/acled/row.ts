import { ACLED_EVENT_TYPES, kindRow } from '../../codebook/index.js'
import { isDecided, publishersOf } from '../../record/index.js'
import { type Cell, cellAt, type Party } from '../../tally/index.js'
import { countryOf } from '../countries.js'
import type { Statement } from '../material.js'
import { partiesIn, sidesOf } from '../parties.js'
import { acledName } from '../state-side.js'
import type { CellValue, IncidentRow } from '../tables/index.js'
import { middleOf, sayDays, timePrecision } from './event-days.js'

/** By their exact names, in the order of files. */
export const COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], CellValue>>>

const DISORDER: Readonly<Record<string, string>> = {
  Battles: 'Political violence',
  'Explosions/Remote violence': 'Political violence',
  'Violence against civilians': 'Political violence',
  Protests: 'Demonstrations',
  Riots: 'Demonstrations',
  'Strategic developments': 'Strategic developments',
}

/** Sub-event types that are of another sort than the rest of their type. */
const DISORDER_OF_SUB: Readonly<Record<string, string>> = {
  'Mob violence': 'Political violence',
  'Excessive force against protesters': 'Political violence; Demonstrations',
}

/** 1 the place itself, 2 near it or a small area, 3 a larger region. */
const PRECISION: Readonly<Record<string, number>> = {
  site: 1,
  quarter: 1,
  settlement: 1,
  district: 2,
  province: 3,
  region: 3,
  country: 3,
}

/** One row; null where ACLED has no sub-event type for the kind, or nobody gives a day. */
export function acledRow(row: IncidentRow, statement: Statement): Cells | null {
  const { incident, toll, killed } = row
  const [type] = kindRow(incident.kind).crosswalk.acled
  const start = incident.start ?? incident.end
  if (type === undefined || start === null) return null
  const end = incident.end ?? start
  const day = middleOf(start, end)
  const eventType = ACLED_EVENT_TYPES[type.code]!
  const link = incident.place?.link ?? null
  const { first, others, targets } = actorsOf(row)
  const named = (parties: readonly Party[]): string | null =>
    parties.map((party) => acledName(party, row)).join('; ') || null
  const civilians = cellAt(toll.cells, { metric: 'killed', status: 'civilian' }) !== null
  return {
    event_id_cnty: incident.id,
    event_date: day,
    year: Number(day.slice(0, 4)),
    time_precision: timePrecision(incident.start, incident.end),
    disorder_type: DISORDER_OF_SUB[type.code] ?? DISORDER[eventType] ?? null,
    event_type: eventType,
    sub_event_type: type.code,
    actor1: named(first) ?? 'Unidentified Armed Group',
    assoc_actor_1: named(others),
    actor2: named(targets.slice(0, 1)) ?? (civilians ? 'Civilians' : null),
    assoc_actor_2: named(targets.slice(1)),
    civilian_targeting: civilians && targets.length === 0 ? 'Civilian targeting' : null,
    iso: countryOf(link?.country)?.number ?? null,
    country: countryOf(link?.country)?.name ?? link?.country ?? null,
    admin1: link?.admin1 ?? null,
    location: link?.name ?? incident.place?.text ?? null,
    latitude: link?.latitude ?? null,
    longitude: link?.longitude ?? null,
    geo_precision: link === null ? null : (PRECISION[link.precision] ?? null),
    source:
      [...new Set(incident.claims.flatMap(({ report }) => publishersOf(report)))].sort().join('; ') || null,
    notes: notesOf(row),
    fatalities: acledNumber(killed),
    tags: row.incident.claims.every(isDecided) ? null : 'suggested',
    timestamp: Math.floor(Date.parse(statement.made) / 1000),
  }
}

interface Actors {
  readonly first: readonly Party[]
  readonly others: readonly Party[]
  readonly targets: readonly Party[]
}

/**
 * Of a fight the parties between whom it was, the first two of them as ACLED pairs them; else who is held to have done
 * it, and whose people were hurt.
 */
function actorsOf({ toll }: IncidentRow): Actors {
  const { opponents } = toll.responsibility
  if (opponents.length > 1)
    return { first: opponents.slice(0, 1), others: [], targets: opponents.slice(1, 2) }
  const [first, ...others] =
    opponents.length > 0 ? opponents : partiesIn(toll, ['claimed', 'conceded', 'blamed', 'suspected'])
  return {
    first: first === undefined ? [] : [first],
    others,
    targets: sidesOf(toll).filter(({ id }) => id !== first?.id),
  }
}

/** ACLED's own reading of vague words, where it differs from ours (conservative by its codebook). */
const VAGUE: readonly (readonly [RegExp, number])[] = [
  [/^dozens?\b|\bdozens of\b/i, 12],
  [/^several\b|^a few\b|^some\b|^many\b/i, 3],
  [/^hundreds\b/i, 100],
  [/^scores\b/i, 20],
]

/** One number: 0 for nothing said, the source's vague words by ACLED's table, else our best or low. */
export function acledNumber(killed: Cell | null): number {
  if (killed === null) return 0
  const [only] = killed.used
  const vague =
    killed.used.length === 1 && only !== undefined ? VAGUE.find(([words]) => words.test(only.words)) : null
  return vague?.[1] ?? killed.best ?? killed.low ?? 0
}

/** Whether ACLED's one number is another than what is said. */
const isCoded = (killed: Cell): boolean => killed.words !== String(acledNumber(killed))

function notesOf({ incident, toll, killed, injured }: IncidentRow): string {
  const blamed = toll.responsibility.held.map(({ party, relation, claims }) => {
    const by = [...new Set(claims.map((one) => one.by))].join(', ')
    return `${party.name}: ${relation}${by === '' ? '' : ` (${by})`}`
  })
  const { opponents } = toll.responsibility
  return [
    `${sayDays(incident)}, ${incident.kind}${incident.place === null ? '' : ` at ${incident.place.text}`}.`,
    killed === null
      ? 'Fatalities not said.'
      : `Killed ${killed.words}${isCoded(killed) ? ` (coded to ${acledNumber(killed)})` : ''}: ${killed.explain}.`,
    injured === null ? '' : `Injured ${injured.words}.`,
    opponents.length < 3 ? '' : `Fought by ${opponents.map(({ name }) => name).join('; ')}.`,
    blamed.length === 0 ? '' : `${blamed.join('; ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
