import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { type Diagnostic, errorOf } from '../diagnostic/index.js'
import type { Project } from '../work/index.js'
import { statusOf } from '../work/index.js'
import { makeDoors } from './doors.js'
import { forgetServer, lastPort, notePort, noteServer } from './handover.js'
import { hostsFor, isLoopback } from './hosts.js'
import { readInBackground } from './jobs.js'
import { makeKeys } from './keys.js'
import type { Commands } from './routes/commands.js'
import { openServed } from './served.js'
import { firstAsked, workAhead } from './work-ahead.js'

export interface ServeOptions {
  readonly host: string
  /** 0: that of the last time, or any that is free. */
  readonly port: number
  readonly commands: Commands
  /** Folder of the pages; where it is left out, the one that was built. */
  readonly web?: string
  readonly clock?: () => Date
}

/** A server that runs. */
export interface Serving {
  /** The link that opens the workbench once, or, at an address for others, as often as wanted. */
  readonly link: string
  readonly port: number
  /** Others than this machine may come. */
  readonly shared: boolean
  /** Ends it: open answers are cut off, and nothing listens any more. */
  close(): Promise<void>
}

/** Serves a project, which stays open as long as the server runs; whoever opened it closes it. */
export async function serveProject(project: Project, options: ServeOptions): Promise<Serving | Diagnostic> {
  const { host, port: wanted, commands } = options
  const served = openServed(project)
  let handle: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const listen = (port: number) => listenAt(host, port, (request) => handle(request))
  const last = wanted === 0 ? lastPort(project.folder) : null
  const first = await listen(last ?? wanted)
  const listening = 'code' in first && last !== null ? await listen(0) : first
  if ('code' in listening) return listening
  const { server, port } = listening
  notePort(project.folder, port)
  // the first page is there at once: what follows from the record is worked out before anybody comes
  for (const suggestions of [true, false]) served.picture(suggestions)
  const hosts = hostsFor(host, port)
  const clock = options.clock ?? project.clock
  const keys = makeKeys({ port, random: randomBytes, clock, shared: !isLoopback(host) })
  const web = options.web === undefined ? {} : { web: options.web }
  const app = makeDoors(served, { keys, hosts, commands, ...web })
  const ahead = workAhead(served, firstAsked)
  handle = (request) => {
    ahead.asked()
    return app.fetch(request)
  }
  noteServer(project.folder, { address: hosts.own, token: keys.program })
  // what an add that was cut short has kept and not read
  if (statusOf(project).unread > 0) readInBackground(served)
  return {
    link: `${hosts.address}/?key=${keys.access ?? keys.makeLink()}`,
    port,
    shared: !isLoopback(host),
    async close() {
      forgetServer(project.folder)
      ahead.stop()
      served.end()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await served.adding.idle()
    },
  }
}

interface Listening {
  readonly server: ReturnType<typeof serve>
  readonly port: number
}

/** What the system says where nothing can listen, and what to do about it. */
const REFUSALS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program stands at this port; choose another, or leave --port out',
  EACCES: 'you may not listen at this port; choose one above 1023, or leave --port out',
  EADDRNOTAVAIL: 'this machine has no such address; leave --host out, or give one of its own',
  ENOTFOUND: 'this machine has no such address; leave --host out, or give one of its own',
}

const listenAt = (
  hostname: string,
  wanted: number,
  handle: (request: Request) => Response | Promise<Response>,
): Promise<Listening | Diagnostic> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: handle, hostname, port: wanted }, ({ port }) => resolve({ server, port }))
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const words = REFUSALS[cause.code ?? '']
      if (words === undefined) reject(cause)
      else resolve(errorOf('serve/address', `${words}; nothing was opened`, `${hostname}:${wanted}`))
    })
  })
