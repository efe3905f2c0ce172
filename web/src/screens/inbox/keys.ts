import { useLayoutEffect, useRef } from 'react'
import { latinOf } from './latin'

/** What a key does; keys are named by the letter that they print on a Latin keyboard. */
export type Keys = Readonly<Record<string, () => void>>

/** Where letters are typed or mean something else; in a box that is only ticked they do not. */
const FIELDS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="application"], [role="dialog"], [role="listbox"]'

/** Acts on keys while nothing is being typed and no dialog is open. */
export function useKeys(keys: Keys, { on = true }: { readonly on?: boolean } = {}): void {
  const now = useRef(keys)
  now.current = keys
  useLayoutEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return
      const act = now.current[latinOf(event)]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
