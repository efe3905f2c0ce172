import type { Claim } from '../claim/index.js'
import type { Report } from '../report/index.js'
import type { Span } from '../text/index.js'
import { overlaps, sliceOf } from '../text/index.js'
import type { Cell, Stretch } from './cell.js'
import { stretchOf } from './cell.js'
import type { Ink } from './paint.js'

/** Words of a sentence that fill a slot. */
export interface Mark extends Span {
  readonly role: string
  readonly ink: Ink
}

/** All words that a claim rests on. */
export function marksOf(claim: Claim): readonly Mark[] {
  const mark = (span: Span | null, role: string, ink: Ink): readonly Mark[] =>
    span === null ? [] : [{ start: span.start, end: span.end, role, ink }]
  return [
    ...mark(claim.trigger, 'trigger', 'trigger'),
    ...mark(claim.source.mention, 'source', 'source'),
    ...mark(claim.cue, 'cue', 'source'),
    ...claim.via.flatMap((party) => mark(party, 'via', 'source')),
    ...claim.agents.flatMap((party) => mark(party, 'agent', 'agent')),
    ...claim.targets.flatMap((party) => mark(party, 'target', 'target')),
    ...mark(claim.place, 'place', 'place'),
    ...mark(claim.time?.words ?? null, 'time', 'time'),
    ...mark(claim.said?.words ?? null, 'said', 'time'),
    ...claim.counts.flatMap((count) => mark(count, count.metric, 'count')),
  ]
}

/**
 * A sentence with the words of a claim in their colours; where there are no colours, in brackets with their role:
 * `[agent: The army] **shelled** [place: Jalma]`. A mark that crosses another's end is closed there.
 */
export function markSentence(
  report: Report,
  options: { readonly sentence: Span; readonly marks: readonly Mark[]; readonly brackets: boolean },
): Cell {
  const { sentence, brackets } = options
  const marks = options.marks
    .filter((mark) => overlaps(mark, sentence))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const cell: Stretch[] = []
  const open: Mark[] = []
  let at = sentence.start
  const take = (end: number): void => {
    const ink = open.at(-1)?.ink ?? null
    if (end > at) cell.push(stretchOf(sliceOf(report.text, { start: at, end }), ink))
    at = Math.max(at, end)
  }
  const bracket = (text: string): void => {
    if (brackets) cell.push(stretchOf(text))
  }
  const close = (): void => {
    const mark = open.at(-1)!
    take(Math.min(mark.end, sentence.end))
    open.pop()
    bracket(mark.role === 'trigger' ? '**' : ']')
  }
  for (const mark of marks) {
    while (open.length > 0 && open.at(-1)!.end <= mark.start) close()
    take(Math.max(mark.start, sentence.start))
    bracket(mark.role === 'trigger' ? '**' : `[${mark.role}: `)
    open.push({ ...mark, end: Math.min(mark.end, open.at(-1)?.end ?? mark.end) })
  }
  while (open.length > 0) close()
  take(sentence.end)
  return cell
}
