import { GROUPS, type Group } from './groups.js'
import type { KindRow } from './kind.js'
import * as listed from './kinds/index.js'
import { METRICS, type Metric } from './metrics.js'
import { PHASES, type Phase } from './phases.js'
import { SOURCE_TYPES, type SourceType } from './source-types.js'
import { STANCES, type Stance } from './stances.js'

type ListedRow = (typeof listed)[keyof typeof listed]

/** Slug of an event kind. */
export type Kind = ListedRow['slug']

const rows: readonly (KindRow & { readonly slug: Kind })[] = Object.values(listed)

/** Rows of all event kinds, in the codebook's order. */
export const KIND_ROWS: readonly (KindRow & { readonly slug: Kind })[] = rows.toSorted(
  (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || a.order - b.order,
)

/** In the codebook's order. */
export const KINDS: readonly Kind[] = KIND_ROWS.map((row) => row.slug)

const BY_SLUG: Readonly<Record<Kind, KindRow>> = { ...listed }

export const kindRow = (kind: Kind): KindRow => BY_SLUG[kind]

export const groupOf = (kind: Kind): Group => BY_SLUG[kind].group

export const isKind = (word: unknown): word is Kind => KINDS.some((kind) => kind === word)

export const isStance = (word: unknown): word is Stance => STANCES.some((stance) => stance === word)

export const isSourceType = (word: unknown): word is SourceType => SOURCE_TYPES.some((type) => type === word)

export const isMetric = (word: unknown): word is Metric => METRICS.some((metric) => metric === word)

export const isPhase = (word: unknown): word is Phase => PHASES.some((phase) => phase === word)
