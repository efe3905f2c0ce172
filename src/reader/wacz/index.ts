import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf, noteOf, warningOf } from '../../diagnostic/index.js'
import { firstFew } from '../../text/index.js'
import type { Fault } from '../fault.js'
import { troubleOf } from '../fault.js'
import type { Item, Reader, ReadOptions } from '../format.js'
import type { Left } from '../warc/pages.js'
import { nothingLeft, pagesOf, saidOf } from '../warc/pages.js'
import { unpacked } from '../warc/unpack.js'
import type { Zip } from '../zip.js'
import { hasFile, openZip } from '../zip.js'
import type { Checked } from './package.js'
import { checkPackage, keyOf, readPageList } from './package.js'
import type { Signature } from './signature.js'

/** WACZ: the pages that it lists, each a report; its files are held against the hashes that it says of them. */
export const WACZ: Reader = {
  slug: 'wacz',
  label: 'archive of web pages (WACZ), one report a page',
  endings: ['.wacz'],
  mimes: ['application/wacz', 'application/x-wacz'],
  isMarked: (bytes) => hasFile(bytes, 'datapackage.json') && hasFile(bytes, 'archive/'),
  recognises: () => false,
  async *read(bytes: Uint8Array, options: ReadOptions): AsyncGenerator<Item> {
    const { name } = options
    const zip = await openZip(bytes)
    if ('code' in zip) {
      yield troubleOf(zip, { outcome: 'nothing was read; fetch the archive again', where: name })
      return
    }
    const checked = await checkPackage(zip)
    if (checked !== null && 'seen' in checked)
      yield troubleOf(checked, { outcome: 'nothing was read; fetch the archive again', where: name })
    else {
      yield* checkedOf(checked, name)
      yield* readArchives(zip, options)
    }
    zip.close()
  },
}

function* checkedOf(checked: Checked | null, name: string): Generator<Diagnostic> {
  if (checked === null) {
    yield warningOf(
      'wacz/no-list',
      'no list of its files and hashes; whether it is whole cannot be told',
      name,
    )
    return
  }
  const { whole, changed, missing, unlisted, isListWhole, signature } = checked
  if (changed.length > 0)
    yield warningOf(
      'wacz/changed',
      `files that are not what its list says (hash): ${listOf(changed)}; they were read; compare them with another copy`,
      name,
    )
  if (missing.length > 0)
    yield warningOf('wacz/missing', `files of its list that are not there: ${listOf(missing)}`, name)
  if (isListWhole === false)
    yield warningOf(
      'wacz/list-changed',
      'its list of files is not what its digest says; compare it with another copy',
      name,
    )
  if (unlisted.length > 0)
    yield warningOf(
      'wacz/unlisted',
      `files that its list gives no hash for: ${listOf(unlisted)}; they were read; nothing shows that they are whole`,
      name,
    )
  if (changed.length + missing.length + unlisted.length === 0 && isListWhole !== false)
    yield noteOf('wacz/whole', `files held against their hashes: ${whole}; all are what its list says`, name)
  yield* signatureOf(signature, name)
}

function* signatureOf(signature: Signature, name: string): Generator<Diagnostic> {
  if (signature.state === 'unknown')
    yield warningOf(
      'wacz/signature-unknown',
      `its list is signed, and ${signature.why}; the signature was not checked`,
      name,
    )
  if (signature.state === 'broken')
    yield warningOf(
      'wacz/signature-broken',
      `its list is said to be signed by ${signature.by}, and that is no signature of this list; it was read; compare it with another copy`,
      name,
    )
  if (signature.state === 'holds')
    yield noteOf(
      'wacz/signed',
      `its list is signed by ${signature.by}, and the signature holds; ${signature.unchecked}`,
      name,
    )
}

const listOf = (names: readonly string[]): string => firstFew(names, 3)

async function* readArchives(zip: Zip, options: ReadOptions): AsyncGenerator<Item> {
  const { name } = options
  const pages = await readPageList(zip)
  if (pages !== null && 'code' in pages) {
    yield troubleOf(pages, { outcome: 'nothing was read; fetch the archive again', where: name })
    return
  }
  const isPage = pages === null ? null : (url: string): boolean => pages.has(keyOf(url))
  const left: Left = nothingLeft()
  let count = 0
  for (const file of zip.files) {
    if (!/^archive\/.+\.warc(?:\.gz)?$/.test(file.name)) continue
    const packed = zip.open(file.name)
    const { pieces, fault } = unpacked(packed.pieces, { size: file.size })
    let met: Fault | null = null
    for await (const item of pagesOf(pieces, { options, left, isPage })) {
      if ('seen' in item) met = item
      else {
        count++
        yield item
      }
    }
    const stopped = packed.fault() ?? fault() ?? met
    if (stopped !== null) {
      const outcome = 'the pages before it were read and nothing after them; fetch the archive again'
      yield troubleOf(stopped, { outcome, where: `${name}, ${file.name}` })
      count++
    }
  }
  if (count === 0) {
    const seen = 'no page with words in it'
    yield errorOf('report/empty', `${seen}; nothing was read; give an archive that holds pages`, name)
  }
  yield* saidOf(left, name)
}
