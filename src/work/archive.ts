import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { warningOf } from '../diagnostic/index.js'
import type { Tombstone } from '../ledger/index.js'
import { hashOf } from '../ledger/index.js'
import { eachReport, isSound, isText, languageOf, readerFor } from '../reader/index.js'
import type { Capture, FromAddress, Hash, RecordedReport, Tool } from '../record/index.js'
import type { Report } from '../report/index.js'
import { authorshipOf, printingsIn } from '../review/index.js'
import { addTo, codePointsOf } from '../text/index.js'
import { VERSION } from './program.js'
import type { Project } from './project.js'
import { withholdBytes } from './withhold.js'

/** Bytes as received, and what the person says of them. */
export interface Received {
  /** Name of the file, without folders; `-` is standard input. */
  readonly name: string
  readonly bytes: Uint8Array
  /** ISO date and publisher where the bytes themselves give none. */
  readonly date: string | null
  readonly publisher: string | null
  /** Address that they came from, where it is not the bytes that say so. */
  readonly url?: string | null
  /** Media type as the server gave it, parameters and all. */
  readonly mime?: string | null
  /** How they came from an address that this program asked; left out where they did not. */
  readonly fetched?: FromAddress
  /** What `fetched.answers` is the hash of. */
  readonly answers?: string
}

/** What became of some bytes. */
export interface Archived {
  readonly name: string
  readonly bytes: Hash
  /** Texts that are new in the record. */
  readonly added: readonly RecordedReport[]
  /** How many texts of them were there already. */
  readonly known: number
  /** How many were erased for somebody's safety: they were not taken in again, and the bytes are not kept. */
  readonly erased: number
  /** Those of them that are now known to have been printed once more, as that printing tells of itself. */
  readonly reprints: readonly RecordedReport[]
  /** False where the project is as it was: the bytes are broken or made to do harm, or were erased. */
  readonly kept: boolean
}

/** What the record holds of bytes and texts; grows as bytes are taken in. */
export interface Archive {
  /** Stores bytes and their texts as objects; they count once `flush` has written the log. */
  take(received: Received): Promise<Outcome<Archived>>
  /** One append of the log for all that was taken since the last one; where it throws, nothing of that counts yet. */
  flush(): Promise<readonly Diagnostic[]>
}

