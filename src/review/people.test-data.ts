import type { Fact, LinkDecision } from '../record/index.js'
import { captureOf, denial, logOf, payloadsOf, readingOf, shells, strike } from './example.test-data.js'
import { type Standing, standing } from './index.js'

export const BRIDGE = 'text-bridge'
export const MARKET = 'text-market'

export const payloads = payloadsOf({
  bridge: { text: BRIDGE, claims: [strike, denial] },
  later: { text: BRIDGE, claims: [{ ...strike, id: 'c-later', kind: 'shelling' }, denial] },
  market: { text: MARKET, claims: [shells] },
})

/** Two reports, read, and what people said then; the first of their entries is e4. */
export const after = (...facts: readonly (readonly [string, Fact])[]): Standing =>
  standing(
    logOf([
      ['marsad', captureOf(BRIDGE)],
      ['marsad', readingOf(BRIDGE, 'bridge')],
      ['marsad', captureOf(MARKET)],
      ['marsad', readingOf(MARKET, 'market')],
      ...facts,
    ]),
    payloads,
  )

export const link = (a: string, b: string, same: boolean | null): LinkDecision => ({
  kind: 'link',
  claims: [a, b],
  same,
  reason: null,
})
