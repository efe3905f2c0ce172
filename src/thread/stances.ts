import type { Stance } from '../codebook/index.js'

/** What a claim of a stance does in a thread. */
export interface StanceRole {
  readonly id: string
  readonly stance: Stance
  /**
   * `opens`: others can answer it; `announces`: likewise, but alone it makes no thread; `answers`: it is said to something
   * that others opened; `tells`: no position of a party, save an accusation that is denied.
   */
  readonly role: 'opens' | 'announces' | 'answers' | 'tells'
  /** Answers to nothing that the record holds make a thread all the same: they show that there was something. */
  readonly alone: boolean
  /** "offered by the government". */
  readonly done: string
  readonly source: string
}

const row = (
  stance: Stance,
  { role, alone = false, done }: Pick<StanceRole, 'role' | 'done'> & { readonly alone?: boolean },
): StanceRole => ({ id: `stance/${stance}`, stance, role, alone, done, source: 'codebook section 4' })

/** A row a stance, in the codebook's order. */
export const STANCE_ROLES: readonly StanceRole[] = [
  row('reports', { role: 'tells', done: 'reported by' }),
  row('denies', { role: 'answers', done: 'denied by' }),
  row('plans', { role: 'announces', done: 'planned by' }),
  row('threatens', { role: 'opens', done: 'threatened by' }),
  row('offers', { role: 'opens', done: 'offered by' }),
  row('accepts', { role: 'answers', alone: true, done: 'accepted by' }),
  row('rejects', { role: 'answers', alone: true, done: 'rejected by' }),
  row('demands', { role: 'opens', done: 'demanded by' }),
  row('predicts', { role: 'tells', done: 'expected by' }),
  row('condemns', { role: 'answers', done: 'condemned by' }),
  row('welcomes', { role: 'answers', done: 'welcomed by' }),
]

const ROLES: ReadonlyMap<Stance, StanceRole> = new Map(STANCE_ROLES.map((role) => [role.stance, role]))

export const roleOf = (stance: Stance): StanceRole => ROLES.get(stance)!

/** "offered", as a sentence tells that one or many took the stance. */
export const sayDone = (stance: Stance): string => roleOf(stance).done.replace(/ by$/, '')
