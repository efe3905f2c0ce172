import { type Day, isoOf, parseIso } from './calendar.js'
import { matchPattern, type Tree, type Value } from './grammar.js'
import { timeParserOf } from './parse.js'
import { type Args, type Context, type Holds, type Stretch, UNKNOWN } from './reading.js'
import { type CueMeaning, loadGrammar } from './rows.js'
import { type Token, tokensOf } from './tokens.js'

/** What a time expression says (codebook section 7). */
export interface TimeReading {
  /** First day, YYYY-MM-DD, or null where the words do not say it. */
  readonly start: string | null
  /** Last day, inclusive, or null. */
  readonly end: string | null
  /** Whether the event holds on all days or on some day within; null where start and end are. */
  readonly holds: Holds | null
  /** Id of the grammar row that read it, or null where none did. */
  readonly rule: string | null
}

export interface TimeOptions {
  /** The report's date, YYYY-MM-DD; without it only dates with a year are read. */
  readonly published: string | null
  /** Whether the event is still to come: a weekday is then the nearest after. */
  readonly planned: boolean
  /** Whether the event is told as having happened by the report's date; false or left out where that is not said. */
  readonly done?: boolean
  /** Whether the event is a state or process that fills its time (a siege), false for an act within it. */
  readonly lasting?: boolean | null
  /** The words just before and after in the text; a few suffice. */
  readonly before?: string
  readonly after?: string
  /** Last date read before in the report, YYYY-MM-DD: what *the next day* counts from. */
  readonly anchor?: string | null
  /** Last date read before that is not after the report; the anchor where it is not given. */
  readonly told?: string | null
  /** First day of the last stretch of any length read before (*since then*); the anchor where it is not given. */
  readonly anchorWide?: string | null
  /** Month told with its year before in the same paragraph, YYYY-MM: *10 May* after *May 2006* is in 2006. */
  readonly statedMonth?: string | null
}

export const NO_READING: TimeReading = { start: null, end: null, holds: null, rule: null }

/** Reads words that are known to be a time. Depends on its arguments only, never on a clock. */
export function readTime(words: string, options: TimeOptions): TimeReading {
  return showStretch(readStretch(words, options))
}

/** A stretch of days and the row that read it. */
export interface RowStretch {
  readonly stretch: Stretch
  readonly rule: string | null
}

/** Words beyond this are not looked at. */
const WORDS_READ = 400
const AROUND = 60
/** A cue stands no further than this many tokens before the time. */
const CUE_REACH = 8

export function readStretch(words: string, options: TimeOptions): RowStretch {
  const before = tokensOf((options.before ?? '').slice(-AROUND))
  const cues = cuesBefore(before)
  const report = parseOr(options.published)
  const planned = options.planned && !cues.has('past')
  const anchor = parseOr(options.anchor)
  const context: Context = {
    report,
    near: report,
    planned,
    done: options.done === true && !planned && !cues.has('planned'),
    scheduled: cues.has('planned'),
    closed: cues.has('closed'),
    anchor,
    told: toldDay({ report, planned, told: options.told === undefined ? anchor : parseOr(options.told) }),
    anchorWide: parseOr(options.anchorWide ?? options.anchor),
    statedMonth: options.statedMonth ? parseIso(`${options.statedMonth}-01`) : null,
    lasting: options.lasting ?? null,
  }
  const read = bestReading(words, before, tokensOf((options.after ?? '').slice(0, AROUND)), context)
  const { stretch } = read
  const opens = planned ? cues.has('from') : cues.has('opens') && context.lasting !== false
  if (opens && stretch.start !== null) {
    return { ...read, stretch: { ...stretch, end: null, holds: 'throughout' } }
  }
  return read
}

const parseOr = (iso: string | null | undefined): Day | null => (iso ? parseIso(iso) : null)

/** A date read before tells of which day a report speaks only while it is this many days old. */
const RECENT_DAYS = 2

function toldDay({
  report,
  planned,
  told,
}: {
  readonly report: Day | null
  readonly planned: boolean
  readonly told: Day | null
}): Day | null {
  if (report === null || told === null) return report ?? told
  const age = report - told
  if (planned) return age <= 0 ? told : report
  return age >= 0 && age <= RECENT_DAYS ? told : report
}

