import type { KeyboardEvent } from 'react'

/** Leaves a form by Escape, unless a list of choices is open: that is closed first. */
export const onEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return
    leave()
  }
