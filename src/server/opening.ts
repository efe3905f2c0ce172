import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { forbid, NOT_OPENED } from './guard.js'
import { isSame, type Keys } from './keys.js'

/**
 * The one-time link: its key is taken, the cookie given, and the page goes on by itself. It goes on from here and is
 * not sent on, because a browser that follows a link of another page sends no strict cookie with what it is sent on to.
 */
export const openByLink =
  (keys: Keys): MiddlewareHandler =>
  async (c, next) => {
    const key = new URL(c.req.url).searchParams.get('key')
    if (c.req.path !== '/' || key === null || c.req.method !== 'GET') return next()
    const isOpen = isSame(getCookie(c, keys.cookie) ?? '', keys.session)
    if (!isOpen && !keys.open(key)) return notOpened(c)
    if (!isOpen) setCookie(c, keys.cookie, keys.session, { path: '/', httpOnly: true, sameSite: 'Strict' })
    return c.html(GO_ON, 200)
  }

/** Pages and their files, for whoever has opened the link. */
export const onlyOpened =
  (keys: Keys): MiddlewareHandler =>
  async (c, next) =>
    isSame(getCookie(c, keys.cookie) ?? '', keys.session) ? next() : notOpened(c)

const notOpened = (c: Context) =>
  (c.req.header('accept') ?? '').includes('text/html')
    ? c.html(page('Marsad', `<h1>Not opened</h1><p>${NOT_OPENED}.</p>`), 401)
    : forbid(c, 'guard/link', NOT_OPENED, 401)

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`

const GO_ON = page(
  'Marsad',
  '<p><a href="/">Go on to the workbench</a></p>',
  '<meta http-equiv="refresh" content="0;url=/">',
)
