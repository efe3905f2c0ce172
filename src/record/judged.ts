import type { Hash } from './report.js'

/** How reliable a source is (Admiralty code): A always was, E never was, F cannot be judged. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** How credible what it says in one claim is: 1 confirmed by others, 5 improbable, 6 cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const
export type Credibility = (typeof CREDIBILITIES)[number]

/** A person's word on a source, whatever it says; `null` takes every word on it back. It changes no number. */
export interface ReliabilityWord {
  readonly kind: 'reliability'
  /** Id of an origin. */
  readonly source: string
  /** As the origin was called then. */
  readonly name: string
  readonly reliability: Reliability | null
  readonly reason: string | null
}

/** A person's word on what one claim says, whoever says it; `null` takes every word on it back. It changes no number. */
export interface CredibilityWord {
  readonly kind: 'credibility'
  readonly claim: string
  readonly credibility: Credibility | null
  readonly reason: string | null
}

/** A point as a claim has it. */
export interface Spot {
  readonly id: string
  /** WGS 84 degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly precision: string
}

/** A person signs off where exactly it was, apart from the claim; it holds for this very spot and for no other. */
export interface LocationWord {
  readonly kind: 'location'
  readonly claim: string
  readonly spot: Spot
  /** False: the sign-off is taken back. */
  readonly signed: boolean
  readonly reason: string | null
}

/** How far a statement may go, the widest first. */
export const CONSENT_SCOPES = ['public', 'partners', 'project'] as const
export type ConsentScope = (typeof CONSENT_SCOPES)[number]

/** How far those who gave a statement agreed that it goes. Nothing about who they are stands here. */
export interface Consent {
  readonly kind: 'consent'
  /** Id of a claim, or hash of a report's text. */
  readonly about: string | Hash
  readonly scope: ConsentScope
  readonly reason: string
}

/** How far two people who coded the same reports apart agree, as a person recorded it. */
export interface AgreementWord {
  readonly kind: 'agreement'
  /** Reports that both coded. */
  readonly reports: number
  /** Claims of each. */
  readonly claims: readonly [number, number]
  /** F1 of claims alike in kind, stance and source, 0 to 1; null where there is none to judge. */
  readonly f1: number | null
  /** Krippendorff's alpha of kind and of stance over claims that both have; null where it is not defined. */
  readonly alpha: { readonly kind: number | null; readonly stance: number | null }
  /** F1 of numbers of people. */
  readonly counts: number | null
  readonly codebook: string
  /** An object: all figures. */
  readonly figures: Hash
  readonly reason: string | null
}
