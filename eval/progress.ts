import { Presets, SingleBar } from 'cli-progress'

/** A progress bar on standard error; nothing where that is no terminal. */
export interface Progress {
  step(): void
  stop(): void
}

export function showProgress(what: string, total: number): Progress {
  const bar = new SingleBar(
    { format: `${what} [{bar}] {value}/{total} {eta_formatted}`, stream: process.stderr, hideCursor: true },
    Presets.rect,
  )
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
