import { kindRow } from '../codebook/index.js'
import type { RecordedClaim } from '../record/index.js'
import type { LineClaim, LineCount, LineParty, LineTime } from '../report/index.js'
import { sayBounds } from '../tally/index.js'

/**
 * Plain sentences of what is recorded if a claim is accepted, each with the words that it rests on and, in brackets, the
 * rule that read them: `“several” → 3 or more killed [count table: several]`.
 */
export function saysOf({ claim, report }: Pick<RecordedClaim, 'claim' | 'report'>): readonly string[] {
  const { agents, targets, place, time, said, counts } = claim
  const by = kindRow(claim.kind).reciprocal && agents.length > 1 ? 'between' : 'by'
  return [
    sayWho(claim),
    ...(agents.length === 0 ? [] : [`${by} ${agents.map(sayParty).join('; ')}`]),
    ...(targets.length === 0 ? [] : [`to ${targets.map(sayParty).join('; ')}`]),
    ...(place === null ? [] : [sayPlace(place)]),
    ...(time === null ? [] : [`when: ${sayTime(time, report.published)}`]),
    ...(said === null ? [] : [`said ${sayTime(said, report.published)}; never the time of the event`]),
    ...counts.map((count) => sayCount(count, counts)),
  ]
}

const quote = (words: string): string => `“${words}”`

function sayWho({ source, stance, kind, phase, trigger, quoted, via }: LineClaim): string {
  const who =
    source.text === '' ? 'the report itself' : `${sayParty(source)} (${source.type.replaceAll('-', ' ')})`
  const what = phase === null ? kind : `${kind} ${phase}`
  const own = quoted === 'direct' ? ', in words of its own' : ''
  const passed = via.length === 0 ? '' : `; passed on by ${via.map(sayParty).join(', then ')}`
  return `${who} ${stance}: ${what}, ${quote(trigger.text)}${own}${passed}`
}

const sayParty = ({ text, actor }: Pick<LineParty, 'text' | 'actor'>): string =>
  actor === null
    ? quote(text)
    : `${quote(text)} → ${actor.name}${actor.loaded ? ' (a word that takes sides)' : ''}`

function sayPlace({ text, resolved }: NonNullable<LineClaim['place']>): string {
  if (resolved === null) return `at ${quote(text)} → words alone, on no map`
  const { name, admin1, country, precision, method } = resolved
  const where = [name, admin1 === name ? null : admin1, country].filter((part) => part !== null).join(', ')
  return `at ${quote(text)} → ${where}, as a ${precision} [${method}]`
}

function sayTime({ text, start, end, holds, rule }: LineTime, published: string | null): string {
  const days =
    start === null && end === null
      ? 'no date'
      : start === end
        ? start
        : start === null
          ? `until ${end}`
          : end === null
            ? `from ${start}, no end told`
            : `${start} to ${end}, ${holds === 'throughout' ? 'all of it' : 'on some day within'}`
  return `${quote(text)} → ${days}${inBrackets(sayTimeRule(rule, { start, published }))}`
}

function sayCount(count: LineCount, counts: readonly LineCount[]): string {
  const { text, metric, status, group, part_of: whole, rule, low, best, high } = count
  const said = sayBounds(count) ?? 'number unknown'
  const shown =
    best === null || low === high || best === low || best === high ? said : `${said}, best ${best}`
  const whom = [status, group].filter((word) => word !== 'unknown').join(', ')
  const part = whole === null ? '' : `, part of ${quote(counts[whole]?.text ?? '')} and never added to it`
  return `${quote(text)} → ${shown} ${metric}${whom === '' ? '' : `: ${whom}`}${part}${inBrackets(sayCountRule(rule))}`
}

const inBrackets = (words: string | null): string => (words === null ? ' [set by hand]' : ` [${words}]`)

/** Ids of rows are words with hyphens between them. */
const wordsIn = (rule: string): string =>
  rule
    .split(' + ')
    .map((id) => id.slice(id.indexOf('/') + 1).replaceAll('-', ' '))
    .join(' + ')

const sayCountRule = (rule: string | null): string | null =>
  rule === null ? null : `count table: ${wordsIn(rule)}`

function sayTimeRule(
  rule: string | null,
  { start, published }: { readonly start: string | null; readonly published: string | null },
): string | null {
  if (rule === null) return null
  const words = wordsIn(rule)
  if (words !== 'weekday' || start === null || published === null) return `calendar: ${words}`
  return `weekday ${start < published ? 'before' : start === published ? 'of' : 'after'} the report`
}
