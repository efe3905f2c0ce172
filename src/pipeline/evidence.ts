import type { Claim } from '../claim/index.js'
import type { ProposedClaim } from '../encoder/index.js'
import type { NamesOfReport } from './names.js'
import type { SlotEvidence } from './reading.js'

const percent = (p: number): string => `${Math.round(p * 100)}%`

const timeRow = (rule: string | null): string =>
  rule === null ? 'no row reads these words' : `time row ${rule}`

/** What each value of a claim rests on: runners-up, grammar rows, dictionary entries. */
export function evidenceOf(
  claim: Claim,
  options: {
    readonly proposed: ProposedClaim
    readonly names: NamesOfReport
  },
): readonly SlotEvidence[] {
  const { proposed, names } = options
  const { time, said } = claim
  const row = (slot: SlotEvidence['slot'], span: SlotEvidence['span'], why: string): SlotEvidence => ({
    claim: claim.id,
    slot,
    span: span === null ? null : { start: span.start, end: span.end },
    why,
  })
  const runners = proposed.runnersUp.map((r) => `${r.kind} ${percent(r.probability)}`).join(', ')
  return [
    row('kind', claim.trigger, `weighed, before calibration: ${runners}`),
    row('stance', claim.trigger, `${claim.stance} ${percent(proposed.stanceProbability)} before calibration`),
    row(
      'source',
      claim.source.mention,
      claim.source.mention === null
        ? `nobody is named as source (${percent(1 - proposed.namedProbability)} before calibration)`
        : names.whyActor(claim.source.mention.text, 'source'),
    ),
    ...claim.agents.map((a) => row('agent', a, names.whyActor(a.text, 'agent'))),
    ...claim.targets.map((a) => row('target', a, names.whyActor(a.text, 'target'))),
    ...(claim.place === null ? [] : [row('place', claim.place, names.whyPlace(claim.place.text))]),
    ...(time === null ? [] : [row('time', time.words, timeRow(time.rule))]),
    ...(said === null ? [] : [row('said', said.words, timeRow(said.rule))]),
    ...claim.counts.map((c) => row('count', c, c.rule === null ? 'no row' : `count row ${c.rule}`)),
  ]
}
