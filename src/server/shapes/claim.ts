import type { RecordedClaim } from '../../record/index.js'
import { isDecided } from '../../record/index.js'
import type { LineClaim, LineTime } from '../../report/index.js'
import { linesOf } from '../../saying/index.js'
import { sayCount } from '../../view/index.js'
import { saysOf } from '../../work/index.js'
import type { Card, Claim, Row } from '../schema/index.js'
import type { Served } from '../served.js'
import { judgedOf } from './judged.js'
import { headOf, noteOf } from './report.js'

/** A claim with its words, as values that nobody else holds. */
export function claimOf(claim: LineClaim): Claim {
  const { source, via, agents, targets, place, time, said, counts } = claim
  return {
    ...claim,
    source: { ...source, actor: source.actor === null ? null : { ...source.actor } },
    via: via.map((party) => ({ ...party })),
    agents: agents.map((party) => ({ ...party })),
    targets: targets.map((party) => ({ ...party })),
    place: place === null ? null : { ...place },
    time: timeOf(time),
    said: timeOf(said),
    counts: counts.map((count) => ({ ...count })),
  }
}

const timeOf = (time: LineTime | null): Claim['time'] =>
  time === null ? null : { ...time, span: [time.span[0], time.span[1]] }

/** A claim as the workbench shows it. */
export function cardOf(served: Served, recorded: RecordedClaim): Card {
  const { id, report, claim, state, decided } = recorded
  const origin = served.originOf(id)
  const look = served.secondLookAt(id)
  return {
    id,
    report: headOf(report),
    claim: claimOf(claim),
    state,
    decided: decided === null ? null : { ...decided },
    shown: served.shownOf(recorded),
    says: [...saysOf(recorded)],
    lines: [...linesOf(recorded)],
    incident: served.incidentOf(id),
    origin: { id: origin.id, name: origin.name },
    outside: served.isOutside(recorded),
    secondLook: look === null ? null : { slots: [...look.slots], reading: claimOf(look.reading) },
    rival: recorded.rival === true,
    ...judgedOf(served, recorded),
    notes: served.notesAbout(id).map(noteOf),
  }
}

/** One line of a table. */
export function rowOf(served: Served, recorded: RecordedClaim): Row {
  const { id, report, claim, state } = recorded
  const { kind, stance, phase, source, trigger, agents, targets, place, time, probability } = claim
  return {
    id,
    report: report.text,
    title: report.title,
    publisher: report.publisher,
    published: report.published,
    language: report.language,
    kind,
    stance,
    phase,
    source: source.actor?.name ?? source.text,
    trigger: trigger.text,
    agents: agents.map(nameOf),
    targets: targets.map(nameOf),
    place: place === null ? null : (place.resolved?.name ?? place.text),
    start: time?.start ?? null,
    end: time?.end ?? null,
    counts: claim.counts.map((count) => `${count.metric} ${sayCount(count)}`),
    state,
    probability,
    incident: served.incidentOf(id),
    origin: served.originOf(id).name,
    at: trigger.start,
    outside: served.isOutside(recorded),
  }
}

const nameOf = ({ actor, text }: LineClaim['agents'][number]): string => actor?.name ?? text

export const isWaiting = (recorded: RecordedClaim): boolean =>
  !isDecided(recorded) && recorded.state === 'suggested'
