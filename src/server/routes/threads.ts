import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { errorOf } from '../../diagnostic/index.js'
import type { State } from '../../state/index.js'
import { foldText } from '../../text/index.js'
import type { Announced, Label, Thread, Ultimatum } from '../../thread/index.js'
import { threadQuoter } from '../../work/index.js'
import { listedBy, pageOf } from '../listed.js'
import { answers, refuse } from '../refusal.js'
import {
  AgendaAnswer,
  FilterQuery,
  NamingAnswer,
  PageQuery,
  queryOf,
  StatesAnswer,
  ThreadAnswer,
  ThreadList,
} from '../schema/index.js'
import type { Served } from '../served.js'
import { stateRows } from '../shapes/states.js'
import { agendaRow, labelOf, threadOf, threadRow } from '../shapes/threads.js'

const { suggestions: Suggestions, place: Place, text: Text } = FilterQuery.shape
const OfWords = queryOf({ suggestions: Suggestions, text: Text, ...PageQuery.shape })
const OfPlaces = queryOf({ ...OfWords.shape, place: Place })

const FOUND =
  'a page of them; `place` keeps those that name it, `text` those that have words which begin like these'

const route = <S extends z.ZodType>(path: string, summary: string, schema: S) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: OfPlaces },
    responses: answers(schema, FOUND),
  })

const STATES = route(
  '/states',
  'control, sieges and ceasefires over time, rival accounts side by side',
  StatesAnswer,
)
const THREADS = route('/threads', 'what parties say to a matter over time, in short', ThreadList)
const AGENDA = route('/agenda', 'what was announced, and what came of it', AgendaAnswer)
const NAMING = createRoute({
  method: 'get',
  path: '/naming',
  summary: 'who calls whom by which words',
  request: { query: OfWords },
  responses: answers(
    NamingAnswer,
    'a page of them; `text` keeps those that have words which begin like these',
  ),
})

const THREAD = createRoute({
  method: 'get',
  path: '/threads/{id}',
  summary: 'one matter with every word on it',
  request: {
    params: z.object({ id: z.string().openapi({ description: 'id of a thread' }) }),
    query: queryOf({ suggestions: Suggestions }),
  },
  responses: answers(ThreadAnswer, 'the thread'),
})

const threadWords = ({ kind, about, parties, positions }: Thread): readonly string[] => [
  kind,
  about,
  ...parties,
  ...positions.flatMap(({ party, words }) => [party, words]),
]
const agendaWords = ({ kind, by, place, parties }: Announced | Ultimatum) => [kind, by, place, ...parties]
const labelWords = ({ name, label, by, relaying }: Label) => [name, label, by, relaying]
const stateWords = ({ kind, placeName, holders }: State) => [kind, placeName, ...holders]

export function addThreads(app: OpenAPIHono, served: Served): void {
  const { derived, live, project } = served
  const withWords = {
    states: listedBy(stateWords),
    threads: listedBy(threadWords),
    agenda: listedBy(agendaWords),
    labels: listedBy(labelWords),
  }
  app.openapi(STATES, (c) => {
    const { suggestions, place, text, ...page } = c.req.valid('query')
    const isAt = placeTest(place)
    const found = withWords.states(derived.states(suggestions === '1'), text)
    return c.json(
      stateRows(
        found.filter((state) => isAt([state.place, state.placeName])),
        page,
      ),
      200,
    )
  })
  app.openapi(THREADS, (c) => {
    const { suggestions, place, text, ...page } = c.req.valid('query')
    const isAt = placeTest(place)
    const all = withWords.threads(derived.threads(suggestions === '1'), text)
    const found = all.filter((one) => isAt([one.place]))
    return c.json({ threads: pageOf(found, page).map(threadRow), total: found.length }, 200)
  })
  app.openapi(THREAD, (c) => {
    const { id } = c.req.valid('param')
    const thread = derived.thread(id, c.req.valid('query').suggestions === '1')
    if (thread === null) return refuse(c, [noThread(id)], 404)
    return c.json(threadOf(threadQuoter(project, live.claim)(thread)), 200)
  })
  app.openapi(AGENDA, (c) => {
    const { suggestions, place, text, ...page } = c.req.valid('query')
    const isAt = placeTest(place)
    const { announced, ultimatums } = derived.agenda(suggestions === '1')
    const all = withWords.agenda([...announced, ...ultimatums], text)
    const found = all.filter((row) => isAt([row.place]))
    const rows = pageOf(found, page).map((row) => agendaRow(served, row))
    return c.json({ announced: rows, total: found.length }, 200)
  })
  app.openapi(NAMING, (c) => {
    const { suggestions, text, ...page } = c.req.valid('query')
    const found = withWords.labels(derived.naming(suggestions === '1'), text)
    return c.json({ labels: pageOf(found, page).map(labelOf), total: found.length }, 200)
  })
}

const noThread = (id: string) =>
  errorOf('find/none', `no thread "${id}" here; a decision may have changed it; go back to the list`, id)

/** Whether one of the names is a place that was asked for, or holds its words; everything where none was. */
function placeTest(asked: string | undefined): (names: readonly (string | null)[]) => boolean {
  const wanted = (asked ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (wanted.length === 0) return () => true
  return (names) =>
    names.some((name) =>
      wanted.some(
        (place) =>
          name !== null &&
          (name === place ||
            name.startsWith(`${place}/`) ||
            ` ${foldText(name)} `.includes(` ${foldText(place)} `)),
      ),
    )
}
