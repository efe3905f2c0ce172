/** Runs things one after the other, in the order in which they were asked for. */
export interface Lane {
  run<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when all that was asked for so far is done. */
  idle(): Promise<void>
}

export function makeLane(): Lane {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(work) {
      const done = last.then(work, work)
      last = done.catch(() => {})
      return done
    },
    async idle() {
      await last
    },
  }
}
