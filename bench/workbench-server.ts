import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../src/cli/main.js', import.meta.url))

/** One answer, read to its end. */
export interface Answered {
  readonly ms: number
  /** Bytes of the body as it came. */
  readonly bytes: number
  readonly json: unknown
}

/** `marsad serve` in a process of its own, and somebody who has opened its link. */
export interface Server {
  readonly base: string
  readonly cookie: { readonly name: string; readonly value: string }
  /** Milliseconds from the command to its address. */
  readonly started: number
  ask(path: string): Promise<Answered>
  post(path: string, body: object): Promise<Answered>
  /** Largest resident set so far, MB (10^6 bytes); null where the system does not say. */
  peak(): Promise<number | null>
  end(): Promise<void>
}

export async function startServer(folder: string): Promise<Server> {
  const start = performance.now()
  const child = spawn(process.execPath, [CLI, 'serve', folder, '--no-open', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
  const started = performance.now() - start
  const { origin: base } = new URL(address)
  const opened = await fetch(address)
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0]!
  const [name = '', value = ''] = cookie.split('=')
  const ask = (path: string, init: RequestInit = {}): Promise<Answered> =>
    answered(`${base}${path}`, { ...init, headers: { cookie, ...init.headers } })
  let token: string | null = null
  return {
    base,
    cookie: { name, value },
    started,
    ask: (path) => ask(path),
    async post(path, body) {
      token ??= ((await ask('/api/session')).json as { readonly token: string }).token
      const headers = { origin: base, 'x-marsad-token': token, 'content-type': 'application/json' }
      return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    },
    peak: () => peakOf(child),
    async end() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function answered(url: string, init: RequestInit): Promise<Answered> {
  const start = performance.now()
  const response = await fetch(url, init)
  const text = await response.text()
  const ms = performance.now() - start
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`)
  return { ms, bytes: Buffer.byteLength(text), json: JSON.parse(text) }
}

/** What a server prints once it stands. */
function addressOf(child: ChildProcess): Promise<string> {
  let out = ''
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = /"address":\s*"([^"]+)"/.exec(out)
      if (found !== null) resolve(found[1]!)
    })
    child.once('exit', (code) => reject(new Error(`marsad serve ended with ${code}`)))
  })
}

async function peakOf({ pid }: ChildProcess): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const { readFile } = await import('node:fs/promises')
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))
  return found === null ? null : (Number(found[1]) * 1024) / 1e6
}
