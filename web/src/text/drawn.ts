import type { Cover } from './segments'

/** Where an end of the browser's selection stands in the text, UTF-16 code units; null outside of it. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const run = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (node.nodeType === Node.TEXT_NODE && run != null) return Number(run.dataset.start) + offset
  const next = node.childNodes[offset]
  const after = next instanceof Element ? next : null
  const found =
    after?.closest<HTMLElement>('[data-start]') ?? after?.querySelector<HTMLElement>('[data-start]') ?? null
  if (found !== null) return Number(found.dataset.start)
  const runs = (node instanceof Element ? node : root).querySelectorAll<HTMLElement>('[data-start]')
  const last = runs[runs.length - 1]
  return last === undefined ? null : Number(last.dataset.start) + (last.textContent ?? '').length
}

/** What is drawn over in the text, UTF-16 code units; null where nothing of it is. */
export function drawnIn(root: HTMLElement): Cover | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(root, range.startContainer, range.startOffset)
  const end = offsetOf(root, range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}