/** Opens what the record holds of bytes and texts, to add to it. */
export function openArchive(project: Project, clock: () => Date): Archive {
  const { objects, log } = project
  /** Copies of each text. */
  const texts = new Map<Hash, RecordedReport[]>()
  const captures = new Map<string, Capture[]>()
  /** Captures of what addresses gave, by address and text. */
  const fetched = new Map<string, Capture[]>()
  const waiting: Capture[] = []
  /** Bytes of which a text was kept. */
  const wanted = new Set<Hash>()
  /** Bytes that are not kept, since an erased text lies in them, with the reason that it was erased for. */
  const withheld = new Map<Hash, string>()
  const note = (capture: Capture): void => {
    const { bytes, report } = capture
    if (report !== null) addTo(texts, report.text, report)
    addTo(captures, keyOf(bytes, report), capture)
    if (capture.fetched !== undefined) addTo(fetched, keyOf(capture.from, report), capture)
  }
  for (const { fact } of project.entries().value) if (fact?.kind === 'capture') note(fact)
  const stoneOf = (report: Report): Tombstone | null => objects.tombstone(hashOf(report.text))

  /** One text of some bytes, or none. */
  function keep(report: Report | null, { received, bytes, extractor }: Origin): Kept {
    const recorded = report === null ? null : recordedOf(report, now(received))
    const before = captures.get(keyOf(bytes, recorded)) ?? []
    // what an address gives is a capture each time that it is asked
    const isFresh = received.fetched !== undefined || !isKnown(before, { report, recorded, extractor })
    // What the record has already is put as well: an object that was damaged on the disk is whole again.
    if (isFresh || objects.has(bytes)) {
      wanted.add(bytes)
      if (report !== null) objects.put(report.text)
      if (received.answers !== undefined) objects.put(received.answers)
    }
    if (!isFresh) return NOTHING
    const kept = recorded === null ? NOTHING : whatIsNew(recorded, texts.get(recorded.text) ?? [])
    const capture: Capture = {
      kind: 'capture',
      bytes,
      report: recorded,
      from: received.name,
      extractor,
      sentences: report === null ? [] : sentencesOf(report),
      ...takenOf(report),
      ...fetchedOf(received),
    }
    note(capture)
    waiting.push(capture)
    return kept
  }

  const now = ({ fetched: from }: Received): Date => (from === undefined ? clock() : new Date(from.at))

  /**
   * What an address gave: its texts that it had not given so before; where there is none, the first of them once more,
   * which says that it stood there at this time too. A feed is asked every hour, and most of it is there already.
   */
  function keepFetched(reports: readonly Report[], origin: Origin): readonly Kept[] {
    const { received, extractor } = origin
    const made = reports.map((report) => ({ report, recorded: recordedOf(report, now(received)), extractor }))
    const fresh = made.filter((one) => !isKnown(fetched.get(keyOf(received.name, one.recorded)) ?? [], one))
    const kept = fresh.length > 0 ? fresh : made.slice(0, 1)
    const taken = kept.map(({ report }) => keep(report, origin))
    if (kept.length === 0) keep(null, origin)
    return taken
  }

  /** Bytes are kept whole or, where an erased text lies in them, not at all: the other texts stand without them. */
  function keepBytes({ received, bytes }: Origin, stones: readonly Tombstone[]): void {
    // once for all the texts that came in them, which may be many
    if (!wanted.delete(bytes)) return
    if (stones.length === 0) objects.put(received.bytes)
    else withheld.set(bytes, stones[0]!.reason)
  }

  async function take(received: Received): Promise<Outcome<Archived>> {
    const { name } = received
    const bytes = hashOf(received.bytes)
    if (objects.tombstone(bytes) !== null) {
      const seen = 'these bytes were erased for somebody’s safety'
      return {
        value: { ...nothingOf(name, bytes), kept: false },
        diagnostics: [warningOf('archive/erased', `${seen}; they were not taken in again`, name)],
      }
    }
    const origin: Origin = { received, bytes, extractor: extractorOf(received) }
    const diagnostics: Diagnostic[] = []
    const taken: Kept[] = []
    const held: Report[] = []
    const stones: Tombstone[] = []
    let reports = 0
    for await (const item of eachReport(received.bytes, { ...received, anyLanguage: true })) {
      if ('code' in item) {
        diagnostics.push(item)
        continue
      }
      const stone = stoneOf(item)
      if (stone !== null) {
        stones.push(stone)
        continue
      }
      reports++
      if (received.fetched !== undefined) {
        held.push(item)
        continue
      }
      taken.push(keep(item, origin))
    }
    if (stones.length > 0) diagnostics.push(notAgain(stones.length, reports, name))
    if (reports === 0 && stones.length > 0)
      return { value: { ...nothingOf(name, bytes), erased: stones.length, kept: false }, diagnostics }
    if (reports === 0 && (received.bytes.length === 0 || !isSound(diagnostics)))
      return {
        value: { ...nothingOf(name, bytes), kept: false },
        diagnostics: diagnostics.map(notKept),
      }
    if (received.fetched !== undefined) {
      taken.push(...keepFetched(held, origin))
    } else if (reports === 0) keep(null, origin)
    keepBytes(origin, stones)
    const added = taken.flatMap((one) => one.added ?? [])
    const reprints = taken.flatMap((one) => one.reprint ?? [])
    const counts = { added, known: reports - added.length, erased: stones.length, reprints }
    return { value: { name, bytes, ...counts, kept: true }, diagnostics }
  }

  return {
    take,
    async flush() {
      await objects.flush()
      // A sign stands in the place of bytes that are not kept before anything names them.
      const signs = withholdBytes(project, withheld)
      withheld.clear()
      const { diagnostics } = log.append(waiting)
      waiting.length = 0
      return [...signs, ...diagnostics]
    },
  }
}

