import type { RecordedClaim } from '../record/index.js'
import { type Line, linesOf, type PartySaid, type TimeSaid } from '../saying/index.js'
import { sayBounds } from '../tally/index.js'
import { sayCalendarRows, sayCountRows } from './row-names.js'

/**
 * What is recorded if a claim is accepted, in English: each sentence with the words that it rests on and, in brackets, the rule that read them:
 * `“several” → 3 or more killed [count table: several, many]`.
 */
export const saysOf = (recorded: Pick<RecordedClaim, 'claim' | 'report'>): readonly string[] =>
  linesOf(recorded).map(sayLine)

/** A sentence in English. */
export function sayLine(line: Line): string {
  switch (line.say) {
    case 'who':
      return sayWho(line)
    case 'by':
    case 'between':
    case 'to':
      return `${line.say} ${line.parties.map(sayParty).join('; ')}`
    case 'place':
      return sayPlace(line)
    case 'when':
      return `when: ${sayTime(line.time)}`
    case 'said':
      return `said ${sayTime(line.time)}; never the time of the event`
    case 'count':
      return sayCount(line)
  }
}

type Said<Say extends Line['say']> = Extract<Line, { readonly say: Say }>

const quote = (words: string): string => `“${words}”`

function sayWho({ source, type, stance, kind, phase, trigger, ownWords, via }: Said<'who'>): string {
  const who = source === null ? 'the report itself' : `${sayParty(source)} (${type.replaceAll('-', ' ')})`
  const what = phase === null ? kind : `${kind} ${phase}`
  const own = ownWords ? ', in words of its own' : ''
  const passed = via.length === 0 ? '' : `; passed on by ${via.map(sayParty).join(', then ')}`
  return `${who} ${stance}: ${what}, ${quote(trigger)}${own}${passed}`
}

const sayParty = ({ words, actor }: PartySaid): string =>
  actor === null
    ? quote(words)
    : `${quote(words)} → ${actor.name}${actor.loaded ? ' (a word that takes sides)' : ''}`

const sayPlace = ({ words, where }: Said<'place'>): string =>
  where === null
    ? `at ${quote(words)} → words alone, on no map`
    : `at ${quote(words)} → ${where.names.join(', ')}, as a ${where.precision} [${where.method}]`

function sayTime({ words, start, end, throughout, found }: TimeSaid): string {
  const days =
    start === null && end === null
      ? 'no date'
      : start === end
        ? start
        : start === null
          ? `until ${end}`
          : end === null
            ? `from ${start}, no end told`
            : `${start} to ${end}, ${throughout ? 'all of it' : 'on some day within'}`
  const how =
    found === null
      ? null
      : 'rows' in found
        ? `calendar: ${sayCalendarRows(found.rows)}`
        : `weekday ${found.weekday} the report`
  return `${quote(words)} → ${days}${inBrackets(how)}`
}

function sayCount({ words, metric, status, group, partOf, rows, ...bounds }: Said<'count'>): string {
  const { low, best, high } = bounds
  const said = sayBounds(bounds) ?? 'number unknown'
  const shown =
    best === null || low === high || best === low || best === high ? said : `${said}, best ${best}`
  const whom = [status, group].filter((word) => word !== null).join(', ')
  const part = partOf === null ? '' : `, part of ${quote(partOf)} and never added to it`
  const how = inBrackets(rows === null ? null : `count table: ${sayCountRows(rows)}`)
  return `${quote(words)} → ${shown} ${metric}${whom === '' ? '' : `: ${whom}`}${part}${how}`
}

const inBrackets = (words: string | null): string => (words === null ? ' [set by hand]' : ` [${words}]`)
