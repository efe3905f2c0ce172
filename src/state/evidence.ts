import type { Kind, Phase, Stance } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { StateKind } from './state.js'
import { STATE_KINDS } from './state.js'

/** Which claims tell of a state, and what. A claim that no row takes tells of none. */
export interface EvidenceRow {
  readonly id: string
  readonly kind: Kind
  readonly stance: Stance
  /** Null: any phase, or none. */
  readonly phase: Phase | null
  /** The state that it tells of; what it says of it. `denied`: that it did not begin or does not hold. */
  readonly state: StateKind
  readonly tells: Phase | 'denied'
  /** How the claim says so, after "with" or by itself; null where the claim is about the state itself. */
  readonly words: string | null
  readonly example: string
  readonly not: string
  readonly source: string
}

const phasesOf = (state: StateKind): readonly EvidenceRow[] =>
  (['begins', 'continues', 'ends'] as const).map((phase) => ({
    id: `evidence/${state}-${phase}`,
    kind: state,
    stance: 'reports',
    phase,
    state,
    tells: phase,
    words: null,
    example: `${state} reports ${phase}`,
    not: `${state} demands ${phase}`,
    source: 'codebook section 2, phase',
  }))

const deniedRows = (state: StateKind): readonly EvidenceRow[] => [
  {
    id: `evidence/${state}-not-ended`,
    kind: state,
    stance: 'denies',
    phase: 'ends',
    state,
    tells: 'continues',
    words: 'the word that it did not end',
    example: `${state} denies ends`,
    not: `${state} denies begins`,
    source: 'codebook section 4, denies: what did not end goes on, by that word',
  },
  {
    id: `evidence/${state}-denied`,
    kind: state,
    stance: 'denies',
    phase: null,
    state,
    tells: 'denied',
    words: null,
    example: `${state} denies continues`,
    not: `${state} denies ends`,
    source: 'codebook section 4, denies; ruling 10: a violated ceasefire has not ended',
  },
]

const unphased = (state: StateKind): EvidenceRow => ({
  id: `evidence/${state}-unphased`,
  kind: state,
  stance: 'reports',
  phase: null,
  state,
  tells: 'continues',
  words: 'a mention without a phase',
  example: `${state} reports`,
  not: `${state} offers`,
  source: 'codebook section 4, reports: "happens or holds"',
})

/** Acts that begin or end control of a place. */
const ACTS: readonly EvidenceRow[] = [
  {
    id: 'evidence/capture',
    kind: 'capture',
    stance: 'reports',
    phase: null,
    state: 'control',
    tells: 'begins',
    words: 'its capture',
    example: 'capture reports',
    not: 'capture threatens',
    source: 'codebook section 3: taking of territory or positions',
  },
  {
    id: 'evidence/capture-denied',
    kind: 'capture',
    stance: 'denies',
    phase: null,
    state: 'control',
    tells: 'denied',
    words: null,
    example: 'capture denies',
    not: 'capture predicts',
    source: 'codebook section 4, denies',
  },
  {
    id: 'evidence/withdrawal',
    kind: 'withdrawal',
    stance: 'reports',
    phase: null,
    state: 'control',
    tells: 'ends',
    words: 'a withdrawal',
    example: 'withdrawal reports',
    not: 'withdrawal demands',
    source: 'codebook section 3: armed forces leaving territory or positions',
  },
  {
    id: 'evidence/withdrawal-denied',
    kind: 'withdrawal',
    stance: 'denies',
    phase: null,
    state: 'control',
    tells: 'continues',
    words: 'the word that nobody withdrew',
    example: 'withdrawal denies',
    not: 'withdrawal rejects',
    source: 'codebook section 4, denies: who did not leave is there, by that word',
  },
  {
    id: 'evidence/surrender',
    kind: 'surrender',
    stance: 'reports',
    phase: null,
    state: 'control',
    tells: 'ends',
    words: 'a surrender',
    example: 'surrender reports',
    not: 'surrender denies',
    source: 'codebook section 3: handing over a place; a number of persons who gave up hands over none',
  },
]

/** The first row that fits decides. */
export const EVIDENCE_ROWS: readonly EvidenceRow[] = [
  ...STATE_KINDS.flatMap((state) => [...phasesOf(state), unphased(state), ...deniedRows(state)]),
  ...ACTS,
]

const BY_KIND: ReadonlyMap<string, readonly EvidenceRow[]> = new Map(
  [...new Set(EVIDENCE_ROWS.map(({ kind, stance }) => `${kind} ${stance}`))].map((key) => [
    key,
    EVIDENCE_ROWS.filter(({ kind, stance }) => `${kind} ${stance}` === key),
  ]),
)

/** What a claim tells of a state, or null. An act without a place, and people who gave up one by one, tell of none. */
export function evidenceOf({ claim }: RecordedClaim): EvidenceRow | null {
  const rows = BY_KIND.get(`${claim.kind} ${claim.stance}`) ?? []
  const row = rows.find(({ phase }) => phase === null || phase === claim.phase)
  if (row === undefined) return null
  if (row.kind !== row.state && claim.place === null) return null
  return row.kind === 'surrender' && claim.counts.some(({ metric }) => metric === 'surrendered') ? null : row
}
