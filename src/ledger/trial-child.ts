import { randomBytes } from 'node:crypto'
import { existsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeAll } from './files.js'
import { takeLock } from './lock.js'
import { noteOf, openTrial } from './trial.js'

/** A process of its own for the tests: `node trial-child.js TASK FOLDER ...`. No part of the program uses it. */

const say = (line: string): void => void writeSync(1, `${line}\n`)

/** Waits without giving way, so that several processes start at the same moment. */
function waitFor(path: string): void {
  while (!existsSync(path));
}

/**
 * Appends notes for ever and says each append once it is acknowledged: `<run> <first> <count>`. With a number of writes
 * it kills itself in the middle of the last of them, after a share of its bytes.
 */
function append(folder: string, run: string, writes: string, share: string): void {
  const { value: lock, diagnostics } = takeLock(folder)
  if (lock === null) throw new Error(JSON.stringify(diagnostics))
  let left = Number(writes)
  const write = (handle: number, bytes: Uint8Array): void => {
    left -= 1
    writeAll(handle, left === 0 ? bytes.subarray(0, Math.round(Number(share) * bytes.length)) : bytes)
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  }
  const { value: log } = openTrial(folder, { random: randomBytes, write })
  for (let first = 0, count = 1; ; first += count, count = (count % 4) + 1) {
    const facts = Array.from({ length: count }, (_, i) => noteOf(`${run} ${first} ${count} ${i}`))
    log.append(facts, { seal: count === 3 })
    say(`${run} ${first} ${count}`)
  }
}

/** Appends until there is no room, and says what was acknowledged and why it ended. */
function fill(folder: string): void {
  const { value: log } = openTrial(folder, { random: randomBytes })
  try {
    for (let i = 0; ; i += 1) {
      log.append([noteOf(`${i} ${'.'.repeat(100)}`), noteOf(`${i}`)])
      say(`${i}`)
    }
  } catch (error) {
    say(`${error}`)
  }
}

/** Tries to take the lock as soon as there is a file `go`, and keeps it until it is killed. */
function lock(folder: string): void {
  say('ready')
  waitFor(join(folder, 'go'))
  const { value, diagnostics } = takeLock(folder)
  say(value === null ? diagnostics[0]!.message : 'held')
  setInterval(() => {}, 1000)
}

const [task, folder, ...rest] = process.argv.slice(2)
const tasks: Readonly<Record<string, () => void>> = {
  append: () => append(folder!, rest[0]!, rest[1]!, rest[2]!),
  fill: () => fill(folder!),
  lock: () => lock(folder!),
}
tasks[task!]!()
