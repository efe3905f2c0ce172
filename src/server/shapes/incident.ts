import type { z } from 'zod'
import type { Incident } from '../../incident/index.js'
import type { Clause } from '../../saying/index.js'
import type { Cell, Evidence, Held, LeftOut } from '../../tally/index.js'
import { BEST_RULES, gradeHints } from '../../tally/index.js'
import { explainedIn, sayGradeUnsettled, sayHeldUnsettled } from '../../work/index.js'
import type { Placed } from '../incident-at.js'
import type { CellAnswer, IncidentPage as Page } from '../schema/index.js'
import type { Served } from '../served.js'
import { cardOf } from './claim.js'
import { historyOf } from './history.js'
import { boundsOf, incidentRow, pairsOf } from './incident-row.js'
import { matrixOf } from './matrix.js'
import { nearTo } from './near.js'
import { noteOf } from './report.js'

/** All that is known of one incident. */
export function incidentPage(served: Served, { incident, toll, picture }: Placed): z.infer<typeof Page> {
  const pair = { incident, toll }
  const { origins, suggestions } = picture
  const { responsibility } = toll
  const explained = explainedIn(picture, incident)
  const notes = [incident.id, ...incident.former].flatMap((id) => served.notesAbout(id))
  return {
    incident: incidentRow(served, pair, picture),
    former: [...incident.former],
    reasons: [...new Set(incident.reasons.map(({ why }) => why))],
    cells: toll.cells.map((cell) => cellOf(cell, explained.get(cell.key) ?? [])),
    matrix: matrixOf(incident, toll, origins),
    responsibility: responsibility.held.map(relationOf),
    disclaimers: responsibility.disclaimers.map(({ claim, words }) => ({ claim, words })),
    grade: gradeOf(served, incident),
    gradeUnsettled: sayGradeUnsettled(incident, served.standing()),
    gradeHints: gradeHints(incident, { origins, responsibility, suggestions }).map(
      ({ grade, why }) => `${grade}: ${why}`,
    ),
    claims: incident.claims.map((claim) => cardOf(served, claim)),
    victims: victimsOf(served, incident),
    history: historyOf(served, incident),
    near: nearTo(pair, pairsOf(picture)).map((other) => incidentRow(served, other, picture)),
    notes: notes.map(noteOf),
  }
}

/** One cell of the toll, with all that it rests on. */
function cellOf(cell: Cell, clauses: readonly Clause[]): CellAnswer {
  const { key, metric, status, group, side, words, explain, rule, derived, override } = cell
  return {
    key,
    metric,
    status,
    group,
    side: sideName(side),
    words,
    explain,
    clauses: [...clauses],
    rule: BEST_RULES.find(({ slug }) => slug === rule)?.words ?? null,
    ...boundsOf(cell),
    derived: boundsOf(derived),
    override: override === null ? null : { ...override, value: boundsOf(override.value) },
    contested: cell.contested,
    suggested: cell.suggested,
    listed: cell.listed,
    evidence: [
      ...cell.used.map((one) => evidenceOf(one, 'used')),
      ...cell.repeats.map((one) => evidenceOf(one, 'repeat')),
      ...cell.superseded.map((one) => evidenceOf(one, 'superseded')),
    ],
    leftOut: cell.leftOut.map(leftOutOf),
  }
}

export const sideName = (side: Cell['side']): string => (typeof side === 'string' ? side : side.name)

const evidenceOf = (one: Evidence, role: 'used' | 'repeat' | 'superseded') => ({
  ...boundsOf(one),
  claim: one.claim,
  origin: one.origin,
  originName: one.originName,
  words: one.words,
  published: one.published,
  publisher: one.publisher,
  suggested: one.suggested,
  role,
})

const leftOutOf = ({ claim, reason, words }: LeftOut) => ({ claim, reason, words })

const relationOf = (held: Held) => {
  const { party, relation, claims, decided } = held
  return {
    party: { id: party.id, name: party.name },
    relation,
    holds: decided?.holds ?? claims.length > 0,
    evidence: claims.map(({ claim, by, words, suggested }) => ({ claim, by, words, suggested })),
    decided: decided === null ? null : { holds: decided.holds, reason: decided.reason, by: decided.by },
    unsettled: sayHeldUnsettled(held),
  }
}

function gradeOf(served: Served, incident: Incident): z.infer<typeof Page>['grade'] {
  const found = served.gradeOf(incident)
  if (found === null) return null
  const { grade, provisional, words } = found
  return {
    grade,
    provisional,
    words: words.map((word) => ({ grade: word.grade, by: word.by, at: word.at, reason: word.reason })),
  }
}

const victimsOf = (served: Served, { id, former }: Incident) =>
  served
    .standing()
    .victims.filter(({ incident }) => incident === id || former.includes(incident))
    .map(({ victim, names, age, sex, status, metric, by, entry }) => ({
      id: victim,
      names: names.map((name) => ({ ...name })),
      age,
      sex,
      status,
      metric,
      by,
      entry,
    }))
