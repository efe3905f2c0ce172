/** One request that a screen makes. */
export interface Ask {
  readonly screen: string
  readonly what: string
  readonly path: string
  /** Milliseconds that it may take. */
  readonly most: number
  /** Bytes that it may answer; null: as many as there are. */
  readonly bytes: number | null
}

/** A filter's table, its sums, and every other page. */
const TABLE = 200
const SUMS = 500
const SMALL = 200_000

/** What is asked for by id. */
export interface Ids {
  readonly claim: string
  readonly report: string
  readonly incident: string
  readonly thread: string
}

const FILTERS: readonly (readonly [what: string, query: string])[] = [
  ['no filter', ''],
  ['a kind', 'kind=airstrike'],
  ['a place', 'place=made:city'],
  ['words', 'text=market'],
  ['other words', 'text=%22car+bomb%22+-market'],
  ['days', 'from=2021-03-01&until=2021-03-31'],
  ['an actor in a year', 'actor=made/party-3&from=2021-01-01&until=2021-12-31'],
  ['two origins or more', 'origins=2'],
]

const SUMMED: readonly (readonly [what: string, query: string])[] = [
  ['everything', ''],
  ['with suggestions', 'suggestions=1'],
  ['a place', 'place=made:city'],
  ['words', 'text=market'],
]

const SUM_PATHS = ['tally', 'plots', 'map', 'timeline'] as const

/** Every request that a screen makes for what it shows first. */
export function asksOf({ claim, report, incident, thread }: Ids): readonly Ask[] {
  const ask = (
    screen: string,
    what: string,
    path: string,
    most = TABLE,
    bytes: number | null = SMALL,
  ): Ask => ({
    screen,
    what,
    path: `/api${path}`,
    most,
    bytes,
  })
  return [
    ask('shell', 'session', '/session'),
    ask('inbox', 'what waits', '/claims?state=suggested&order=report&limit=200'),
    ask('inbox', 'most useful first', '/claims?state=suggested&order=useful&limit=200'),
    ask('inbox', 'a card', `/claims/${claim}`),
    ask('inbox', 'its report', `/reports/${report}`),
    ask('inbox', 'reports to code by hand', '/reports?machine=0&limit=1000'),
    ...FILTERS.map(([what, query]) => ask('record', `table: ${what}`, `/claims?${query}&limit=100`)),
    ask('record', 'table: row 80,000', '/claims?limit=100&offset=80000'),
    ask('record', 'table: incidents', '/incidents?limit=100'),
    ask('record', 'table: incidents of words', '/incidents?text=market&limit=100'),
    ...SUM_PATHS.flatMap((path) =>
      SUMMED.map(([what, query]) => ask('record', `${path}: ${what}`, `/${path}?${query}`, SUMS, null)),
    ),
    ask('incidents', 'list', '/incidents?limit=200'),
    ask('incidents', 'the largest', `/incidents/${incident}`),
    ask('positions', 'threads', '/threads'),
    ask('positions', 'threads with suggestions', '/threads?suggestions=1'),
    ask('positions', 'agenda', '/agenda'),
    ask('positions', 'a thread', `/threads/${thread}`),
    ask('positions', 'naming', '/naming'),
    ask('positions', 'naming: words', '/naming?text=front'),
    ask('positions', 'states', '/states'),
    ask('dictionary', 'actors', '/actors'),
    ask('dictionary', 'places', '/places'),
    ask('dictionary', 'sources', '/sources'),
    ask('dictionary', 'codebook', '/codebook'),
    ask('dictionary', 'candidates', '/candidates?slot=actor&words=Front'),
    ask('reports', 'list', '/reports?limit=200'),
    ask('reports', 'list of words', '/reports?text=market&limit=200'),
  ]
}
