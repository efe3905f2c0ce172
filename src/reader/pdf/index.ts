import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../../diagnostic/index.js'
import { firstFew } from '../../text/index.js'
import { readDate } from '../date.js'
import { troubleOf } from '../fault.js'
import type { Item, Reader, ReadOptions } from '../format.js'
import { makeReport, takenWith } from '../report.js'
import { openApart } from './apart.js'
import type { Flow } from './flow.js'
import { flowOf } from './flow.js'
import { linesOf } from './lines.js'
import type { Pdf } from './open.js'

/** In how many first bytes a PDF says that it is one. */
const HEAD = 1_024

/** PDF with a text layer: the whole file is one report, a line a paragraph, with the places where its pages begin. */
export const PDF: Reader = {
  slug: 'pdf',
  label: 'PDF with text in it',
  endings: ['.pdf'],
  mimes: ['application/pdf', 'application/x-pdf'],
  isMarked: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).includes('%PDF-'),
  recognises: () => false,
  async *read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Item> {
    const { name, date, publisher, url = null } = options
    const pdf = await openApart(bytes)
    if ('code' in pdf) {
      yield troubleOf(pdf, {
        outcome: `nothing was read; ${TODO[pdf.code] ?? 'print it to a new PDF, or save its text'}`,
        where: name,
      })
      return
    }
    const flow = flowOf(pdf.pages.map((items) => (items === null ? [] : linesOf(items))))
    if (flow.text === '') yield scanOf(pdf, name)
    else {
      const made = makeReport(
        {
          id: name,
          text: flow.text,
          title: titleOf(pdf),
          url,
          publisher,
          published: date,
          ...takenWith({
            pages: flow.pages,
            byline: pdf.author,
            says: pdf.made === null || readDate(pdf.made) === null ? [] : [`a PDF made on ${pdf.made}`],
          }),
        },
        name,
        options,
      )
      yield* made.value
      yield* made.diagnostics
    }
    yield* saidOf(pdf, { flow, name })
  },
}

const TODO: Readonly<Record<string, string>> = {
  'pdf/locked': 'save it without the password and read that',
  'pdf/too-long': 'split it into its reports',
  'pdf/too-slow': 'it may be damaged; print it to a new PDF, or save its text',
  'pdf/bomb': 'open it only where you trust it, and save its text',
}

/** What programs write as a title that is none. */
const titleOf = ({ title }: Pdf): string | null =>
  title === null ||
  /^(?:untitled|microsoft (?:word|powerpoint|excel)\b|slide 1|document\d*$|.*\.(?:docx?|pdf|indd|pptx?|odt)$)/i.test(
    title,
  )
    ? null
    : title

const scanOf = ({ pages }: Pdf, name: string): Diagnostic => {
  const seen = `${pages.length === 1 ? 'a page' : `${pages.length} pages`} without text in it, as a scan has`
  const todo =
    'make its letters readable with a program for text recognition (OCR), check them, and read that'
  return errorOf('pdf/scan', `${seen}; nothing was read; ${todo}`, name)
}

function* saidOf(
  pdf: Pdf,
  { flow, name }: { readonly flow: Flow; readonly name: string },
): Generator<Diagnostic> {
  const numbers = (wanted: (page: Pdf['pages'][number]) => boolean): readonly number[] =>
    pdf.pages.flatMap((page, i) => (wanted(page) ? [i + 1] : []))
  const broken = numbers((page) => page === null)
  const wordless = numbers((page) => page !== null && linesOf(page).length === 0)
  if (broken.length > 0)
    yield warningOf(
      'pdf/broken-pages',
      `pages that cannot be read: ${listOf(broken)}; the others were read`,
      name,
    )
  if (wordless.length > 0 && flow.text !== '')
    yield warningOf(
      'pdf/no-text',
      `pages without text (pictures, or a scan): ${listOf(wordless)}; the others were read`,
      name,
    )
  if (flow.leftOut > 0)
    yield noteOf(
      'pdf/running-titles',
      `running titles and page numbers left out, lines: ${flow.leftOut}`,
      name,
    )
  if (pdf.scripts) yield warningOf('pdf/scripts', 'holds scripts; none was run', name)
  if (pdf.attached > 0)
    yield warningOf('pdf/attached', `files attached to it: ${pdf.attached}; they were not read`, name)
}

const listOf = (numbers: readonly number[]): string => firstFew(numbers, 12)
