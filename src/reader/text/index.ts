import type { TextFormat } from '../format.js'
import { makeReport } from '../report.js'

/** Plain text: the whole file is the report's text, line breaks and all. */
export const TEXT: TextFormat = {
  slug: 'text',
  label: 'plain text',
  endings: ['.txt', '.text'],
  mimes: [],
  recognises: () => true,
  read: (text, { name, date, publisher, url = null, ...rest }) =>
    makeReport({ id: name, text, title: null, url, publisher, published: date }, name, rest),
}
