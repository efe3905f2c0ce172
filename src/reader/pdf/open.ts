import type { Fault } from '../fault.js'
import { bombIn } from './bomb.js'
import type { Item } from './lines.js'

/** What a PDF holds, as far as it is read. Nothing in it is ever run, and nothing attached is opened. */
export interface Pdf {
  /** Pieces of text page by page; null where a page cannot be read. */
  readonly pages: readonly (readonly Item[] | null)[]
  readonly title: string | null
  readonly author: string | null
  /** Day on which it was made, as it says itself; tells nothing of when it was published. */
  readonly made: string | null
  readonly scripts: boolean
  readonly attached: number
}

/** Most pages of one PDF. */
export const MAX_PAGES = 5_000

/** Opens a PDF and takes its text; a Fault says why it cannot be. The library is loaded with the first one. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf | Fault> {
  const bomb = bombIn(bytes)
  if (bomb !== null) return bomb
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument, VerbosityLevel } = await getResolvedPDFJS()
  const task = getDocument({
    // the library takes the memory of what it is given away
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await readPdf(await task.promise)
  } catch (cause) {
    return faultOf(cause)
  } finally {
    await task.destroy()
  }
}

type Document = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

/** The library says all that is wrong with a file by throwing; nothing of ours can throw there. */
function faultOf(cause: unknown): Fault {
  if (!(cause instanceof Error)) throw cause
  if (cause.name === 'PasswordException')
    return { code: 'pdf/locked', seen: 'a PDF that is locked with a password' }
  return {
    code: 'pdf/broken',
    seen: `a broken or cut-off PDF (${cause.message.replace(/\s+/g, ' ').slice(0, 100)})`,
  }
}

async function readPdf(pdf: Document): Promise<Pdf | Fault> {
  if (pdf.numPages > MAX_PAGES)
    return { code: 'pdf/too-long', seen: `${pdf.numPages} pages, at most ${MAX_PAGES} are read` }
  const pages: (readonly Item[] | null)[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number))
  const about = await tryTo(() => pdf.getMetadata())
  const info: Readonly<Record<string, unknown>> = { ...about?.info }
  const attached: unknown = await tryTo(() => pdf.getAttachments())
  return {
    pages,
    title: wordsOf(info.Title),
    author: wordsOf(info.Author),
    made:
      /^D:(\d{4})(\d{2})(\d{2})/
        .exec(wordsOf(info.CreationDate) ?? '')
        ?.slice(1, 4)
        .join('-') ?? null,
    scripts: (await tryTo(() => pdf.hasJSActions())) === true,
    attached: attached instanceof Map ? attached.size : Object.keys(attached ?? {}).length,
  }
}

/** Pieces of text of a page, in the order in which they were written; null where it cannot be read. */
async function readPage(pdf: Document, number: number): Promise<readonly Item[] | null> {
  return tryTo(async () => {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    page.cleanup()
    return items.flatMap((item) => ('str' in item ? [item as Item] : []))
  })
}

/** What one part of a damaged file gives, or null: the library throws, and the other parts may be whole. */
async function tryTo<T>(take: () => Promise<T>): Promise<T | null> {
  try {
    return await take()
  } catch (cause) {
    if (cause instanceof Error) return null
    throw cause
  }
}

const wordsOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null
