import { columnsOf, headOf } from './columns.js'
import { isolateScripts } from './isolate.js'
import type { Ink, Paint } from './paint.js'
import { makeVisible } from './visible.js'

/** A stretch of words in one colour. The text has been made visible. */
export interface Stretch {
  readonly text: string
  readonly ink: Ink | null
  /** True for numbers and dates, which are shown whole or not at all: half a number is another number. */
  readonly whole?: boolean
}

/** What stands in one field of the table. */
export type Cell = readonly Stretch[]

/** Words of a report, or of the program, made safe to print. */
export const stretchOf = (text: string, ink: Ink | null = null): Stretch => ({ text: makeVisible(text), ink })

export const widthOf = (cell: Cell): number => cell.reduce((sum, stretch) => sum + columnsOf(stretch.text), 0)

/** Like `stretchOf`, for what must not be cut. */
export const wholeOf = (text: string, ink: Ink): Stretch => ({ ...stretchOf(text, ink), whole: true })

/** Columns below which a number or date of the cell would be lost, with the comma that stands after it; 0 without one. */
export const leastOf = (cell: Cell): number =>
  Math.max(
    0,
    ...wordsOf(cell)
      .filter((word) => word.some((stretch) => stretch.whole === true))
      .map((word) => widthOf(trimEnd(word))),
  )

/** The cell in at most so many columns; what is cut off is marked with an ellipsis. */
export function cutCell(cell: Cell, columns: number): Cell {
  if (widthOf(cell) <= columns) return cell
  const kept: Stretch[] = []
  let room = columns - 1
  for (const stretch of cell) {
    const text = headOf(stretch.text, room)
    room -= columnsOf(text)
    if (text === stretch.text) {
      kept.push(stretch)
      continue
    }
    kept.push({ text: `${stretch.whole === true ? '' : text.replace(/[\s,]+$/, '')}…`, ink: stretch.ink })
    break
  }
  return kept
}

/**
 * A number or date that is wider than a line, in its words, each of them whole or not shown: “more than 250,000 people”
 * may be broken after “than”, never inside 250,000.
 */
const brokenUp = (stretch: Stretch, columns: number): Cell =>
  (stretch.text.match(/\S+ *| +/g) ?? []).flatMap((text) => cutCell([{ ...stretch, text }], columns))

/** The cell on at most so many lines of at most so many columns; what is cut off is marked with an ellipsis. */
export function foldCell(
  cell: Cell,
  { columns, lines }: { readonly columns: number; readonly lines: number },
): readonly Cell[] {
  const wrapped = wrapCell(
    cell.flatMap((stretch) =>
      stretch.whole === true && columnsOf(stretch.text) > columns ? brokenUp(stretch, columns) : [stretch],
    ),
    columns,
  )
  if (wrapped.length <= lines) return wrapped
  const rest = wrapped.slice(lines - 1).flatMap((line, i) => (i === 0 ? line : [stretchOf(' '), ...line]))
  return [...wrapped.slice(0, lines - 1), cutCell(rest, columns)]
}

interface Shown {
  readonly columns: number
  readonly paint: Paint
  /** Numbers stand to the right. */
  readonly right?: boolean
}

/** One line of a cell as it is sent to the terminal, cut or filled up with spaces to so many columns. */
export function showCell(cell: Cell, { columns, paint, right = false }: Shown): string {
  const cut = cutCell(cell, columns)
  const blank = ' '.repeat(Math.max(0, columns - widthOf(cut)))
  return right ? blank + showStretches(cut, paint) : showStretches(cut, paint) + blank
}

/** Cells of several lines side by side: as many lines of text as the highest has. */
export function showBeside(
  cells: readonly (readonly Cell[])[],
  { columns, gap }: { readonly columns: readonly Shown[]; readonly gap: string },
): readonly string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, y) =>
    cells
      .map((lines, i) => showCell(lines[y] ?? [], columns[i]!))
      .join(gap)
      .trimEnd(),
  )
}

export const showStretches = (cell: Cell, paint: Paint): string =>
  cell.map(({ text, ink }) => paint(isolateScripts(text), ink)).join('')

/** Breaks a cell into lines of at most so many columns, between words, never inside a number or date that fits a line; a word that is longer is cut in pieces. */
export function wrapCell(cell: Cell, columns: number): readonly Cell[] {
  const lines: Stretch[][] = [[]]
  let used = 0
  const breakLine = (): void => {
    lines.push([])
    used = 0
  }
  const put = (text: string, { ink, whole = false }: Stretch): void => {
    const line = lines.at(-1)!
    const last = line.at(-1)
    if (last !== undefined && last.ink === ink && !whole && last.whole !== true)
      line[line.length - 1] = { text: last.text + text, ink }
    else line.push(whole ? { text, ink, whole } : { text, ink })
    used += columnsOf(text)
  }
  const words = wordsOf(cell)
  for (const word of words) {
    if (used > 0 && used + widthOf(trimEnd(word)) > columns) breakLine()
    for (const stretch of word) {
      let rest = used === 0 ? stretch.text.trimStart() : stretch.text
      while (columnsOf(rest.trimEnd()) > columns - used) {
        const head = headOf(rest, columns - used)
        if (head !== '') put(head, stretch)
        rest = rest.slice(head.length)
        breakLine()
      }
      if (rest !== '') put(rest, stretch)
    }
  }
  return lines.filter((line) => line.length > 0).map(trimEnd)
}

/** Columns of the longest word: in fewer, wrapping has to cut a word. */
export const leastToWrap = (cell: Cell): number =>
  Math.max(0, ...wordsOf(cell).map((word) => widthOf(trimEnd(word))))

function trimEnd(line: Cell): Cell {
  const last = line.at(-1)!
  return [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}

/** A line may end behind the hyphen of "government-held", not behind those of "al-Assad", of ids and of days. */
const HYPHEN = /(?<=\p{L}{3}-)(?=\p{L}{3})/u

/** Words with the space after them, joined ones in their parts; a word may hold stretches of several colours. */
function wordsOf(cell: Cell): readonly Cell[] {
  const words: Stretch[][] = []
  let open: Stretch[] = []
  const close = (): void => {
    words.push(open)
    open = []
  }
  for (const stretch of cell) {
    const whole = stretch.whole === true
    for (const word of whole ? [stretch.text] : (stretch.text.match(/\S+ *| +/g) ?? [])) {
      for (const [i, text] of (whole ? [word] : word.split(HYPHEN)).entries()) {
        if (i > 0) close()
        open.push({ ...stretch, text })
      }
      if (word.endsWith(' ')) close()
    }
  }
  return open.length > 0 ? [...words, open] : words
}
