import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { foldText } from '../../text/index.js'
import { answers } from '../refusal.js'
import { AgendaAnswer, FilterQuery, NamingAnswer, StatesAnswer, ThreadAnswer } from '../schema/index.js'
import type { Served } from '../served.js'
import { stateOf } from '../shapes/states.js'
import { agendaAnswer, labelOf, threadOf } from '../shapes/threads.js'

const Asked = FilterQuery.pick({ suggestions: true, place: true })

const route = <S extends z.ZodType>(path: string, summary: string, schema: S) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query: Asked },
    responses: answers(schema, 'all of them; `place` keeps those that name it'),
  })

const STATES = route(
  '/states',
  'control, sieges and ceasefires over time, rival accounts side by side',
  StatesAnswer,
)
const THREADS = route('/threads', 'what parties say to a matter over time', ThreadAnswer)
const AGENDA = route('/agenda', 'what was announced, and what came of it', AgendaAnswer)
const NAMING = route('/naming', 'who calls whom by which words', NamingAnswer)

export function addThreads(app: OpenAPIHono, { derived }: Served): void {
  app.openapi(STATES, (c) => {
    const { suggestions, place } = c.req.valid('query')
    const isAt = placeTest(place)
    const states = derived.states(suggestions === '1').filter((state) => isAt([state.place, state.placeName]))
    return c.json({ states: states.map(stateOf) }, 200)
  })
  app.openapi(THREADS, (c) => {
    const { suggestions, place } = c.req.valid('query')
    const isAt = placeTest(place)
    const threads = derived.threads(suggestions === '1').filter((thread) => isAt([thread.place]))
    return c.json({ threads: threads.map(threadOf) }, 200)
  })
  app.openapi(AGENDA, (c) => {
    const { suggestions, place } = c.req.valid('query')
    const isAt = placeTest(place)
    const { announced } = agendaAnswer(derived.agenda(suggestions === '1'))
    return c.json({ announced: announced.filter((row) => isAt([row.place])) }, 200)
  })
  app.openapi(NAMING, (c) =>
    c.json({ labels: derived.naming(c.req.valid('query').suggestions === '1').map(labelOf) }, 200),
  )
}

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
