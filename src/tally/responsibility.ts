import { kindRow } from '../codebook/index.js'
import type { Incident } from '../incident/index.js'
import { isDecided, mayCount, type RecordedClaim, type Responsible } from '../record/index.js'
import { addTo } from '../text/index.js'
import {
  decidedAmong,
  decidedParty,
  type RelationDecision,
  type Signed,
  type UnsettledRelation,
} from './decided.js'
import { sameWords, trimmed } from './held.js'
import { opponentsOf } from './opponents.js'
import {
  agentsOf,
  type NamedParty,
  nameOfSource,
  ownSide,
  type Party,
  type PartyContext,
  partyOf,
  partyOfSource,
  type SideOf,
  speaksFor,
} from './party.js'
import { findWords } from './rows.js'
import { bareWords } from './words.js'

/** Codebook section 9.8, in its order. */
export const RELATIONS = ['claimed', 'blamed', 'suspected', 'denied', 'conceded'] as const
export type Relation = (typeof RELATIONS)[number]

/** One claim that speaks for a relation. */
export interface RelationEvidence {
  readonly claim: string
  /** Who says so. */
  readonly by: string
  /** The words of the agent, and of the cue where it has any. */
  readonly words: string
  /** Id of the row of data/tally whose words decided, or null where the parties alone did. */
  readonly row: string | null
  /** True where nobody has decided on the claim yet. */
  readonly suggested: boolean
}

/** One party in one of the five relations to an incident: what the words suggest, and a person's decision beside. */
export interface Held {
  readonly party: Party
  readonly relation: Relation
  readonly claims: readonly RelationEvidence[]
  readonly decided: RelationDecision | null
  /** Words on incidents that are one now, none of which holds for the whole; left out where there are none. */
  readonly unsettled?: readonly UnsettledRelation[]
}

/** A denial by somebody who is not the accused. */
export interface Disclaimer {
  readonly claim: string
  /** "did not happen, stopped or was violated, says the envoy". */
  readonly words: string
}

export interface Responsibility {
  readonly incident: string
  /** In the order of parties' ids, then of relations. */
  readonly held: readonly Held[]
  /** In the order of claims. */
  readonly disclaimers: readonly Disclaimer[]
  /** Between whom a fight is said to have been, which blames neither; in the order of parties' ids, else empty. */
  readonly opponents: readonly Party[]
}

export interface ResponsibilityOptions {
  readonly suggestions?: boolean
  readonly sideOf?: SideOf
  /** People's decisions in the order of the log; a later one supersedes an earlier one. */
  readonly responsible?: readonly Signed<Responsible>[]
}

/** True where it counts: decided so, or suggested and not decided against. */
export const holds = ({ claims, decided }: Held): boolean => decided?.holds ?? claims.length > 0

/** Days on which an incident may have been: without a first day, any up to the last. */
export const daysIn = ({
  start,
  end,
}: Pick<Incident, 'start' | 'end'>): { readonly first: string | null; readonly last: string | null } => ({
  first: start,
  last: end ?? start,
})

/** What parties of an incident are read with; each actor's side is asked for once. */
export function contextOf(incident: Incident, sideOf: SideOf = ownSide): PartyContext {
  const known = new Map<string, ReturnType<SideOf>>()
  const { first, last } = daysIn(incident)
  const once: SideOf = (actor) => {
    const side = known.get(actor.id) ?? sideOf(actor, first, last)
    known.set(actor.id, side)
    return side
  }
  return { sideOf: sideOf === ownSide ? ownSide : once, day: incident.start ?? incident.end }
}

/** Who is said to have done it, by whose word, and what people have decided about that (codebook sections 9.7, 9.8). */
export function responsibilityOf(incident: Incident, options: ResponsibilityOptions = {}): Responsibility {
  const context = contextOf(incident, options.sideOf)
  const heard = incident.claims.filter((claim) =>
    mayCount(claim, { suggestions: options.suggestions ?? false }),
  )
  const drafts = heard.flatMap((claim) => affirmed(claim, context))
  const accused = heard.filter(isAffirmed).flatMap(({ claim }) => agentsOf(claim, context))
  const denials = heard
    .filter(({ claim }) => claim.stance === 'denies')
    .map((claim) => denied(claim, { context, accused }))
  return {
    incident: incident.id,
    held: heldOf([...drafts, ...denials.flatMap(({ drafts }) => drafts)], {
      decisions: (options.responsible ?? []).filter(
        (r) => r.incident === incident.id || incident.former.includes(r.incident),
      ),
      context,
      incident,
    }),
    disclaimers: trimmed(denials.flatMap(({ disclaimer }) => disclaimer ?? [])).toSorted((a, b) =>
      a.claim < b.claim ? -1 : 1,
    ),
    opponents: trimmed(opponentsOf(incident.kind, { heard: heard.filter(isAffirmed), context })),
  }
}

interface Draft {
  readonly party: Party
  readonly relation: Relation
  readonly evidence: RelationEvidence
}

const isAffirmed = ({ claim: { stance } }: RecordedClaim): boolean =>
  stance === 'reports' || stance === 'condemns'

