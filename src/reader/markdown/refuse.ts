import type { Diagnostic } from '../../diagnostic/index.js'
import { errorOf } from '../../diagnostic/index.js'
import { depthOf } from '../html/depth.js'
import { MAX_DEPTH, MAX_LEAD, MAX_MARKS, MAX_TAGS, MAX_TEXT } from '../limits.js'

/** Why a Markdown text is not read, or null: the parser's cost and depth grow without bound on these. */
export function refusalOf(text: string, name: string): Diagnostic | null {
  const refuse = (code: string, seen: string): Diagnostic =>
    errorOf(code, `${seen}; nothing was read; save it as plain text (.txt) and read that`, name)
  if (text.length > MAX_TEXT) {
    return refuse('report/too-long', `${text.length} characters in one report, at most ${MAX_TEXT} are read`)
  }
  // a line of nothing but rules is a rule, however long
  const deep = new RegExp(`^(?=.*[^-*_=\\s])[ \\t>*+-]{${MAX_LEAD}}`, 'm')
  if (deep.test(text)) {
    return refuse('markdown/too-deep', `a line begins with ${MAX_LEAD} marks of quotations or lists, or more`)
  }
  if (text.split('<', MAX_TAGS + 2).length - 1 > MAX_TAGS || depthOf(text, MAX_DEPTH) > MAX_DEPTH) {
    return refuse('markdown/too-many-tags', 'too many HTML tags, or too many inside one another')
  }
  let all = 0
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const marks = paragraph.match(/[*_~`[\]<|]/g)?.length ?? 0
    all += marks
    if (marks > MAX_MARKS.paragraph || all > MAX_MARKS.all) {
      return refuse('markdown/too-many-marks', 'too many marks of emphasis, code or links')
    }
  }
  return null
}
