type Arabic = typeof import('./arabic')

let arabic: Arabic | null = null
const listeners = new Set<() => void>()

export const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What says sentences in Arabic; null until it is there. */
export const arabicNow = (): Arabic | null => arabic

/** Fetches what says sentences in Arabic; where that fails, sentences of the server stay English, marked so. */
export const loadArabic = (): Promise<void> =>
  import('./arabic').then(
    (words) => {
      arabic = words
      for (const listener of listeners) listener()
    },
    () => {},
  )
