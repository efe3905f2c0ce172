import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Capture } from '../record/index.js'
import { addReports } from './add.js'
import { type FetchingOptions, openFetching } from './fetch.js'
import { initProject } from './init.js'
import { openProject, type Project } from './project.js'

export type Answers = Record<string, RequestListener>

/** Answers by path of a server of this machine, which may change meanwhile; what has none is not there. */
export async function serve(t: TestContext, answers: Answers) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const answer = answers[request.url ?? '']
    if (answer === undefined) response.writeHead(404).end('no such page')
    else answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

/** For tests: words that a page or a feed gives. */
export const story = (n: string): string =>
  `Army artillery shelled the town of Halvek on Monday, killing ${n} people, residents said. ` +
  'The governor said that rescue teams had worked through the night to reach the wounded.'

export const page =
  (n: string): RequestListener =>
  (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<html><head><title>Bread ${n}</title></head><body><article><p>${story(n)}</p></article></body></html>`,
      )

interface Item {
  readonly link: string
  readonly text?: string
}

/** A feed that has a tag of its own for each state. */
export const feed =
  (items: readonly Item[], etag: string): RequestListener =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    const list = items.map(
      ({ link, text }) =>
        `<item><title>${link}</title><link>${link}</link><pubDate>Mon, 18 Mar 2024 08:00:00 GMT</pubDate>` +
        `${text === undefined ? '' : `<description>${text}</description>`}</item>`,
    )
    response
      .writeHead(200, { 'content-type': 'application/rss+xml', etag })
      .end(`<rss version="2.0"><channel><title>Free Halvek</title>${list.join('')}</channel></rss>`)
  }

/** A project, and a clock that goes on by what is slept, and a little with each look. */
export function begin(t: TestContext) {
  const folder = join(mkdtempSync(join(tmpdir(), 'marsad-fetch-')), 'halvek')
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  let now = Date.UTC(2024, 2, 18)
  const slept: number[] = []
  const clock = (): Date => {
    now += 1
    return new Date(now)
  }
  assert.ok(!('code' in initProject(folder, { name: null, person: 'Rana', codebook: null, clock })))
  const { value: project } = openProject(folder, { clock: () => new Date(Date.UTC(2024, 4, 1)) })
  assert.ok(project !== null)
  t.after(() => project.close())
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds)
    now += milliseconds
  }
  return { project, slept, clock, sleep }
}

type Begun = ReturnType<typeof begin>

/** Adds addresses one after the other, as one command does. */
export async function add(
  { project, clock, sleep }: Begun,
  addresses: readonly string[],
  wish: Partial<FetchingOptions> = {},
) {
  const { fetch } = await openFetching(project, {
    ...{ follow: false, most: 50, allowPrivate: true, milliseconds: 2000, date: null, publisher: null },
    ...{ next: () => {}, clock, sleep },
    ...wish,
  })
  async function* all() {
    for (const address of addresses) yield* fetch(address)
  }
  return addReports(project, all(), { keepOnly: true, found: () => {}, step: () => {}, clock })
}

export const capturesOf = ({ entries }: Project): readonly Capture[] =>
  entries().value.flatMap(({ fact }) => (fact?.kind === 'capture' ? [fact] : []))

export const codes = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`)
