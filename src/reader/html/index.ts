import type { Outcome } from '../../diagnostic/index.js'
import { errorOf } from '../../diagnostic/index.js'
import type { Report } from '../../report/index.js'
import type { TextFormat } from '../format.js'
import { MAX_DEPTH, MAX_PAGE, MAX_TAGS } from '../limits.js'
import { makeReport, takenWith } from '../report.js'
import type { About } from './about.js'
import { readAbout } from './about.js'
import { depthOf } from './depth.js'
import type { Dom } from './dom.js'
import { openDom } from './dom.js'
import { linesOf } from './lines.js'
import { LEFT_OUT, parsePage, withoutPictures } from './words.js'

/** HTML pages: the main text (Readability), a line a block; navigation, forms and the repeated title left out. */
export const HTML: TextFormat = {
  slug: 'html',
  label: 'HTML page',
  endings: ['.html', '.htm', '.xhtml'],
  mimes: ['text/html', 'application/xhtml+xml'],
  recognises: (text) =>
    /^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html)/i.test(text.slice(0, 2_000)),
  charsetOf: (head) =>
    /<meta[^>]+charset\s*=\s*["']?([^\s"'>/;]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1] ??
    null,
  read: (text, options) => {
    const { name, date, publisher, anyLanguage = false, url: from = null } = options
    const page = withoutPictures(text)
    const refusal = refusalOf(page)
    if (refusal !== null) return refuse(refusal, name)
    const { document } = parsePage(page)
    const about = readAbout(document, { html: text, name, base: from })
    const { title, lines } = wordsOf(document, about)
    const { fetched, byline } = about
    const isElsewhere = from !== null && about.url !== null && about.url !== from
    const says = [...(isElsewhere ? [`gives ${about.url} as its address`] : []), ...about.says]
    const made = makeReport(
      {
        id: name,
        text: lines.join('\n'),
        title,
        url: from ?? about.url,
        publisher: about.publisher ?? publisher,
        published: about.published ?? date,
        ...(about.printedAt === undefined ? {} : { printedAt: about.printedAt }),
        ...takenWith({ fetched, byline, says }),
      },
      name,
      { anyLanguage },
    )
    return { value: made.value, diagnostics: [...made.diagnostics, ...about.diagnostics] }
  },
}

/** The main text of a page, a line a block, and its title, which is no part of it. */
function wordsOf(
  document: ReturnType<Dom['parseHTML']>['document'],
  about: About,
): { readonly title: string | null; readonly lines: readonly string[] } {
  const { Readability } = openDom()
  for (const skipped of document.querySelectorAll(LEFT_OUT)) skipped.remove()
  const headline = (document.querySelector('h1')?.textContent ?? document.title ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    keepClasses: false,
  }).parse()
  const root = article?.content ? parsePage(article.content).document.body : document.body
  const title = titleOf(article?.title?.trim() ?? '', headline) ?? about.title
  const repeated = new Set(
    [title, headline, about.title].flatMap((words) =>
      words === null || words === '' ? [] : words.toLowerCase(),
    ),
  )
  const lines = root === null ? [] : linesOf(root)
  return { title, lines: lines.filter((line) => !repeated.has(line.toLowerCase())) }
}

/** The headline where the page's title holds it ("Headline | Site"), else the page's title. */
const titleOf = (title: string, headline: string): string | null =>
  (headline !== '' && title.includes(headline) ? headline : title || headline) || null

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
