/** A key as the browser tells of it. */
export interface Pressed {
  /** What it writes. */
  readonly key: string
  /** Where it lies: `KeyA` is left of `KeyS` on every keyboard. */
  readonly code: string
  readonly shiftKey: boolean
}

/**
 * The Latin letter of a key, whatever script the keyboard writes: an Arabic keyboard's ش stands where A does. Marks are
 * taken as they are printed.
 */
export function latinOf({ key, code, shiftKey }: Pressed): string {
  if (key === '؟') return '?'
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter === undefined) return key
  return shiftKey ? letter : letter.toLowerCase()
}
