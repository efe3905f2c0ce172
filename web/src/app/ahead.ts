import { useEffect, useRef, useState } from 'react'

const AGAIN_MS = 3000

/**
 * A part of the page that is fetched as soon as it may be asked for, so that it stands in the same moment in which it is:
 * what is typed right after the key that opens it belongs into it. Null until it is here; where the connection is lost,
 * it is asked for again.
 */
export function useFetchedAhead<Part>(
  fetch: () => Promise<Part>,
  { when }: { readonly when: boolean },
): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  const ask = useRef(fetch)
  useEffect(() => {
    if (!when) return
    let later: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const begin = (): void => {
      ask.current().then(
        (come) => setPart(() => come),
        () => {
          if (!gone) later = setTimeout(begin, AGAIN_MS)
        },
      )
    }
    begin()
    return () => {
      gone = true
      clearTimeout(later)
    }
  }, [when])
  return part
}