/** Relations in a claim that it happened. Both sides of a fight are agents, which blames neither. */
function affirmed(recorded: RecordedClaim, context: PartyContext): readonly Draft[] {
  const { claim } = recorded
  if (!isAffirmed(recorded)) return []
  const told =
    findWords('claimed', 'cue', claim.cue?.text ?? '') ?? findWords('claimed', 'trigger', claim.trigger.text)
  const owned =
    findWords('conceded', 'cue', claim.cue?.text ?? '') ??
    findWords('conceded', 'trigger', claim.trigger.text)
  const agents = agentsOf(claim, context)
  const named = agents.length > 0 || told === null ? agents : sourceAsAgent(recorded, context)
  const fought = kindRow(claim.kind).reciprocal && named.length > 1
  return named.flatMap((agent): readonly Draft[] => {
    if (speaksFor(claim.source, agent, context)) {
      const relation = owned === null ? 'claimed' : 'conceded'
      return [draftOf(recorded, { agent, relation, row: (owned ?? told)?.row.id ?? null })]
    }
    if (fought) return []
    const hedge = hedgeOf(recorded, agent, context)
    return [draftOf(recorded, { agent, relation: hedge === null ? 'blamed' : 'suspected', row: hedge })]
  })
}

/** "Claimed responsibility" without an agent: the claimant is the agent (codebook section 8.14). */
function sourceAsAgent({ claim }: RecordedClaim, context: PartyContext): readonly NamedParty[] {
  const party = partyOfSource(claim.source, context)
  return party === null ? [] : [{ party, words: bareWords(claim.source.text) }]
}

/** The row whose words make it no more than a suspicion, or null. */
function hedgeOf({ claim }: RecordedClaim, agent: NamedParty, context: PartyContext): string | null {
  const mention = claim.agents.find((one) => partyOf(one, context).id === agent.party.id)
  const found =
    findWords('suspected', 'cue', claim.cue?.text ?? '') ??
    findWords('suspected', 'trigger', claim.trigger.text) ??
    findWords('suspected', 'agents', mention?.text ?? '')
  return found?.row.id ?? null
}

const draftOf = (
  recorded: RecordedClaim,
  {
    agent,
    relation,
    row,
  }: { readonly agent: NamedParty; readonly relation: Relation; readonly row: string | null },
): Draft => ({
  party: agent.party,
  relation,
  evidence: {
    claim: recorded.id,
    by: nameOfSource(recorded.claim, recorded.report.publisher),
    words: sameWords(
      [recorded.claim.cue?.text, recorded.claim.agents.map(({ text }) => text).join(' and ')]
        .filter(Boolean)
        .join(': '),
    ),
    row,
    suggested: !isDecided(recorded),
  },
})

interface Denial {
  readonly drafts: readonly Draft[]
  readonly disclaimer: Disclaimer | null
}

/** A denial counts as one only from the accused or who speaks for them. */
function denied(
  recorded: RecordedClaim,
  { context, accused }: { readonly context: PartyContext; readonly accused: readonly NamedParty[] },
): Denial {
  const { claim } = recorded
  const spokenFor = (named: NamedParty): boolean => speaksFor(claim.source, named, context)
  const agents = agentsOf(claim, context)
  const known = accused.filter(spokenFor)
  const self = sourceAsAgent(recorded, context)[0]?.party.id
  const own =
    agents.length === 0
      ? known
      : agents.filter(spokenFor).flatMap((one) => (one.party.id === self && known.length > 0 ? known : [one]))
  if (own.length === 0) {
    const by = nameOfSource(claim, recorded.report.publisher)
    return {
      drafts: [],
      disclaimer: { claim: recorded.id, words: `did not happen, stopped or was violated, says ${by}` },
    }
  }
  const parties = own.filter(({ party }, i) => own.findIndex((one) => one.party.id === party.id) === i)
  return {
    drafts: parties.map((agent) => draftOf(recorded, { agent, relation: 'denied', row: null })),
    disclaimer: null,
  }
}

function heldOf(
  drafts: readonly Draft[],
  {
    decisions,
    context,
    incident,
  }: {
    readonly decisions: readonly Signed<Responsible>[]
    readonly context: PartyContext
    readonly incident: Incident
  },
): readonly Held[] {
  const parties = new Map<string, Party>()
  const claims = new Map<string, RelationEvidence[]>()
  const keyOf = (party: string, relation: Relation): string => `${RELATIONS.indexOf(relation)} ${party}`
  for (const { party, relation, evidence } of drafts) {
    const seen = parties.get(party.id)
    if (seen === undefined || party.name < seen.name) parties.set(party.id, party)
    const key = keyOf(party.id, relation)
    const list = claims.get(key)
    if (list === undefined) claims.set(key, [evidence])
    else list.push(evidence)
  }
  const words = new Map<string, Signed<Responsible>[]>()
  for (const word of decisions) {
    const who = decidedParty(word.party, { parties, context })
    if (!parties.has(who.id)) parties.set(who.id, who)
    addTo(words, keyOf(who.id, word.relation), word)
  }
  const held = [...parties.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((party) =>
      RELATIONS.map((relation) => ({
        party,
        relation,
        claims: (claims.get(keyOf(party.id, relation)) ?? []).toSorted((a, b) =>
          a.claim < b.claim ? -1 : 1,
        ),
        ...decidedAmong(words.get(keyOf(party.id, relation)) ?? [], incident),
      })),
    )
    .filter(
      ({ claims, decided, unsettled }) => claims.length > 0 || decided !== null || unsettled !== undefined,
    )
  return trimmed(held)
}
