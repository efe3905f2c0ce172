import type { Outcome } from '../../diagnostic/index.js'
import { errorOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import { checkDate } from '../date.js'
import type { Reader } from '../format.js'
import { MAX_DEPTH, MAX_PAGE, MAX_TAGS } from '../limits.js'
import { makeReport } from '../report.js'
import { depthOf } from './depth.js'
import type { Dom } from './dom.js'
import { openDom } from './dom.js'
import { linesOf } from './lines.js'

/** What never belongs to a report's words. */
const LEFT_OUT = 'script,style,noscript,form,nav,iframe,svg,template'

/** HTML pages: the main text (Readability), a line a block; navigation, forms and the repeated title left out. */
export const HTML: Reader = {
  slug: 'html',
  label: 'HTML page',
  endings: ['.html', '.htm', '.xhtml'],
  recognises: (text) =>
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text.slice(0, 2_000)),
  read: (text, { name, date, publisher, anyLanguage = false }) => {
    const page = withoutPictures(text)
    const refusal = refusalOf(page)
    if (refusal !== null) return refuse(refusal, name)
    const { document } = parsePage(page)
    const { Readability } = openDom()
    const meta = (key: string): string | null =>
      document
        .querySelector(`meta[property="${key}"],meta[name="${key}"]`)
        ?.getAttribute('content')
        ?.trim() || null
    const published = checkDate(meta('article:published_time') ?? meta('date') ?? '') ?? date
    const site = meta('og:site_name') ?? publisher
    const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
    for (const skipped of document.querySelectorAll(LEFT_OUT)) skipped.remove()
    const headline = (document.querySelector('h1')?.textContent ?? document.title ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      keepClasses: false,
    }).parse()
    const root = article?.content ? parsePage(article.content).document.body : document.body
    const title = titleOf(article?.title?.trim() ?? '', headline)
    const repeated = new Set(
      [title, headline].filter((t) => t !== null && t !== '').map((t) => t!.toLowerCase()),
    )
    const lines = (root === null ? [] : linesOf(root)).filter((line) => !repeated.has(line.toLowerCase()))
    return makeReport({ id: name, text: lines.join('\n'), title, url, publisher: site, published }, name, {
      anyLanguage,
    })
  },
}

/** The headline where the page's title holds it ("Headline | Site"), else the page's title. */
const titleOf = (title: string, headline: string): string | null =>
  (headline !== '' && title.includes(headline) ? headline : title || headline) || null

/** A piece of a page is put into one: the parser builds no body of its own. */
const parsePage = (html: string): ReturnType<Dom['parseHTML']> =>
  openDom().parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)

/** Saved pages carry their pictures inside; no word stands in them. */
const withoutPictures = (html: string): string => html.replace(/(["'(])data:[^"')\s]*/g, '$1')

/** Why a page is not read, or null. */
function refusalOf(page: string): readonly [string, string] | null {
  if (page.length > MAX_PAGE) {
    return ['html/too-long', `${page.length} characters in one page, at most ${MAX_PAGE} are read`]
  }
  if (depthOf(page, MAX_DEPTH) > MAX_DEPTH) {
    return ['html/too-deep', `more than ${MAX_DEPTH} elements inside one another`]
  }
  const tags = page.split('<', MAX_TAGS + 2).length - 1
  return tags > MAX_TAGS ? ['html/too-many-tags', `more than ${MAX_TAGS} tags in one page`] : null
}

const refuse = ([code, seen]: readonly [string, string], name: string): Outcome<readonly Report[]> => ({
  value: [],
  diagnostics: [
    errorOf(code, `${seen}; nothing was read; save the words of the report as text and read that`, name),
  ],
})
