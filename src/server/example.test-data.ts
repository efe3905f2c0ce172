import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Hono } from 'hono'
import type { Json } from '../ledger/index.js'
import { canonicalJson } from '../ledger/index.js'
import type { LineClaim } from '../report/index.js'
import { claimFromWords } from '../review/index.js'
import type { Project, Setting } from '../work/index.js'
import { addClaim, addReports, decideClaims, initProject, openProject } from '../work/index.js'
import { makeDoors } from './doors.js'
import type { Hosts } from './hosts.js'
import { hostsFor } from './hosts.js'
import type { Keys } from './keys.js'
import { makeKeys } from './keys.js'
import { openServed, type Served } from './served.js'

/** Two outlets on one night in a town that is nowhere, one of them in Arabic; a letter beyond the first plane stands first. */
export const TEXTS = {
  wire:
    '𝐇alvek, 3 May. Army shells killed 7 to 11 people at the flour mill in Halvek on Thursday, the Dunes Observatory ' +
    'said. Several others were wounded. The army denied that it had shelled the mill.\n' +
    'Rebels seized the western gate on Friday.',
  page:
    '<!doctype html><html><head><title>Mill</title><script>steal()</script></head><body onload="steal()">' +
    '<article><h1>Twelve dead at the mill</h1><p dir="ltr" lang="en" style="color:red" onclick="steal()">' +
    'Army shells killed at least 12 people at the flour mill in Halvek on Thursday, the town council said. ' +
    'Women wept in the yard while neighbours carried the dead to the school, and nobody knew how many were missing. ' +
    'The council asked for bread, water and doctors, and said that the road to the south had been closed for a week.' +
    '</p><img src="http://evil.example/pixel.png"><a href="javascript:steal()">more</a>' +
    '<iframe src="http://evil.example/"></iframe></article></body></html>',
  arabic:
    'قال مجلس البلدة إن قصف الجيش قتل اثني عشر شخصا في مطحنة حلفك يوم الخميس. وأضاف المجلس أن الطريق إلى الجنوب مغلق منذ أسبوع.',
} as const

interface Coded {
  readonly trigger: string
  readonly kind: 'shelling' | 'capture'
  readonly stance: 'reports' | 'denies'
  readonly settings: readonly Setting[]
  /** Which place of the trigger, from 1. */
  readonly nth?: number
}

const set = (slot: string, value: string): Setting => ({ slot, value })

const WIRE: readonly Coded[] = [
  {
    trigger: 'shells',
    kind: 'shelling',
    stance: 'reports',
    settings: [
      set('source.type', 'monitor'),
      set('source', 'the Dunes Observatory'),
      set('source.type', 'monitor'),
      set('cue', 'said'),
      set('agents', 'Army'),
      set('place', 'the flour mill in Halvek'),
      set('time', 'on Thursday'),
      set('killed', '7 to 11 people'),
      set('injured', 'Several others'),
    ],
  },
  {
    trigger: 'shelled',
    kind: 'shelling',
    stance: 'denies',
    settings: [
      set('source', 'The army'),
      set('source.type', 'military'),
      set('agents', 'it'),
      set('place', 'the mill'),
    ],
  },
  {
    trigger: 'seized',
    kind: 'capture',
    stance: 'reports',
    settings: [set('agents', 'Rebels'), set('targets', 'the western gate'), set('time', 'on Friday')],
  },
]

const PAGE: readonly Coded[] = [
  {
    trigger: 'shells',
    kind: 'shelling',
    stance: 'reports',
    settings: [
      set('source', 'the town council'),
      set('cue', 'said'),
      set('agents', 'Army'),
      set('place', 'the flour mill in Halvek'),
      set('time', 'on Thursday'),
      set('killed', 'at least 12 people'),
    ],
  },
]

const QUIET = { found: () => {}, step: () => {}, keepOnly: true }

export const CLOCK = (): Date => new Date('2024-05-06T10:00:00.000Z')

