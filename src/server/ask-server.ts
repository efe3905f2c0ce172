import type { Handover } from './handover.js'
import type { AskedCommand, Bar, Outlet } from './routes/commands.js'

/** One thing that a command says while it runs in the server. */
export type Said =
  | { readonly out: string }
  | { readonly err: string }
  | { readonly exit: number }
  | { readonly bar: Bar | null }
  /** It still runs. */
  | { readonly beat: true }

/** Runs a command in a running server and writes what it says; null where no server answers there. */
export async function askServer(
  server: Handover,
  asked: AskedCommand,
  outlet: Outlet,
): Promise<number | null> {
  const answer = await post(server, '/api/programs/commands', asked)
  if (answer === null) return null
  if (!answer.ok || answer.body === null) {
    outlet.problem(`the server that holds the project refused (${answer.status}); nothing was changed`)
    return 1
  }
  const exit = await tellAll(answer.body, outlet)
  if (exit !== null) return exit
  outlet.problem('the server ended before the command did; "marsad status" shows what was recorded')
  return 1
}

/** Writes what is said as it comes; null where it is cut off before the end. */
async function tellAll(body: ReadableStream<Uint8Array>, outlet: Outlet): Promise<number | null> {
  try {
    for await (const said of linesOf(body)) {
      if ('out' in said) await outlet.write(said.out)
      else if ('err' in said) outlet.problem(said.err)
      else if ('bar' in said) outlet.bar(said.bar)
      else if ('exit' in said) return said.exit
    }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
  }
  return null
}

/** A running server: another link to it, who opened it, and where it was asked to stand. */
export interface Standing {
  readonly address: string
  readonly person: string
  readonly host: string
  readonly port: number
}

/** Asks a running server for another link; null where none answers. */
export async function askForLink(server: Handover): Promise<Standing | null> {
  const answer = await post(server, '/api/programs/link', {})
  if (answer?.ok !== true) return null
  return (await answer.json()) as Standing
}

/** A request to a server of this machine, whose address and token lie in the project's folder. */
async function post({ address, token }: Handover, path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch (cause) {
    // it was killed and left its note behind, or is ending
    if (cause instanceof TypeError) return null
    throw cause
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Said> {
  const decoder = new TextDecoder()
  let left = ''
  for await (const part of body) {
    left += decoder.decode(part, { stream: true })
    const lines = left.split('\n')
    left = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Said
  }
}
