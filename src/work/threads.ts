import { codePointsOf } from '../text/index.js'
import type { Announced, Label, Position, Thread } from '../thread/index.js'
import { agendaOf, namingOf, positionsOf } from '../thread/index.js'
import type { Project } from './project.js'
import { payloadsOf } from './record.js'

interface ThreadOptions {
  /** Whether claims that nobody has decided on are taken too. */
  readonly suggestions: boolean
}

/** A position with the sentence that it was taken in; null where the text was erased. */
export interface QuotedPosition extends Position {
  readonly sentence: string | null
}

export interface QuotedThread extends Omit<Thread, 'positions'> {
  readonly positions: readonly QuotedPosition[]
}

/** What parties say to a matter over time, with the sentences. */
export function listPositions(project: Project, options: ThreadOptions): readonly QuotedThread[] {
  const { claims } = project.standing()
  const sentenceOf = sentenceFinder(project)
  return positionsOf(claims, options).map((thread) => ({
    ...thread,
    positions: thread.positions.map((position) => ({ ...position, sentence: sentenceOf(position.claim) })),
  }))
}

/** What was announced, and what later reports say came of it. */
export const listAgenda = (project: Project, options: ThreadOptions): readonly Announced[] =>
  agendaOf(project.standing().claims, options)

/** Who calls whom by which words. */
export const listNaming = (project: Project, options: ThreadOptions): readonly Label[] =>
  namingOf(project.standing().claims, options)

/** The sentence in which a claim's trigger stands. */
function sentenceFinder(project: Project): (claim: string) => string | null {
  const { claims, reports } = project.standing()
  const { textOf } = payloadsOf(project.objects)
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const sentences = new Map(
    reports.map(({ report, captures }) => [report.text, captures[0]?.sentences ?? []]),
  )
  return (id) => {
    const recorded = byId.get(id)
    if (recorded === undefined) return null
    const { start: at } = recorded.claim.trigger
    const text = textOf(recorded.report.text)
    const found = sentences.get(recorded.report.text)?.find(([start, end]) => start <= at && at < end)
    if (text === null || found === undefined) return null
    const { start, end } = codePointsOf(text).spanToUnits({ start: found[0], end: found[1] })
    return text.slice(start, end)
  }
}
