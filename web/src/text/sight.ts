import type { Cover } from './segments'

/** Where a word is drawn on the screen. */
function boxOf(root: HTMLElement, { start, end }: Cover): DOMRect | null {
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  const run = runs.findLast((each) => Number(each.dataset.start) <= start)
  const node = run?.firstChild
  if (run === undefined || node?.nodeType !== Node.TEXT_NODE) return null
  const from = start - Number(run.dataset.start)
  const range = document.createRange()
  const length = node.textContent?.length ?? 0
  range.setStart(node, Math.min(from, length))
  range.setEnd(node, Math.min(from + (end - start), length))
  return range.getBoundingClientRect()
}

/** The word of the next line (or the one before) that stands nearest below a word. */
export function lineBelow(
  root: HTMLElement,
  { stops, at, down }: { readonly stops: readonly Cover[]; readonly at: number; readonly down: boolean },
): number {
  const here = stops[at] === undefined ? null : boxOf(root, stops[at])
  if (here === null) return at
  const by = down ? 1 : -1
  let line: number | null = null
  let best = at
  let far = Number.POSITIVE_INFINITY
  for (let i = at + by; stops[i] !== undefined; i += by) {
    const box = boxOf(root, stops[i]!)
    if (box === null || Math.abs(box.top - here.top) < here.height / 2) continue
    line ??= box.top
    if (Math.abs(box.top - line) >= here.height / 2) break
    const away = Math.abs(box.left + box.width / 2 - (here.left + here.width / 2))
    if (away < far) {
      far = away
      best = i
    }
  }
  return best
}
