import type { RecordedClaim } from '../record/index.js'
import type { Observation, StateKind } from './state.js'
import { STATE_KINDS } from './state.js'

/** Kinds that say in other words that control began or ended. */
const CONTROL_BY: Readonly<Record<string, Observation['phase']>> = { capture: 'begins', withdrawal: 'ends' }

const isState = (kind: string): kind is StateKind => (STATE_KINDS as readonly string[]).includes(kind)

/** The state that a claim is about, or null: only places can be held, and only what is reported has held. */
export function stateOf({
  claim,
}: RecordedClaim): { readonly kind: StateKind; readonly phase: Observation['phase'] } | null {
  if (isState(claim.kind)) return { kind: claim.kind, phase: claim.phase ?? 'continues' }
  const phase = CONTROL_BY[claim.kind]
  return phase === undefined || claim.place === null ? null : { kind: 'control', phase }
}

/**
 * What a claim says of a state on which days: those that it names, else the day of its report ("as of"). Null where it
 * says nothing that held, or where there is no day at all.
 */
export function observe(recorded: RecordedClaim): Observation | null {
  const { claim, report } = recorded
  const state = stateOf(recorded)
  if (state === null || claim.stance !== 'reports') return null
  const from = claim.time?.start ?? claim.time?.end ?? report.published
  if (from === null) return null
  const until = claim.time?.start === undefined || claim.time.start === null ? from : (claim.time.end ?? from)
  return { claim: recorded, ...state, from, until: [from, until].sort()[1]! }
}

/** Parties that hold it, in order: agents by their actor where it is known. */
export const holdersOf = ({ claim }: RecordedClaim): readonly string[] =>
  [...new Set(claim.agents.map(({ actor, text }) => actor?.name ?? text))].sort()
