import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { errorOf } from '../diagnostic/index.js'
import type { Hosts } from './hosts.js'
import { isSame, type Keys } from './keys.js'

/**
 * What a page may load: its own files and nothing else. Styles are allowed inline because Mantine sets sizes and
 * places of its parts in style attributes; no address and no script can stand there.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Says on every answer what a browser may do with it; an answer that says so itself is left alone. */
export const withPolicy: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  const set = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value)
  }
  set('content-security-policy', PAGE_POLICY)
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-resource-policy', 'same-origin')
  set('cross-origin-opener-policy', 'same-origin')
  set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  set('cache-control', 'no-store')
}

/** Requests for another name than this server's are refused: a page elsewhere may have its name lead here. */
export const atThisHost =
  (hosts: Hosts): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (hosts.isOwn(host)) return next()
    const seen = `asked for as "${host.slice(0, 100)}", which is not this server's address`
    return forbid(
      c,
      'guard/host',
      `${seen}; nothing was done; use the address that marsad serve printed`,
      421,
    )
  }

/** Whoever has not opened the link gets nothing. */
export const withCookie =
  (keys: Keys): MiddlewareHandler =>
  async (c, next) => {
    if (isSame(getCookie(c, keys.cookie) ?? '', keys.session)) return next()
    return forbid(c, 'guard/link', NOT_OPENED, 401)
  }

export const NOT_OPENED =
  'this browser has not opened the workbench by its link, or the link was used or is too old; ' +
  'run marsad serve in the project’s folder again, also while it is running: it prints a new link'

/** Methods that change nothing. */
const READING = new Set(['GET', 'HEAD'])

/** What changes something has to come from a page of this server, and to know the token of this session. */
export const fromOwnPage =
  (keys: Keys, hosts: Hosts): MiddlewareHandler =>
  async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return forbid(c, 'guard/origin', `asked by another page (${site}); nothing was done`)
    if (READING.has(c.req.method)) return next()
    const origin = c.req.header('origin')
    const own =
      origin === undefined ? site === 'same-origin' : hosts.isOwnOrigin(origin, c.req.header('host') ?? '')
    if (!own) return forbid(c, 'guard/origin', 'not asked by a page of this server; nothing was done')
    if (!isSame(c.req.header('x-marsad-token') ?? '', keys.token))
      return forbid(
        c,
        'guard/token',
        'without the token of this session; nothing was done; load the page again',
      )
    return next()
  }

/** Programs on this machine show the token that stands in the project's folder; no browser can. */
export const withBearer =
  (token: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') !== undefined)
      return forbid(c, 'guard/origin', 'this is for the command line, not for pages; nothing was done')
    if (isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)) return next()
    return forbid(
      c,
      'guard/token',
      'without the token that lies in the project’s folder; nothing was done',
      401,
    )
  }

export const forbid = (c: Context, code: string, message: string, status: 401 | 403 | 413 | 421 = 403) =>
  c.json({ diagnostics: [errorOf(code, message)] }, status)
