import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { example } from './example.test-data.js'
import { ReportList } from './routes/reports.js'
import {
  ActorAnswer,
  AgendaAnswer,
  CandidatesAnswer,
  type Card,
  ClaimCard,
  ClaimPage,
  CodebookAnswer,
  IncidentList,
  IncidentPage,
  MapAnswer,
  NamingAnswer,
  PlacesAnswer,
  PlotsAnswer,
  type Refusal,
  ReportPage,
  RivalList,
  SessionAnswer,
  SourcesAnswer,
  StatesAnswer,
  TallyAnswer,
  ThreadList,
  TimelineAnswer,
} from './schema/index.js'

/** Every way of asking, with the shape of its answer. */
const ROUTES: readonly (readonly [string, z.ZodType])[] = [
  ['/api/session', SessionAnswer],
  ['/api/claims', ClaimPage],
  ['/api/claims?order=useful&limit=2&offset=1', ClaimPage],
  ['/api/claims?order=incident&suggestions=0', ClaimPage],
  ['/api/claims?text=mill%20-council&kind=shelling&state=added', ClaimPage],
  ['/api/reports', ReportList],
  ['/api/reports?kind=capture', ReportList],
  ['/api/rivals', RivalList],
  ['/api/incidents', IncidentList],
  ['/api/incidents?from=2024-05-02&until=2024-05-02', IncidentList],
  ['/api/tally', TallyAnswer],
  ['/api/tally?suggestions=1&kind=shelling', TallyAnswer],
  ['/api/map', MapAnswer],
  ['/api/timeline', TimelineAnswer],
  ['/api/plots', PlotsAnswer],
  ['/api/states', StatesAnswer],
  ['/api/threads?suggestions=1', ThreadList],
  ['/api/agenda', AgendaAnswer],
  ['/api/naming', NamingAnswer],
  ['/api/actors', ActorAnswer],
  ['/api/places', PlacesAnswer],
  ['/api/sources', SourcesAnswer],
  ['/api/codebook', CodebookAnswer],
  ['/api/candidates?slot=place&words=Aleppo', CandidatesAnswer],
  ['/api/candidates?slot=actor&words=United%20Nations', CandidatesAnswer],
]

/** An answer fits its shape and says nothing beside it. */
function assertFits(schema: z.ZodType, answer: unknown, path: string): void {
  const read = schema.safeParse(answer)
  assert.ok(read.success, `${path}: ${read.error?.message}`)
  assert.deepEqual(read.data, answer, `${path} says more than its shape`)
}

test('every answer fits the shape that the API document promises', async (t) => {
  const { get } = await example(t)
  for (const [path, schema] of ROUTES) assertFits(schema, await get(path), path)
  const { claims } = await get<z.infer<typeof ClaimPage>>('/api/claims')
  assert.equal(claims.length, 4)
  for (const { id, report } of claims) {
    assertFits(ClaimCard, await get(`/api/claims/${id}`), id)
    assertFits(ReportPage, await get(`/api/reports/${report}`), report)
  }
  const { incidents } = await get<z.infer<typeof IncidentList>>('/api/incidents')
  assert.ok(incidents.length > 0)
  for (const { id } of incidents) assertFits(IncidentPage, await get(`/api/incidents/${id}`), id)
})

interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

interface Operation {
  readonly summary?: string
  readonly responses: Readonly<Record<string, unknown>>
}

