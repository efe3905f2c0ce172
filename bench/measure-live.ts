import { join } from 'node:path'
import type { Decision, RecordedClaim } from '../src/record/index.js'
import type { Live, Project } from '../src/work/index.js'
import { CLAIM_ORDERS, keepHeapSmall, openLive } from '../src/work/index.js'
import { makeClaims } from './claims-made.js'
import { PAGES, SEARCHES } from './filters.js'
import { counts, often, steps, timed } from './measured.js'
import { withSpeech } from './spoken.js'
import { keepWar, reopenProject } from './war-project.js'

/** Makes a project of so many claims, read and decided upon, for `measureLive`. */
export async function makeWar(count: number, folder: string): Promise<void> {
  const project = await keepWar(join(folder, 'war'), makeClaims(count))
  project.close()
}

/** The same, in which parties speak of what may come. */
export async function makeSpokenWar(count: number, folder: string): Promise<void> {
  const project = await keepWar(join(folder, 'war'), withSpeech(makeClaims(count)))
  project.close()
}

const DECISIONS = 9

/** What a server does that holds a project: opens it, answers, and hears of decisions. */
export async function measureLive(_: number, folder: string): Promise<void> {
  keepHeapSmall()
  const project = reopenProject(join(folder, 'war'))
  try {
    const live = openLive(project)
    counts.claims = await timed('record read', () => live.standing().claims.length)
    await timed('picture of decided claims', () => live.picture({ suggestions: false }))
    await timed('picture with suggestions', () => live.picture({ suggestions: true }))
    await measureAnswers(live)
    measureDecisions(live, project)
  } finally {
    project.close()
  }
}

async function measureAnswers(live: Live): Promise<void> {
  const page = { limit: 50, offset: 0 }
  for (const [name, filter] of Object.entries(PAGES)) {
    for (const order of CLAIM_ORDERS)
      await often(`page: ${name}, by ${order}`, () => live.claims(filter, { ...page, order }))
    for (const suggestions of [false, true])
      await often(`filtered tally: ${name}${suggestions ? ', with suggestions' : ''}`, () =>
        live.tally(filter, { suggestions, words: name }),
      )
  }
  for (const [name, filter] of Object.entries(SEARCHES))
    await often(`search: ${name}`, () => live.claims(filter, page))
  await often('tally', () => live.tally(null, { suggestions: true, words: null }))
}

/** The time from a decision in the log to both pictures as they are now, and to the page that shows what waits next. */
function measureDecisions(live: Live, project: Project): void {
  const waiting = live.claims({ states: ['suggested'] }, { limit: 2000, offset: 0 }).claims
  const chosen = waiting.filter((_, at) => at % 200 === 0).slice(0, DECISIONS)
  const [pictures, pages]: [number[], number[]] = [[], []]
  for (const [at, claim] of chosen.entries()) {
    project.log.append([decisionOn(claim, at % 3 === 2 ? 'rejected' : 'accepted')], { seal: true })
    const start = performance.now()
    live.told()
    for (const suggestions of [false, true]) live.picture({ suggestions })
    pictures.push(performance.now() - start)
    live.claims({ states: ['suggested'] }, { limit: 50, offset: 0, order: 'useful', suggestions: true })
    pages.push(performance.now() - start)
  }
  steps.decision = Math.max(...pictures)
  steps['decision and page'] = Math.max(...pages)
}

const decisionOn = ({ id, report, claim }: RecordedClaim, verdict: 'accepted' | 'rejected'): Decision => ({
  kind: 'decision',
  text: report.text,
  claim: id,
  verdict,
  as: claim,
  shown: null,
  reason: null,
  bulk: null,
})