function bestReading(
  words: string,
  before: readonly Token[],
  after: readonly Token[],
  context: Context,
): RowStretch {
  const tokens = tokensOf(words.slice(0, WORDS_READ))
  let best: Rated | null = null
  const { timesAt } = timeParserOf(tokens, { scanned: false })
  for (let at = 0; at < tokens.length; at++) {
    for (const tree of timesAt(at)) {
      const stretch = evaluate(tree, context)
      if (!stretch) continue
      const rated: Rated = {
        read: { stretch, rule: tree.row },
        whole: tree.end - tree.start === tokens.length,
        placed: stretch.start !== null || stretch.end !== null,
        length: tree.end - tree.start,
      }
      if (best === null || isBetter(rated, best)) best = rated
    }
    if (best?.whole) break
  }
  if (best && loadGrammar().rows.get(best.read.rule!)!.loose)
    return completed(tokens, before, after, context) ?? best.read
  return best?.read ?? { stretch: UNKNOWN, rule: null }
}

interface Rated {
  readonly read: RowStretch
  /** Whether it takes in all the words. */
  readonly whole: boolean
  /** Whether it gives a date. */
  readonly placed: boolean
  /** Tokens that it takes in. */
  readonly length: number
}

/** Of readings of all the words the first row counts, else one with a date, else the longest. */
function isBetter(a: Rated, b: Rated): boolean {
  if (a.whole || b.whole) return a.whole && !b.whole
  if (a.placed !== b.placed) return a.placed
  return a.length > b.length
}

/** A length such as *three weeks* read together with the words that frame it: *for*, *in*, *after*, *ago*. */
function completed(
  tokens: readonly Token[],
  before: readonly Token[],
  after: readonly Token[],
  context: Context,
): RowStretch | null {
  const left = before.slice(-3)
  const all = [...left, ...tokens, ...after.slice(0, 3)]
  const first = left.length
  const last = left.length + tokens.length
  const { rows } = loadGrammar()
  const { timesAt } = timeParserOf(all, { scanned: false })
  for (let at = 0; at <= first; at++) {
    for (const tree of timesAt(at)) {
      if (tree.end < last || !rows.get(tree.row)!.completes) continue
      const stretch = evaluate(tree, context)
      if (stretch) return { stretch, rule: tree.row }
    }
  }
  return null
}

function cuesBefore(before: readonly Token[]): ReadonlySet<CueMeaning> {
  const found = new Set<CueMeaning>()
  const tail = before.slice(-CUE_REACH)
  for (const cue of loadGrammar().cues) {
    const hits = tail.some((_, at) =>
      matchPattern(cue.before, tail, at, () => []).some((m) => m.end === tail.length),
    )
    if (hits) found.add(cue.means)
  }
  return found
}

/** Works out what a matched row says. Null where the row does not apply after all. */
export function evaluate(tree: Tree, context: Context): Stretch | null {
  const row = loadGrammar().rows.get(tree.row)!
  const held = (name: string): Value | undefined => tree.values.get(name) ?? row.with[name]
  const args: Args = {
    number: (name) => {
      const value = held(name)
      return typeof value === 'number' ? value : null
    },
    text: (name) => {
      const value = held(name)
      return typeof value === 'string' ? value : null
    },
    date: (name, changed) => {
      const value = tree.values.get(name)
      return typeof value === 'object' ? evaluate(value, { ...context, ...changed }) : null
    },
  }
  const stretch = row.read(args, context)
  if (stretch === null) return null
  const { start, end } = stretch
  return start !== null && end !== null && start > end ? UNKNOWN : stretch
}

/** A reading as it leaves the room, dates as YYYY-MM-DD. */
export function showStretch({ stretch, rule }: RowStretch): TimeReading {
  const iso = (day: Day | null): string | null => (day === null ? null : isoOf(day))
  const start = iso(stretch.start)
  const end = iso(stretch.end)
  return { start, end, holds: start === null && end === null ? null : stretch.holds, rule }
}
