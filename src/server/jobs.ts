import type { Outcome } from '../diagnostic/index.js'
import type { Added, Received } from '../work/index.js'
import { addReports } from '../work/index.js'
import type { Served } from './served.js'
import { many } from './words.js'

/** The server is ending: what was not acknowledged is read another time. */
class Ending extends Error {}

const NOTHING = { found: () => {}, step: () => {} }

/** Takes bytes in, durably; they are read afterwards. */
export const archive = (served: Served, received: readonly Received[]): Promise<Outcome<Added>> =>
  served.adding.run(() => addReports(served.project, each(received), { ...NOTHING, keepOnly: true }))

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list
}

let jobs = 0

/** Reads whatever has not been read, and tells the pages how far it is. */
export function readInBackground(served: Served): void {
  const job = `reading-${++jobs}`
  void served.adding.run(async () => {
    const label = 'reading reports'
    let [done, total] = [0, 0]
    const tell = (): void => served.events.tell({ kind: 'progress', job, label, done, total })
    try {
      const { value } = await addReports(served.project, each([]), {
        found(texts) {
          total = texts
          if (total > 0) tell()
        },
        step() {
          if (served.isEnding()) throw new Ending()
          done++
          tell()
        },
      })
      if (total > 0) served.events.tell({ kind: 'finished', job, words: wordsOf(value) })
    } catch (cause) {
      if (!(cause instanceof Ending)) throw cause
    }
  })
}

const wordsOf = ({ read, claims }: Added): string =>
  `${many(read, 'report')} read: ${many(claims, 'claim')} suggested`
