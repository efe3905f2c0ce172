import { isMetric, type METRICS } from '../codebook/index.js'
import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { readNumbers, readTime } from '../quantity/index.js'
import type { LineClaim, LineCount, LineTime } from '../report/index.js'
import type { QuotedClaim, QuotedTime } from '../review/index.js'
import { claimFromWords } from '../review/index.js'
import type { NamesFor } from './names.js'

/** A slot and what a person sets it to; nothing after the sign takes the value out. */
export interface Setting {
  readonly slot: string
  readonly value: string
}

export interface SetOptions {
  readonly text: string
  readonly published: string | null
  readonly names: NamesFor
}

/** `slot=value` as it was typed; null where there is no sign. */
export function readSetting(given: string): Setting | null {
  const at = given.indexOf('=')
  return at < 1 ? null : { slot: given.slice(0, at).trim(), value: given.slice(at + 1).trim() }
}

/** What a slot takes, for the help; the slots of counts are the metrics. */
export const SLOTS = [
  ['kind, stance, phase, quoted, source.type', 'a word of the codebook'],
  ['trigger, source, cue, place, time, said', 'words of the report'],
  ['agents, targets, via', 'words of the report, parties apart by ";"'],
  ['time.start, time.end, time.holds', 'a day (YYYY-MM-DD), or throughout or within'],
  ['killed, injured, displaced …', 'words of the report with the number'],
  ['killed.low, killed.best, killed.high', 'a whole number'],
  ['killed.of, killed.status, killed.group', 'words for those counted, or a word of the codebook'],
] as const

type Change = (claim: LineClaim, value: string) => LineClaim | Diagnostic

/** Sets slots one after the other; words are looked up in the report, numbers and days in them read by the rows. */
export function setSlots(
  claim: LineClaim,
  settings: readonly Setting[],
  options: SetOptions,
): Outcome<LineClaim | null> {
  let now = claim
  for (const { slot, value } of settings) {
    const change = changeOf(slot, options)
    const next = change === null ? unknownSlot(slot) : change(now, value)
    if ('code' in next) return { value: null, diagnostics: [next] }
    now = next
  }
  return { value: now, diagnostics: [] }
}

const unknownSlot = (slot: string): Diagnostic =>
  errorOf(
    'edit/slot',
    `no slot "${slot}"; not recorded; the slots are ${SLOTS.map(([names]) => names).join(', ')}`,
  )

/** Words that the codebook judges when the claim is recorded. */
const plain =
  (slot: 'kind' | 'stance' | 'phase' | 'quoted'): Change =>
  (claim, value) => ({ ...claim, [slot]: value === '' ? null : value })

function changeOf(slot: string, options: SetOptions): Change | null {
  const [name = '', part] = slot.split('.')
  if (part === undefined && (name === 'kind' || name === 'stance' || name === 'phase' || name === 'quoted'))
    return plain(name)
  if (slot === 'trigger') return (claim, value) => withWords(claim, { trigger: value }, options, ['trigger'])
  if (slot === 'source' || slot === 'source.type') return sourceChange(part, options)
  if (part === undefined && (name === 'cue' || name === 'place'))
    return (claim, value) =>
      value === '' ? { ...claim, [name]: null } : withWords(claim, { [name]: value }, options, [name])
  if (part === undefined && (name === 'agents' || name === 'targets' || name === 'via'))
    return (claim, value) => withWords(claim, { [name]: partsOf(value) }, options, [name])
  if (name === 'time' || name === 'said') return timeChange(name, part, options)
  return isMetric(name) ? countChange(name, part, options) : null
}

const partsOf = (value: string): readonly string[] =>
  value.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))

