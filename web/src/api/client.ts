import type { z } from 'zod'
import type { Diagnostic, Refusal, SessionAnswer } from '../../../src/server/schema/index.js'

/** What the server refused, in its own words. */
export class Refused extends Error {
  readonly status: number
  readonly diagnostics: readonly Diagnostic[]
  constructor(status: number, diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? `the server answered ${status}`)
    this.status = status
    this.diagnostics = diagnostics
  }
}

/** The server cannot be reached; what was typed is still in the page. */
export class Unreachable extends Error {}

type Query = Readonly<Record<string, string | number | undefined>>

let token: string | null = null
export const keepToken = (session: z.infer<typeof SessionAnswer>): void => {
  token = session.token
}

/** `?a=1&b=2`, without what is not given. */
export function queryOf(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, { credentials: 'same-origin', ...init })
  } catch {
    throw new Unreachable('the server cannot be reached')
  }
  if (response.ok) return (await response.json()) as T
  const said = (await response.json().catch(() => null)) as z.infer<typeof Refusal> | null
  throw new Refused(response.status, said?.diagnostics ?? [])
}

/** What stands under a path of the API. */
export const get = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  ask<T>(`${path}${queryOf(query)}`, { method: 'GET', ...(signal === undefined ? {} : { signal }) })

/** Changes something: sent with the token of this session. */
export const post = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-marsad-token': token ?? '' },
    body: JSON.stringify(body),
  })

/** Hands in files as they are. */
export const upload = <T>(path: string, form: FormData): Promise<T> =>
  ask<T>(path, { method: 'POST', headers: { 'x-marsad-token': token ?? '' }, body: form })
