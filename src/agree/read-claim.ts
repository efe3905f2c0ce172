import { isKind, isMetric, isPhase, isSourceType, isStance } from '../codebook/index.js'
import type { CodingClaim, CodingCount, CodingWords } from './coding.js'

/** Takes note of a fault: a stable slug, and what was seen and done about it. */
export type Complain = (code: string, what: string) => void

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys of a claim that may be missing: they are read as empty, and the fault is told. */
const SLOTS = [
  'phase',
  'source',
  'cue',
  'via',
  'quoted',
  'agents',
  'targets',
  'place',
  'time',
  'counts',
] as const

/** One claim of a coding, or null where it cannot be held against another. `text`: code points of the report. */
export function readClaim(value: unknown, text: readonly string[], complain: Complain): CodingClaim | null {
  const leaveOut = (code: string, what: string): null => {
    complain(code, `${what}; the claim is left out`)
    return null
  }
  if (!isFields(value)) return leaveOut('coding/claim', `${show(value)} is no claim`)
  const { kind, stance, trigger } = value
  if (!isKind(kind)) return leaveOut('coding/unknown-kind', `${show(kind)} is no kind of the codebook`)
  if (!isStance(stance))
    return leaveOut('coding/unknown-stance', `${show(stance)} is no stance of the codebook`)
  if (!isFields(trigger) || !isOffset(trigger.start) || !isOffset(trigger.end)) {
    return leaveOut('coding/trigger', 'the trigger has no start and end')
  }
  const source = readSource(value.source)
  if (source === null) return leaveOut('coding/source', `${show(value.source)} is no source`)
  for (const slot of SLOTS) {
    if (value[slot] === undefined) complain('coding/missing-key', `"${slot}" is missing; read as empty`)
  }
  const { start, end } = trigger
  if (
    text.length > 0 &&
    typeof trigger.text === 'string' &&
    text.slice(start, end).join('') !== trigger.text
  ) {
    complain('coding/offsets', 'the words of the trigger do not stand at its code points; scored as it is')
  }
  return {
    kind,
    stance,
    phase: readOptional('phase', value.phase, isPhase, complain),
    trigger: { start, end },
    source,
    cue: readOptional('cue', value.cue, isWords, complain),
    via: readList('via', value.via, isWords, complain),
    quoted: readOptional('quoted', value.quoted, isQuoted, complain),
    agents: readList('agents', value.agents, isWords, complain),
    targets: readList('targets', value.targets, isWords, complain),
    place: readOptional('place', value.place, isWords, complain),
    time: readTime(value.time, complain),
    counts: readCounts(value.counts, complain),
  }
}

const isOffset = (value: unknown): value is number => Number.isInteger(value)

const isWords = (value: unknown): value is CodingWords => isFields(value) && typeof value.text === 'string'

const isQuoted = (value: unknown): value is 'direct' | 'indirect' =>
  value === 'direct' || value === 'indirect'

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const isBound = (value: unknown): value is number => typeof value === 'number'

const show = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60)

/** A missing source is the narrator; one without words too. */
function readSource(value: unknown): CodingClaim['source'] | null {
  if (value === undefined || value === null) return { type: 'narrator', text: '' }
  if (!isFields(value) || !isSourceType(value.type)) return null
  const { type, text = '' } = value
  return typeof text === 'string' || text === null ? { type, text: text ?? '' } : null
}

function readOptional<T>(
  slot: string,
  value: unknown,
  isRight: (value: unknown) => value is T,
  complain: Complain,
): T | null {
  if (value === undefined || value === null || isRight(value)) return value ?? null
  complain('coding/value', `${show(value)} is no value of "${slot}"; read as empty`)
  return null
}

function readList<T>(
  slot: string,
  value: unknown,
  isRight: (value: unknown) => value is T,
  complain: Complain,
): readonly T[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    complain('coding/value', `${show(value)} is no value of "${slot}"; read as empty`)
  }
  return list.filter((item) => {
    if (!isRight(item)) complain('coding/value', `${show(item)} is no value of "${slot}"; left out`)
    return isRight(item)
  })
}

function readTime(value: unknown, complain: Complain): CodingClaim['time'] {
  const time = readOptional('time', value, isFields, complain)
  if (time === null) return null
  return {
    start: readOptional('time.start', time.start, isDate, complain),
    end: readOptional('time.end', time.end, isDate, complain),
  }
}

/** Counts that cannot be read are left out; `part_of` of the others counts on in the list that remains. */
function readCounts(value: unknown, complain: Complain): readonly CodingCount[] {
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : readList('counts', value, isFields, complain)
  const kept = list.flatMap((count, index) => {
    const metric = isFields(count) ? count.metric : count
    if (isFields(count) && isMetric(metric)) return [{ count, metric, index }]
    complain('coding/unknown-metric', `${show(metric)} is no metric of the codebook; the count is left out`)
    return []
  })
  return kept.map(({ count, metric }) => {
    const whole = kept.findIndex(({ index }) => index === count.part_of)
    return {
      metric,
      low: readOptional('low', count.low, isBound, complain),
      best: readOptional('best', count.best, isBound, complain),
      high: readOptional('high', count.high, isBound, complain),
      part_of: whole < 0 ? null : whole,
    }
  })
}