/** Looks words up near the claim's own trigger and takes the slots that were asked for. */
function withWords(
  claim: LineClaim,
  asked: Partial<QuotedClaim>,
  { text, names }: SetOptions,
  slots: readonly (keyof LineClaim)[],
): LineClaim | Diagnostic {
  const base = {
    id: claim.id,
    kind: claim.kind,
    trigger: { words: claim.trigger.text, nth: nthOf(text, claim) },
  }
  const { value, diagnostics } = claimFromWords(text, { ...base, ...asked, ...names })
  if (value === null) return diagnostics[0]!
  return { ...claim, ...Object.fromEntries(slots.map((slot) => [slot, value[slot]])) }
}

/** Which of the places of the trigger's words in the text is the claim's own, from 1. */
function nthOf(text: string, { id, kind, trigger }: LineClaim): number {
  for (let nth = 1; ; nth++) {
    const { value } = claimFromWords(text, { id, kind, trigger: { words: trigger.text, nth } })
    if (value === null || value.trigger.start >= trigger.start) return nth
  }
}

function sourceChange(part: string | undefined, options: SetOptions): Change {
  if (part === 'type')
    return (claim, value) => ({
      ...claim,
      source: { ...claim.source, type: value as LineClaim['source']['type'] },
    })
  return (claim, value) => {
    if (value === '' || value === 'narrator') return withWords(claim, {}, options, ['source', 'cue', 'via'])
    const type = claim.source.type === 'narrator' ? 'person' : claim.source.type
    return withWords(claim, { source: { type, words: value } }, options, ['source'])
  }
}

/** Stances to something that is still to come: a weekday is then the nearest after (codebook section 7). */
const TO_COME = new Set(['plans', 'threatens', 'offers', 'demands', 'predicts', 'accepts'])

function timeChange(name: 'time' | 'said', part: string | undefined, options: SetOptions): Change | null {
  if (part === undefined)
    return (claim, value) => {
      if (value === '') return { ...claim, [name]: null }
      const planned = name === 'time' && TO_COME.has(claim.stance)
      const { start, end, holds } = readTime(value, { published: options.published, planned })
      const time: QuotedTime = { words: value, start, end, holds }
      return withWords(claim, { [name]: time }, options, [name])
    }
  if (part !== 'start' && part !== 'end' && part !== 'holds') return null
  return (claim, value) => {
    const time = claim[name]
    if (time === null)
      return errorOf('edit/time', `${name}: it has no words yet; not recorded; set ${name}=WORDS first`)
    const set: LineTime = { ...time, rule: null, [part]: value === '' ? null : value }
    return { ...claim, [name]: set }
  }
}

const NUMBERS = ['low', 'best', 'high'] as const
const WORDS = ['of', 'status', 'group'] as const

function countChange(
  metric: (typeof METRICS)[number],
  part: string | undefined,
  options: SetOptions,
): Change | null {
  if (part === undefined)
    return (claim, value) => {
      const others = claim.counts.filter((count) => count.metric !== metric)
      if (value === '') return { ...claim, counts: others }
      const [read] = readNumbers(value, { start: 0, end: value.length }, { singles: true })
      const { low = null, best = null, high = null } = read ?? {}
      const of = read === undefined || read.of === null ? null : value.slice(read.of.start, read.of.end)
      const found = withWords(claim, { counts: [{ words: value, metric, low, best, high, of }] }, options, [
        'counts',
      ])
      return 'code' in found ? found : { ...claim, counts: [...others, ...found.counts] }
    }
  const isNumber = NUMBERS.some((bound) => bound === part)
  if (!isNumber && !WORDS.some((word) => word === part)) return null
  return (claim, value) => {
    const at = claim.counts.findIndex((count) => count.metric === metric)
    if (at === -1)
      return errorOf('edit/count', `${metric}: no such count yet; not recorded; set ${metric}=WORDS first`)
    const set = isNumber
      ? value === ''
        ? null
        : Number(value)
      : value === ''
        ? part === 'of'
          ? null
          : 'unknown'
        : value
    const counts = claim.counts.map(
      (count, i): LineCount => (i === at ? { ...count, rule: null, [part]: set } : count),
    )
    return { ...claim, counts }
  }
}
