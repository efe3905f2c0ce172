import type { Live } from './schema/index.js'

/** What is told to every page that listens. */
export interface Events {
  tell(event: Live): void
  /** What comes back ends the listening. */
  listen(hear: (event: Live) => void): () => void
}

export function openEvents(): Events {
  const listeners = new Set<(event: Live) => void>()
  return {
    tell(event) {
      for (const hear of listeners) hear(event)
    },
    listen(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
  }
}
