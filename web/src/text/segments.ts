/** Something that covers part of a text: half-open [start, end), UTF-16 code units. */
export interface Cover {
  readonly start: number
  readonly end: number
}

/** A run of text that the same covers lie on. */
export interface Segment<C extends Cover> extends Cover {
  readonly text: string
  /** Longest first, so that the outermost comes first; ties by where they were given. */
  readonly on: readonly C[]
  /** Those that begin here. */
  readonly opens: readonly C[]
}

/** A line of the text, without its line break, cut into segments. */
export interface Paragraph<C extends Cover> extends Cover {
  readonly segments: readonly Segment<C>[]
}

/** Cuts a text into lines and each line wherever something begins or ends; nothing is lost but line breaks. */
export function paragraphsOf<C extends Cover>(text: string, covers: readonly C[]): readonly Paragraph<C>[] {
  const inside = covers.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
  const sorted = [...inside].sort((a, b) => a.start - b.start || b.end - a.end)
  return linesOf(text).map((line) => {
    const here = sorted.filter(({ start, end }) => start < line.end && line.start < end)
    return { ...line, segments: segmentsOf(text, line, here) }
  })
}

/** Lines that hold more than white space. */
export function linesOf(text: string): readonly Cover[] {
  const lines: Cover[] = []
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const next = found === -1 ? text.length : found
    const end = text[next - 1] === '\r' ? next - 1 : next
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    start = next + 1
  }
  return lines
}

function segmentsOf<C extends Cover>(text: string, line: Cover, covers: readonly C[]): readonly Segment<C>[] {
  const clip = (at: number): number => Math.min(line.end, Math.max(line.start, at))
  const cuts = [line.start, line.end, ...covers.flatMap(({ start, end }) => [clip(start), clip(end)])]
  const at = [...new Set(cuts)].sort((a, b) => a - b)
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1]!
    const on = covers
      .filter((cover) => cover.start < end && start < cover.end)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    const opens = on.filter((cover) => clip(cover.start) === start)
    return { start, end, text: text.slice(start, end), on, opens }
  })
}

/**
 * A lane for each cover, from 0, so that lines under overlapping words run beside each other and each keeps its height
 * from its first word to its last.
 */
export function lanesOf<C extends Cover>(covers: readonly C[]): ReadonlyMap<C, number> {
  const lanes = new Map<C, number>()
  const sorted = [...covers].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const cover of sorted) {
    const taken = new Set(
      sorted
        .filter((other) => lanes.has(other) && other.start < cover.end && cover.start < other.end)
        .map((other) => lanes.get(other)),
    )
    let lane = 0
    while (taken.has(lane)) lane++
    lanes.set(cover, lane)
  }
  return lanes
}

/** A small word takes about this much of the width of as many letters of the report. */
const LABEL_WIDTH = 0.75

/** Words over a line, by where they begin: those that would be printed over one another stand joined over the first. */
export function labelsOver(
  opening: readonly { readonly start: number; readonly labels: readonly string[] }[],
): ReadonlyMap<number, string> {
  const over = new Map<number, string>()
  let [at, words] = [0, [] as readonly string[]]
  for (const { start, labels } of opening) {
    if (labels.length === 0) continue
    const reach = at + Math.ceil(words.join(' · ').length * LABEL_WIDTH)
    const joins = words.length > 0 && start < reach
    if (!joins) at = start
    words = [...new Set([...(joins ? words : []), ...labels])]
    over.set(at, words.join(' · '))
  }
  return over
}
