const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Elements whose end tag may be left out, with those that end them by beginning (HTML standard, 13.1.2.4). */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  p: (
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr main nav ol p pre section table ul'
  ).split(' '),
  option: ['option', 'optgroup'],
  tr: ['tr', 'tbody', 'tfoot'],
  td: ['td', 'th', 'tr', 'tbody', 'tfoot'],
  th: ['td', 'th', 'tr', 'tbody', 'tfoot'],
}

/** A comment, what stands inside a script or style, or a tag. */
const PIECE = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/gi

/** How deep elements are nested, counted by tags in one pass before any tree is built; stops just past `limit`. */
export function depthOf(html: string, limit: number): number {
  const open: string[] = []
  let deepest = 0
  for (const [, , slash, tag] of html.matchAll(PIECE)) {
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    while (open.length > 0 && slash === '' && ENDED_BY[open.at(-1)!]?.includes(name) === true) open.pop()
    if (VOID.has(name)) continue
    if (slash === '') open.push(name)
    else closeLast(open, name)
    deepest = Math.max(deepest, open.length)
    if (deepest > limit) break
  }
  return deepest
}

/** Closes the innermost open element of that name with all inside it; an end tag without one closes nothing. */
function closeLast(open: string[], name: string): void {
  const at = open.lastIndexOf(name)
  if (at !== -1) open.length = at
}
