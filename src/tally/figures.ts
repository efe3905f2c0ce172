import type { Incident } from '../incident/index.js'
import type { Origins } from '../origin/index.js'
import { countedOf } from '../quantity/index.js'
import { isDecided, mayCount, type RecordedClaim } from '../record/index.js'
import type { LineCount } from '../report/index.js'
import { byText } from '../text/index.js'
import { type Presumption, sideOfCounted, statusUnder, tellsLaterDeath } from './counted.js'
import { type FigureRule, type LeftOut, leftOutOf } from './evidence.js'
import { type Figure, makeFigure, type ToldClaim } from './figure.js'
import { whyNotHeard } from './heard.js'
import { hasNumber, inOrder } from './numbers.js'
import { agentsOf, type NamedParty, PARTY_TYPES, type Party, type PartyContext, speaksFor } from './party.js'
import { singleVictim } from './single-victim.js'

export interface FigureOptions {
  readonly origins: Origins
  readonly suggestions: boolean
  readonly presumption: Presumption
  readonly context: PartyContext
}

export interface Figures {
  readonly figures: readonly Figure[]
  readonly leftOut: readonly LeftOut[]
  /** Sides of victims by their ids. */
  readonly sides: ReadonlyMap<string, Party>
}

/** What the claims of an incident give to its toll, the earliest first, and what they do not with the reason. */
export function figuresOf(incident: Incident, options: FigureOptions): Figures {
  const claims = incident.claims.toSorted(
    (a, b) =>
      byText(whenOf(a), whenOf(b)) || a.claim.trigger.start - b.claim.trigger.start || byText(a.id, b.id),
  )
  const heard = claims.filter((claim) => mayCount(claim, options))
  const attackers = distinct(
    heard
      .filter(({ claim }) => ASSERTED.has(claim.stance))
      .flatMap(({ claim }) => agentsOf(claim, options.context)),
  )
  const sides = new Map<string, Party>()
  const leftOut: LeftOut[] = []
  const figures: Figure[] = []
  for (const recorded of claims) {
    const unheard = whyNotHeard(recorded, options)
    if (unheard !== null) leftOut.push(...unheard)
    else {
      const told = toldClaim(recorded, { attackers, when: whenOf(recorded), options })
      takeCounts({ recorded, told, sides, options }, { figures, leftOut })
    }
  }
  return { ...withoutNeedlessSingles(figures, leftOut), sides }
}

const ASSERTED: ReadonlySet<string> = new Set(['reports', 'condemns', 'denies'])

const whenOf = ({ report }: RecordedClaim): string => `${report.published ?? ''} ${report.text}`

const distinct = (named: readonly NamedParty[]): readonly NamedParty[] => [
  ...new Map(named.map((one) => [`${one.party.id} ${one.words}`, one])).values(),
]

function toldClaim(
  recorded: RecordedClaim,
  {
    attackers,
    when,
    options,
  }: { readonly attackers: readonly NamedParty[]; readonly when: string; readonly options: FigureOptions },
): ToldClaim {
  const { claim, report, id } = recorded
  const origin = options.origins.of(id)
  return {
    id,
    origin,
    report,
    when,
    agents: agentsOf(claim, options.context).map(({ party }) => party.id),
    attacker: attackers.find((one) => speaksFor(claim.source, one, options.context))?.party.id ?? null,
    official: origin.sort === 'speaker' && PARTY_TYPES.has(claim.source.type),
    suggested: !isDecided(recorded),
    ...(recorded.rival === undefined ? {} : { rival: recorded.rival }),
    day: claim.time?.start ?? null,
  }
}

interface ClaimReading {
  readonly recorded: RecordedClaim
  readonly told: ToldClaim
  readonly sides: Map<string, Party>
  readonly options: FigureOptions
}

interface Taken {
  readonly figures: Figure[]
  readonly leftOut: LeftOut[]
}

function takeCounts(reading: ClaimReading, { figures, leftOut }: Taken): void {
  const { counts } = reading.recorded.claim
  const made = new Map<number, Figure>()
  const indexes = wholesFirst(counts)
  for (const index of counts.keys()) {
    const refusal = refusalOf(reading, { index, isLinked: indexes.includes(index) })
    if (refusal !== null) leftOut.push(refusal)
  }
  for (const index of indexes) {
    const count = counts[index]!
    if (!hasNumber(count) || !inOrder(count)) continue
    const whole = wholeOf(counts, index, made)
    const own = sideIn(reading, count)
    const side = own.side ?? whole?.side ?? UNKNOWN
    const zero = count.high === 0 ? zeroByAccused(reading, { index, side }) : null
    if (zero !== null) leftOut.push(zero)
    else made.set(index, figureAt(reading, { index, side, whole, rules: own.rules }))
  }
  for (const index of counts.keys()) {
    const figure = made.get(index)
    if (figure !== undefined) figures.push(figure)
  }
  const single = singleFigure(reading)
  if (single !== null) figures.push(single)
}

const UNKNOWN = 'unknown'

