import type { Console } from './console.js'

/** How many reports have been read of how many. */
export interface Progress {
  /** A file turned out to hold so many reports. */
  found(reports: number): void
  /** One report, or one file that held none, is done. */
  step(): void
  end(): void
}

const SILENT: Progress = { found: () => {}, step: () => {}, end: () => {} }

/** Saving and restoring the cursor would jump back over the lines that have been written since. */
const CURSOR_JUMPS = new Set(['\u001b7', '\u001b8'])

/** A bar on standard error, where a person watches and there is more than one report to wait for. */
export async function openProgress(console: Console, files: number): Promise<Progress> {
  if (!console.watched) return SILENT
  const { default: bars } = await import('cli-progress')
  const { stderr } = process
  const stream: NodeJS.WritableStream = Object.create(stderr, {
    write: { value: (text: string) => CURSOR_JUMPS.has(text) || stderr.write(text) },
  })
  const bar = new bars.SingleBar({
    format: 'reading {bar} {value} of {total} reports, about {eta_formatted} left',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    linewrap: null,
    stream,
  })
  let total = files
  let done = 0
  let shown = false
  const show = (): void => {
    if (shown || total < 2) return
    shown = true
    bar.start(total, done)
    console.beforeLines(() => stderr.write('\r\u001b[K'))
  }
  show()
  return {
    found(reports) {
      total += Math.max(0, reports - 1)
      bar.setTotal(total)
      show()
    },
    step() {
      done++
      bar.update(done)
    },
    end() {
      console.beforeLines(null)
      bar.stop()
    },
  }
}
