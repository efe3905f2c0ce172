const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** How deep elements are nested, counted by tags in one pass before any tree is built; stops just past `limit`. */
export function depthOf(html: string, limit: number): number {
  let depth = 0
  let deepest = 0
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/g)) {
    if (VOID.has(match[2]!.toLowerCase())) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
    if (deepest > limit) break
  }
  return deepest
}
