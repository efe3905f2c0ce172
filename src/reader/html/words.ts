import { MAX_DEPTH, MAX_TAGS } from '../limits.js'
import { depthOf } from './depth.js'
import type { Dom } from './dom.js'
import { openDom } from './dom.js'
import { linesOf } from './lines.js'

/** What never belongs to a report's words. */
export const LEFT_OUT = 'script,style,noscript,form,nav,iframe,svg,template'

/** A piece of a page is put into one: the parser builds no body of its own. */
export const parsePage = (html: string): ReturnType<Dom['parseHTML']> =>
  openDom().parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)

/** Saved pages carry their pictures inside; no word stands in them. */
export const withoutPictures = (html: string): string => html.replace(/(["'(])data:[^"')\s]*/g, '$1')

/** Words of a piece of HTML that is all text (no navigation around it), a line a block; null where it is too deep or long. */
export function wordsOfPiece(html: string): string | null {
  if (!/[<&]/.test(html)) return html.replace(/[^\S\n]+/g, ' ').trim()
  const piece = withoutPictures(html)
  if (depthOf(piece, MAX_DEPTH) > MAX_DEPTH || piece.split('<', MAX_TAGS + 2).length - 1 > MAX_TAGS)
    return null
  const { document } = parsePage(piece)
  for (const skipped of document.querySelectorAll(LEFT_OUT)) skipped.remove()
  return document.body === null ? '' : linesOf(document.body).join('\n')
}
