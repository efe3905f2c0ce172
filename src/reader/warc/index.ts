import { errorOf } from '../../diagnostic/index.js'
import type { Fault } from '../fault.js'
import { troubleOf } from '../fault.js'
import type { Item, Reader, ReadOptions } from '../format.js'
import { nothingLeft, pagesOf, saidOf } from './pages.js'
import { inPieces, unpacked } from './unpack.js'

/** WARC, packed or not: each page (HTML, text, PDF) a report with its address, and when it was fetched. */
export const WARC: Reader = {
  slug: 'warc',
  label: 'archive of web pages (WARC), one report a page',
  endings: ['.warc', '.warc.gz'],
  mimes: ['application/warc', 'application/x-warc'],
  isMarked: (bytes) => Buffer.from(bytes.subarray(0, 7)).toString('latin1') === 'WARC/1.',
  recognises: () => false,
  async *read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Item> {
    const { name } = options
    const left = nothingLeft()
    const { pieces, fault } = unpacked(inPieces(bytes), { size: bytes.length })
    let met: Fault | null = null
    let count = 0
    for await (const item of pagesOf(pieces, { options, left, isPage: null })) {
      if ('seen' in item) met = item
      else {
        count++
        yield item
      }
    }
    const stopped = fault() ?? met
    if (stopped !== null) {
      const done = count === 0 ? 'nothing was read' : 'the pages before it were read and nothing after them'
      yield troubleOf(stopped, { outcome: `${done}; fetch the archive again`, where: name })
    } else if (count === 0) {
      const seen = bytes.length > 0 ? 'no page with words in it' : 'the file is empty'
      yield errorOf('report/empty', `${seen}; nothing was read; give an archive that holds pages`, name)
    }
    yield* saidOf(left, name)
  },
}
