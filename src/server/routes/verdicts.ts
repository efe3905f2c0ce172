import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Outcome } from '../../diagnostic/index.js'
import {
  correctPerson,
  gradeIncident,
  holdResponsible,
  listPeople,
  overrideCell,
  sayValue,
  unlistPerson,
} from '../../work/index.js'
import { incidentAt } from '../incident-at.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import {
  CorrectBody,
  GradeBody,
  OverrideBody,
  ResponsibleBody,
  Told,
  UnlistBody,
  VictimBody,
} from '../schema/index.js'
import type { Served } from '../served.js'
import { OneIncident } from './incidents.js'

const said = 'what was recorded; an incident without one is given an id for ever'

const OVERRIDE = createRoute({
  method: 'post',
  path: '/incidents/{id}/override',
  summary: 'a person’s number for a cell, shown beside the derived one',
  request: { params: OneIncident, ...jsonBody(OverrideBody) },
  responses: answers(Told, said),
})

const GRADE = createRoute({
  method: 'post',
  path: '/incidents/{id}/grade',
  summary: 'grades an incident',
  request: { params: OneIncident, ...jsonBody(GradeBody) },
  responses: answers(Told, said),
})

const RESPONSIBLE = createRoute({
  method: 'post',
  path: '/incidents/{id}/responsible',
  summary: 'a person’s word on who did it',
  request: { params: OneIncident, ...jsonBody(ResponsibleBody) },
  responses: answers(Told, said),
})

const VICTIM = createRoute({
  method: 'post',
  path: '/incidents/{id}/victims',
  summary: 'puts a person on the victim list, which is protected',
  request: { params: OneIncident, ...jsonBody(VictimBody) },
  responses: answers(Told, said),
})

const OneVictim = z.object({ id: z.string() })

const CORRECT = createRoute({
  method: 'post',
  path: '/victims/{id}',
  summary: 'tells anew what is known of a person on a victim list; what was told before stays in the log',
  request: { params: OneVictim, ...jsonBody(CorrectBody) },
  responses: answers(Told, said),
})

const UNLIST = createRoute({
  method: 'post',
  path: '/victims/{id}/unlist',
  summary: 'takes a person off a victim list; the entry stays in the log',
  request: { params: OneVictim, ...jsonBody(UnlistBody) },
  responses: answers(Told, said),
})

/** What people say of an incident beyond its claims. */
export function addVerdicts(app: OpenAPIHono, served: Served): void {
  const { project } = served
  app.openapi(OVERRIDE, (c) => {
    const incident = idNow(served, c.req.valid('param').id)
    const { cell, value, reason } = c.req.valid('json')
    const told = overrideCell(project, { incident, cell, value, reason })
    if (told.value === null) return refuse(c, told.diagnostics, statusFor(told.diagnostics))
    const words = value === null ? `took back the number for ${cell}` : `set ${cell} to ${sayValue(value)}`
    return c.json(toldOf(told, told.value, words), 200)
  })
  app.openapi(GRADE, (c) => {
    const { grade, reason } = c.req.valid('json')
    const told = gradeIncident(project, idNow(served, c.req.valid('param').id), { grade, reason })
    if (told.value === null) return refuse(c, told.diagnostics, statusFor(told.diagnostics))
    const words = grade === null ? 'took the grade back' : `graded ${grade}`
    return c.json(toldOf(told, told.value, words), 200)
  })
  app.openapi(RESPONSIBLE, (c) => {
    const wish = { ...c.req.valid('json'), incident: idNow(served, c.req.valid('param').id) }
    const told = holdResponsible(project, wish)
    if (told.value === null) return refuse(c, told.diagnostics, statusFor(told.diagnostics))
    const words = `${wish.party}: ${wish.relation} ${wish.holds ? 'holds' : 'does not hold'}`
    return c.json(toldOf(told, told.value, words), 200)
  })
  app.openapi(VICTIM, (c) => {
    const { claim, ...person } = c.req.valid('json')
    const names = person.names.map(({ text, script }) => ({ text, script: script === '' ? null : script }))
    const told = listPeople(project, idNow(served, c.req.valid('param').id), {
      people: [{ ...person, names }],
      word: { claim: claim ?? null },
    })
    if (told.value === null) return refuse(c, told.diagnostics, statusFor(told.diagnostics))
    const { known } = told.value
    const words = known > 0 ? 'this person is listed already' : 'listed a person'
    return c.json(toldOf(told, told.value, words), 200)
  })
  app.openapi(CORRECT, (c) => {
    const { reason, ...given } = c.req.valid('json')
    const names = given.names.map(({ text, script }) => ({ text, script: script === '' ? null : script }))
    const told = correctPerson(project, c.req.valid('param').id, { person: { ...given, names }, reason })
    if (told.value === null) return refuse(c, told.diagnostics, statusFor(told.diagnostics))
    const { entry, incident } = told.value
    return c.json(toldOf(told, { entries: [entry], incident }, 'corrected a person on the list'), 200)
  })
  app.openapi(UNLIST, (c) => {
    const told = unlistPerson(project, c.req.valid('param').id, c.req.valid('json'))
    if (told.value === null) return refuse(c, told.diagnostics, statusFor(told.diagnostics))
    const { entry, incident } = told.value
    return c.json(toldOf(told, { entries: [entry], incident }, 'took a person off the list'), 200)
  })
}

/** The id that an incident has now, whichever it had when it was shown. */
function idNow(served: Served, id: string): string {
  const found = incidentAt(served, id)
  return 'code' in found ? id : found.incident.id
}

function toldOf(
  { diagnostics }: Outcome<unknown>,
  { entries, incident }: { readonly entries: readonly string[]; readonly incident: string },
  words: string,
) {
  return { entries: [...entries], claims: [], words, incidents: [incident], diagnostics: [...diagnostics] }
}
