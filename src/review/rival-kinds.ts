import { isDeepStrictEqual } from 'node:util'
import { CONSENT_SCOPES, type Decision, type Victim } from '../record/index.js'
import { differingSlots } from './differ.js'
import { spotKey } from './judged.js'
import type { DecidingFact, RivalKind } from './standing.js'

/** Ids that are kept for those that facts name. */
export interface KeptIds {
  readonly claim: (id: string) => string
  readonly incident: (id: string) => string
}

type FactOf<K extends RivalKind> = Extract<DecidingFact, { readonly kind: K }>

/** How words of one kind replace each other. */
export interface RivalSort<F> {
  /** What a word is about, under the ids that are kept; null: about nothing that another could replace. */
  readonly about: (fact: F, ids: KeptIds) => readonly string[] | null
  /** Whether it only takes back what was said before it. */
  readonly clears?: (fact: F) => boolean
  /** Whether a word counts before those that name what it is about by another id. */
  readonly isOwn?: (fact: F, about: readonly string[]) => boolean
  /** How careful of people a word is: of rivals the most careful counts meanwhile. Left out where the last one does. */
  readonly care?: (fact: F) => number
  /** In what two words differ; nothing where they say the same, whoever says it and why. */
  readonly differing: (a: F, b: F, ids: KeptIds) => readonly string[]
}

/** Those of these parts in which two facts differ. */
const parted =
  <F>(...parts: readonly (keyof F & string)[]) =>
  (a: F, b: F): readonly string[] =>
    parts.filter((part) => !isDeepStrictEqual(a[part] ?? null, b[part] ?? null))

/** The same list in another order says the same. */
const sorted = (list: readonly unknown[]): readonly string[] => list.map((one) => JSON.stringify(one)).sort()

type Outcome = 'counts' | 'unsure' | 'rejected'

const OUTCOMES: Readonly<Record<Decision['verdict'], Outcome>> = {
  accepted: 'counts',
  edited: 'counts',
  added: 'counts',
  unsure: 'unsure',
  rejected: 'rejected',
}

/** Two that let a claim count say the same where its slots are the same; two rejections do whatever was read. */
function differingDecisions(a: Decision, b: Decision): readonly string[] {
  const outcome = OUTCOMES[a.verdict]
  if (outcome !== OUTCOMES[b.verdict]) return ['verdict']
  return outcome === 'counts' ? differingSlots(a.as, b.as) : []
}

const victimParts = parted<Victim>('age', 'sex', 'status', 'metric', 'saidBy')

/** Every kind of word that people replace by a later one; what only adds to the record (a note, a name) has no rivals. */
export const RIVAL_SORTS: { readonly [K in RivalKind]: RivalSort<FactOf<K>> } = {
  decision: {
    about: ({ claim }, ids) => [ids.claim(claim)],
    differing: differingDecisions,
  },
  link: {
    about({ claims: [one, other] }, ids) {
      const pair = [ids.claim(one), ids.claim(other)].sort()
      return pair[0] === pair[1] ? null : pair
    },
    clears: ({ same }) => same === null,
    differing: parted('same'),
  },
  override: {
    about: ({ incident, cell }, ids) => [ids.incident(incident), cell],
    clears: ({ value }) => value === null,
    differing: parted('value'),
  },
  grade: {
    about: ({ incident }, ids) => [ids.incident(incident)],
    clears: ({ grade }) => grade === null,
    isOwn: ({ incident }, [own]) => incident === own,
    differing: parted('grade'),
  },
  responsible: {
    about: ({ incident, party, relation }, ids) => [ids.incident(incident), party, relation],
    differing: parted('holds'),
  },
  actor: {
    about: ({ actor }) => [actor],
    differing: (a, b) => [
      ...parted<typeof a>('name', 'into')(a, b),
      ...(['aliases', 'allegiances'] as const).filter(
        (part) => !isDeepStrictEqual(sorted(a[part]), sorted(b[part])),
      ),
    ],
  },
  victim: {
    about: ({ victim }) => [victim],
    clears: ({ listed }) => !listed,
    differing: (a, b, ids) => [
      ...(ids.incident(a.incident) === ids.incident(b.incident) ? [] : ['incident']),
      ...(isDeepStrictEqual(sorted(a.names), sorted(b.names)) ? [] : ['names']),
      ...victimParts(a, b),
    ],
  },
  correction: {
    about: ({ correction, outcome }) => (outcome === null ? null : [correction]),
    differing: parted('outcome'),
  },
  reliability: {
    about: ({ source }) => [source],
    clears: ({ reliability }) => reliability === null,
    differing: parted('reliability'),
  },
  credibility: {
    about: ({ claim }, ids) => [ids.claim(claim)],
    clears: ({ credibility }) => credibility === null,
    differing: parted('credibility'),
  },
  location: {
    about: ({ claim, spot }, ids) => [ids.claim(claim), spotKey(spot)],
    clears: ({ signed }) => !signed,
    care: ({ signed }) => (signed ? 0 : 1),
    differing: () => [],
  },
  consent: {
    about: ({ about }, ids) => [ids.claim(about)],
    care: ({ scope }) => CONSENT_SCOPES.indexOf(scope),
    differing: parted('scope'),
  },
}

/** Kinds whose words name an incident, which may have several ids. */
export const OF_INCIDENTS = [
  'override',
  'grade',
  'responsible',
  'victim',
] as const satisfies readonly RivalKind[]

/** Kinds whose words are found without the text or the incident that they are about. */
export const OF_OTHERS = [
  'link',
  'actor',
  'correction',
  'reliability',
  'credibility',
  'location',
  'consent',
] as const satisfies readonly RivalKind[]

export const isDeciding = (fact: { readonly kind: string } | null): fact is DecidingFact =>
  fact !== null && fact.kind in RIVAL_SORTS
