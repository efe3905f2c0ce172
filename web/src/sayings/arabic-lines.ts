import type { Line, PartySaid, TimeSaid } from '../../../src/server/schema/index.js'
import { CODEBOOK_WORDS } from '../ui/badge-words.js'
import { CALENDAR_ROWS } from './arabic-calendar.js'
import { sayPhrase } from './arabic-phrases.js'
import { COUNT_ROWS } from './arabic-rows.js'
import { listed, ltr, name, quoted } from './isolate.js'

const { ar } = CODEBOOK_WORDS

const term = (words: Readonly<Record<string, string>>, slug: string): string => words[slug] ?? name(slug)

const termsOf = (words: Readonly<Record<string, string>>, slugs: readonly string[]): string =>
  slugs.map((slug) => term(words, slug)).join(' + ')

const sayParty = ({ words, actor }: PartySaid): string =>
  actor === null
    ? quoted(words)
    : `${quoted(words)} ← ${name(actor.name)}${actor.loaded ? ' (كلمة منحازة)' : ''}`

type Said<Say extends Line['say']> = Extract<Line, { readonly say: Say }>

function sayWho({ source, type, stance, kind, phase, trigger, ownWords, via }: Said<'who'>): string {
  const who = source === null ? 'التقرير نفسه' : `${sayParty(source)} (${term(ar.sourceTypes, type)})`
  const what = `${term(ar.kinds, kind)}${phase === null ? '' : ` (${term(ar.phases, phase)})`}`
  const own = ownWords ? '، باقتباس مباشر' : ''
  const passed = via.length === 0 ? '' : `؛ نقلًا عن طريق ${via.map(sayParty).join(' ثم ')}`
  return `${who}، ${term(ar.stances, stance)}: ${what}، ${quoted(trigger)}${own}${passed}`
}

const sayPlace = ({ words, where }: Said<'place'>): string =>
  where === null
    ? `المكان: ${quoted(words)} ← كلمات وحسب، ليست على خريطة`
    : `المكان: ${quoted(words)} ← ${where.names.map(name).join('، ')}، بدقّة: ${term(ar.precisions, where.precision)} [${sayPhrase(where.method) ?? name(where.method)}]`

function sayDays({ start, end, throughout }: TimeSaid): string {
  if (start === null) return end === null ? 'بلا تاريخ' : `حتى ${ltr(end)}`
  if (start === end) return ltr(start)
  return end === null
    ? `منذ ${ltr(start)}، ولم تُذكر النهاية`
    : `من ${ltr(start)} إلى ${ltr(end)}، ${throughout ? 'طوال المدة' : 'في يوم ما منها'}`
}

const WEEKDAYS = {
  before: 'يوم الأسبوع السابق للتقرير',
  of: 'يوم التقرير نفسه',
  after: 'يوم الأسبوع التالي للتقرير',
} as const

function sayTime(time: TimeSaid): string {
  const { words, found } = time
  const how =
    found === null
      ? 'حُدّد يدويًّا'
      : 'rows' in found
        ? `التقويم: ${termsOf(CALENDAR_ROWS, found.rows)}`
        : WEEKDAYS[found.weekday]
  return `${quoted(words)} ← ${sayDays(time)} [${how}]`
}

function sayNumber({ low, best, high }: Said<'count'>): string {
  const range =
    low !== null && high !== null
      ? low === high
        ? ltr(low)
        : `من ${ltr(low)} إلى ${ltr(high)}`
      : low !== null
        ? `${ltr(low)} أو أكثر`
        : high !== null
          ? `${ltr(high)} على الأكثر`
          : best !== null
            ? `نحو ${ltr(best)}`
            : 'العدد غير معروف'
  const said = best === null || low === high || best === low || best === high
  return said ? range : `${range}، وأفضل تقدير ${ltr(best)}`
}

function sayCount(line: Said<'count'>): string {
  const { words, metric, status, group, partOf, rows } = line
  const whom = [
    ...(status === null ? [] : [term(ar.statuses, status)]),
    ...(group === null ? [] : [term(ar.people, group)]),
  ]
  const part = partOf === null ? '' : `، جزء من ${quoted(partOf)} ولا يُضاف إليه أبدًا`
  const how = rows === null ? 'حُدّد يدويًّا' : `جدول الأعداد: ${termsOf(COUNT_ROWS, rows)}`
  return `${quoted(words)} ← ${[term(ar.metrics, metric), ...whom].join('، ')}: ${sayNumber(line)}${part} [${how}]`
}

/** A sentence of what will be recorded, in Arabic. */
export function sayLine(line: Line): string {
  switch (line.say) {
    case 'who':
      return sayWho(line)
    case 'by':
      return `الفاعل: ${line.parties.map(sayParty).join('؛ ')}`
    case 'between':
      return `بين ${listed(line.parties.map(sayParty))}`
    case 'to':
      return `المستهدَف: ${line.parties.map(sayParty).join('؛ ')}`
    case 'place':
      return sayPlace(line)
    case 'when':
      return `الزمن: ${sayTime(line.time)}`
    case 'said':
      return `زمن القول: ${sayTime(line.time)}؛ وليس زمن الحدث`
    case 'count':
      return sayCount(line)
  }
}
