import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figure } from './record.js'
import type { Ask, Ids } from './workbench-asks.js'
import { asksOf } from './workbench-asks.js'
import { measurePaint } from './workbench-paint.js'
import type { Answered, Server } from './workbench-server.js'
import { startServer } from './workbench-server.js'

const WORKER = fileURLToPath(new URL('record-worker.js', import.meta.url))
const CLAIMS = 100_000
/** Times that each request is asked again. */
const AGAIN = 3
/** Milliseconds that a server stands before the first request that is timed: a person opens the inbox and reads. */
const STANDS = 15_000
/** Milliseconds that a decision may take, from the key to the answer. */
const DECIDE = 200

const run = promisify(execFile)

export interface WorkbenchOptions {
  /** Where the project is made, or lies from the last time; null: in a folder that goes with it. */
  readonly folder: string | null
  readonly say: (line: string) => void
  readonly tell: (figure: Figure) => void
}

/** Times every request of every screen on a real server of 100,000 claims, and its pages in a real browser. */
export async function measureWorkbench({ folder: given, say, tell }: WorkbenchOptions): Promise<void> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'marsad-bench-'))
  const project = join(folder, 'war')
  try {
    if (!existsSync(project)) await run(process.execPath, [WORKER, 'spoken', String(CLAIMS), folder])
    const ids = await withServer(project, async (server) => {
      for await (const figure of measurePaint(server, say)) tell(figure)
      return idsIn(server)
    })
    await withServer(project, async (server) => {
      await new Promise((resolve) => setTimeout(resolve, STANDS))
      await measureAsks(server, asksOf(ids), { say, tell })
      const peak = server.peak()
      tell({
        what: 'server',
        value: server.started / 1000,
        unit: 's',
        floor: null,
        how: `from the command to its address${peak === null ? '' : `; largest resident set ${Math.round(peak)} MB`}`,
      })
    })
  } finally {
    if (given === null) rmSync(folder, { recursive: true, force: true })
  }
}

async function withServer<T>(folder: string, use: (server: Server) => Promise<T>): Promise<T> {
  const server = await startServer(folder)
  try {
    return await use(server)
  } finally {
    await server.end()
  }
}

type Telling = Pick<WorkbenchOptions, 'say' | 'tell'>

/** The slowest of: asked for the first time, asked again, asked right after the next decision. */
async function measureAsks(server: Server, asks: readonly Ask[], { say, tell }: Telling): Promise<void> {
  const first = new Map<Ask, Answered>()
  for (const ask of asks) first.set(ask, await server.ask(ask.path))
  const waiting = await waitingIn(server, asks.length)
  const decided: number[] = []
  say(
    'milliseconds: asked for the first time / again / right after a decision; processor time of the same in []',
  )
  for (const [at, ask] of asks.entries()) {
    const again = await medianOf(AGAIN, () => server.ask(ask.path))
    const body = { claims: [waiting[at]!], verdict: 'accepted', reason: null }
    decided.push((await server.post('/api/decisions', body)).ms)
    tell(figureOf(ask, [first.get(ask)!, again, await server.ask(ask.path)]))
  }
  tell({
    what: 'decision',
    value: Math.max(...decided),
    unit: 'ms',
    floor: { most: DECIDE },
    how: `the slowest of ${decided.length}, from the request to the answer`,
  })
}

function figureOf({ screen, what, most, bytes: room }: Ask, times: readonly Answered[]): Figure {
  const list = (of: (one: Answered) => number | null): string =>
    times.map((one) => (of(one) === null ? '–' : String(Math.round(of(one)!)))).join(' / ')
  const bytes = Math.max(...times.map((one) => one.bytes))
  const large = room !== null && bytes > room ? `, MORE than ${Math.round(room / 1000)} kB` : ''
  return {
    what: `${screen}: ${what}`,
    value: Math.max(...times.map(({ ms }) => ms)),
    unit: 'ms',
    floor: { most },
    how: `${list(({ ms }) => ms)} [${list(({ cpu }) => cpu)}]; ${Math.ceil(bytes / 1000)} kB${large}`,
  }
}

async function medianOf(times: number, measure: () => Promise<Answered>): Promise<Answered> {
  const all: Answered[] = []
  for (let i = 0; i < times; i++) all.push(await measure())
  return all.sort((a, b) => a.ms - b.ms)[times >> 1]!
}

/** Claims that wait, spread over the record. */
async function waitingIn(server: Server, count: number): Promise<readonly string[]> {
  const { json } = await server.ask(`/api/claims?state=suggested&limit=1000&offset=5000`)
  const { claims } = json as { readonly claims: readonly { readonly id: string }[] }
  return claims.slice(0, count).map(({ id }) => id)
}

/** A claim that waits, its report, and of the first 1,000 incidents the one of the most origins. */
async function idsIn(server: Server): Promise<Ids> {
  const claims = (await server.ask('/api/claims?state=suggested&limit=1')).json as {
    readonly claims: readonly [{ readonly id: string; readonly report: string }]
  }
  const listed = (await server.ask('/api/incidents?limit=1000')).json as {
    readonly incidents: readonly { readonly id: string; readonly origins: number }[]
  }
  const { threads } = (await server.ask('/api/threads?limit=1')).json as {
    readonly threads: readonly { readonly id: string }[]
  }
  const [claim] = claims.claims
  const largest = listed.incidents.reduce((a, b) => (b.origins > a.origins ? b : a))
  return { claim: claim.id, report: claim.report, incident: largest.id, thread: threads[0]!.id }
}
