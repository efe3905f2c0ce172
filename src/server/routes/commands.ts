import { z } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { streamText } from 'hono/streaming'
import { errorOf } from '../../diagnostic/index.js'
import type { Project } from '../../work/index.js'
import type { Said, Standing } from '../ask-server.js'
import type { Hosts } from '../hosts.js'
import type { Keys } from '../keys.js'
import { makeLane } from '../lane.js'
import type { Served } from '../served.js'

/** A command line as another process of this machine was given it. */
const Asked = z.object({
  args: z.array(z.string()),
  /** Folder that names of files are relative to. */
  cwd: z.string(),
  colour: z.boolean(),
  width: z.number(),
  /** Whether a person sees what is said meanwhile. */
  watched: z.boolean().default(false),
  /** Who works; null: whoever opened the server. */
  as: z.string().nullable(),
  /** Standard input in base64; null where none is read. */
  input: z.string().nullable(),
})

export type AskedCommand =
  z.infer<typeof Asked> extends infer T
    ? { readonly [K in keyof T]: T[K] extends string[] ? readonly string[] : T[K] }
    : never

/** How far a command is with what takes long. */
export interface Bar {
  readonly doing: string
  readonly things: string
  readonly done: number
  readonly total: number
}

/** Where a command writes. */
export interface Outlet {
  readonly write: (text: string) => Promise<void>
  readonly problem: (line: string) => void
  /** Shows how far it is; null: it is done with that. */
  readonly bar: (at: Bar | null) => void
}

/** Commands of the program, as whoever opens the server provides them. */
export interface Commands {
  /** Whether it may take minutes; others then run beside it. */
  isLong(asked: AskedCommand): boolean
  /** Runs a command in a project that is open; resolves to its exit code. */
  run(asked: AskedCommand, project: Project, outlet: Outlet): Promise<number>
}

interface CommandOptions {
  readonly keys: Keys
  readonly hosts: Hosts
  readonly commands: Commands
}

/** What the command line asks of a server that holds its project: commands of one sort run one after the other. */
export function addCommands(app: Hono, served: Served, { keys, hosts, commands }: CommandOptions): void {
  const quick = makeLane()
  app.post('/link', (c) =>
    c.json({
      address: `${hosts.address}/?key=${keys.access ?? keys.makeLink()}`,
      person: served.project.signer.name,
      host: hosts.host,
      port: hosts.port,
    } satisfies Standing),
  )
  app.post('/commands', async (c) => {
    const asked = Asked.safeParse(await c.req.json())
    if (!asked.success)
      return c.json({ diagnostics: [errorOf('request/shape', 'no command line; nothing was done')] }, 400)
    const lane = commands.isLong(asked.data) ? served.adding : quick
    return streamText(c, async (stream) => {
      const say = async (said: Said): Promise<void> => void (await stream.write(`${JSON.stringify(said)}\n`))
      const outlet: Outlet = {
        write: (out) => say({ out }),
        problem: (err) => void say({ err }),
        bar: (at) => void say({ bar: at }),
      }
      await say({ beat: true })
      const beat = setInterval(() => void say({ beat: true }), BEAT)
      const exit = await lane.run(() => runWhole(commands, asked.data, { served, outlet }))
      clearInterval(beat)
      await say({ exit })
    })
  })
}

/** Milliseconds after which whoever waits is told that the command still runs, so that no line is cut for silence. */
const BEAT = 20_000

/** A fault of our own ends the command and not the server, and is told where the command was given. */
async function runWhole(
  commands: Commands,
  asked: AskedCommand,
  { served, outlet }: { readonly served: Served; readonly outlet: Outlet },
): Promise<number> {
  try {
    return await commands.run(asked, served.project, outlet)
  } catch (cause) {
    outlet.problem(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    return FAULT
  }
}

/** As the system has it for a program that fell over. */
const FAULT = 1