/** A project of its own for a test, gone when the test is over. */
export async function exampleProject(t: TestContext): Promise<Project> {
  const folder = join(mkdtempSync(join(tmpdir(), 'marsad-served-')), 'halvek')
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  const made = initProject(folder, { name: 'Halvek', person: 'Rana', codebook: null, clock: CLOCK })
  if ('code' in made) throw new Error(made.message)
  const { value: project, diagnostics } = openProject(folder, { clock: CLOCK })
  if (project === null) throw new Error(diagnostics[0]?.message)
  t.after(() => project.close())
  await addReports(project, received(), QUIET)
  for (const [report, coded] of Object.entries({ 'wire.txt': WIRE, 'page.html': PAGE })) {
    const { text } = project.standing().reports.find(({ captures }) => captures[0]?.from === report)!.report
    for (const one of coded) code(project, text, one)
  }
  return project
}

async function* received() {
  const given = { date: '2024-05-03', publisher: 'Meridian' }
  yield { name: 'wire.txt', bytes: Buffer.from(TEXTS.wire), ...given }
  yield { name: 'page.html', bytes: Buffer.from(TEXTS.page), ...given, publisher: 'Free Halvek' }
  yield { name: 'arabic.txt', bytes: Buffer.from(TEXTS.arabic), ...given, publisher: 'Sawt' }
}

function code(project: Project, report: string, { nth = 1, ...asked }: Coded): void {
  const { value, diagnostics } = addClaim(project, { report, nth, reason: null, ...asked })
  if (value.length === 0) throw new Error(`${asked.trigger}: ${diagnostics[0]?.message}`)
}

/** Leaves all claims open, so that they count in nothing. */
export function openAll(project: Project): void {
  const ids = project.standing().claims.map(({ id }) => id)
  decideClaims(project, ids, { verdict: 'unsure', reason: null })
}

/** What a machine might have read in the page: claims that wait for a decision, one of them with a number of dead. */
export function suggest(project: Project): void {
  const { report } = project.standing().reports.find(({ captures }) => captures[0]?.from === 'page.html')!
  const text = project.objects.get(report.text)!.toString('utf8')
  const read = (words: string, n: number, counts: LineClaim['counts'] = []): LineClaim => {
    const { value } = claimFromWords(text, { id: `m-${n}`, kind: 'aid', stance: 'demands', trigger: words })
    return { ...value!, counts, probability: 0.75 }
  }
  const dead = project.standing().claims.find(({ report: of }) => of.text === report.text)!.claim.counts
  const claims = [read('wept', 1), read('carried', 2), read('asked', 3), read('closed', 4, dead)]
  const marsad = { program: '0', model: 'none', codebook: '0' }
  const line = { id: report.id, text, claims, marsad, diagnostics: [] }
  const reading = project.objects.put(canonicalJson(line as unknown as Json))
  project.log.append([{ kind: 'reading', text: report.text, reading, versions: marsad }], { by: 'a machine' })
}

/** A server without a socket: requests go in as a browser of its own page would send them. */
export interface Example {
  readonly project: Project
  readonly served: Served
  readonly keys: Keys
  readonly hosts: Hosts
  readonly doors: Hono
  /** What a page of this server sends to read. */
  readonly headers: Readonly<Record<string, string>>
  /** As the page asks; answers with JSON. */
  get<T>(path: string): Promise<T>
  post(path: string, body: unknown): Promise<Response>
  /** As it is, with whatever headers. */
  request(path: string, init?: RequestInit): Promise<Response>
}

export const PORT = 4711
export const HOST = `127.0.0.1:${PORT}`

export async function example(t: TestContext, { web }: { readonly web?: string } = {}): Promise<Example> {
  const project = await exampleProject(t)
  const served = openServed(project)
  t.after(() => served.end())
  const random = (n: number): Uint8Array => project.random(n)
  const keys = makeKeys({ port: PORT, random, clock: CLOCK, shared: false })
  const hosts = hostsFor('127.0.0.1', PORT)
  const commands = { isLong: () => false, run: async () => 0 }
  const doors = makeDoors(served, { keys, hosts, commands, ...(web === undefined ? {} : { web }) })
  const request = async (path: string, init: RequestInit = {}): Promise<Response> =>
    doors.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } })
  const cookie = `${keys.cookie}=${keys.session}`
  return {
    project,
    served,
    keys,
    hosts,
    doors,
    headers: { cookie },
    request,
    async get<T>(path: string): Promise<T> {
      const answer = await request(path, { headers: { cookie } })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    post: (path, body) =>
      request(path, {
        method: 'POST',
        headers: {
          cookie,
          origin: `http://${HOST}`,
          'x-marsad-token': keys.token,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      }),
  }
}