test('every route stands in the document of the API, with words and its refusals', async (t) => {
  const { get, doors } = await example(t)
  const document = await get<Document>('/api/openapi.json')
  assert.equal(document.openapi, '3.1.0')
  const told = Object.entries(document.paths).flatMap(([path, ways]) =>
    Object.keys(ways).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = doors.routes
    .filter(({ path, method }) => path.startsWith('/api/') && method !== 'ALL' && !path.includes('*'))
    .filter(({ path }) => !path.startsWith('/api/programs/') && path !== '/api/openapi.json')
    .map(({ method, path }) => `${method} ${path.slice(4).replace(/:([a-z]+)/g, '{$1}')}`)
  assert.deepEqual([...told].sort(), [...new Set(served)].sort())
  assert.ok(told.length > 30)
  for (const ways of Object.values(document.paths))
    for (const { summary, responses } of Object.values(ways)) {
      assert.ok(summary !== undefined && summary.length > 10)
      assert.ok('200' in responses)
    }
  for (const name of ['Claim', 'ClaimCard', 'Incident', 'Tally', 'Refusal', 'Filter'])
    assert.ok(name in document.components.schemas, name)
})

test('a request that cannot be read is refused in words', async (t) => {
  const { request, post, keys } = await example(t)
  const headers = { cookie: `${keys.cookie}=${keys.session}` }
  for (const [path, words] of [
    ['/api/claims?kind=meeting', /kind meeting is not in the codebook; it has clash/],
    ['/api/claims?from=2024-02-31', /from 2024-02-31 is no date of the calendar/],
    ['/api/claims?state=maybe', /state maybe/],
    ['/api/claims?limit=0', /limit/],
    ['/api/claims?knd=shelling', /no filter ..knd..; nothing was done; did you mean ..kind..\?/],
    ['/api/tally?colour=red', /no filter ..colour..; nothing was done; leave it out/],
    ['/api/tally?origins=two', /origins two is no whole number/],
    ['/api/incidents?report=none', /report none/],
    ['/api/claims?order=best', /order/],
  ] as const) {
    const answer = await request(path, { headers })
    assert.equal(answer.status, 400, path)
    assert.match(await answer.text(), words)
  }
  for (const path of ['/api/claims/c-0', '/api/reports/none', '/api/incidents/i-0', '/api/nothing'])
    assert.equal((await request(path, { headers })).status, 404, path)
  assert.equal((await post('/api/decisions', { claims: [], verdict: 'accepted' })).status, 400)
  assert.equal((await post('/api/decisions', { claims: ['c-1'], verdict: 'perhaps' })).status, 400)
})

test('what a path does not take in its address is refused on every path, never dropped in silence', async (t) => {
  const { get, request, keys } = await example(t)
  const headers = { cookie: `${keys.cookie}=${keys.session}` }
  const { paths } = await get<Document>('/api/openapi.json')
  const asked = Object.keys(paths).filter((path) => 'get' in paths[path]!)
  assert.ok(asked.length > 20)
  for (const path of asked) {
    const answer = await request(`/api${path.replace(/\{[a-z]+\}/, 'x')}?colour=red`, { headers })
    assert.equal(answer.status, 400, path)
    const { diagnostics } = (await answer.json()) as z.infer<typeof Refusal>
    assert.match(JSON.stringify(diagnostics), /request\/filter.*no filter ..colour..; nothing was done/, path)
  }
  for (const [path, words] of [
    ['/api/threads?plaec=x', 'no filter "plaec"; nothing was done; did you mean "place"?'],
    ['/api/naming?place=x', 'no filter "place"; nothing was done; leave it out'],
    ['/api/sources?txet=x&colour=red', 'no filter "txet", "colour"; nothing was done; did you mean "text"?'],
  ] as const) {
    const { diagnostics } = (await (await request(path, { headers })).json()) as z.infer<typeof Refusal>
    assert.deepEqual(
      diagnostics.map(({ message }) => message),
      [words],
    )
  }
})

test('offsets count code points: the words of each slot stand there in the text that the page shows', async (t) => {
  const { get } = await example(t)
  const { reports } = await get<z.infer<typeof ReportList>>('/api/reports')
  let seen = 0
  for (const { report } of reports) {
    const { text, claims } = await get<z.infer<typeof ReportPage>>(`/api/reports/${report.text}`)
    const points = [...text]
    const at = (start: number, end: number): string => points.slice(start, end).join('')
    for (const { claim } of claims)
      for (const slot of [
        claim.trigger,
        claim.cue,
        ...claim.agents,
        ...claim.targets,
        claim.place,
        ...claim.counts,
      ])
        if (slot !== null) {
          assert.equal(at(slot.start, slot.end), slot.text)
          seen++
        }
  }
  assert.ok(seen > 10)
})

test('a card says in words what is recorded, and which rule read it', async (t) => {
  const { get } = await example(t)
  const { claims } = await get<z.infer<typeof ClaimPage>>('/api/claims?text=flour')
  const cards = await Promise.all(claims.map(({ id }) => get<Card>(`/api/claims/${id}`)))
  const said = cards.flatMap(({ says }) => says)
  for (const words of [
    '“the Dunes Observatory” (monitor) reports: shelling, “shells”',
    '“7 to 11 people” → 7 to 11 killed [count table: one number to another + figures]',
    '“Several others” → 3 or more injured [count table: several, many]',
    '“at least 12 people” → 12 or more killed [count table: at least + figures]',
    'when: “on Thursday” → 2024-05-02 [weekday before the report]',
  ])
    assert.ok(said.includes(words), `${words} is not among\n${said.join('\n')}`)
})

test('reports that the machine does not read are listed by themselves', async (t) => {
  const { get } = await example(t)
  const languages = async (query: string): Promise<readonly string[]> =>
    (await get<z.infer<typeof ReportList>>(`/api/reports?${query}`)).reports.map(
      ({ report }) => report.language,
    )
  assert.deepEqual((await languages('')).toSorted(), ['arb', 'eng', 'eng'])
  assert.deepEqual(await languages('machine=0'), ['arb'])
  assert.deepEqual(await languages('machine=1'), ['eng', 'eng'])
})

test('archived pages are shown as text alone, where they can run and load nothing', async (t) => {
  const { get, request, keys } = await example(t)
  const { reports } = await get<z.infer<typeof ReportList>>('/api/reports?publisher=Free%20Halvek')
  const page = await get<z.infer<typeof ReportPage>>(`/api/reports/${reports[0]!.report.text}`)
  assert.equal(page.images, 1)
  const answer = await request(`/api/reports/${page.report.text}/original`, {
    headers: { cookie: `${keys.cookie}=${keys.session}` },
  })
  const html = await answer.text()
  assert.match(html, /<p dir="ltr" lang="en">Army shells killed at least 12 people/)
  assert.doesNotMatch(html, /steal|evil|javascript|style=|onclick|<img|<iframe|<a |http/)
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.match(policy, /^sandbox; default-src 'none'/)
  assert.doesNotMatch(policy, /allow-/)
})
