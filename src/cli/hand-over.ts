import type { AskedCommand } from '../server/index.js'
import { askServer, serverOf } from '../server/index.js'
import type { Cli } from './command.js'
import type { Exit } from './exits.js'
import { EXITS } from './exits.js'
import { drawBar } from './progress.js'

/** Hands a command to the server that holds the project; null where none answers. */
export async function handOver(
  folder: string,
  { console, args, stdin }: Cli,
  { as, input }: { readonly as: string | null; readonly input: boolean },
): Promise<Exit | null> {
  const server = serverOf(folder)
  if (server === null) return null
  const { colour, width, watched } = console
  const asked: AskedCommand = {
    args,
    cwd: process.cwd(),
    colour,
    width,
    watched,
    as,
    input: input ? await inBase64(stdin.bytes) : null,
  }
  const { write, problem } = console
  const exit = await askServer(server, asked, { write, problem, bar: drawBar(console) })
  return exit === null ? null : (Object.values(EXITS).find((known) => known === exit) ?? EXITS.unread)
}

async function inBase64(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString('base64')
}