/** Why a count has no number that can be used, or null where it has. */
function refusalOf(
  { recorded }: ClaimReading,
  { index, isLinked }: { readonly index: number; readonly isLinked: boolean },
): LeftOut | null {
  const counted = recorded.claim.counts[index]!
  const seen = { claim: recorded, count: index, counted, detail: `“${counted.text}”` }
  if (!isLinked) return leftOutOf('part-of-nothing', seen)
  if (!hasNumber(counted)) return leftOutOf('no-number', seen)
  return inOrder(counted) ? null : leftOutOf('out-of-order', seen)
}

/** A zero from the side that is blamed (codebook section 9.4); of its own losses it may say zero. */
function zeroByAccused(
  { recorded, told }: ClaimReading,
  { index, side }: { readonly index: number; readonly side: string },
): LeftOut | null {
  if (told.attacker === null || told.attacker === side) return null
  const counted = recorded.claim.counts[index]!
  const detail = `“${counted.text}”, says ${told.origin.name}`
  return leftOutOf('zero-by-accused', { claim: recorded, count: index, counted, detail, context: true })
}

/** Indexes of counts so that each comes after its whole; what is part of itself or of nothing is not among them. */
function wholesFirst(counts: readonly LineCount[]): readonly number[] {
  const order: number[] = []
  for (let before = -1; before !== order.length; ) {
    before = order.length
    for (const [i, { part_of: whole }] of counts.entries()) {
      if (!order.includes(i) && (whole === null || order.includes(whole))) order.push(i)
    }
  }
  return order
}

/** The nearest whole of the same metric: of "ten hurt, three of whom died" the three are no part of another toll. */
function wholeOf(
  counts: readonly LineCount[],
  index: number,
  made: ReadonlyMap<number, Figure>,
): Figure | null {
  const { metric } = counts[index]!
  for (let at = counts[index]!.part_of; at !== null; at = counts[at]!.part_of) {
    const whole = made.get(at)
    if (whole?.metric === metric) return whole
  }
  return null
}

function sideIn(
  { recorded, sides, options }: ClaimReading,
  counted: Pick<LineCount, 'of' | 'status'>,
): { readonly side: string | null; readonly rules: readonly FigureRule[] } {
  const party = sideOfCounted(recorded.claim, counted, options.context)
  if (party === 'unclear') return { side: UNKNOWN, rules: UNCLEAR }
  if (party !== null) sides.set(party.id, party)
  return { side: party?.id ?? null, rules: NONE }
}

const NONE: readonly FigureRule[] = []
const UNCLEAR: readonly FigureRule[] = ['side-unclear']
const LATER: readonly FigureRule[] = ['died-later']

function figureAt(
  { recorded, told, options }: ClaimReading,
  {
    index,
    side,
    whole,
    rules: ofSide,
  }: {
    readonly index: number
    readonly side: string
    readonly whole: Figure | null
    readonly rules: readonly FigureRule[]
  },
): Figure {
  const count = recorded.claim.counts[index]!
  const { metric, status, group, text } = count
  const isLater = metric === 'killed' && tellsLaterDeath(recorded.claim, text)
  const counted = statusUnder(options.presumption, { metric, status, side, attacker: told.attacker })
  const rules = [...(isLater ? LATER : NONE), ...ofSide, ...counted.rules]
  return makeFigure(told, {
    metric,
    status: counted.status,
    group,
    side,
    whole,
    bounds: count,
    words: text,
    count: index,
    rules,
  })
}

/** The figure of a single victim, or null where the claim tells of none. */
function singleFigure(reading: ClaimReading): Figure | null {
  const { recorded, told, options } = reading
  const { claim } = recorded
  const victim = singleVictim(claim)
  if (victim === null) return null
  const { status, group } = countedOf(victim.text, { metric: 'killed' })
  const own = sideIn(reading, { of: victim.text, status })
  const side = own.side ?? UNKNOWN
  const counted = statusUnder(options.presumption, {
    metric: 'killed',
    status,
    side,
    attacker: told.attacker,
  })
  const later = tellsLaterDeath(claim, victim.text) ? LATER : NONE
  return makeFigure(told, {
    metric: 'killed',
    status: counted.status,
    group,
    side,
    whole: null,
    bounds: { low: 1, best: 1, high: 1 },
    words: `${claim.trigger.text} ${victim.text}`,
    count: null,
    rules: ['single-victim', ...later, ...own.rules, ...counted.rules],
  })
}

/** One named victim is a toll only where nobody gives a number. */
function withoutNeedlessSingles(
  figures: readonly Figure[],
  leftOut: readonly LeftOut[],
): { readonly figures: readonly Figure[]; readonly leftOut: readonly LeftOut[] } {
  const isSingle = ({ evidence, diedLater }: Figure): boolean =>
    diedLater === null && evidence.rules.includes('single-victim')
  if (!figures.some((f) => f.metric === 'killed' && f.diedLater === null && !isSingle(f)))
    return { figures, leftOut }
  const needless = figures.filter(isSingle)
  return {
    figures: figures.filter((figure) => !isSingle(figure)),
    leftOut: [
      ...leftOut,
      ...needless.map(
        ({ evidence, ...counted }): LeftOut => ({
          ...leftOutOf('single-victim', { counted, detail: `“${evidence.words}”` }),
          claim: evidence.claim,
        }),
      ),
    ],
  }
}
