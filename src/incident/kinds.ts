import type { Kind } from '../codebook/index.js'

/** What the claims of a kind may become (codebook sections 3 and 9.1). */
export interface KindRule {
  readonly kind: Kind
  /**
   * `always`: something that happens on a day, to persons or things. `with victims`: a state, a position or a move of
   * forces, which is a happening only where the claim counts victims; its other numbers stand apart.
   */
  readonly happens: 'always' | 'with victims'
  /** Kinds for which this one may be the vaguer word. */
  readonly vagueFor: readonly Kind[]
  /** True where a victim named as target is enough to tell of a happening: nobody is killed or seized in general. */
  readonly persons: boolean
  readonly source: string
}

const MEANS: readonly Kind[] = ['bombing', 'shelling', 'airstrike', 'shooting', 'clash']

const happening = (kind: Kind, source: string): KindRule => ({
  kind,
  happens: 'always',
  vagueFor: [],
  persons: false,
  source,
})

const toPersons = (kind: Kind, source: string): KindRule => ({ ...happening(kind, source), persons: true })

const condition = (kind: Kind, source: string): KindRule => ({
  ...happening(kind, source),
  happens: 'with victims',
})

const vague = (kind: Kind, vagueFor: readonly Kind[], source: string): KindRule => ({
  ...happening(kind, source),
  vagueFor,
})

/** One row a kind of the codebook. */
export const KIND_RULES: readonly KindRule[] = [
  happening('clash', 'codebook 3, force'),
  vague('assault', MEANS, 'codebook 9.1: may be a vaguer word; 3: "an attack whose means is not said"'),
  happening('shelling', 'codebook 3, force'),
  happening('airstrike', 'codebook 3, force'),
  happening('bombing', 'codebook 3, force'),
  toPersons('shooting', 'codebook 3: "small-arms fire on persons"'),
  {
    ...toPersons('killing', 'codebook 9.1: may be a vaguer word; 8.3: "where no means is known: killing"'),
    vagueFor: [...MEANS, 'assault'],
  },
  toPersons('abduction', 'codebook 3, force'),
  toPersons('detention', 'codebook 3, force'),
  toPersons('abuse', 'codebook 3, force'),
  happening('destruction', 'codebook 3, force'),
  happening('capture', 'codebook 3: "taking of territory or positions", an act of a day'),
  condition('withdrawal', 'codebook 3: a move of forces'),
  condition('control', 'codebook 3: "a condition"'),
  condition('siege', 'codebook 3: a condition with phases'),
  happening('surrender', 'codebook 3 and 6: persons counted as surrendered'),
  condition('ceasefire', 'codebook 3: a condition with phases'),
  condition('amnesty', 'codebook 3: an offer'),
  happening('evacuation', 'codebook 3 and 6: persons counted as evacuated'),
  happening('release', 'codebook 3 and 6: persons counted as released'),
  condition('deescalation', 'codebook 3: what is not done'),
  condition('talks', 'codebook 3, talk'),
  condition('agreement', 'codebook 3, talk'),
  condition('message', 'codebook 3, talk'),
  happening('displacement', 'codebook 3 and 6: persons counted as displaced'),
  condition('entrapment', 'codebook 3: a condition'),
  condition('deprivation', 'codebook 3: a condition; those who die of it are counted (field rule N12)'),
  condition('aid', 'codebook 3: relief'),
  vague('casualties', [...MEANS, 'assault', 'killing'], 'codebook 9.1: may be a vaguer word'),
  happening('protest', 'codebook 3, civic'),
  condition('sanction', 'codebook 3, civic'),
  condition('deployment', 'codebook 3: a move of forces'),
  condition('support', 'codebook 3: backing'),
]

const RULES: ReadonlyMap<Kind, KindRule> = new Map(KIND_RULES.map((rule) => [rule.kind, rule]))

export const kindRule = (kind: Kind): KindRule => RULES.get(kind)!

/** How vague a kind is: 0 says the means or the act, `casualties` says least. */
export const vagueness = (kind: Kind): number => {
  const { vagueFor } = kindRule(kind)
  if (vagueFor.length === 0) return 0
  return vagueFor.includes('killing') ? 3 : vagueFor.includes('assault') ? 2 : 1
}

/** Whether claims of two kinds may be about one incident. */
export const kindsFit = (a: Kind, b: Kind): boolean =>
  a === b || kindRule(a).vagueFor.includes(b) || kindRule(b).vagueFor.includes(a)
