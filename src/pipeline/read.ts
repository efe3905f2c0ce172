import type { Claim, PlaceMention, Source, TimeMention } from '../claim/index.js'
import { isKind, isPhase, isSourceType, isStance, kindRow } from '../codebook/index.js'
import type { Diagnostic } from '../diagnostic/index.js'
import type { Encoder, ProposedClaim, ProposedSpan } from '../encoder/index.js'
import { proposeClaims } from '../encoder/index.js'
import type { Report } from '../report/index.js'
import type { Span } from '../text/index.js'
import { contains, sliceOf } from '../text/index.js'
import type { Calibrated } from './calibrate.js'
import { calibratorOf } from './calibrate.js'
import { countsOf } from './counts.js'
import { evidenceOf } from './evidence.js'
import { identifierOf } from './identity.js'
import { introductionsOf } from './introductions.js'
import type { Statement } from './issuer.js'
import { statementOf, withIssuer } from './issuer.js'
import type { NamedWords, Names, NamesOfReport } from './names.js'
import { onceASentence } from './once.js'
import { isPronoun, partiesOf } from './parties.js'
import type { Reading } from './reading.js'
import { settleCounts } from './settle.js'
import { sourceTypeOf } from './source-types.js'
import { saidOf, timesOf } from './times.js'
import { mentionOf, trimPlace, trimSpan } from './words.js'

interface Context {
  readonly report: Report
  readonly names: NamesOfReport
  readonly calibrate: (slot: Calibrated, raw: number) => number
  readonly identify: (claim: ProposedClaim) => string
  readonly introduced: (words: string) => string | null
  readonly sentenceAt: (offset: number) => Span
  readonly antecedent: (pronoun: string, offset: number) => Span | null
}

/** Reads one report: the encoder proposes words, the grammars read numbers and dates, the dictionaries resolve names. */
export async function readClaims(
  report: Report,
  tools: { readonly encoder: Encoder; readonly names: Names },
): Promise<Reading> {
  const { encoder } = tools
  const proposed = await proposeClaims(report, encoder)
  const sentenceAt = sentenceFinder(report)
  const certain = encoder.manifest.thresholds?.same_event ?? 0.8
  const once = onceASentence(proposed.claims, { sentenceAt, certain })
  const settled = settleCounts(once).toSorted((a, b) => a.trigger.start - b.trigger.start)
  const statement = statementOf(report, { claims: settled, sentenceAt })
  const claims = statement === null ? settled : withIssuer(settled, statement)
  const calibrate = calibratorOf(encoder.manifest)
  const context: Context = {
    report,
    names: tools.names.of(report, namedWords(report, claims)),
    calibrate,
    identify: identifierOf(report),
    introduced: introductionsOf(report.text),
    sentenceAt,
    antecedent: antecedentFinder(report, { claims, statement }),
  }
  const times = timesOf(report, claims, { calibrate, sentenceAt })
  const made = claims.map((claim, i) => claimOf(claim, times[i] ?? null, context))
  return {
    report,
    claims: made.map((m) => m.claim),
    diagnostics: made.flatMap((m) => m.diagnostics),
    get evidence() {
      const slots = made.flatMap(({ claim }, i) =>
        evidenceOf(claim, { proposed: claims[i]!, names: context.names }),
      )
      return { words: proposed.words, slots }
    },
  }
}

/** Names of parties and places in text order, so that a short form finds the name before it. */
function namedWords(report: Report, claims: readonly ProposedClaim[]): readonly NamedWords[] {
  const named = (role: NamedWords['role'], spans: readonly (ProposedSpan | null)[]) =>
    spans.flatMap((span) => {
      if (span === null) return []
      const trimmed = role === 'place' ? trimPlace(report.text, span) : trimSpan(report.text, span)
      return trimmed === null ? [] : [{ role, words: sliceOf(report.text, trimmed), start: trimmed.start }]
    })
  const all = claims.flatMap((claim) => [
    ...named('source', [claim.source]),
    ...named('via', claim.via),
    ...named('agent', claim.agents),
    ...named('target', claim.targets),
    ...named('place', [claim.place]),
  ])
  return all.toSorted((a, b) => a.start - b.start)
}

function sentenceFinder({ sentences, text }: Report): (offset: number) => Span {
  return (offset) => {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const mid = (low + high) >> 1
      if (sentences[mid]!.end <= offset) low = mid + 1
      else high = mid
    }
    const found = sentences[low]
    return found !== undefined && contains(found, offset) ? found : { start: 0, end: text.length }
  }
}

/** How far back a pronoun's phrase is looked for, UTF-16 code units: about two sentences. */
const BACK = 400

