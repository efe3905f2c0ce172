import type { Claim } from '../claim/index.js'
import type { WordScores } from '../encoder/index.js'
import type { Reading } from '../pipeline/index.js'
import { contains, covers } from '../text/index.js'
import type { Cell, Stretch } from './cell.js'
import { cutCell, showCell, showStretches, stretchOf, widthOf, wrapCell } from './cell.js'
import { sayProbability } from './fields.js'
import { headerCell } from './header.js'
import type { Paint } from './paint.js'
import { COLOURED, PLAIN } from './paint.js'
import type { Slot } from './slots.js'
import { slotsOf } from './slots.js'

interface ViewOptions {
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
}

export interface ExplanationOptions extends ViewOptions {
  /** Index of the sentence, from 0; lies inside the report. */
  readonly sentence: number
}

type Explained = Pick<Reading, 'report' | 'claims' | 'evidence'>

/** Runners-up below this are not worth a look. */
const LEAST = 0.01

interface Drawing {
  readonly paint: Paint
  readonly width: number
}

const drawingOf = (options: ViewOptions): Drawing => ({
  paint: options.colour ? COLOURED : PLAIN,
  width: Math.max(40, options.width),
})

/** How the claims of one sentence were read. Ends with a line break. */
export function renderExplanation(reading: Explained, options: ExplanationOptions): string {
  const { report, claims, evidence } = reading
  const index = options.sentence
  const sentence = report.sentences[index]
  if (sentence === undefined) throw new RangeError(`sentence ${index} of ${report.sentences.length}`)
  const drawing = drawingOf(options)
  const here = claims.filter((claim) => contains(sentence, claim.trigger.start))
  const place = `sentence ${index + 1} of ${report.sentences.length}`
  const header = headerCell(report, { width: drawing.width, last: place })
  const words = evidence.words.filter((word) => covers(sentence, word) && word.event >= LEAST)
  const lines = [
    showStretches(header, drawing.paint),
    ...block([stretchOf(report.text.slice(sentence.start, sentence.end))], drawing, '  '),
    '',
    ...wordLines(words, drawing),
    ...here.flatMap((claim) => ['', ...claimLines(claim, reading, drawing)]),
  ]
  if (here.length === 0) lines.push('', 'No claim was read in this sentence.')
  return `${lines.join('\n')}\n`
}

/** The sentences of a report, numbered from 1, with how many claims each gave. Ends with a line break. */
export function renderSentences(reading: Pick<Reading, 'report' | 'claims'>, options: ViewOptions): string {
  const { report, claims } = reading
  const drawing = drawingOf(options)
  const lines = report.sentences.map((sentence, i) => {
    const here = claims.filter((claim) => contains(sentence, claim.trigger.start)).map((claim) => claim.kind)
    const found = here.length === 0 ? [] : [stretchOf(` ${here.join(', ')}`, 'kind')]
    const cell = [...found, stretchOf(` ${report.text.slice(sentence.start, sentence.end)}`)]
    return `${String(i + 1).padStart(4)}${showStretches(cutCell(cell, drawing.width - 4), drawing.paint)}`
  })
  const header = headerCell(report, { width: drawing.width, last: `${lines.length} sentences` })
  return `${[showStretches(header, drawing.paint), ...lines].join('\n')}\n`
}

const block = (cell: Cell, { paint, width }: Drawing, indent: string): readonly string[] =>
  wrapCell(cell, width - indent.length).map((line) => indent + showStretches(line, paint))

function wordLines(words: readonly WordScores[], drawing: Drawing): readonly string[] {
  if (words.length === 0) return ['No word of it has a chance of denoting an event.']
  const longest = Math.min(20, Math.max(...words.map((word) => widthOf([stretchOf(word.text)]))))
  return [
    showStretches(
      [stretchOf('Words that may denote an event, and the kinds weighed (not calibrated)', 'faint')],
      drawing.paint,
    ),
    ...words.map((word) => {
      const kinds = word.kinds
        .filter((k, i) => i === 0 || k.probability >= LEAST)
        .map((k) => `${k.kind} ${sayProbability(k.probability)}`)
        .join(', ')
      const name = showCell([stretchOf(word.text, 'trigger')], { columns: longest, paint: drawing.paint })
      const rest = cutCell([stretchOf(kinds)], drawing.width - longest - 10)
      return `  ${name}  ${sayProbability(word.event).padStart(3)}   ${showStretches(rest, drawing.paint)}`
    }),
  ]
}

function claimLines(claim: Claim, reading: Explained, drawing: Drawing): readonly string[] {
  const { report, evidence } = reading
  const slots = slotsOf(claim, { report, evidence: evidence.slots.filter((slot) => slot.claim === claim.id) })
  const phase = claim.phase === null ? [] : [stretchOf(` ${claim.phase}`)]
  const head: Cell = [
    stretchOf(claim.kind, 'kind'),
    ...phase,
    stretchOf(`, ${claim.stance}, ${claim.quoted} speech: ${sayProbability(claim.probability)}`),
    stretchOf(`  ${claim.id}`, 'faint'),
  ]
  return [...block(head, drawing, ''), ...slots.flatMap((slot) => slotLines(slot, drawing))]
}

/** Role, words and probability on one line; what they were read as and why under it. */
function slotLines(slot: Slot, drawing: Drawing): readonly string[] {
  const role = slot.role.padEnd(9)
  const words: readonly Stretch[] =
    slot.words === null ? [stretchOf('no words', 'faint')] : [stretchOf(slot.words, slot.ink)]
  const sure = slot.probability === null ? [] : [stretchOf(`  ${sayProbability(slot.probability)}`, 'faint')]
  const first = wrapCell([...words, ...sure], drawing.width - 12)
  const rest = [...(slot.readAs === null ? [] : [`= ${slot.readAs}`]), ...slot.why.map((why) => `· ${why}`)]
  return [
    ...first.map((line, i) => `  ${i === 0 ? role : ' '.repeat(9)} ${showStretches(line, drawing.paint)}`),
    ...rest.flatMap((line) => block([stretchOf(line)], drawing, ' '.repeat(12))),
  ]
}
