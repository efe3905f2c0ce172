import type { Served } from './served.js'
import { reportPage } from './shapes/report-page.js'

/** Milliseconds without a request after which it is worked ahead, and between two pieces of that work. */
const QUIET = 1500
const PAUSE = 20

/** Works ahead while nobody asks, so that the first to ask need not wait. */
export interface WorkingAhead {
  /** Somebody asks: whatever is not under way waits. */
  asked(): void
  stop(): void
}

/** @param pieces the work, cut so that none of it holds up a request for long; begun anew after each change */
export function workAhead(served: Served, pieces: (served: Served) => Generator<void>): WorkingAhead {
  let work = pieces(served)
  let last = 0
  let timer: NodeJS.Timeout | null = null
  const next = (wait: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(step, wait).unref()
  }
  const step = (): void => {
    timer = null
    const wait = last + QUIET - Date.now()
    if (wait > 0) next(wait)
    else if (!served.isEnding() && work.next().done !== true) next(PAUSE)
  }
  const deaf = served.live.onChange(() => {
    work = pieces(served)
    last = Date.now()
    next(QUIET)
  })
  next(0)
  return {
    asked() {
      last = Date.now()
    },
    stop() {
      deaf()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** Claims whose words are read in one piece. */
const CLAIMS = 4000

/** What pages ask for first, in the order in which people come to it. */
export function* firstAsked(served: Served): Generator<void> {
  const { live, derived } = served
  yield* showFirst(served)
  while (!live.readAhead(CLAIMS)) yield
  for (const order of ['useful', 'incident', 'date'] as const) {
    live.claims({}, { order, limit: 1, offset: 0, suggestions: true })
    yield
  }
  for (const suggestions of [false, true]) {
    live.claims({ origins: 2 }, { limit: 1, offset: 0, suggestions })
    yield
    yield* derived.workAhead(suggestions)
  }
}

/** The report that the inbox opens by itself: rows and dictionaries that any card needs are read with it. */
function* showFirst(served: Served): Generator<void> {
  const page = { order: 'report', limit: 1, offset: 0, suggestions: true } as const
  const [claim] = served.live.claims({ states: ['suggested'] }, page).claims
  yield
  const received = claim === undefined ? null : served.reportAt(claim.report.text)
  const text = claim === undefined ? null : served.textOf(claim.report.text)
  yield
  if (received !== null && text !== null) reportPage(served, received, text)
  yield
}