/** The nearest party named before: a speaker for *he*, *she*, *we*, *I*; an agent or target for the others. */
function antecedentFinder(
  report: Report,
  { claims, statement }: { readonly claims: readonly ProposedClaim[]; readonly statement: Statement | null },
) {
  const named = (spans: readonly (ProposedSpan | null)[]): readonly Span[] =>
    spans
      .filter((s) => s !== null)
      .filter((s) => !isPronoun(sliceOf(report.text, s)))
      .sort((a, b) => a.end - b.end)
  const speakers = named(claims.map((c) => c.source))
  const others = named(claims.flatMap((c) => [...c.agents, ...c.targets]))
  return (pronoun: string, offset: number): Span | null => {
    if (statement?.isIssuer({ start: offset, end: offset + pronoun.length })) return statement.issuer.source
    const pool = /^(?:he|she|we|i|him|us|his)$/i.test(pronoun) ? speakers : others
    const found = pool.findLast((s) => s.end <= offset)
    return found !== undefined && offset - found.end <= BACK ? found : null
  }
}

function claimOf(
  proposed: ProposedClaim,
  time: TimeMention | null,
  context: Context,
): { readonly claim: Claim; readonly diagnostics: readonly Diagnostic[] } {
  const { report, names, calibrate } = context
  const { text } = report
  const { kind, stance } = proposed
  if (!isKind(kind) || !isStance(stance))
    throw new Error(`the weights know a kind or stance that the codebook does not: ${kind}, ${stance}`)
  const parties = (slot: 'agent' | 'target' | 'via', spans: readonly ProposedSpan[]) =>
    partiesOf(text, spans, {
      calibrate: (raw) => calibrate(slot, raw),
      resolve: (words) => names.actor(words, slot),
      labelOf: names.labelOf,
      antecedent: context.antecedent,
    })
  const source = sourceOf(proposed, context)
  const { counts, diagnostics } = countsOf(text, proposed, context)
  const cue = proposed.cue === null || source.mention === null ? null : trimSpan(text, proposed.cue)
  const trigger = trimSpan(text, proposed.trigger) ?? proposed.trigger
  const phase = kindRow(kind).takesPhase && isPhase(proposed.phase) ? proposed.phase : null
  const claim: Claim = {
    id: context.identify(proposed),
    kind,
    stance,
    phase,
    trigger: mentionOf(text, trigger, calibrate('trigger', proposed.kindProbability)),
    source,
    cue: cue === null ? null : mentionOf(text, cue, calibrate('cue', proposed.cue!.probability)),
    via: source.mention === null ? [] : parties('via', proposed.via),
    quoted: source.mention === null ? 'indirect' : proposed.quoted,
    said: saidOf(report, proposed, {
      sentence: context.sentenceAt(proposed.cue?.start ?? proposed.trigger.start),
      time,
      calibrate,
    }),
    agents: parties('agent', proposed.agents),
    targets: parties('target', proposed.targets),
    place: placeOf(proposed, context),
    time,
    counts,
    probability: calibrate('claim', rawProbability(proposed)),
  }
  return { claim, diagnostics }
}

/** Before calibration: the kind, the stance and the source taken as independent. */
export const rawProbability = (p: ProposedClaim): number =>
  p.kindProbability * p.stanceProbability * sourceProbability(p)

const sourceProbability = (p: ProposedClaim): number =>
  p.source === null ? 1 - p.namedProbability : p.namedProbability

function sourceOf(proposed: ProposedClaim, context: Context): Source {
  const probability = context.calibrate('source', sourceProbability(proposed))
  const named =
    proposed.source === null
      ? []
      : partiesOf(context.report.text, [proposed.source], {
          calibrate: (raw) => context.calibrate('source', raw),
          resolve: (words) => context.names.actor(words, 'source'),
          labelOf: context.names.labelOf,
          antecedent: context.antecedent,
        }).slice(0, 1)
  const mention = named[0] ?? null
  if (mention === null) return { type: 'narrator', mention, probability }
  const told = sourceTypeOf(mention.text) ?? sourceTypeOf(context.introduced(mention.text) ?? '')
  const type = told?.type ?? context.names.sourceType(mention.text) ?? proposed.sourceType
  return { type: isSourceType(type) ? type : 'person', mention, probability }
}

function placeOf(proposed: ProposedClaim, context: Context): PlaceMention | null {
  if (proposed.place === null) return null
  const span = trimPlace(context.report.text, proposed.place)
  if (span === null) return null
  const words = mentionOf(context.report.text, span, context.calibrate('place', proposed.place.probability))
  return { ...words, resolved: context.names.place(words.text) }
}
