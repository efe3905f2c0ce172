import type { Label } from '../../thread/index.js'
import type { listAgenda, QuotedThread } from '../../work/index.js'
import type { Agenda, Naming, Threads } from '../schema/index.js'

type Told = ReturnType<typeof listAgenda>

/** A matter with what parties say to it over time. */
export function threadOf(thread: QuotedThread): Threads['threads'][number] {
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

/** What was announced, with and without a day; the next first. */
export function agendaAnswer({ announced, ultimatums }: Told): Agenda {
  type Row = Agenda['announced'][number]
  const rowOf = (
    row: Told['announced'][number] | Told['ultimatums'][number],
  ): Omit<Row, 'from' | 'until' | 'ultimatum' | 'due'> => ({
    claim: row.claim,
    kind: row.kind,
    stance: row.stance,
    by: row.by,
    words: row.quotes.find(({ claim }) => claim === row.claim)?.words.text ?? '',
    place: row.place,
    parties: [...row.parties],
    announced: row.announced,
    outcome: row.outcome,
    later: row.later.map(({ claim, says, why }) => ({ claim, says, why })),
    suggested: row.suggested.length > 0,
  })
  return {
    announced: [
      ...announced.map((row) => ({
        ...rowOf(row),
        from: row.from,
        until: row.until,
        ultimatum: row.ultimatum,
        due: row.due,
      })),
      ...ultimatums.map((row) => ({ ...rowOf(row), from: null, until: null, ultimatum: true, due: null })),
    ],
  }
}

export const labelOf = ({ suggested: _, claims, ...label }: Label): Naming['labels'][number] => ({
  ...label,
  claims: [...claims],
})
