/** What a worker prints, as JSON. */
export interface RecordMeasured {
  /** Milliseconds of each step. */
  readonly steps: Readonly<Record<string, number>>
  /** Processor time of the same, milliseconds, collection of garbage with it: what others do meanwhile is not in it. */
  readonly cpu: Readonly<Record<string, number>>
  /** How many of each there were. */
  readonly counts: Readonly<Record<string, number>>
  /** Largest resident set, MB (10^6 bytes). */
  readonly peak: number
}

export const steps: Record<string, number> = {}
export const cpu: Record<string, number> = {}
export const counts: Record<string, number> = {}

export async function timed<T>(step: string, run: () => T | Promise<T>): Promise<T> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await run()
  const { user, system } = process.cpuUsage(before)
  steps[step] = performance.now() - start
  cpu[step] = (user + system) / 1000
  return result
}

/** The median of several runs, as a step. */
export async function often(step: string, run: () => unknown): Promise<void> {
  const times: number[] = []
  for (let i = 0; i < 7; i++) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  steps[step] = times.sort((a, b) => a - b)[3]!
}

export const measuredNow = (): RecordMeasured => ({
  steps,
  cpu,
  counts,
  peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
})
