import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { plainName } from '../name/index.js'
import type { Origin, Origins } from '../origin/index.js'
import type { Credibility, Fact, RecordedClaim, Reliability } from '../record/index.js'
import type { ClaimRating, SourceRating, Standing } from '../review/index.js'
import { findClaim, findOne } from './find.js'
import { picturesOf } from './picture.js'
import type { Project } from './project.js'

/** What each letter says of a source (Admiralty code, first axis). */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

/** What each number says of what a claim tells (Admiralty code, second axis). */
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
}

/** Both axes of claims, each by itself; null where nobody has said. */
export interface Ratings {
  reliabilityOf(claim: RecordedClaim): SourceRating | null
  credibilityOf(claim: RecordedClaim): ClaimRating | null
}

/** @param origins asked only where somebody has rated a source: finding them reads every text */
export function ratingsIn(
  { reliabilities, credibilities }: Standing,
  origins: () => Pick<Origins, 'of'>,
): Ratings {
  const sources = new Map(reliabilities.map((rating) => [rating.about, rating]))
  const claims = new Map(credibilities.map((rating) => [rating.about, rating]))
  return {
    reliabilityOf: ({ id }) => (sources.size === 0 ? null : (sources.get(origins().of(id).id) ?? null)),
    credibilityOf: ({ id }) => claims.get(id) ?? null,
  }
}

/** Ratings of a project's claims as they stand. */
export const ratingsOf = (project: Project): Ratings => {
  const standing = project.standing()
  return ratingsIn(standing, () => picturesOf(project.objects).origins(standing))
}

export interface RatedSource {
  readonly source: string
  readonly name: string
  readonly entry: string
  /** Null where it was taken back. */
  readonly rating: SourceRating | null
}

export interface RatedClaim {
  readonly claim: string
  readonly entry: string
  readonly rating: ClaimRating | null
}

interface Why {
  readonly reason: string | null
}

/** Says how reliable a source is, whatever it says; null takes every word on it back. */
export function rateSource(
  project: Project,
  given: string,
  { reliability, reason }: Why & { readonly reliability: Reliability | null },
): Outcome<RatedSource | null> {
  const standing = project.standing()
  const origins = picturesOf(project.objects).origins(standing)
  const found = findSource(
    origins.branches.map(({ origin }) => origin),
    given,
  )
  if ('code' in found) return { value: null, diagnostics: [found] }
  const known = standing.reliabilities.some(({ about }) => about === found.id)
  if (reliability === null && !known) return { value: null, diagnostics: [notRated(given)] }
  const { id: source, name } = found
  const told = tell(project, { kind: 'reliability', source, name, reliability, reason })
  const rating = project.standing().reliabilities.find(({ about }) => about === source) ?? null
  return { value: { source, name, entry: told.value, rating }, diagnostics: told.diagnostics }
}

/** Says how credible what a claim tells is, whoever says it; null takes every word on it back. */
export function rateClaim(
  project: Project,
  given: string,
  { credibility, reason }: Why & { readonly credibility: Credibility | null },
): Outcome<RatedClaim | null> {
  const found = findClaim(project, given)
  if ('code' in found) return { value: null, diagnostics: [found] }
  const { id: claim } = found
  const known = project.standing().credibilities.some(({ about }) => about === claim)
  if (credibility === null && !known) return { value: null, diagnostics: [notRated(given)] }
  const told = tell(project, { kind: 'credibility', claim, credibility, reason })
  const rating = project.standing().credibilities.find(({ about }) => about === claim) ?? null
  return { value: { claim, entry: told.value, rating }, diagnostics: told.diagnostics }
}

function tell(project: Project, fact: Fact): Outcome<string> {
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: value[0]!.hash, diagnostics }
}

const notRated = (given: string): Diagnostic =>
  errorOf('rate/none', 'nobody has rated it; nothing was changed', given)

/** Sources are called with an article and without. */
const sourceName = (name: string): string => plainName(name).replace(/^(?:the|an?) /, '')

/** An origin by its name, its id or the beginning of that. */
function findSource(origins: readonly Origin[], given: string): Origin | Diagnostic {
  const named = origins.filter(({ name }) => sourceName(name) === sourceName(given))
  if (named.length === 1) return named[0]!
  if (named.length > 1) {
    const ids = named.map(({ id }) => id).join(', ')
    return errorOf('find/several', `${named.length} sources are called so; give an id: ${ids}`, given)
  }
  const one = findOne(origins, given, { what: 'source', idOf: ({ id }) => id })
  if (!('code' in one) || one.code !== 'find/none') return one
  return errorOf(
    'find/none',
    `no claim goes back to a source "${given}"; nothing was changed; "marsad sources" lists them`,
    given,
  )
}
