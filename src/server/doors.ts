import type { Hono } from 'hono'
import { Hono as App } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { makeApi } from './app.js'
import { filesFrom } from './files.js'
import { atThisHost, forbid, fromOwnPage, withBearer, withCookie, withPolicy } from './guard.js'
import type { Hosts } from './hosts.js'
import type { Keys } from './keys.js'
import { onlyOpened, openByLink } from './opening.js'
import { NO_PATH, refuse } from './refusal.js'
import { addCommands, type Commands } from './routes/commands.js'
import type { Served } from './served.js'

/** Most bytes that a request may hold. */
const MOST = 1024 * 1024
/** Most bytes of reports that are handed in at once. */
export const MOST_REPORTS = 256 * 1024 * 1024

/** Where files are handed in. */
const WITH_FILES: readonly string[] = ['/api/reports', '/api/reports/preview']

export interface DoorOptions {
  readonly keys: Keys
  readonly hosts: Hosts
  readonly commands: Commands
  /** Folder of the pages. */
  readonly web?: string
}

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) =>
      forbid(
        c,
        'guard/too-large',
        `more than ${maxSize / 1024 / 1024} MB; nothing was read; send less at once`,
        413,
      ),
  })

/** The whole server: guards, then the API and the pages. */
export function makeDoors(served: Served, { keys, hosts, commands, web }: DoorOptions): Hono {
  const app = new App()
  app.use(withPolicy, atThisHost(hosts))
  const programs = new App()
  programs.use(withBearer(keys.program), limit(MOST_REPORTS))
  addCommands(programs, served, { keys, hosts, commands })
  app.route('/api/programs', programs)
  app.use('/api/*', withCookie(keys), fromOwnPage(keys, hosts))
  for (const path of WITH_FILES) app.use(path, limit(MOST_REPORTS))
  app.use('/api/*', limitOthers())
  app.route('/api', makeApi(served, { token: keys.token }))
  app.all('/api/*', (c) => refuse(c, [NO_PATH], 404))
  app.use(openByLink(keys), onlyOpened(keys))
  app.get('*', filesFrom(web))
  return app
}

function limitOthers() {
  const small = limit(MOST)
  return (...[c, next]: Parameters<typeof small>) =>
    WITH_FILES.includes(c.req.path) ? next() : small(c, next)
}
