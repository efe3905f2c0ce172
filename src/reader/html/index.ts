import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { errorOf } from '../../diagnostic/index.js'
import { checkDate } from '../date.js'
import type { Reader } from '../format.js'
import { MAX_DEPTH } from '../limits.js'
import { makeReport } from '../report.js'
import { depthOf } from './depth.js'
import { linesOf } from './lines.js'

/** HTML pages: the main text (Readability), a line a block; navigation, forms and the repeated title left out. */
export const HTML: Reader = {
  slug: 'html',
  label: 'HTML page',
  endings: ['.html', '.htm', '.xhtml'],
  recognises: (text) =>
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text.slice(0, 2_000)),
  read: (text, { name, date, publisher }) => {
    const depth = depthOf(text, MAX_DEPTH)
    if (depth > MAX_DEPTH) {
      const problem = errorOf(
        'html/too-deep',
        `more than ${MAX_DEPTH} elements inside one another; nothing was read; save the page's text and read that`,
        name,
      )
      return { value: [], diagnostics: [problem] }
    }
    const { document } = parseHTML(text)
    const meta = (key: string): string | null =>
      document
        .querySelector(`meta[property="${key}"],meta[name="${key}"]`)
        ?.getAttribute('content')
        ?.trim() || null
    const published = date ?? checkDate(meta('article:published_time') ?? meta('date') ?? '')
    const site = publisher ?? meta('og:site_name')
    const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
    for (const skipped of document.querySelectorAll('script,style,noscript,form,nav,iframe,svg,template'))
      skipped.remove()
    const headline = (document.querySelector('h1')?.textContent ?? document.title ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      keepClasses: false,
    }).parse()
    const root = article?.content
      ? parseHTML(`<html><body>${article.content}</body></html>`).document.body
      : document.body
    const title = article?.title?.trim() || headline || null
    const repeated = new Set(
      [title, headline].filter((t) => t !== null && t !== '').map((t) => t!.toLowerCase()),
    )
    const lines = (root === null ? [] : linesOf(root)).filter((line) => !repeated.has(line.toLowerCase()))
    return makeReport({ id: name, text: lines.join('\n'), title, url, publisher: site, published }, name)
  },
}
