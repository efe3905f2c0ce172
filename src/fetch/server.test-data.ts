import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import type { Answer, FetchOptions, Page } from './fetch.js'

/** A server of this machine, for as long as a test runs. */
export interface Local {
  readonly port: number
  /** `http://127.0.0.1:4711` */
  readonly base: string
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
}

/** Answers by path; whatever has no answer is not there. */
export type Answers = Readonly<Record<string, RequestListener>>

export async function serve(t: TestContext, answers: Answers): Promise<Local> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers[path.replace(/\?.*/, '')]
    if (answer === undefined) response.writeHead(404).end('no such page')
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, base: `http://127.0.0.1:${port}`, asked }
}

export const AT = new Date('2024-03-18T09:30:00.000Z')

/** Asks servers of this machine, at a time that stands still. */
export const LOCAL: FetchOptions = { agent: 'marsad/0 (+archive)', clock: () => AT, allowPrivate: true }

/** A public address, as in a trial: it belongs to nobody here and is never asked. */
export const PUBLIC = '93.184.216.34'

/**
 * A network in which names have the addresses given here, and every public address is this machine.
 * @param names addresses of each name, one look-up after the other; the last holds on
 */
export function networkOf(names: Readonly<Record<string, readonly (readonly string[])[]>>): {
  readonly network: NonNullable<FetchOptions['network']>
  readonly looked: readonly string[]
} {
  const looked: string[] = []
  return {
    looked,
    network: {
      async resolve(name) {
        const count = looked.filter((one) => one === name).length
        looked.push(name)
        const found = names[name]
        if (found === undefined) throw Object.assign(new Error('no name'), { code: 'ENOTFOUND' })
        return found[Math.min(count, found.length - 1)]!
      },
      reach: (ip) => (ip === PUBLIC ? '127.0.0.1' : ip),
    },
  }
}

export const WORDS = '<p>Army artillery shelled the town of Halvek on Monday.</p>'

export const say =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

export const lead =
  (to: string, status = 302): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { location: to }).end('moved')

export const saySo =
  (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end('no')

export function pageOf(answer: Answer): Page {
  assert.equal(answer.sort, 'page', answer.sort === 'refused' ? answer.trouble.message : answer.sort)
  return answer as Page
}

/** Code and words of why an address gave nothing. */
export function troubleOf(answer: Answer): string {
  assert.ok(answer.sort === 'refused', answer.sort)
  assert.match(answer.trouble.message, /; nothing was (?:kept|fetched); \S/)
  return `${answer.trouble.code}: ${answer.trouble.message}`
}
