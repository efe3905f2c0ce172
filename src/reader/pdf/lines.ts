/** A line of a page as it is set. Lengths in points; y grows upwards. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Height of its largest letters. */
  readonly size: number
}

/** A piece of text of a page, as PDF.js gives it. */
export interface Item {
  readonly str: string
  /** Where it stands: [.., .., .., .., x, y]. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  /** Whether a line ends with it. */
  readonly hasEOL: boolean
}

/** The lines of a page, in the order in which they were written; those without words left out. */
export function linesOf(items: readonly Item[]): readonly Line[] {
  const lines: Line[] = []
  let pieces: Item[] = []
  const close = (): void => {
    const text = pieces
      .map(({ str }) => str)
      .join('')
      .replace(/\s+/g, ' ')
      .trim()
    const set = pieces.filter(({ str }) => str.trim() !== '')
    if (text !== '') {
      lines.push({
        text,
        left: Math.min(...set.map(leftOf)),
        right: Math.max(...set.map((item) => leftOf(item) + item.width)),
        y: set[0]!.transform[5] ?? 0,
        size: Math.max(...set.map(({ height }) => height)),
      })
    }
    pieces = []
  }
  for (const item of items) {
    pieces.push(item)
    if (item.hasEOL) close()
  }
  close()
  return lines
}

const leftOf = ({ transform }: Item): number => transform[4] ?? 0
