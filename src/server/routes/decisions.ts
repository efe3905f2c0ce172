import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { addNote, decideClaims, lastDecided, undoEntry } from '../../work/index.js'
import { answers, jsonBody, refuse, statusFor } from '../refusal.js'
import { DecideBody, LastDecided, NoteBody, queryOf, Told, UndoBody } from '../schema/index.js'
import type { Served } from '../served.js'
import { changedSince } from '../shown.js'
import { many } from '../words.js'

const DECIDE = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'decides about claims as they were shown, all of them or none',
  request: jsonBody(DecideBody),
  responses: answers(Told, 'what was recorded'),
})

const UNDO = createRoute({
  method: 'post',
  path: '/undo',
  summary: 'takes back an entry, or the last thing that this person decided',
  request: jsonBody(UndoBody),
  responses: answers(Told, 'what was recorded'),
})

const LAST = createRoute({
  method: 'get',
  path: '/undo',
  summary: 'what an undo without an entry would take back; nothing is recorded',
  request: { query: queryOf({}) },
  responses: answers(LastDecided, 'the entry and what goes with it'),
})

const NOTE = createRoute({
  method: 'post',
  path: '/notes',
  summary: 'leaves a note without words of a report',
  request: jsonBody(NoteBody),
  responses: answers(Told, 'what was recorded'),
})

export function addDecisions(app: OpenAPIHono, served: Served): void {
  const { project } = served
  app.openapi(DECIDE, (c) => {
    const { claims, verdict, reason, shown } = c.req.valid('json')
    const changed = changedSince(served, claims, shown)
    if (changed.length > 0) return refuse(c, changed, 409)
    const { value, diagnostics } = decideClaims(project, claims, { verdict, reason })
    if (value.length === 0) return refuse(c, diagnostics, statusFor(diagnostics))
    return c.json(
      {
        entries: value.map(({ entry }) => entry),
        claims: value.map(({ claim }) => claim),
        words:
          verdict === 'unsure'
            ? `left ${many(value.length, 'claim')} open`
            : `${verdict} ${many(value.length, 'claim')}`,
        diagnostics: [...diagnostics],
      },
      200,
    )
  })
  app.openapi(UNDO, (c) => {
    const { value, diagnostics } = undoEntry(project, c.req.valid('json'))
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const { undone, entries } = value
    return c.json(
      {
        entries: [...entries],
        claims: undone.flatMap(({ fact }) => (fact?.kind === 'decision' ? [fact.claim] : [])),
        words: `took back ${sayUndone(undone)}`,
        diagnostics: [...diagnostics],
      },
      200,
    )
  })
  app.openapi(LAST, (c) => {
    const last = lastDecided(project)
    const words = last === null ? '' : `would take back ${sayUndone(last)}`
    return c.json({ entry: last?.[0]?.hash ?? null, words }, 200)
  })
  app.openapi(NOTE, (c) => {
    const { about, text } = c.req.valid('json')
    const { value, diagnostics } = addNote(project, about, text)
    if (value === null) return refuse(c, diagnostics, statusFor(diagnostics))
    const claims = served.live.claim(value.about) === null ? [] : [value.about]
    return c.json(
      { entries: [value.entry], claims, words: 'left a note', diagnostics: [...diagnostics] },
      200,
    )
  })
}

/** `1 decision`, `3 links`: what kinds of entries were taken back. */
function sayUndone(undone: readonly { readonly fact: { readonly kind: string } | null }[]): string {
  const kinds = new Map<string, number>()
  for (const { fact } of undone) {
    const kind = UNDONE[fact?.kind ?? ''] ?? 'entry'
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return [...kinds].map(([kind, n]) => many(n, kind)).join(' and ')
}

const UNDONE: Readonly<Record<string, string>> = {
  decision: 'decision',
  link: 'word on what belongs together',
  override: 'number',
  grade: 'grade',
  responsible: 'word on who is responsible',
  actor: 'entry of the dictionary',
  victim: 'name on the list',
  note: 'note',
  reliability: 'word on a source',
  credibility: 'word on what a claim says',
  location: 'sign-off of a spot',
  consent: 'consent',
  undo: 'undo',
}
