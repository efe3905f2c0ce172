import type { ActorLink, CountedGroup, CountedStatus } from '../claim/index.js'
import type { Kind, Metric, Phase, SourceType, Stance } from '../codebook/index.js'
import { type Diagnostic, errorOf, type Outcome } from '../diagnostic/index.js'
import type {
  LineClaim,
  LineCount,
  LineParty,
  LinePlaceLink,
  LineSource,
  LineTime,
  LineWords,
} from '../report/index.js'
import type { Span } from '../text/index.js'
import { distanceOf, openQuotes, type Quote, type QuotedText } from './quote.js'

export interface QuotedTime {
  readonly words: Quote
  /** ISO dates, both inclusive; unknown is null. */
  readonly start?: string | null
  readonly end?: string | null
  /** Where dates are known and nothing is said: `within`. */
  readonly holds?: LineTime['holds']
}

export interface QuotedCount {
  readonly words: Quote
  readonly metric: Metric
  /** Unknown is null. */
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly of?: string | null
  /** Index in `counts` of the count that this one is part of. */
  readonly part_of?: number | null
  readonly status?: CountedStatus
  readonly group?: CountedGroup
}

/** A claim by quoted words. What is left out is unknown; without a source the narrator vouches. */
export interface QuotedClaim {
  readonly id: string
  readonly kind: Kind
  readonly stance?: Stance
  readonly phase?: Phase | null
  readonly trigger: Quote
  readonly source?: { readonly type: SourceType; readonly words: Quote } | null
  readonly cue?: Quote | null
  readonly via?: readonly Quote[]
  readonly quoted?: LineClaim['quoted']
  readonly said?: QuotedTime | null
  readonly agents?: readonly Quote[]
  readonly targets?: readonly Quote[]
  readonly place?: Quote | null
  readonly time?: QuotedTime | null
  readonly counts?: readonly QuotedCount[]
  /** What words stand for, by dictionaries of the caller. */
  readonly actorOf?: (words: string) => ActorLink | null
  readonly placeOf?: (words: string, at: number) => LinePlaceLink | null
}

/** A person vouches for the words, so that nothing is left to chance. */
const CERTAIN = { probability: 1 } as const

/**
 * A claim that the machine missed, from words of the report. The trigger must stand in the text once, or be asked for by
 * its number; all other words are taken where they stand nearest to it. Null where any words were not found: each is
 * named. The values are for `checkDecision` to judge.
 */
export function claimFromWords(text: string, asked: QuotedClaim): Outcome<LineClaim | null> {
  const quotes = openQuotes(text)
  const diagnostics: Diagnostic[] = []
  const trigger = triggerOf(quotes, asked.trigger)
  if ('code' in trigger) return { value: null, diagnostics: [trigger] }
  const find: Find = (slot, quote) => {
    const found = nearest(quotes, { slot, quote, trigger })
    if (!('code' in found)) return { ...quotes.quoted(found), ...CERTAIN }
    diagnostics.push(found)
    return null
  }
  const { actorOf = () => null, placeOf = () => null } = asked
  const party = (slot: string, quote: Quote): readonly LineParty[] => {
    const words = find(slot, quote)
    return words === null ? [] : [{ ...words, actor: actorOf(words.text) }]
  }
  const parties = (slot: string, list: readonly Quote[] = []) => list.flatMap((quote) => party(slot, quote))
  const [place] = asked.place == null ? [] : [find('place', asked.place)]
  const claim: LineClaim = {
    id: asked.id,
    kind: asked.kind,
    stance: asked.stance ?? 'reports',
    phase: asked.phase ?? null,
    trigger: { ...quotes.quoted(trigger), ...CERTAIN },
    source: sourceOf(asked.source ?? null, party),
    cue: asked.cue == null ? null : find('cue', asked.cue),
    via: parties('via', asked.via),
    quoted: asked.quoted ?? 'indirect',
    said: timeOf('said', asked.said ?? null, find),
    agents: parties('agents', asked.agents),
    targets: parties('targets', asked.targets),
    place: place == null ? null : { ...place, resolved: placeOf(place.text, place.start) },
    time: timeOf('time', asked.time ?? null, find),
    counts: (asked.counts ?? []).flatMap((count) => countOf(count, find) ?? []),
    ...CERTAIN,
  }
  return { value: diagnostics.length > 0 ? null : claim, diagnostics }
}

