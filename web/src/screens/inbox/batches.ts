import { useCallback, useLayoutEffect, useState } from 'react'

type Files = readonly File[]

let carried: readonly Files[] = []

/** Keeps files that were dropped on another screen until the inbox asks what they are. */
export const carryFiles = (files: Files): void => {
  carried = [...carried, files]
}

const NONE: Files = []

/** Files to be added, one batch after the other: what is dropped while others are looked at waits its turn. */
export function useBatches() {
  const [batches, setBatches] = useState(() => carried)
  // Only once they are here: a drawing that is begun may be dropped and begun again.
  useLayoutEffect(() => {
    carried = []
  }, [])
  return {
    files: batches[0] ?? NONE,
    onFiles: useCallback((files: Files) => setBatches((before) => [...before, files]), []),
    onAdded: useCallback(() => setBatches((before) => before.slice(1)), []),
  } as const
}
