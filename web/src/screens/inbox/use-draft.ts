import { useCallback, useState } from 'react'

const PREFIX = 'marsad-draft:'

/**
 * What is being typed, kept under a name until it is handed in: a lost connection, a wrong key or a reload of the page
 * does not lose it. Kept in this tab alone, and gone with it.
 */
export function useDraft<T>(name: string, empty: T): readonly [T, (value: T) => void, () => void] {
  const key = PREFIX + name
  const [held, setHeld] = useState<{ readonly key: string; readonly value: T }>(() => ({
    key,
    value: kept(key, empty),
  }))
  let { value } = held
  if (held.key !== key) {
    value = kept(key, empty)
    setHeld({ key, value })
  }
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next))
      setHeld({ key, value: next })
    },
    [key],
  )
  const drop = useCallback(() => {
    sessionStorage.removeItem(key)
    setHeld({ key, value: empty })
  }, [key, empty])
  return [value, keep, drop]
}

function kept<T>(key: string, empty: T): T {
  const said = sessionStorage.getItem(key)
  return said === null ? empty : (JSON.parse(said) as T)
}
