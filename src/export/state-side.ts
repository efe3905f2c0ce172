import type { ActorType } from '../name/index.js'
import { openActors } from '../name/index.js'
import type { Party } from '../tally/index.js'
import type { IncidentRow } from './tables/index.js'

const STATE_TYPES: ReadonlySet<ActorType> = new Set(['government', 'military', 'police'])

/** A state with no parties of its own in the dictionary: "army" is a state's where "Icelandic army" is. */
const ANY_STATE = 'Icelandic'

/** Id of a state by that of its side or of an organ; null for territories with authorities of their own. */
function stateOf(id: string): string | null {
  const nation = openActors().nationById(id.split('/', 1)[0]!)
  return nation === null || nation.territory ? null : nation.id
}

const typeOf = (id: string): ActorType | null => openActors().byId(id)?.type ?? null

/** True for a state and its forces, whoever's soldiers they are; false for any other side; null for words that name nobody. */
export function isState(party: Party): boolean | null {
  if (party.sort === 'actor') return isStateId(party.id)
  const asked = { published: null, role: 'agent', context: { countries: [], actorsSeen: [] } } as const
  const read = openActors().resolve(`${ANY_STATE} ${party.id.replace(/^words:/, '')}`, asked)
  return isStateId(read?.id ?? '') || (party.sort === 'placeholder' ? null : false)
}

function isStateId(id: string): boolean {
  const state = stateOf(id)
  if (state === id) return true
  const type = typeOf(id)
  return type !== null && STATE_TYPES.has(type) && (state !== null || !id.includes('/'))
}

/** The name of a state's side is its nation's: one that people gave it stays as it is. */
const isBareState = ({ id, name }: Party): boolean =>
  stateOf(id) === id && openActors().nationById(id)?.name === name

/** As UCDP names its sides: "Government of Syria". */
export const gedName = (party: Party): string =>
  isBareState(party) ? (openActors().byId(`${party.id}/government`)?.name ?? party.name) : party.name

/**
 * As ACLED names its actors: by the organ that the claims of the incident name, "Military Forces of Syria" or "Police
 * Forces of Syria"; the government where they name no other. ACLED's spans of years are its own, and are left away.
 */
export function acledName(party: Party, { incident }: IncidentRow): string {
  if (!isBareState(party)) return party.name
  const types = new Set(
    incident.claims
      .flatMap(({ claim }) => [...claim.agents, ...claim.targets, claim.source])
      .flatMap(({ actor }) => (actor !== null && stateOf(actor.id) === party.id ? [typeOf(actor.id)] : [])),
  )
  const forces = types.has('military') ? 'Military Forces' : types.has('police') ? 'Police Forces' : null
  return forces === null ? gedName(party) : `${forces} of ${party.name}`
}
