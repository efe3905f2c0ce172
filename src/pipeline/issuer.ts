import type { SourceType } from '../codebook/index.js'
import type { ProposedClaim, ProposedSpan } from '../encoder/index.js'
import type { Report } from '../report/index.js'
import type { Span } from '../text/index.js'
import { contains, sliceOf } from '../text/index.js'
import { sourceTypeOf } from './source-types.js'

/** Words by which whoever issues a text speaks of itself. */
const FIRST_PERSON = /(?<![\p{L}\p{N}'’-])(?:we|us|our|ours|ourselves|my|me|I)(?![\p{L}\p{N}-])/giu
const FIRST_PRONOUN = /^(?:we|us|I|me)$/i

/** A text is told in the first person where at least this share of its words outside quotation marks is. */
const SHARE = 0.02
const FEWEST = 3

/** Somebody whom this share of the named sources is, and no fewer than `FEWEST`, is whoever issues the statement. */
const DOMINANT = 0.4

/** Publishers whose bulletins are their own word also where they are told in the third person. */
const BULLETINS: ReadonlySet<SourceType | undefined> = new Set<SourceType>(['military', 'armed-group'])

/** How likely it is that what nobody else is named for is the issuer’s word: measured on coded statements. */
const ISSUED = 0.9

/** A text that somebody issues: a communiqué, a speech, a press release, an army’s bulletin. */
export interface Statement {
  readonly issuer: Issuer
  /** Whether these words are *we* or its like outside quotation marks: the issuer. */
  readonly isIssuer: (words: Span) => boolean
  /** Whether a claim is the issuer’s own word: nobody else is named in its sentence, nor anybody said to be saying it. */
  readonly isIssued: (claim: ProposedClaim) => boolean
}

type Issuer = Pick<ProposedClaim, 'sourceType' | 'sourceTypeProbability'> & {
  readonly source: ProposedSpan
}

/**
 * Who speaks in a text that is told in the first person, or that an army or armed group publishes; null for other news,
 * and where nobody can be found who issues it.
 */
export function statementOf(
  { text, publisher }: Pick<Report, 'text' | 'publisher'>,
  options: {
    readonly claims: readonly ProposedClaim[]
    readonly sentenceAt: (offset: number) => Span
  },
): Statement | null {
  const plain = withoutQuotations(text)
  const bulletin = BULLETINS.has(sourceTypeOf(publisher ?? '')?.type)
  if (!bulletin && !isFirstPerson(plain)) return null
  const isIssuer = (span: Span): boolean => FIRST_PRONOUN.test(sliceOf(plain, span).trim())
  const named = options.claims.filter(({ source }) => source !== null && !isIssuer(source))
  const issuer = issuerOf({ text, plain, publisher: publisher ?? '' }, named)
  if (issuer === null) return null
  const isCarried = ({ source, cue, trigger }: ProposedClaim): boolean => {
    const sentence = options.sentenceAt(trigger.start)
    return [source, cue].every((span) => span === null || !contains(sentence, span.start))
  }
  const isIssued = (claim: ProposedClaim): boolean =>
    claim.source === null || isIssuer(claim.source) || isCarried(claim)
  return { issuer, isIssuer, isIssued }
}

/** What nobody else is named for is the word of whoever issues the statement (codebook sections 2 and 5). */
export function withIssuer(
  claims: readonly ProposedClaim[],
  { issuer, isIssued }: Statement,
): readonly ProposedClaim[] {
  return claims.map((claim) => {
    if (!isIssued(claim)) return claim
    const namedProbability = Math.max(claim.namedProbability, ISSUED)
    const source = { ...issuer.source, probability: namedProbability }
    return { ...claim, ...issuer, source, namedProbability }
  })
}

/** The text with blanks in the place of what stands in double quotation marks, so that offsets hold. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”\n]*”|"[^"\n]*"/g, (quoted) => ' '.repeat(quoted.length))

function isFirstPerson(plain: string): boolean {
  const spoken = plain.replace(/\b(?:told|tells?)\s+us\b/gi, '').match(FIRST_PERSON)?.length ?? 0
  return spoken >= FEWEST && spoken >= SHARE * (plain.match(/[\p{L}\p{N}'’-]+/gu)?.length ?? 0)
}

interface Issued {
  readonly text: string
  readonly plain: string
  readonly publisher: string
}

/**
 * The named source that the publisher is; else the publisher’s name in the text, or *we*, where the publisher is no
 * outlet; else the source that most of what is said comes from.
 */
function issuerOf({ text, plain, publisher }: Issued, named: readonly ProposedClaim[]): Issuer | null {
  const groups = new Map<string, ProposedClaim[]>()
  for (const claim of named) {
    const key = [...contentOf(sliceOf(text, claim.source!))].sort().join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length)
  const outlet = contentOf(publisher)
  const own = ranked.find(([first]) => agree(contentOf(sliceOf(text, first!.source!)), outlet))
  if (own !== undefined) return likeliest(own)
  const type = sourceTypeOf(publisher)?.type
  const phrase = type === undefined || type === 'media' ? null : phraseOf(plain, publisher)
  if (phrase !== null)
    return {
      source: { ...phrase, probability: ISSUED },
      sourceType: type!,
      sourceTypeProbability: ISSUED,
    }
  const dominant = ranked.find(({ length }) => length >= Math.max(FEWEST, DOMINANT * named.length))
  return dominant === undefined ? null : likeliest(dominant)
}

function likeliest(claims: readonly ProposedClaim[]): Issuer {
  const { source, sourceType, sourceTypeProbability } = claims.reduce((best, one) =>
    one.sourceTypeProbability > best.sourceTypeProbability ? one : best,
  )
  return { source: source!, sourceType, sourceTypeProbability }
}

/** Where the text names its publisher, or a part of that name of two words or more; else where it says *we*. */
function phraseOf(plain: string, publisher: string): Span | null {
  const folded = plain.toLowerCase()
  for (const part of publisher.split(/[,()]/).map((words) => words.trim().toLowerCase())) {
    const at = /\s/.test(part) ? folded.indexOf(part) : -1
    if (at !== -1) return { start: at, end: at + part.length }
  }
  const we = /(?<![\p{L}\p{N}'’-])we(?![\p{L}\p{N}-])/u.exec(folded)
  return we === null ? null : { start: we.index, end: we.index + we[0].length }
}

const EMPTY_WORDS = new Set('the a an of in and its our for to by on at this office press media'.split(' '))

const contentOf = (words: string): ReadonlySet<string> =>
  new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word)))

/** At least half of the words of the shorter name are in the other. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const least = Math.min(a.size, b.size)
  return least > 0 && [...a].filter((word) => b.has(word)).length * 2 >= least
}
