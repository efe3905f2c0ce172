/** Ranges of East Asian wide and full-width characters (Unicode 15, EastAsianWidth.txt), first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
]

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character: a letter with its marks, an emoji with its joiners. */
export function graphemesOf(text: string): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text]
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), (s) => s.segment)
}

/** Columns of a terminal that one grapheme takes: 0, 1 or 2. */
function columnsOfGrapheme(grapheme: string): number {
  const point = grapheme.codePointAt(0)!
  if (point < 0x300) return 1
  if (/^[\p{M}\p{Cf}]+$/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2
  return WIDE.some(([first, last]) => first <= point && point <= last) ? 2 : 1
}

/** Columns of a terminal that a text takes; the text has been made visible. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  return graphemesOf(text).reduce((sum, grapheme) => sum + columnsOfGrapheme(grapheme), 0)
}

/** The longest beginning of a text that fits the columns; never half a character. */
export function headOf(text: string, columns: number): string {
  let taken = ''
  let used = 0
  for (const grapheme of graphemesOf(text)) {
    used += columnsOfGrapheme(grapheme)
    if (used > columns) break
    taken += grapheme
  }
  return taken
}
