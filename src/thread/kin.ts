import type { Kind } from '../codebook/index.js'

/** Kinds that are often offered, demanded or refused together: their threads name each other, and never become one. */
export interface KinRow {
  readonly id: string
  readonly kinds: readonly Kind[]
  readonly example: string
  readonly not: Kind
  readonly source: string
}

export const KIN_ROWS: readonly KinRow[] = [
  {
    id: 'kin/leaving',
    kinds: ['amnesty', 'surrender', 'evacuation', 'siege', 'withdrawal'],
    example: 'safe passage for those who lay down their arms',
    not: 'sanction',
    source: 'codebook section 1, rule 1: the condition of an offer is part of it',
  },
  {
    id: 'kin/truce',
    kinds: ['ceasefire', 'deescalation', 'talks', 'agreement', 'withdrawal'],
    example: 'a truce, and talks on what comes after',
    not: 'amnesty',
    source: 'codebook section 3, restraint and talk',
  },
  {
    id: 'kin/exchange',
    kinds: ['release', 'talks', 'agreement', 'ceasefire'],
    example: 'prisoners freed under an accord',
    not: 'aid',
    source: 'codebook section 3, restraint and talk',
  },
  {
    id: 'kin/relief',
    kinds: ['aid', 'siege', 'evacuation', 'ceasefire'],
    example: 'lorries let through a ring',
    not: 'release',
    source: 'codebook ruling 15: aid blocked, a siege lifted',
  },
]

const KIN: ReadonlyMap<Kind, ReadonlySet<Kind>> = new Map(
  [...new Set(KIN_ROWS.flatMap(({ kinds }) => kinds))].map((kind) => [
    kind,
    new Set(KIN_ROWS.filter(({ kinds }) => kinds.includes(kind)).flatMap(({ kinds }) => kinds)),
  ]),
)

export const areKin = (a: Kind, b: Kind): boolean => a !== b && KIN.get(a)?.has(b) === true
