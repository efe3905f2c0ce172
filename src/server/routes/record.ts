import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Diagnostic } from '../../diagnostic/index.js'
import { mayCount } from '../../record/index.js'
import type { Picture } from '../../work/index.js'
import { firstReadIn } from '../../work/index.js'
import { type Asking, isRefused, readAsking } from '../asking.js'
import { answers, refuse } from '../refusal.js'
import type { Plots } from '../schema/index.js'
import { FilterQuery, MapAnswer, PlotsAnswer, TallyAnswer, TimelineAnswer } from '../schema/index.js'
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

/** What one filter drives at once: tally, map, timeline, plots. */
export function addRecord(app: OpenAPIHono, served: Served): void {
  const { live } = served
  app.openapi(TALLY, (c) => {
    const asking = readAsking(served, c.req.valid('query'))
    if (isRefused(asking)) return no(c, asking)
    return c.json(
      tallyAnswer(live.tally(asking.filter, asking), { undecided: undecidedOf(served, asking) }),
      200,
    )
  })
  app.openapi(MAP, (c) => {
    const asking = readAsking(served, c.req.valid('query'))
    if (isRefused(asking)) return no(c, asking)
    const pairs = pairsOf(live.incidents(asking.filter, asking))
    const states = stateAreas(statesFor(served, asking), live.claim)
    return c.json({ ...marksOf(pairs), states }, 200)
  })
  app.openapi(TIMELINE, (c) => {
    const asking = readAsking(served, c.req.valid('query'))
    if (isRefused(asking)) return no(c, asking)
    const pairs = pairsOf(live.incidents(asking.filter, asking))
    const found = foundBy(served, asking)
    const planned = plannedOf(served.derived.planned(asking.suggestions), found)
    return c.json({ ...eventsOf(pairs), states: stateBars(statesFor(served, asking)), planned }, 200)
  })
  app.openapi(PLOTS, (c) => {
    const asking = readAsking(served, c.req.valid('query'))
    if (isRefused(asking)) return no(c, asking)
    const picture = live.incidents(asking.filter, asking)
    const days = daysOf(pairsOf(picture))
    const { rows } = live.tally(asking.filter, asking).tally
    const heard = live.matching(asking.claims, asking).filter((claim) => mayCount(claim, asking))
    const readSince = readSinceWithin(picture, asking, days)
    return c.json({ ...days, readSince, parties: partiesOf(rows), ...stancesOf(heard) }, 200)
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
