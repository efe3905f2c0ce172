import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { actorCandidates, placesLike, setActor } from '../../work/index.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import {
  ActorAnswer,
  ActorBody,
  CandidatesAnswer,
  CodebookAnswer,
  FilterQuery,
  PageQuery,
  PlacesAnswer,
  queryOf,
  SourcesAnswer,
  Told,
} from '../schema/index.js'
import type { Served } from '../served.js'
import { actorsAnswer, codebookAnswer, placesAnswer, sourcesAnswer } from '../shapes/dictionary.js'

const route = <S extends z.ZodType>(path: string, summary: string, schema: S) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: queryOf({}) },
    responses: answers(schema, 'all of them'),
  })

const ACTORS = route('/actors', 'actors that claims name, with what people entered of them', ActorAnswer)
const PLACES = route('/places', 'places that claims name', PlacesAnswer)
const SOURCES = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'origins with what hangs on them, and publishers',
  request: { query: queryOf({ text: FilterQuery.shape.text, ...PageQuery.shape }) },
  responses: answers(SourcesAnswer, 'a page of the origins, of those that have these words; all publishers'),
})
const CODEBOOK = route('/codebook', 'the codebook as it stands', CodebookAnswer)

const SET_ACTOR = createRoute({
  method: 'post',
  path: '/actors',
  summary: 'enters an actor in the project’s own dictionary, or edits or merges one',
  request: jsonBody(ActorBody),
  responses: answers(Told, 'what was recorded'),
})

const CANDIDATES = createRoute({
  method: 'get',
  path: '/candidates',
  summary: 'entries that words may stand for, the likeliest first',
  request: {
    query: queryOf({ slot: z.enum(['actor', 'place']), words: z.string().min(1).max(500) }),
  },
  responses: answers(CandidatesAnswer, 'at most 12'),
})

export function addDictionary(app: OpenAPIHono, served: Served): void {
  const { project } = served
  app.openapi(ACTORS, (c) => c.json(actorsAnswer(served), 200))
  app.openapi(PLACES, (c) => c.json(placesAnswer(served), 200))
  app.openapi(SOURCES, (c) => c.json(sourcesAnswer(served, c.req.valid('query')), 200))
  app.openapi(CODEBOOK, (c) => c.json(codebookAnswer(served), 200))
  app.openapi(SET_ACTOR, (c) => {
    const wish = c.req.valid('json')
    const { value, diagnostics } = setActor(project, wish)
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const words = wish.into === null ? `entered ${wish.actor}` : `${wish.actor} counts as ${wish.into}`
    return c.json({ entries: [value.entry], claims: [], words, diagnostics: [...diagnostics] }, 200)
  })
  app.openapi(CANDIDATES, (c) => {
    const { slot, words } = c.req.valid('query')
    const candidates = slot === 'actor' ? actorCandidates(project, words) : placesLike(project, words)
    return c.json({ candidates: candidates.map((one) => ({ ...one })) }, 200)
  })
}
