import { type Kind, kindRow } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import type { Override, Responsible, Victim } from '../record/index.js'
import type { OnExplained } from '../saying/index.js'
import type { Cell } from './cell.js'
import { cellsOf } from './cells.js'
import type { Presumption } from './counted.js'
import type { Signed } from './decided.js'
import type { LeftOut } from './evidence.js'
import { type Figures, figuresOf } from './figures.js'
import { trimmed } from './held.js'
import { listedPeople } from './listed.js'
import { decisionsOf } from './override.js'
import type { Party, SideOf } from './party.js'
import { contextOf, holds, type Responsibility, responsibilityOf } from './responsibility.js'
import type { Cause } from './row.js'

export interface TollOptions {
  readonly origins: Origins
  /** Whether what nobody has decided on counts, each cell marked. */
  readonly suggestions?: boolean
  /** People's words on cells, in the order of the log. */
  readonly overrides?: readonly Signed<Override>[]
  /** Victim lists as they stand. */
  readonly victims?: readonly Victim[]
  readonly presumption?: Presumption
  /** People's words on who is held responsible, in the order of the log. */
  readonly responsible?: readonly Signed<Responsible>[]
  readonly sideOf?: SideOf
  /** Hears how each cell of the toll came about. */
  readonly onExplained?: OnExplained
}

/** Numbers that a party concedes by its own word; never summed with what others allege (field rule N11). */
export interface OwnWord {
  readonly party: Party
  readonly cells: readonly Cell[]
}

/** The toll of one incident (codebook section 9.3). */
export interface Toll {
  readonly incident: string
  readonly kind: Kind
  readonly cause: Cause
  readonly place: Incident['place']
  readonly start: string | null
  readonly end: string | null
  /** Several attacks under one number. */
  readonly lumped: boolean
  readonly cells: readonly Cell[]
  readonly own: readonly OwnWord[]
  readonly responsibility: Responsibility
  /** Everything that did not enter, with its reason. */
  readonly leftOut: readonly LeftOut[]
  readonly suggestions: boolean
  readonly presumption: Presumption
}

/** Conditions that kill without anybody's hand in the act. */
const INDIRECT: ReadonlySet<Kind> = new Set<Kind>(['deprivation', 'displacement', 'entrapment'])

/** What is known of the dead, the hurt and the missing of one incident, cell by cell, with all that it rests on. */
export function tollOf(incident: Incident, options: TollOptions): Toll {
  const { origins, suggestions = false, presumption = 'none', sideOf } = options
  const context = contextOf(incident, sideOf)
  const isHere = ({ incident: id }: { readonly incident: string }): boolean =>
    id === incident.id || incident.former.includes(id)
  const responsibility = responsibilityOf(incident, {
    suggestions,
    responsible: options.responsible ?? [],
    ...(sideOf === undefined ? {} : { sideOf }),
  })
  const { figures, leftOut, sides } = figuresOf(incident, { origins, suggestions, presumption, context })
  const { people, leftOut: twins } = listedPeople((options.victims ?? []).filter(isHere), { presumption })
  const { decisions, leftOut: refused } = decisionsOf((options.overrides ?? []).filter(isHere))
  const input = { sides, reciprocal: kindRow(incident.kind).reciprocal, day: context.day, incident }
  return {
    incident: incident.id,
    kind: incident.kind,
    cause: INDIRECT.has(incident.kind) ? 'indirect' : 'direct',
    place: incident.place,
    start: incident.start,
    end: incident.end,
    lumped: incident.lumped,
    cells: cellsOf({
      ...input,
      figures,
      leftOut: [...leftOut, ...twins],
      listed: people,
      decisions,
      onExplained: options.onExplained,
    }),
    own: trimmed(ownWords(figures, { responsibility, input })),
    responsibility,
    leftOut: trimmed([...leftOut, ...twins, ...refused]),
    suggestions,
    presumption,
  }
}

function ownWords(
  figures: Figures['figures'],
  options: {
    readonly responsibility: Responsibility
    readonly input: Pick<Parameters<typeof cellsOf>[0], 'sides' | 'reciprocal' | 'day' | 'incident'>
  },
): readonly OwnWord[] {
  const { responsibility, input } = options
  const parties = new Map(
    responsibility.held
      .filter((held) => held.relation === 'conceded' && holds(held))
      .map(({ party }) => [party.id, party]),
  )
  return [...parties.values()].map((party) => ({
    party,
    cells: cellsOf({
      ...input,
      figures: figures.filter(({ attacker, side }) => attacker === party.id && side !== party.id),
      leftOut: [],
      listed: [],
      decisions: [],
    }),
  }))
}

/** Tolls of many incidents: people's words and lists are looked up once. */
export function tollsOf(incidents: readonly Incident[], options: TollOptions): readonly Toll[] {
  const wordsOf = ownWordsOf(options)
  return incidents.map((incident) => tollOf(incident, { ...options, ...wordsOf(incident) }))
}

/** What people said of one incident. */
export type OwnWords = Required<Pick<TollOptions, 'overrides' | 'victims' | 'responsible'>>

/** Finds for each incident what people said of it, also under ids that lead to it now, in the order of the log. */
export function ownWordsOf(options: TollOptions): (incident: Incident) => OwnWords {
  const overrides = byIncident(options.overrides ?? [])
  const victims = byIncident(options.victims ?? [])
  const responsible = byIncident(options.responsible ?? [])
  const told = [overrides, victims, responsible]
  return (incident) =>
    isToldOf(told, incident)
      ? {
          overrides: ownOf(overrides, incident),
          victims: ownOf(victims, incident),
          responsible: ownOf(responsible, incident),
        }
      : NO_WORDS
}

/** Of most incidents nobody said anything. */
const NO_WORDS: OwnWords = { overrides: [], victims: [], responsible: [] }

const isToldOf = (told: readonly ReadonlyMap<string, unknown>[], { id, former }: Incident): boolean =>
  told.some((map) => map.size > 0 && (map.has(id) || former.some((known) => map.has(known))))

interface Placed<T> {
  readonly item: T
  readonly order: number
}

function byIncident<T extends { readonly incident: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly Placed<T>[]> {
  const map = new Map<string, Placed<T>[]>()
  for (const [order, item] of items.entries()) {
    const list = map.get(item.incident)
    if (list === undefined) map.set(item.incident, [{ item, order }])
    else list.push({ item, order })
  }
  return map
}

const ownOf = <T>(map: ReadonlyMap<string, readonly Placed<T>[]>, { id, former }: Incident): readonly T[] =>
  [id, ...former]
    .flatMap((known) => map.get(known) ?? [])
    .toSorted((a, b) => a.order - b.order)
    .map(({ item }) => item)
