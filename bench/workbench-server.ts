import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../src/cli/main.js', import.meta.url))

/** One answer, read to its end. */
export interface Answered {
  readonly ms: number
  /** Milliseconds that the server's own thread worked meanwhile; null where the system does not say. */
  readonly cpu: number | null
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
  peak(): number | null
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
    answered(child, `${base}${path}`, { ...init, headers: { cookie, ...init.headers } })
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

async function answered(child: ChildProcess, url: string, init: RequestInit): Promise<Answered> {
  const [start, before] = [performance.now(), workedBy(child)]
  const response = await fetch(url, init)
  const text = await response.text()
  const ms = performance.now() - start
  const after = workedBy(child)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`)
  const cpu = before === null || after === null ? null : after - before
  return { ms, cpu, bytes: Buffer.byteLength(text), json: JSON.parse(text) }
}

/** Milliseconds of processor time of the first thread of a process: what others do meanwhile is not in it. */
function workedBy({ pid }: ChildProcess): number | null {
  const path = `/proc/${pid}/schedstat`
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : null
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

function peakOf({ pid }: ChildProcess): number | null {
  const path = `/proc/${pid}/status`
  const found = existsSync(path) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8')) : null
  return found === null ? null : (Number(found[1]) * 1024) / 1e6
}
