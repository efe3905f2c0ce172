import type {
  Claim,
  Count,
  Mention,
  PartyMention,
  PlaceLink,
  PlaceMention,
  Source,
  TimeMention,
} from '../claim/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import { codePointsOf, type Span, sliceOf } from '../text/index.js'
import type {
  LineClaim,
  LineCount,
  LineParty,
  LinePlace,
  LinePlaceLink,
  LineSource,
  LineTime,
  LineWords,
  ReportLine,
  Versions,
} from './line.js'
import { withPages } from './pages.js'
import type { Report } from './report.js'

/** What was read from a report, and what read it. */
export interface Reading {
  readonly claims: readonly Claim[]
  readonly versions: Versions
  readonly diagnostics?: readonly Diagnostic[]
}

/**
 * A report and its claims as one line of JSONL: offsets go from UTF-16 code units to Unicode code points, absent words
 * stay null; words of a report with pages say on which they begin. Throws where the words of a claim are not those of the text at their span.
 */
export function toCodedReport(report: Report, { claims, versions, diagnostics = [] }: Reading): ReportLine {
  const { id, publisher, title, url, published, text, sentences, taken } = report
  const points = codePointsOf(text)
  const toPoints: ToPoints = (span) => points.spanFromUnits(span)
  const toWords: ToWords = (mention) => {
    if (sliceOf(text, mention) !== mention.text) {
      throw new Error(`report ${id}: "${mention.text}" does not stand at ${mention.start} to ${mention.end}`)
    }
    return { ...toPoints(mention), text: mention.text, probability: mention.probability }
  }
  const pages = taken?.pages?.map((start) => toPoints({ start, end: start }).start) ?? null
  return {
    id,
    publisher,
    title,
    url,
    published,
    text,
    sentences: sentences.map((sentence) => pairOf(toPoints(sentence))),
    claims: claims.map((claim) => withPages(lineClaim(claim, toWords), pages)),
    marsad: versions,
    diagnostics,
  }
}

type ToPoints = (span: Span) => Span
type ToWords = (mention: Mention) => LineWords

const pairOf = ({ start, end }: Span): readonly [number, number] => [start, end]

function lineClaim(claim: Claim, toWords: ToWords): LineClaim {
  const { id, kind, stance, phase, trigger, source, cue, via, quoted, said, agents, targets } = claim
  const parties = (mentions: readonly PartyMention[]) =>
    mentions.map((mention) => lineParty(mention, toWords))
  return {
    id,
    kind,
    stance,
    phase,
    trigger: toWords(trigger),
    source: lineSource(source, toWords),
    cue: cue === null ? null : toWords(cue),
    via: parties(via),
    quoted,
    said: said === null ? null : lineTime(said, toWords),
    agents: parties(agents),
    targets: parties(targets),
    place: claim.place === null ? null : linePlace(claim.place, toWords),
    time: claim.time === null ? null : lineTime(claim.time, toWords),
    counts: claim.counts.map((count) => lineCount(count, toWords)),
    probability: claim.probability,
  }
}

const lineParty = (mention: PartyMention, toWords: ToWords): LineParty => ({
  ...toWords(mention),
  actor: mention.actor,
  ...labelOf(mention),
})

const labelOf = ({ label }: PartyMention): { readonly label?: string } =>
  label === undefined ? {} : { label }

function lineSource({ type, mention, probability }: Source, toWords: ToWords): LineSource {
  if (mention === null) return { type, start: null, end: null, text: '', probability, actor: null }
  return { type, ...toWords(mention), probability, actor: mention.actor, ...labelOf(mention) }
}

const linePlace = (mention: PlaceMention, toWords: ToWords): LinePlace => ({
  ...toWords(mention),
  resolved: mention.resolved === null ? null : linePlaceLink(mention.resolved),
})

function linePlaceLink(link: PlaceLink): LinePlaceLink {
  const { id, name, nameArabic, country, admin1, latitude, longitude, precision, method } = link
  return { id, name, name_arabic: nameArabic, country, admin1, latitude, longitude, precision, method }
}

function lineTime({ words, start, end, holds, rule }: TimeMention, toWords: ToWords): LineTime {
  const { text, probability, ...span } = toWords(words)
  return { text, span: pairOf(span), start, end, holds, rule, probability }
}

function lineCount(count: Count, toWords: ToWords): LineCount {
  const { metric, low, best, high, of, partOf, status, group, rule } = count
  return { metric, low, best, high, of, part_of: partOf, status, group, rule, ...toWords(count) }
}
