import type { Diagnostic } from '../diagnostic/index.js'
import type { Hash, RecordedClaim } from '../record/index.js'
import type { TextRecord } from './of-text.js'
import type { ReceivedReport, Rival, SecondLook, Standing } from './standing.js'

/** What is folded of one text. Changes in place. */
export interface TextPart {
  /** Positions in the log of the entries about it. */
  readonly positions: number[]
  record: TextRecord | null
  /** Those of the record, with the actors that count. */
  claims: readonly RecordedClaim[]
  /** Suggestions of kinds that the project's codebook does not have. */
  outside: readonly RecordedClaim[]
  /** Decisions on its claims that contradict each other. */
  rivals: readonly Rival[]
}

/** What all texts together hold, in the order of their hashes. */
export type Lists = Pick<Standing, 'reports' | 'claims' | 'outside' | 'secondLooks' | 'rivals'> & {
  readonly textDiagnostics: readonly Diagnostic[]
}

interface Texts {
  readonly texts: ReadonlyMap<Hash, TextPart>
  /** Hashes of all texts, sorted. */
  readonly order: readonly Hash[]
}

/** Lists of all texts. */
export function allListed({ texts, order }: Texts): Lists {
  const reports: ReceivedReport[] = []
  const claims: RecordedClaim[] = []
  const outside: RecordedClaim[] = []
  const secondLooks: SecondLook[] = []
  const rivals: Rival[] = []
  const textDiagnostics: Diagnostic[] = []
  for (const text of order) {
    const part = texts.get(text)!
    if (part.record === null) continue
    if (part.record.received !== null) reports.push(part.record.received)
    for (const claim of part.claims) claims.push(claim)
    for (const claim of part.outside) outside.push(claim)
    for (const look of part.record.secondLooks) secondLooks.push(look)
    for (const rival of part.rivals) rivals.push(rival)
    for (const diagnostic of part.record.diagnostics) textDiagnostics.push(diagnostic)
  }
  return { reports, claims, outside, secondLooks, rivals, textDiagnostics }
}

/** Texts that are put in one by one; more of them cost less as a whole. */
const FEW = 100

type Part = Pick<TextPart, 'record' | 'claims' | 'outside' | 'rivals'>

/**
 * The same at the cost of a few texts that changed, and of a copy of the lists.
 * @param before the texts that changed, as they were when the lists were made
 */
export function listedAnew(now: Texts & { readonly lists: Lists }, before: ReadonlyMap<Hash, Part>): Lists {
  if (before.size === 0) return now.lists
  const says = ({ record }: Part): boolean => (record?.diagnostics.length ?? 0) > 0
  const isSaid = [...before].some(([text, part]) => says(part) || says(now.texts.get(text)!))
  if (isSaid || before.size > FEW) return allListed(now)
  let { reports, claims, outside, secondLooks, rivals } = now.lists
  for (const [text, was] of before) {
    const is = now.texts.get(text)!
    reports = replaced(reports, receivedIn(was), receivedIn(is), { text, textOf: textOfReport })
    claims = replaced(claims, was.claims, is.claims, { text, textOf: textOfClaim })
    outside = replaced(outside, was.outside, is.outside, { text, textOf: textOfClaim })
    secondLooks = replaced(secondLooks, looksIn(was), looksIn(is), { text, textOf: textOfLook })
    rivals = replaced(rivals, was.rivals, is.rivals, { text, textOf: textOfRival })
  }
  return { ...now.lists, reports, claims, outside, secondLooks, rivals }
}

const NONE: readonly never[] = []

const receivedIn = ({ record }: Part): readonly ReceivedReport[] =>
  record === null || record.received === null ? NONE : [record.received]

const looksIn = ({ record }: Part): readonly SecondLook[] => record?.secondLooks ?? NONE

const textOfReport = ({ report }: ReceivedReport): Hash => report.text
const textOfClaim = ({ report }: RecordedClaim): Hash => report.text
const textOfLook = ({ text }: SecondLook): Hash => text

/** Of decisions that contradict each other one at least says something of the claim. */
const textOfRival = ({ sides }: Rival): Hash =>
  sides.flatMap(({ says }) => (says?.kind === 'decision' ? [says.text] : []))[0] ?? ''

/** A list with what it holds of one text replaced. */
function replaced<T>(
  list: readonly T[],
  was: readonly T[],
  is: readonly T[],
  { text, textOf }: { readonly text: Hash; readonly textOf: (item: T) => Hash },
): readonly T[] {
  if (was.length === is.length && was.every((item, at) => item === is[at])) return list
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (textOf(list[middle]!) < text) low = middle + 1
    else high = middle
  }
  return list.toSpliced(low, was.length, ...is)
}
