/**
 * Preloaded into a child (`node --import`): the program is killed at one of its dealings with the disk, as by loss of
 * power; a write is then done by half. MARSAD_KILL_AT says at which, from 1; MARSAD_KILL_COUNT names a file that tells
 * how many there were.
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const at = Number(process.env.MARSAD_KILL_AT ?? 0)
const count = process.env.MARSAD_KILL_COUNT
const { writeSync, writeFileSync } = fs
let done = 0

const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}

/** Counts a dealing with the disk; true where it is the one to die at. */
const isLast = (): boolean => ++done === at

type AnyFunction = (...args: readonly unknown[]) => unknown

function watch(owner: object, name: string): void {
  const plain = Reflect.get(owner, name) as AnyFunction
  const watched = (...args: readonly unknown[]): unknown => {
    if (isLast()) die()
    return plain.apply(owner, [...args])
  }
  Reflect.set(owner, name, watched)
}

for (const name of ['fsyncSync', 'renameSync', 'linkSync', 'rmSync', 'mkdirSync', 'ftruncateSync'])
  watch(fs, name)
for (const name of ['open']) watch(promises, name)
Reflect.set(fs, 'writeSync', (handle: number, bytes: Uint8Array, from: number | null = 0): number => {
  if (isLast()) {
    const start = from ?? 0
    writeSync(handle, bytes, start, Math.floor((bytes.length - start) / 2))
    die()
  }
  return writeSync(handle, bytes, from)
})
syncBuiltinESMExports()
if (count !== undefined) process.on('exit', () => writeFileSync(count, String(done)))
