import assert from 'node:assert/strict'
import type { Metric, SourceType } from '../src/codebook/index.js'
import { isKind, isMetric, isPhase, isSourceType, isStance } from '../src/codebook/index.js'
import type { CodedClaim, CodedReport } from '../src/report/index.js'
import { claimFromWords } from '../src/review/index.js'

/** What a report is, beside its claims. */
export type CodedText = Pick<CodedReport, 'id' | 'publisher' | 'published' | 'text'>

/**
 * A coding in lines that a person can read, a claim a line: kind, stance and phase, the trigger (`#2`: the second place
 * where it stands), then slots by words of the report, which are those nearest to the trigger:
 *
 *     siege reports ends “blockade”; source=Northern Wire (media); time=until January (..2024-01-31); killed=9 people [9/9/9]
 *
 * A dot stands for what is not known.
 */
export function codingOf(report: CodedText, lines: readonly string[]): CodedReport {
  const claims = lines.map((line) => claimOf(report.text, line))
  return { ...report, title: null, url: null, sentences: [], claims }
}

const LINE = /^(\w+) (\w+)(?: (\w+))? “([^”]+)”(?:#(\d))?(?:; (.*))?$/s

function claimOf(text: string, line: string): CodedClaim {
  const [, kind = '', stance = '', phase, trigger = '', nth, rest = ''] = LINE.exec(line) ?? []
  assert.ok(isKind(kind) && isStance(stance) && (phase === undefined || isPhase(phase)), line)
  const slots = new Map(
    rest
      .split('; ')
      .filter((part) => part !== '')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
  const list = (slot: string) => slots.get(slot)?.split(' + ') ?? []
  const { value, diagnostics } = claimFromWords(text, {
    id: '',
    kind,
    stance,
    phase: phase ?? null,
    trigger: nth === undefined ? trigger : { words: trigger, nth: Number(nth) },
    source: sourceOf(slots.get('source')),
    cue: slots.get('cue') ?? null,
    via: list('via'),
    quoted: slots.get('quoted') === 'direct' ? 'direct' : 'indirect',
    agents: list('agents'),
    targets: list('targets'),
    place: slots.get('place') ?? null,
    time: timeOf(slots.get('time')),
    counts: [...slots].flatMap(([slot, words]) => (isMetric(slot) ? [countOf(slot, words)] : [])),
  })
  assert.ok(value !== null, `${line}: ${diagnostics[0]?.message}`)
  return value
}

function sourceOf(given: string | undefined): { readonly type: SourceType; readonly words: string } | null {
  const [, words = '', type = ''] = /^(.*) \(([a-z-]+)\)$/.exec(given ?? '') ?? []
  if (given === undefined) return null
  assert.ok(isSourceType(type), given)
  return { type, words }
}

function timeOf(given: string | undefined) {
  if (given === undefined) return null
  const [, words = given, start = '', end = start] =
    /^(.*) \((\d{4}-\d\d-\d\d)?(?:\.\.(\d{4}-\d\d-\d\d))?\)$/.exec(given) ?? []
  return { words, start: start || null, end: end || null }
}

function countOf(metric: Metric, given: string) {
  const [, words = '', numbers = ''] = /^(.*) \[([\d./]+)\]$/.exec(given) ?? []
  const [low = null, best = null, high = null] = numbers
    .split('/')
    .map((number) => (number === '.' ? null : Number(number)))
  return { words, metric, low, best, high }
}
