/**
 * Preloaded into a child (`node --import`), its threads too: from one of its dealings with the disk on, the disk is full.
 * MARSAD_FULL_AT says from which, from 1; that write is done by half, and nothing that takes room succeeds after it.
 * MARSAD_FULL_COUNT names a file that tells how many there were.
 */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads'

const at = Number(process.env.MARSAD_FULL_AT ?? 0)
const count = process.env.MARSAD_FULL_COUNT
const { writeSync, writeFileSync, existsSync } = fs

const SHARED = 'marsad-full'
if (isMainThread) setEnvironmentData(SHARED, new SharedArrayBuffer(4))
/** Dealings of all threads so far. */
const done = new Int32Array(getEnvironmentData(SHARED) as SharedArrayBuffer)

const full = (call: string): Error =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${call}`), {
    ...{ code: 'ENOSPC', errno: -28, syscall: call },
  })

/** Counts a dealing with the disk; `true` where there is no room for it, `half` where it is the first such. */
function isFull(): boolean | 'half' {
  const now = Atomics.add(done, 0, 1) + 1
  return at === 0 || now < at ? false : now === at ? 'half' : true
}

type AnyFunction = (...args: readonly unknown[]) => unknown

/** @param takesRoom whether a call takes room, by its arguments */
function watch(owner: object, name: string, takesRoom: (args: readonly unknown[]) => boolean): void {
  const plain = Reflect.get(owner, name) as AnyFunction
  const watched = (...args: readonly unknown[]): unknown => {
    if (takesRoom(args) && isFull()) throw full(name)
    return plain.apply(owner, [...args])
  }
  Reflect.set(owner, name, watched)
}

const always = (): boolean => true
/** The flags that PGlite gives are numbers. */
const makesFile = ([path, flags]: readonly unknown[]): boolean =>
  (typeof flags === 'number' ? (flags & fs.constants.O_CREAT) !== 0 : /[wa]/.test(String(flags))) &&
  !existsSync(String(path))

watch(fs, 'openSync', makesFile)
watch(fs, 'mkdirSync', ([path]) => !existsSync(String(path)))
for (const name of ['fsyncSync', 'linkSync']) watch(fs, name, always)
watch(promises, 'open', always)
Reflect.set(fs, 'writeSync', (handle: number, bytes: Uint8Array, ...rest: readonly number[]): number => {
  const [from = 0, length = bytes.length - from, position] = rest
  const found = handle > 2 && isFull()
  if (found === 'half' && length > 1) return writeSync(handle, bytes, from, Math.floor(length / 2), position)
  if (found !== false) throw full('write')
  return writeSync(handle, bytes, from, length, position)
})
syncBuiltinESMExports()
if (count !== undefined && isMainThread) process.on('exit', () => writeFileSync(count, String(done[0])))
