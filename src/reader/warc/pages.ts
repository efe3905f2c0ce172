import type { Diagnostic } from '../../diagnostic/index.js'
import { noteOf, warningOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import { NOTHING_TAKEN } from '../../report/index.js'
import { addressOf } from '../address.js'
import { readInstant } from '../date.js'
import type { Fault } from '../fault.js'
import { troubleOf } from '../fault.js'
import type { Item, Reader, ReadOptions } from '../format.js'
import { readParameters } from '../headers.js'
import { HTML } from '../html/index.js'
import { PDF } from '../pdf/index.js'
import { TEXT } from '../text/index.js'
import { textReader } from '../text-reader.js'
import { pageOf, readHttp } from './http.js'
import type { WarcRecord } from './records.js'
import { hasDigest, MAX_BLOCK, recordsOf } from './records.js'

const PAGE = textReader(HTML)

/** What is read of an archive of pages, by its media type. */
const READ: Readonly<Record<string, Reader>> = {
  'text/html': PAGE,
  'application/xhtml+xml': PAGE,
  'text/plain': textReader(TEXT),
  'application/pdf': PDF,
}

/** Records that hold pages; of the others the heads are enough. */
const WANTED = new Set(['response', 'resource'])

/** What was met in an archive and not read. */
export interface Left {
  /** Records of a type, beside those that hold pages: `request`, `metadata`. */
  readonly records: Map<string, number>
  readonly counts: Record<'other' | 'refused' | 'wordless' | 'revisit' | 'long' | 'frames' | 'digest', number>
}

export const nothingLeft = (): Left => ({
  records: new Map(),
  counts: { other: 0, refused: 0, wordless: 0, revisit: 0, long: 0, frames: 0, digest: 0 },
})

interface Archive {
  readonly options: ReadOptions
  readonly left: Left
  /** Whether an address is that of a page, not of a frame or a part of one; null: all are read. */
  readonly isPage: ((url: string) => boolean) | null
}

/** Reports of the pages of one WARC file: each with its own address, and when it was fetched. */
export async function* pagesOf(
  pieces: AsyncIterable<Uint8Array>,
  archive: Archive,
): AsyncGenerator<Item | Fault> {
  for await (const record of recordsOf(pieces, { wanted: WANTED })) {
    if ('seen' in record) yield record
    else yield* readRecord(record, archive)
  }
}

async function* readRecord(record: WarcRecord, archive: Archive): AsyncGenerator<Item> {
  const { left } = archive
  const { type, length, url } = record
  if (type === 'revisit') left.counts.revisit++
  else if (!WANTED.has(type)) left.records.set(type, (left.records.get(type) ?? 0) + 1)
  else if (length > MAX_BLOCK) left.counts.long++
  else {
    const page = pageIn(record)
    const reader = page === null ? undefined : READ[readParameters(page.mime).value]
    if (page === null || page.isRefusal) left.counts.refused++
    else if (reader === undefined || !isPageAddress(url)) left.counts.other++
    else if (archive.isPage !== null && !archive.isPage(url ?? '')) left.counts.frames++
    else yield* readPage(record, { page, reader, archive })
  }
}

/** Programs that make archives put their own notes in as well, under addresses of their own (`metadata://…`, `urn:…`). */
const isPageAddress = (url: string | null): boolean =>
  addressOf(url) !== null && !/\/robots\.txt$/.test(url ?? '')

interface ArchivedPage {
  readonly mime: string
  /** A redirect or an error, not a page. */
  readonly isRefusal: boolean
  readonly bytes: Uint8Array | Fault
  readonly isWhole: boolean | null
}

/** What a record holds of a page; null where it is no answer of HTTP. */
function pageIn({ type, headers, block }: WarcRecord): ArchivedPage | null {
  const digest = headers.get('warc-payload-digest') ?? null
  const mime = headers.get('content-type') ?? ''
  if (type === 'resource') return { mime, isRefusal: false, bytes: block, isWhole: hasDigest(block, digest) }
  const answer = readHttp(block)
  if (answer.status === null) return null
  const isRefusal = answer.status < 200 || answer.status > 299 || answer.payload.length === 0
  const bytes = isRefusal ? answer.payload : pageOf(answer)
  const isWhole = hasDigest(answer.payload, digest)
  return {
    mime: answer.headers.get('content-type') ?? '',
    isRefusal,
    bytes,
    // some programs take the digest of the page after its chunks were put together
    isWhole: isWhole === false && !('code' in bytes) ? hasDigest(bytes, digest) : isWhole,
  }
}

async function* readPage(
  record: WarcRecord,
  {
    page,
    reader,
    archive,
  }: { readonly page: ArchivedPage; readonly reader: Reader; readonly archive: Archive },
): AsyncGenerator<Item> {
  const { options, left } = archive
  const url = addressOf(record.url)
  const where = `${options.name}, ${url ?? record.id}`
  if ('code' in page.bytes) {
    yield troubleOf(page.bytes, { outcome: 'this page was not read', where })
    return
  }
  if (page.isWhole === false) left.counts.digest++
  const given = { ...options, name: where, url, mime: page.mime }
  for await (const item of reader.read(page.bytes, given)) {
    if ('code' in item && item.code === 'report/empty') left.counts.wordless++
    else yield 'code' in item ? item : withRecord(item, { record, page })
  }
}

function withRecord(
  report: Report,
  { record, page }: { readonly record: WarcRecord; readonly page: ArchivedPage },
): Report {
  const taken = report.taken ?? NOTHING_TAKEN
  const date = readInstant(record.date ?? '')
  return {
    ...report,
    id: `${record.url ?? record.id}${record.date === null ? '' : ` ${record.date}`}`,
    taken: {
      ...taken,
      part: `record ${record.id}`,
      fetched: date ?? taken.fetched,
      says: [...(page.isWhole === false ? ['its digest in the archive is another one'] : []), ...taken.says],
    },
  }
}

/** What was not read of an archive, each with how many. */
export function saidOf({ records, counts }: Left, name: string): readonly Diagnostic[] {
  const say = (
    make: typeof noteOf,
    [code, count, seen]: readonly [string, number, string],
    done = 'they were not read',
  ): readonly Diagnostic[] => (count === 0 ? [] : [make(code, `${seen}: ${count}; ${done}`, name)])
  const others = [...records.values()].reduce((sum, count) => sum + count, 0)
  const types = [...records.keys()].sort().map((type) => type.slice(0, 20))
  return [
    ...say(
      warningOf,
      ['warc/digest', counts.digest, 'pages whose digest in the archive is another one'],
      'they were read; compare them',
    ),
    ...say(warningOf, [
      'warc/frames',
      counts.frames,
      'documents that are not in the list of pages (frames, parts of pages)',
    ]),
    ...say(noteOf, ['warc/no-words', counts.wordless, 'pages without words']),
    ...say(
      noteOf,
      ['warc/revisit', counts.revisit, 'visits that found a page unchanged'],
      'they were counted only',
    ),
    ...say(noteOf, ['warc/no-page', counts.refused, 'redirects, errors and answers that are no page']),
    ...say(noteOf, ['warc/other', counts.other, 'pictures, styles, scripts and other files']),
    ...say(noteOf, ['warc/too-long', counts.long, `records longer than ${MAX_BLOCK / 1024 / 1024} MB`]),
    ...say(noteOf, ['warc/records', others, `records of other types (${types.join(', ')})`]),
  ]
}