/** Words of a slot at their place; null where they were not found, which is then said. */
type Find = (slot: string, quote: Quote) => LineWords | null

const NARRATOR: LineSource = { type: 'narrator', start: null, end: null, text: '', actor: null, ...CERTAIN }

function sourceOf(
  source: NonNullable<QuotedClaim['source']> | null,
  party: (slot: string, quote: Quote) => readonly LineParty[],
): LineSource {
  if (source === null) return NARRATOR
  const [words] = party('source', source.words)
  return words === undefined ? NARRATOR : { type: source.type, ...words }
}

function timeOf(slot: string, time: QuotedTime | null, find: Find): LineTime | null {
  const words = time === null ? null : find(slot, time.words)
  if (time === null || words === null) return null
  const { start = null, end = null } = time
  const holds = time.holds ?? (start === null && end === null ? null : 'within')
  return { text: words.text, span: [words.start, words.end], start, end, holds, rule: null, ...CERTAIN }
}

function countOf(count: QuotedCount, find: Find): LineCount | null {
  const words = find(`count of ${count.metric}`, count.words)
  if (words === null) return null
  const { metric, low, best, high, of = null, part_of = null, status = 'unknown', group = 'unknown' } = count
  return { metric, low, best, high, of, part_of, status, group, rule: null, ...words }
}

const wordsOf = (quote: Quote): string => (typeof quote === 'string' ? quote : quote.words)

/** The only place of the trigger's words, or the one asked for. */
function triggerOf(quotes: QuotedText, quote: Quote): Span | Diagnostic {
  const places = quotes.placesOf(wordsOf(quote))
  if (typeof quote === 'string' && places.length > 1) return severalPlaces(quote, places, quotes)
  return placeAt(places, { slot: 'trigger', quote }) ?? places[0]!
}

function nearest(
  quotes: QuotedText,
  { slot, quote, trigger }: { readonly slot: string; readonly quote: Quote; readonly trigger: Span },
): Span | Diagnostic {
  const places = quotes.placesOf(wordsOf(quote))
  const near = (a: Span, b: Span): Span => (distanceOf(b, trigger) < distanceOf(a, trigger) ? b : a)
  return placeAt(places, { slot, quote }) ?? places.reduce(near)
}

/** The place asked for by its number, or why there is none; null where any place will do and there is one. */
function placeAt(
  places: readonly Span[],
  { slot, quote }: { readonly slot: string; readonly quote: Quote },
): Span | Diagnostic | null {
  if (places.length === 0) return notThere(slot, wordsOf(quote))
  if (typeof quote === 'string') return null
  return places[quote.nth - 1] ?? notThatOften(slot, quote, places.length)
}

const notThere = (slot: string, words: string): Diagnostic =>
  errorOf(
    'decision/words-missing',
    `${slot}: "${words}" does not stand in the report; no claim was made; give words exactly as they are printed`,
  )

const notThatOften = (
  slot: string,
  quote: { readonly words: string; readonly nth: number },
  places: number,
) =>
  errorOf(
    'decision/words-missing',
    `${slot}: "${quote.words}" stands ${timesOf(places)} in the report, number ${quote.nth} was asked for; ` +
      'no claim was made; count from 1',
  )

const timesOf = (places: number): string => (places === 1 ? 'once' : `${places} times`)

const severalPlaces = (words: string, places: readonly Span[], quotes: QuotedText): Diagnostic => {
  const shown = places.map((place, i) => `${i + 1} "${quotes.around(place)}"`).join(', ')
  return errorOf(
    'decision/trigger-several',
    `trigger: "${words}" stands ${timesOf(places.length)} in the report: ${shown}; no claim was made; ` +
      'say which by its number, or give more words',
  )
}
