import type { Reader } from '../format.js'
import { makeReport } from '../report.js'

/** Plain text: the whole file is the report's text, line breaks and all. */
export const TEXT: Reader = {
  slug: 'text',
  label: 'plain text',
  endings: ['.txt', '.text'],
  recognises: () => true,
  read: (text, { name, date, publisher, ...rest }) =>
    makeReport({ id: name, text, title: null, url: null, publisher, published: date }, name, rest),
}
