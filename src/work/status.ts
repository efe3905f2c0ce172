import { READ } from '../reader/index.js'
import type { ReviewState } from '../record/index.js'
import type { RivalKind } from '../review/index.js'
import { codebookIn, sayOutside } from './codebook.js'
import type { Project } from './project.js'
import { unreadOf } from './reading.js'
import { rivalsOf } from './rivals.js'

/** How a project stands. */
export interface Status {
  readonly name: string
  /** Version of the codebook that the project codes by. */
  readonly codebook: string
  readonly codebookName: string
  /** Version of the program's own codebook where the project was made with another of Marsad's; else null. */
  readonly codebookNow: string | null
  /** Suggestions of kinds outside the codebook, which are folded away, in words; null where there are none. */
  readonly outside: string | null
  /** Who works here; null where nobody said, and several may be meant. */
  readonly person: string | null
  readonly reports: number
  /** Readable by the machine and not read yet. */
  readonly unread: number
  readonly otherLanguages: number
  /** Bytes of which no text could be taken. */
  readonly withoutText: number
  readonly claims: Readonly<Record<ReviewState, number>>
  /** Decided claims that a later reading reads otherwise. */
  readonly secondLooks: readonly string[]
  /** What was decided otherwise in two copies, where neither had seen the other: kind, and ids of what it is about. */
  readonly rivals: readonly { readonly kind: RivalKind; readonly about: readonly string[] }[]
  readonly entries: number
  /** Head of each chain: what to write down elsewhere, so that nobody can change what came before. */
  readonly heads: readonly { readonly chain: string; readonly head: string; readonly seq: number }[]
}

export function statusOf(project: Project): Status {
  const standing = project.standing()
  const { reports, claims, withoutText, secondLooks, outside } = standing
  const codebook = codebookIn(standing)
  const made = standing.codebooks.at(-1)?.version ?? project.settings.codebook
  const states: Record<ReviewState, number> = {
    suggested: 0,
    accepted: 0,
    edited: 0,
    added: 0,
    unsure: 0,
    rejected: 0,
  }
  for (const { state } of claims) states[state]++
  return {
    name: project.settings.name,
    codebook: codebook.own ? codebook.version : made,
    codebookName: codebook.name,
    codebookNow: codebook.own || made === codebook.version || made === '' ? null : codebook.version,
    outside: sayOutside(outside),
    person: project.signer.name || null,
    reports: reports.length,
    unread: unreadOf(project, null).length,
    otherLanguages: reports.filter(({ report }) => report.language !== READ).length,
    withoutText: withoutText.length,
    claims: states,
    secondLooks: secondLooks.map(({ claim }) => claim),
    rivals: rivalsOf(project).map(({ kind, about }) => ({ kind, about })),
    entries: project.entries().value.length,
    heads: project.log.heads(),
  }
}
