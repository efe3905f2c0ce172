import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { errorOf, type Outcome } from '../../diagnostic/index.js'
import type { Linked, LinkPreview, LinkWish, Picture } from '../../work/index.js'
import { mergeIncidents, previewLinks, splitIncident } from '../../work/index.js'
import { incidentAt } from '../incident-at.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import { MergeBody, Preview, type PreviewAnswer, SplitBody, Told } from '../schema/index.js'
import type { Served } from '../served.js'
import { incidentRow, pairsOf } from '../shapes/incident-row.js'
import { rowName } from '../shapes/tally.js'
import { many } from '../words.js'

const PREVIEW = createRoute({
  method: 'post',
  path: '/incidents/preview',
  summary: 'what a merge or split would change; records nothing',
  request: jsonBody(
    z.object({ merge: MergeBody.optional(), split: SplitBody.optional() }).openapi('LinkWish'),
  ),
  responses: answers(Preview, 'incidents and rows of the tally before and after'),
})

const MERGE = createRoute({
  method: 'post',
  path: '/incidents/merge',
  summary: 'decides that incidents or claims are about one incident',
  request: jsonBody(MergeBody),
  responses: answers(Told, 'what was recorded'),
})

const SPLIT = createRoute({
  method: 'post',
  path: '/incidents/split',
  summary: 'decides that claims are about another incident than the rest of theirs',
  request: jsonBody(SplitBody),
  responses: answers(Told, 'what was recorded'),
})

export function addLinking(app: OpenAPIHono, served: Served): void {
  const { project } = served
  app.openapi(PREVIEW, (c) => {
    const wish = wishOf(served, c.req.valid('json'))
    if (wish === null) return refuse(c, [NOTHING], 400)
    const { value, diagnostics } = previewLinks(project, wish, pictureFor(served, wish))
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    return c.json({ ...previewOf(served, value), diagnostics: [...diagnostics] }, 200)
  })
  app.openapi(MERGE, (c) => {
    const { ids, reason } = c.req.valid('json')
    const { ids: claims, whole } = claimsFor(served, ids)
    const told = mergeIncidents(project, claims, { reason, whole })
    return told.value === null
      ? refuse(c, told.diagnostics, statusFor(told.diagnostics))
      : c.json(linked(told, 'joined', told.value), 200)
  })
  app.openapi(SPLIT, (c) => {
    const { claims, reason } = c.req.valid('json')
    const told = splitIncident(project, claims, { reason })
    return told.value === null
      ? refuse(c, told.diagnostics, statusFor(told.diagnostics))
      : c.json(linked(told, 'held apart', told.value), 200)
  })
}

const NOTHING = errorOf(
  'request/shape',
  'neither merge nor split was asked for; nothing was done; give one of them',
)

interface Asked {
  readonly merge?: z.infer<typeof MergeBody> | undefined
  readonly split?: z.infer<typeof SplitBody> | undefined
}

function wishOf(served: Served, { merge, split }: Asked): LinkWish | null {
  if (merge !== undefined) return { ...claimsFor(served, merge.ids), same: true, reason: merge.reason }
  return split === undefined ? null : { ids: split.claims, same: false, reason: split.reason }
}

/** A claim of each incident that is named, under whatever id it was shown, for the whole; claims stay as they are. */
function claimsFor(
  served: Served,
  given: readonly string[],
): { readonly ids: readonly string[]; readonly whole: readonly string[] } {
  const whole: string[] = []
  const ids = given.map((id) => {
    if (served.live.claim(id) !== null) return id
    const found = incidentAt(served, id)
    if ('code' in found) return id
    const [claim] = found.incident.claims
    whole.push(claim!.id)
    return claim!.id
  })
  return { ids, whole }
}

/** Of decided claims alone, as the pages show it, where it holds all that is meant; else with suggestions. */
function pictureFor(served: Served, { ids }: LinkWish): Picture {
  const decided = served.picture(false)
  const held = new Set(decided.incidents.incidents.flatMap(({ claims }) => claims.map(({ id }) => id)))
  return ids.every((id) => held.has(id)) ? decided : served.picture(true)
}

function previewOf(
  served: Served,
  { before, after, pictures, rows }: LinkPreview,
): Omit<PreviewAnswer, 'diagnostics'> {
  const [was, is] = [new Set(before), new Set(after)]
  return {
    before: pairsOf(pictures.before)
      .filter(({ incident }) => was.has(incident))
      .map((pair) => incidentRow(served, pair, pictures.before)),
    after: pairsOf(pictures.after)
      .filter(({ incident }) => is.has(incident))
      .map((pair) => incidentRow(served, pair, pictures.after)),
    tally: rows.map(({ row, ...words }) => ({
      row: rowName(row),
      before: words.before ?? 'no such row',
      after: words.after ?? 'no such row',
    })),
  }
}

function linked({ diagnostics }: Outcome<unknown>, did: string, { incidents, entries, unsettled }: Linked) {
  const open = unsettled.map(({ what, words: said }) => `; ${what}: ${said}`).join('')
  const words = `${did}: ${many(incidents.length, 'incident')} now, ${incidents.join(' and ')}${open}`
  return {
    entries: [...entries],
    claims: [],
    words,
    incidents: [...incidents],
    diagnostics: [...diagnostics],
  }
}
