import type { Line } from './lines.js'

/** The text of all pages, a line a paragraph, and where in it each page begins, UTF-16 code units. */
export interface Flow {
  readonly text: string
  readonly pages: readonly number[]
  /** Lines at the top and foot of pages that are no part of the text: running titles, page numbers. */
  readonly leftOut: number
}

/** Lines at the top and at the foot of a page among which running titles are looked for. */
const EDGE = 2

/** What stands alone at the top or foot of a page and only counts the pages. */
const PAGE_NUMBER = /^(?:page\s*)?[-–—|]?\s*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–—|]?$/i

/** A line that begins an item of a list. */
const ITEM = /^(?:[•●▪◦‣·*–—]|-\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/

/** Puts together what was set in lines: paragraphs become one line each, also those that a page's end cuts in two. */
export function flowOf(pages: readonly (readonly Line[])[]): Flow {
  const isRunning = runningOf(pages)
  const kept = pages.map((lines) => lines.filter((line, i) => !isRunning(line, { i, of: lines.length })))
  const whole = wordsIn(kept)
  const starts: number[] = []
  const pieces: string[] = []
  let length = 0
  let last: Line | null = null
  for (const lines of kept) {
    const measure = measureOf(lines)
    let isFirst = true
    for (const line of lines) {
      const goesOn: boolean =
        last !== null && (isFirst ? isCutSentence(last, line) : isSameParagraph(last, line, measure))
      const joint: string = last === null ? '' : goesOn ? jointOf(last.text, line.text, whole) : '\n'
      if (joint === MERGED) {
        pieces.push(pieces.pop()!.slice(0, -1))
        length--
      } else {
        pieces.push(joint)
        length += joint.length
      }
      if (isFirst) starts.push(length)
      pieces.push(line.text)
      length += line.text.length
      last = line
      isFirst = false
    }
    if (isFirst) starts.push(length)
  }
  const all = pages.reduce((sum, lines) => sum + lines.length, 0)
  const leftOut = all - kept.reduce((sum, lines) => sum + lines.length, 0)
  return { text: pieces.join(''), pages: starts, leftOut }
}

/** What `jointOf` says where a word that was cut in two is put together: nothing between, and the hyphen goes. */
const MERGED = 'merged'

interface Place {
  /** Number of the line on its page, from 0. */
  readonly i: number
  readonly of: number
}

const isAtEdge = ({ i, of }: Place): boolean => {
  const edge = of < 4 * EDGE ? 1 : EDGE
  return i < edge || i >= of - edge
}

const keyOf = (line: Line): string => line.text.toLowerCase().replace(/\d+/g, '#')

/** Tells running titles: what stands at the edge of most pages, numbers aside, and page numbers. */
function runningOf(pages: readonly (readonly Line[])[]): (line: Line, place: Place) => boolean {
  const seen = new Map<string, number>()
  for (const lines of pages) {
    const edge = lines.filter((_, i) => isAtEdge({ i, of: lines.length }))
    for (const key of new Set(edge.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, pages.length / 2)
  return (line, place) =>
    pages.length > 1 &&
    isAtEdge(place) &&
    (PAGE_NUMBER.test(line.text) || (seen.get(keyOf(line)) ?? 0) >= least)
}

interface Measure {
  /** Usual way from one line to the next, points. */
  readonly step: number
  readonly left: number
  readonly right: number
}

/** The size of a page's text, in points. */
function measureOf(lines: readonly Line[]): Measure {
  const steps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return {
    step: steps[Math.floor((steps.length - 1) / 2)] ?? 0,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  }
}

/** How much of the end of a line is looked at, UTF-16 code units. */
const TAIL = 60

const endsSentence = (text: string): boolean => /[.!?…:;]["”’'»)\]]*$/.test(text.slice(-TAIL))

const beginsSmall = (text: string): boolean => /^["“‘'«([]?\p{Ll}/u.test(text)

/** A sentence that goes on where the last page or column broke off. */
const isCutSentence = (before: Line, line: Line): boolean =>
  !endsSentence(before.text) && beginsSmall(line.text)

function isSameParagraph(before: Line, line: Line, { step, left, right }: Measure): boolean {
  const way = before.y - line.y
  if (way <= 0) return isCutSentence(before, line)
  if (way > step * 1.4) return false
  if (Math.abs(before.size - line.size) > 0.15 * Math.max(before.size, line.size)) return false
  if (ITEM.test(line.text)) return false
  if (line.left > before.left + line.size * 0.8) return beginsSmall(line.text) && !endsSentence(before.text)
  const width = (before.right - before.left) / Math.max(1, right - left)
  if (width < 0.8 && endsSentence(before.text)) return false
  return width >= 0.6 || isCutSentence(before, line)
}

/** Words that are set whole somewhere in the text, lower case. */
const wordsIn = (pages: readonly (readonly Line[])[]): ReadonlySet<string> =>
  new Set(pages.flat().flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []))

/** What stands between two lines of a paragraph; `MERGED` where the word stands whole elsewhere. */
function jointOf(before: string, line: string, whole: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return MERGED
  const head = /(\p{L}+)[-‐]$/u.exec(before.slice(-TAIL))?.[1]?.toLowerCase()
  const tail = /^\p{Ll}+/u.exec(line)?.[0]
  if (head === undefined || tail === undefined)
    return /[-‐]$/.test(before.slice(-1)) && /^\p{L}/u.test(line) ? '' : ' '
  if (whole.has(`${head}-${tail}`)) return ''
  return whole.has(`${head}${tail}`) ? MERGED : ''
}
