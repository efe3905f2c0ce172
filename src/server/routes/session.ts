import { basename, resolve } from 'node:path'
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { scopeOf, statusOf, VERSION } from '../../work/index.js'
import { answers } from '../refusal.js'
import { LiveEvent, queryOf, type Session, SessionAnswer } from '../schema/index.js'
import type { Served } from '../served.js'
import { ownLabels } from '../shapes/dictionary.js'

const SESSION = createRoute({
  method: 'get',
  path: '/session',
  summary: 'who works here, and how the project stands',
  request: { query: queryOf({}) },
  responses: answers(SessionAnswer, 'the project, the person and the token'),
})

const EVENTS = createRoute({
  method: 'get',
  path: '/events',
  summary: 'what happens, as it happens',
  request: { query: queryOf({}) },
  responses: {
    200: {
      content: { 'text/event-stream': { schema: LiveEvent } },
      description: 'one event a line; its name is the kind',
    },
  },
})

/** Milliseconds after which a silent line is told that it lives, so that nothing between cuts it. */
const BEAT = 20_000

export function addSession(app: OpenAPIHono, served: Served, { token }: { readonly token: string }): void {
  app.openapi(SESSION, (c) => c.json(sessionOf(served, token), 200))
  app.openapi(EVENTS, (c) =>
    streamSSE(c, async (stream) => {
      await stream.write(': open\n\n')
      const stop = served.events.listen((event) => {
        void stream.writeSSE({ event: event.kind, data: JSON.stringify(event) })
      })
      const beat = setInterval(() => void stream.write(': still here\n\n'), BEAT)
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      clearInterval(beat)
      stop()
    }),
  )
}

function sessionOf(served: Served, token: string): Session {
  const { project } = served
  const status = statusOf(project)
  const { claims } = status
  const decided = claims.accepted + claims.edited + claims.added
  return {
    project: status.name,
    folder: basename(resolve(project.folder)),
    person: project.signer.name,
    token,
    version: VERSION,
    codebook: status.codebook,
    counts: {
      reports: status.reports,
      claims: decided + claims.suggested + claims.unsure,
      waiting: claims.suggested,
      decided,
      incidents: served.picture(false).incidents.incidents.length,
      secondLooks: status.secondLooks.length,
      outside: project.standing().outside.length,
      rivals: status.rivals.length,
    },
    labels: ownLabels(served),
    scope: [...scopeOf(project)],
  }
}
