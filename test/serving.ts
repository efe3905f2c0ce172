import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestContext } from 'node:test'
import { MAIN } from './marsad.js'

/** A server of a project that runs in a process of its own, and a browser that has opened its link. */
export interface Server {
  readonly link: string
  readonly base: string
  readonly cookie: string
  readonly process: ChildProcess
  get(path: string): Promise<Response>
  post(path: string, body: unknown): Promise<Response>
  /** Ends it as Ctrl-C does; resolves to its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Serves a project until the test is over. */
export async function serve(t: TestContext, folder: string, args: readonly string[] = []): Promise<Server> {
  const child = spawn(process.execPath, [MAIN, 'serve', folder, '--no-open', '--json', ...args])
  t.after(() => child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  const { address } = JSON.parse(await said(child)) as { readonly address: string }
  const base = new URL(address).origin
  const opened = await fetch(address)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0]!
  let token: string | null = null
  const get = (path: string): Promise<Response> => fetch(`${base}${path}`, { headers: { cookie } })
  return {
    link: address,
    base,
    cookie,
    process: child,
    get,
    async post(path, body) {
      token ??= ((await (await get('/api/session')).json()) as { token: string }).token
      const headers = { cookie, origin: base, 'x-marsad-token': token, 'content-type': 'application/json' }
      return fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    },
    async end(signal = 'SIGINT') {
      child.kill(signal)
      const [code] = await exited
      return code as number | null
    },
  }
}

/** What a program has said once it is a whole value of JSON. */
async function said(child: ChildProcess): Promise<string> {
  let out = ''
  let err = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  for await (const chunk of child.stdout!) {
    out += String(chunk)
    if (out.trimEnd().endsWith('}')) {
      child.stdout!.resume()
      return out
    }
  }
  throw new Error(`marsad serve ended: ${err}`)
}
