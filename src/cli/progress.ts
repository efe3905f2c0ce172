import type { BarAt, Console } from './console.js'

/** How many reports have been read of how many. */
export interface Progress {
  /** A file turned out to hold so many reports. */
  found(reports: number): void
  /** One report, or one file that held none, is done. */
  step(): void
  end(): void
}

const SILENT: Progress = { found: () => {}, step: () => {}, end: () => {} }

/** Milliseconds between two words of a bar that is drawn elsewhere. */
const APART = 100

/** A bar that is drawn where the person is. */
function tellProgress(bar: (at: BarAt | null) => void, files: number, words: Doing): Progress {
  let [total, done, last] = [files, 0, 0]
  const tell = (): void => {
    if (total < 2 || (done < total && Date.now() - last < APART)) return
    last = Date.now()
    bar({ ...words, done, total })
  }
  return {
    found(reports) {
      total += Math.max(0, reports - 1)
      tell()
    },
    step() {
      done++
      tell()
    },
    end: () => bar(null),
  }
}

/** Draws the bar of a command that runs elsewhere. */
export function drawBar(console: Console): (at: BarAt | null) => void {
  let drawn: { readonly progress: Progress; done: number; total: number } | null = null
  let turn: Promise<void> = Promise.resolve()
  const draw = async (at: BarAt | null): Promise<void> => {
    if (at === null) {
      drawn?.progress.end()
      drawn = null
      return
    }
    drawn ??= { progress: await openProgress(console, at.total, at), done: 0, total: at.total }
    if (at.total > drawn.total) drawn.progress.found(at.total - drawn.total + 1)
    for (; drawn.done < at.done; drawn.done++) drawn.progress.step()
    drawn.total = Math.max(drawn.total, at.total)
  }
  return (at) => {
    turn = turn.then(() => draw(at))
  }
}

/** Saving and restoring the cursor would jump back over the lines that have been written since. */
const CURSOR_JUMPS = new Set(['\u001b7', '\u001b8'])

/** Columns of the bar. */
const BAR = 24

/** What is done, to what. */
export interface Doing {
  readonly doing: string
  readonly things: string
}

const READING: Doing = { doing: 'reading', things: 'reports' }

interface State {
  /** 0 to 1. */
  readonly share: number
  readonly value: number
  readonly total: number
  /** Seconds; no number before the first report is done. */
  readonly eta: number
}

function showBar({ share, value, total, eta }: State, { doing, things }: Doing): string {
  const full = Math.round(share * BAR)
  const left =
    value > 0 && value < total && Number.isFinite(eta) ? `, about ${Math.max(1, Math.round(eta))} s left` : ''
  return `${doing} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${value} of ${total} ${things}${left}`
}

type Bar = import('cli-progress').SingleBar

/** A bar on standard error that gives way to lines. */
async function openBar(say: (state: State) => string): Promise<Bar> {
  const { default: bars } = await import('cli-progress')
  const { stderr } = process
  const stream: NodeJS.WritableStream = Object.create(stderr, {
    write: { value: (text: string) => CURSOR_JUMPS.has(text) || stderr.write(text) },
  })
  return new bars.SingleBar({
    format: (_, { progress, value, total, eta }) => say({ share: progress, value, total, eta }),
    clearOnComplete: true,
    forceRedraw: true,
    gracefulExit: false,
    linewrap: true,
    stream,
  })
}

const giveWay = (console: Console): void => console.beforeLines(() => process.stderr.write('\r\u001b[K'))

/** A bar on standard error, where a person watches and there is more than one report to wait for. */
export async function openProgress(
  console: Console,
  files: number,
  words: Doing = READING,
): Promise<Progress> {
  if (console.bar !== undefined) return tellProgress(console.bar, files, words)
  if (!console.watched) return SILENT
  const bar = await openBar((state) => showBar(state, words))
  let total = files
  let done = 0
  let shown = false
  const show = (): void => {
    if (shown || total < 2) return
    shown = true
    bar.start(total, done)
    giveWay(console)
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

/** Work in parts, of which each says how far it is. */
export interface Parts {
  /** @param total 0 where it is not known how much there is */
  tell(part: string, done: number, total: number): void
  end(): void
}

const showPart = (part: string, { share, value, total }: State, doing: string): string => {
  if (total === 0) return `${doing}: ${part} …`
  const full = Math.round(share * BAR)
  const of = `${value.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
  return `${doing} ${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${part}, ${of}`
}

/** A bar on standard error for work in parts, where a person watches. */
export async function openParts(console: Console, doing: string): Promise<Parts> {
  if (!console.watched) return { tell: () => {}, end: () => {} }
  let now = ''
  const bar = await openBar((state) => showPart(now, state, doing))
  return {
    tell(part, done, total) {
      if (now === '') giveWay(console)
      if (part === now) {
        bar.setTotal(total)
        bar.update(done)
        return
      }
      bar.stop()
      now = part
      bar.start(total, done)
    },
    end() {
      console.beforeLines(null)
      bar.stop()
    },
  }
}
