import type { Hook } from '@hono/zod-openapi'
import type { Context, Env, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { type Diagnostic, errorOf } from '../diagnostic/index.js'
import { Refusal } from './schema/index.js'

/** What a request may be refused with. */
export type RefusalStatus = 400 | 404 | 409 | 422 | 501

/** The answer of a route with its refusals, for the document of the API. */
export const answers = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { content: { 'application/json': { schema } }, description },
  ...REFUSALS,
})

const refusal = (description: string) => ({
  content: { 'application/json': { schema: Refusal } },
  description,
})

export const REFUSALS = {
  400: refusal('not a request that can be read'),
  404: refusal('no such thing here'),
  409: refusal('what was shown has changed since; nothing was recorded'),
  422: refusal('it was read and cannot be done; nothing was recorded'),
  501: refusal('this server cannot do it yet'),
}

/** A body of JSON, for the document of the API. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  body: { content: { 'application/json': { schema } }, required: true },
})

/** Refuses with what was seen and what to do. */
export const refuse = <S extends RefusalStatus>(c: Context, diagnostics: readonly Diagnostic[], status: S) =>
  c.json({ diagnostics: [...diagnostics] }, status)

export const NO_PATH = errorOf('request/none', 'no such path; nothing was done; /api/openapi.json lists them')

/** Codes of trouble that say that something is not there. */
const MISSING = new Set(['find/none', 'find/several'])

export const statusFor = (diagnostics: readonly Diagnostic[]): 404 | 422 =>
  diagnostics.some(({ code }) => MISSING.has(code)) ? 404 : 422

/** Refuses what a schema does not take, in the words of every other refusal. */
export const refuseUnread: Hook<unknown, Env, string, unknown> = (result, c) => {
  if (result.success) return
  const faults = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? errorOf('request/filter', issue.message)
      : errorOf(
          'request/shape',
          `${issue.path.length === 0 ? 'the request' : issue.path.join('.')}: ${issue.message}; nothing was done`,
        ),
  )
  return c.json({ diagnostics: faults }, 400)
}

/** What a request cannot be read as is refused; our own faults are told, with nothing of the machine. */
export const sayFault: ErrorHandler = (fault, c) => {
  if (fault instanceof HTTPException) {
    const seen = fault.message === '' ? 'the request cannot be read' : fault.message
    return c.json({ diagnostics: [errorOf('request/shape', `${seen}; nothing was done`)] }, fault.status)
  }
  process.stderr.write(`${fault.stack ?? fault.message}\n`)
  const seen = 'a fault in Marsad itself; whatever was acknowledged before is kept'
  return c.json(
    { diagnostics: [errorOf('request/fault', `${seen}; load the page again; the terminal says more`)] },
    500,
  )
}
