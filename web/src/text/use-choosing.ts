import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useState } from 'react'
import type { CodePoints } from '../../../src/text/index.js'
import { useWords } from '../words/language'
import { type Choice, move, spanOf, wordAt, wordsOf } from './choice'
import type { Cover } from './segments'
import { lineBelow } from './sight'
import { TEXT_WORDS } from './words'

/** Words are being chosen: for what, and what to do with them. */
export interface Choosing {
  /** Name of what the words are for. */
  readonly what: string
  /** Where the cursor begins, code points. */
  readonly from: number
  readonly onTake: (span: { readonly start: number; readonly end: number; readonly text: string }) => void
  readonly onLeave: () => void
}

interface Options {
  readonly text: string
  readonly points: CodePoints
  readonly choosing: Choosing | null
  readonly root: RefObject<HTMLElement | null>
}

/** Chooses words by keyboard, or takes what a mouse has drawn; Enter hands them in, Escape leaves. */
export function useChoosing({ text, points, choosing, root }: Options) {
  const words = useWords(TEXT_WORDS)
  const stops = useMemo(() => wordsOf(text), [text])
  const [choice, setChoice] = useState<Choice | null>(null)
  const [drawn, setDrawn] = useState<Cover | null>(null)
  const what = choosing?.what ?? null
  const from = choosing?.from ?? 0
  // In the same breath as what is asked for: no key takes the words of the slot before.
  useLayoutEffect(() => {
    const at = what === null ? null : wordAt(stops, points.toUnits(from))
    setChoice(at === null ? null : { anchor: at, focus: at })
    setDrawn(null)
    if (what !== null) root.current?.focus({ preventScroll: true })
  }, [what, from, stops, points, root])
  const span = choosing === null || choice === null ? null : (drawn ?? spanOf(stops, choice))

  const step = (by: number, extend: boolean): void => {
    const now = choice ?? { anchor: 0, focus: 0 }
    setDrawn(null)
    setChoice(move(stops, now, { by, extend }))
  }
  const press = (event: KeyboardEvent): void => {
    if (choosing === null || choice === null || event.altKey || event.ctrlKey || event.metaKey) return
    const by = stepOf(event.key, { root: root.current, stops, at: choice.focus })
    if (by !== null) step(by, event.shiftKey)
    else if (event.key === 'Enter' && span !== null)
      choosing.onTake({ ...points.spanFromUnits(span), text: text.slice(span.start, span.end) })
    else if (event.key === 'Escape') choosing.onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const take = (next: Cover): void => {
    setDrawn(next)
    setChoice({ anchor: wordAt(stops, next.start), focus: wordAt(stops, next.end - 1) })
    window.getSelection()?.removeAllRanges()
  }
  const attributes =
    choosing === null
      ? {}
      : {
          tabIndex: 0,
          role: 'application',
          'aria-label': `${words.choose(choosing.what)}. ${words.chooseHow}`,
          onKeyDown: press,
        }
  return { span, take, attributes } as const
}

/** How many words a key goes on; null for any other key. In a line that runs leftwards, left goes on. */
function stepOf(
  key: string,
  {
    root,
    stops,
    at,
  }: { readonly root: HTMLElement | null; readonly stops: readonly Cover[]; readonly at: number },
): number | null {
  if (key === 'Home') return -at
  if (key === 'End') return stops.length - 1 - at
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return root === null ? null : lineBelow(root, { stops, at, down: key === 'ArrowDown' }) - at
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const word = stops[at]
  const line = word === undefined ? null : root?.querySelector(`[data-start="${word.start}"]`)
  const run = line ?? (root === null || word === undefined ? null : runAt(root, word.start))
  const leftwards =
    run !== null && run !== undefined && getComputedStyle(run.closest('p') ?? run).direction === 'rtl'
  return (key === 'ArrowLeft') === leftwards ? 1 : -1
}

/** The run of text that holds an offset. */
export function runAt(root: HTMLElement, offset: number): HTMLElement | null {
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  return runs.findLast((run) => Number(run.dataset.start) <= offset) ?? null
}
