import type { Announced, Label, Thread, Ultimatum } from '../../thread/index.js'
import type { threadQuoter } from '../../work/index.js'
import type { Agenda, Naming, OneThread, ThreadRows } from '../schema/index.js'
import type { Served } from '../served.js'

type Quoted = ReturnType<ReturnType<typeof threadQuoter>>

/** Parties that are named in a list, and claims that a row names. */
const PARTIES = 12
const CLAIMS = 20

/** A matter in a list. */
export function threadRow({
  id,
  kind,
  about,
  place,
  parties,
  positions,
}: Thread): ThreadRows['threads'][number] {
  const days = positions.flatMap(({ on }) => on ?? []).sort()
  return {
    id,
    kind,
    about,
    place,
    parties: parties.slice(0, PARTIES),
    positions: positions.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    suggested: positions.some(({ suggested }) => suggested),
  }
}

/** A matter with what parties say to it over time. */
export function threadOf(thread: Quoted): OneThread {
  const { id, kind, about, place, parties, positions, table, precedents, outcomes, quotes } = thread
  const wordsOf = new Map(quotes.map(({ claim, words, quote }) => [claim, quote?.text ?? words.text]))
  const named = (ids: readonly string[]) => ids.map((claim) => ({ claim, words: wordsOf.get(claim) ?? '' }))
  return {
    id,
    kind,
    about,
    place,
    parties: [...parties],
    positions: positions.map((one) => ({
      claim: one.claim,
      party: one.party,
      stance: one.stance,
      on: one.on,
      words: one.words,
      sentence: one.sentence,
      report: one.report,
      direct: one.quoted === 'direct',
      via: [...one.via],
      answers: one.answers,
      elsewhere: one.elsewhere,
      why: one.why,
      sure: one.sure,
      suggested: one.suggested,
    })),
    table: table.map(({ party, stances }) => ({
      party,
      stances: stances.map(({ stance, on, claim }) => ({ stance, on, claim })),
    })),
    precedents: named(precedents),
    outcomes: named(outcomes),
  }
}

type Row = Agenda['announced'][number]

/** Something announced; an ultimatum without a day has none. */
export function agendaRow({ live }: Served, row: Announced | Ultimatum): Row {
  const days =
    'from' in row
      ? { from: row.from, until: row.until, ultimatum: row.ultimatum, due: row.due }
      : { from: null, until: null, ultimatum: true, due: null }
  return {
    claim: row.claim,
    kind: row.kind,
    stance: row.stance,
    by: row.by,
    words: live.claim(row.claim)?.claim.trigger.text ?? '',
    place: row.place,
    parties: [...row.parties],
    announced: row.announced,
    ...days,
    outcome: row.outcome,
    later: row.later.map(({ claim, says, why }) => ({ claim, says, why })),
    suggested: row.suggested.length > 0,
  }
}

export const labelOf = ({ suggested: _, claims, ...label }: Label): Naming['labels'][number] => ({
  ...label,
  claims: claims.slice(0, CLAIMS),
})
