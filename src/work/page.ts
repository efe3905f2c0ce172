import type { Page } from '../fetch/index.js'
import { canonicalJson, hashOf } from '../ledger/index.js'
import { READERS, type Reader } from '../reader/index.js'
import type { Capture } from '../record/index.js'
import type { Received } from './archive.js'
import { AGENT } from './asker.js'

/** A page as it goes into the record; the words of its answers become an object of their own. */
export function receivedOf(
  { asked, final, at, hops, sent, bytes, mime }: Page,
  { date, publisher }: Pick<Received, 'date' | 'publisher'>,
): Received {
  const answers = canonicalJson({ agent: AGENT, asked, at, final, hops, sent })
  const fetched = {
    ...{ asked, final, at, answers: hashOf(answers) },
    hops: hops.map(({ address, status }) => ({ address, status })),
  }
  return { name: asked, bytes, date, publisher, url: final, mime, fetched, answers }
}

/** The reader that took a text from its bytes; null where this program has none of that name. */
export const readerOf = ({ extractor }: Pick<Capture, 'extractor'>): Reader | null =>
  READERS.find(({ slug }) => `marsad/${slug}` === extractor.name) ?? null
