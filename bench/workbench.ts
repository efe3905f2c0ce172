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
import type { Server } from './workbench-server.js'
import { startServer } from './workbench-server.js'

const WORKER = fileURLToPath(new URL('record-worker.js', import.meta.url))
const CLAIMS = 100_000
/** Times that each request is asked again. */
const AGAIN = 3
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
    await withServer(project, async (server) => {
      for await (const figure of measurePaint(server, say)) tell(figure)
    })
    await withServer(project, async (server) => {
      await measureAsks(server, { say, tell })
      const peak = await server.peak()
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

async function withServer(folder: string, use: (server: Server) => Promise<void>): Promise<void> {
  const server = await startServer(folder)
  try {
    await use(server)
  } finally {
    await server.end()
  }
}

type Telling = Pick<WorkbenchOptions, 'say' | 'tell'>

/** The slowest of: asked for the first time, asked again, asked right after a decision. */
async function measureAsks(server: Server, { say, tell }: Telling): Promise<void> {
  const ids = await idsIn(server)
  const asks = asksOf(ids)
  const first = new Map<Ask, { readonly ms: number; readonly bytes: number }>()
  for (const ask of asks) first.set(ask, await server.ask(ask.path))
  const again = new Map<Ask, number>()
  for (const ask of asks) again.set(ask, await medianOf(AGAIN, async () => (await server.ask(ask.path)).ms))
  const waiting = await waitingIn(server, asks.length)
  const decided: number[] = []
  say('ms: asked for the first time / again / right after a decision')
  for (const [at, ask] of asks.entries()) {
    const body = { claims: [waiting[at]!], verdict: 'accepted', reason: null }
    decided.push((await server.post('/api/decisions', body)).ms)
    const after = (await server.ask(ask.path)).ms
    const { ms, bytes } = first.get(ask)!
    tell(figureOf(ask, { first: ms, again: again.get(ask)!, after, bytes }))
  }
  tell({
    what: 'decision',
    value: Math.max(...decided),
    unit: 'ms',
    floor: { most: DECIDE },
    how: `the slowest of ${decided.length}, from the request to the answer`,
  })
}

interface Times {
  readonly first: number
  readonly again: number
  readonly after: number
  readonly bytes: number
}

function figureOf({ screen, what, most, bytes: room }: Ask, { first, again, after, bytes }: Times): Figure {
  const [a, b, c] = [first, again, after].map((ms) => String(Math.round(ms)))
  const large = room !== null && bytes > room ? `, MORE than ${Math.round(room / 1000)} kB` : ''
  return {
    what: `${screen}: ${what}`,
    value: Math.max(first, again, after),
    unit: 'ms',
    floor: { most },
    how: `${a} / ${b} / ${c}; ${Math.ceil(bytes / 1000)} kB${large}`,
  }
}

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let i = 0; i < times; i++) all.push(await measure())
  return all.sort((a, b) => a - b)[times >> 1]!
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
  const [claim] = claims.claims
  const largest = listed.incidents.reduce((a, b) => (b.origins > a.origins ? b : a))
  return { claim: claim.id, report: claim.report, incident: largest.id }
}
