/** A span of time that runs while something is asked of others, and stands still meanwhile. */
export interface Deadline {
  readonly signal: AbortSignal
  isOver(): boolean
  /** Does something that must be done in the time that is left; calls it off when that is over. */
  within<T>(work: () => Promise<T>): Promise<T>
}

/** @param milliseconds of all that is done within it */
export function openDeadline(milliseconds: number): Deadline {
  const controller = new AbortController()
  let left = milliseconds
  return {
    signal: controller.signal,
    isOver: () => controller.signal.aborted,
    async within(work) {
      const began = performance.now()
      const timer = setTimeout(() => controller.abort(), Math.max(0, left))
      try {
        return await work()
      } finally {
        clearTimeout(timer)
        left -= performance.now() - began
      }
    },
  }
}

/** The end of something that cannot be called off, or of the time for it, whichever comes first. */
export async function orOver<T>(work: Promise<T>, { signal }: Deadline): Promise<T> {
  let stop = (): void => {}
  const over = new Promise<never>((_, reject) => {
    const end = (): void => reject(signal.reason)
    signal.addEventListener('abort', end, { once: true })
    // One signal serves a whole chain of redirects.
    stop = () => signal.removeEventListener('abort', end)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    stop()
  }
}
