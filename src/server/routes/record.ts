import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Diagnostic } from '../../diagnostic/index.js'
import { mayCount } from '../../record/index.js'
import type { Picture } from '../../work/index.js'
import { firstReadIn } from '../../work/index.js'
import { type Asking, isRefused, readAsking } from '../asking.js'
import { answers, refuse } from '../refusal.js'
import type { Plots } from '../schema/index.js'
import {
  FilterQuery,
  type FilterWords,
  MapAnswer,
  PlotsAnswer,
  TallyAnswer,
  TimelineAnswer,
} from '../schema/index.js'
import type { Served } from '../served.js'
import { pairsOf } from '../shapes/incident-row.js'
import { marksOf } from '../shapes/map.js'
import { daysOf, partiesOf, stancesOf } from '../shapes/plots.js'
import { claimsOf, stateAreas, stateBars } from '../shapes/states.js'
import { tallyAnswer } from '../shapes/tally.js'
import { eventsOf, plannedOf } from '../shapes/timeline.js'

const TALLY = createRoute({
  method: 'get',
  path: '/tally',
  summary: 'how many people, by whose word, over the incidents of the filter',
  request: { query: FilterQuery },
  responses: answers(TallyAnswer, 'rows that are never added to each other'),
})

const MAP = createRoute({
  method: 'get',
  path: '/map',
  summary: 'incidents of the filter by their places, and states as dated areas',
  request: { query: FilterQuery },
  responses: answers(MapAnswer, 'marks, never finer than what is known'),
})

const TIMELINE = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'incidents of the filter by their days, states as bars, planned events ahead',
  request: { query: FilterQuery },
  responses: answers(TimelineAnswer, 'events, states and plans'),
})

const PLOTS = createRoute({
  method: 'get',
  path: '/plots',
  summary: 'killed by day and by party, sources by stance',
  request: { query: FilterQuery },
  responses: answers(PlotsAnswer, 'what the plots show'),
})

const UNDECIDED = ['suggested', 'unsure'] as const

/** What one filter drives at once, each kept until the record changes. */
export const SUMS = {
  tally: (served: Served, asking: Asking) =>
    tallyAnswer(served.live.tally(asking.filter, asking), { undecided: undecidedOf(served, asking) }),
  map: (served: Served, asking: Asking) => ({
    ...marksOf(pairsOf(served.live.incidents(asking.filter, asking))),
    states: stateAreas(statesFor(served, asking), served.live.claim),
  }),
  timeline: (served: Served, asking: Asking) => ({
    ...eventsOf(pairsOf(served.live.incidents(asking.filter, asking))),
    states: stateBars(statesFor(served, asking)),
    planned: plannedOf(served.derived.agenda(asking.suggestions).announced, foundBy(served, asking)),
  }),
  plots: (served: Served, asking: Asking) => {
    const { live } = served
    const picture = live.incidents(asking.filter, asking)
    const days = daysOf(pairsOf(picture))
    const { rows } = live.tally(asking.filter, asking).tally
    const heard = live.matching(asking.claims, asking).filter((claim) => mayCount(claim, asking))
    const readSince = readSinceWithin(picture, asking, days)
    return { ...days, readSince, parties: partiesOf(rows), ...stancesOf(heard) }
  },
} as const

type Sum = keyof typeof SUMS

/** One of them for a filter as it is asked for, or what is wrong with the filter. */
export function sumOf<S extends Sum>(
  served: Served,
  sum: S,
  given: FilterWords,
): ReturnType<(typeof SUMS)[S]> | readonly Diagnostic[] {
  const asking = readAsking(served, given)
  if (isRefused(asking)) return asking
  const make = SUMS[sum] as (served: Served, asking: Asking) => ReturnType<(typeof SUMS)[S]>
  return served.kept(JSON.stringify([sum, given]), () => make(served, asking))
}

export function addRecord(app: OpenAPIHono, served: Served): void {
  app.openapi(TALLY, (c) => {
    const found = sumOf(served, 'tally', c.req.valid('query'))
    return isRefused(found) ? no(c, found) : c.json(found, 200)
  })
  app.openapi(MAP, (c) => {
    const found = sumOf(served, 'map', c.req.valid('query'))
    return isRefused(found) ? no(c, found) : c.json(found, 200)
  })
  app.openapi(TIMELINE, (c) => {
    const found = sumOf(served, 'timeline', c.req.valid('query'))
    return isRefused(found) ? no(c, found) : c.json(found, 200)
  })
  app.openapi(PLOTS, (c) => {
    const found = sumOf(served, 'plots', c.req.valid('query'))
    return isRefused(found) ? no(c, found) : c.json(found, 200)
  })
}

const no = (c: Context, faults: readonly Diagnostic[]) => refuse(c, faults, 400)

/** Sources that are first read within the days of a plot: those of the filter, else up to the last that is shown. */
function readSinceWithin(
  picture: Picture,
  { filter }: Asking,
  { days }: Pick<Plots, 'days'>,
): Plots['readSince'] {
  const until = filter?.until ?? days.at(-1)?.day
  const asked = {
    ...(filter?.from === undefined ? {} : { from: filter.from }),
    ...(until === undefined ? {} : { until }),
  }
  return firstReadIn(picture, asked).map(({ publisher, since }) => ({ publisher, since }))
}

/** How many claims of the filter are not counted because nobody has decided on them. */
function undecidedOf({ live }: Served, { claims, suggestions }: Asking): number {
  const states = UNDECIDED.filter((state) => claims.states?.includes(state) ?? true)
  return suggestions || states.length === 0
    ? 0
    : live.claims({ ...claims, states }, { limit: 0, offset: 0, suggestions }).total
}

/** Ids of the claims that the filter finds; null where it narrows nothing. */
const foundBy = ({ live }: Served, { filter, suggestions }: Asking): ReadonlySet<string> | null =>
  filter === null ? null : new Set(live.matching(filter, { suggestions }).map(({ id }) => id))

/** States that rest on a claim of the filter. */
function statesFor(served: Served, asking: Asking) {
  const found = foundBy(served, asking)
  return served.derived
    .states(asking.suggestions)
    .filter((state) => found === null || claimsOf(state).some((id) => found.has(id)))
}