/** What was kept of one text: the text where it is new in the record, or where it is known and its printing is new. */
interface Kept {
  readonly added: RecordedReport | null
  readonly reprint: RecordedReport | null
}

/** Said of texts that were erased, where they come again. */
function notAgain(erased: number, others: number, name: string): Diagnostic {
  const texts = erased === 1 ? 'a report of it was erased' : `${erased} reports of it were erased`
  const rest = others === 0 ? 'nothing of it was kept' : 'its other reports are kept, the file is not'
  return warningOf('archive/erased', `${texts} for somebody’s safety and not taken in again; ${rest}`, name)
}

const NOTHING: Kept = { added: null, reprint: null }

function whatIsNew(copy: RecordedReport, before: readonly RecordedReport[]): Kept {
  if (before.length === 0) return { added: copy, reprint: null }
  const isReprint = printingsIn([...before, copy]).length > printingsIn(before).length
  return { added: null, reprint: isReprint ? copy : null }
}

const nothingOf = (name: string, bytes: Hash): Omit<Archived, 'kept'> => ({
  name,
  bytes,
  added: [],
  known: 0,
  erased: 0,
  reprints: [],
})

/** Said of bytes that were refused: they are not in the project, neither as bytes nor in its log. */
const notKept = (met: Diagnostic): Diagnostic =>
  met.severity === 'error' ? { ...met, message: `${met.message}; nothing of it was kept` } : met

/** A text by where it came from, which is the hash of bytes or an address. */
const keyOf = (from: string, report: RecordedReport | null): string => `${from} ${report?.text ?? '-'}`

const fetchedOf = ({ fetched }: Received): Pick<Capture, 'fetched'> =>
  fetched === undefined ? {} : { fetched }

/** Bytes that texts are taken from. */
interface Origin {
  readonly received: Received
  readonly bytes: Hash
  readonly extractor: Tool
}

/** A text with what made it. */
interface Made {
  readonly report: Report | null
  readonly recorded: RecordedReport | null
  readonly extractor: Tool
}

/** Whether the record says all of this already: the same text of the same bytes, with the same date and publisher. */
const isKnown = (before: readonly Capture[], { report, recorded, extractor }: Made): boolean =>
  before.some(({ report: earlier, extractor: tool, taken }) =>
    recorded === null || earlier === null
      ? tool.name === extractor.name && tool.version === extractor.version
      : (report?.taken?.fetched ?? null) === (taken?.fetched ?? null) &&
        (['publisher', 'published', 'url'] as const).every(
          (slot) => recorded[slot] === null || recorded[slot] === earlier[slot],
        ),
  )

/** What makes reports of some bytes; `none` where they are no text and of no format that is read. */
function extractorOf({ name, bytes, mime = null }: Received): Tool {
  const { slug } = readerFor(name, bytes, mime)
  return { name: `marsad/${slug === 'text' && !isText(bytes) ? 'none' : slug}`, version: VERSION }
}

/** How a text was taken from the bytes, pages in code points; nothing where there is nothing to say. */
function takenOf(report: Report | null): Pick<Capture, 'taken'> {
  if (report?.taken === undefined) return {}
  const { pages } = report.taken
  const points = codePointsOf(report.text)
  const toPoint = (start: number): number => points.spanFromUnits({ start, end: start }).start
  return { taken: { ...report.taken, pages: pages === null ? null : pages.map(toPoint) } }
}

/** A report as the record keeps it. */
function recordedOf(report: Report, now: Date): RecordedReport {
  const { id, title, url, publisher, published, printedAt, text } = report
  const author = authorshipOf(text, publisher)
  return {
    ...{ text: hashOf(text), id, title, url, publisher, published },
    captured: now.toISOString(),
    language: languageOf(text),
    ...(printedAt === undefined ? {} : { printedAt }),
    ...(author === null ? {} : { author }),
  }
}

function sentencesOf({ text, sentences }: Report): Capture['sentences'] {
  const points = codePointsOf(text)
  return sentences.map((span) => {
    const { start, end } = points.spanFromUnits(span)
    return [start, end] as const
  })
}
