import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Hash } from '../record/index.js'
import { canonicalJson, hashOf, isHash } from './canonical.js'
import { makeFolder, replaceFile, syncFolder, writeAll } from './files.js'

/** What stands where an object or a payload was erased for somebody's safety. */
export interface Tombstone {
  readonly reason: string
  readonly by: string
  /** UTC, ISO 8601. */
  readonly at: string
}

/**
 * Bytes under their own hash, written once and never changed: `objects/sha256/ab/cdef…`. The same bytes are one object.
 */
export interface Objects {
  /**
   * Takes bytes in: they can be read at once, and are durable when the next `flush` has resolved, not before. Bytes that
   * were erased are not taken in again; `tombstone` says so. An object that was damaged on the disk is made whole.
   */
  put(bytes: Uint8Array | string): Hash
  /** Makes all that was put durable. One call for many objects costs little more than for one. */
  flush(): Promise<void>
  /** Null where there is no such object, where it was erased, or where its bytes were changed on the disk. */
  get(hash: Hash): Buffer | null
  /** False where it was erased; does not look whether it is whole. */
  has(hash: Hash): boolean
  /** Puts a tombstone in the place of an object. */
  erase(hash: Hash, tombstone: Tombstone): void
  tombstone(hash: Hash): Tombstone | null
  /** Hashes of all objects, in order; erased ones are not among them. */
  list(): Iterable<Hash>
  /** Hashes of all that was erased, in order. */
  erased(): Iterable<Hash>
  /** Removes what killed writers left half-written. Only for whoever holds the project's lock. */
  sweep(): void
}

/** Where an object lies; `folder` is the one that holds `sha256/`. */
export const objectFile = (folder: string, hash: Hash): string =>
  join(folder, 'sha256', hash.slice(0, 2), hash.slice(2))

/** How many files are made durable at once: the disk takes them in one go. */
const AT_ONCE = 32

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Runs a task for each item, several at once. */
async function each<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const next = items.values()
  const work = async (): Promise<void> => {
    for (const item of next) await task(item)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work))
}

async function syncFolders(folders: readonly string[]): Promise<void> {
  if (process.platform === 'win32') return
  await each(folders, async (folder) => {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}

function* filesIn(root: string, ending: string): Generator<Hash, void> {
  if (!existsSync(root)) return
  const form = new RegExp(`^[0-9a-f]{62}${ending}$`)
  for (const start of readdirSync(root).sort()) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue
    for (const name of readdirSync(join(root, start)).sort())
      if (form.test(name)) yield start + name.slice(0, 62)
  }
}

function writeFile(path: string, bytes: Uint8Array): void {
  const handle = openSync(path, 'w')
  try {
    writeAll(handle, bytes)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
}

/** Whether a file is there and holds the bytes of its hash. */
const isWhole = (path: string, hash: Hash): boolean => existsSync(path) && hashOf(readFileSync(path)) === hash

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Null where there is no such file. */
function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

/** Stores one object, durable when it returns: for what is written once in a while. @param folder holds `sha256/` */
export function keepObject(folder: string, bytes: Uint8Array): Hash {
  const hash = hashOf(bytes)
  if (!isWhole(objectFile(folder, hash), hash)) replaceFile(objectFile(folder, hash), bytes)
  return hash
}

let opened = 0

/** Opens or makes the objects of a project. @param folder the folder that holds `sha256/` */
export function openObjects(folder: string): Objects {
  const root = join(folder, 'sha256')
  const pathOf = (hash: Hash): string => objectFile(folder, hash)
  const stoneOf = (hash: Hash): string => `${pathOf(hash)}.erased`
  const writer = `${process.pid}.${opened++}`
  /** Files that are not durable yet, by hash, and folders whose entries may not be. */
  const fresh = new Map<Hash, string>()
  const touched = new Set<string>()
  /** Folders that were there when they were last asked for: whoever finds one gone makes all of them anew. */
  const there = new Set<string>()
  const ensure = (path: string, make: (path: string) => void): void => {
    if (!there.has(path)) make(path)
    there.add(path)
  }

  const fileOf = (hash: Hash): string | null => {
    if (!isHash(hash) || existsSync(stoneOf(hash))) return null
    return fresh.get(hash) ?? (existsSync(pathOf(hash)) ? pathOf(hash) : null)
  }
  const settle = async (hash: Hash, path: string): Promise<void> => {
    await syncFile(path)
    if (fresh.get(hash) !== path) return
    renameSync(path, pathOf(hash))
    fresh.delete(hash)
  }
  return {
    put(bytes) {
      const hash = hashOf(bytes)
      if (fresh.has(hash) || existsSync(stoneOf(hash))) return hash
      if (isWhole(pathOf(hash), hash)) {
        // Whoever put it there may have been killed before it was durable.
        touched.add(dirname(pathOf(hash)))
        return hash
      }
      const path = join(root, `${hash}.${writer}.new`)
      const write = (): void => {
        ensure(root, makeFolder)
        writeFile(path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
      }
      try {
        write()
      } catch (error) {
        if (!isNotThere(error)) throw error
        there.clear()
        write()
      }
      fresh.set(hash, path)
      return hash
    },
    async flush() {
      const files = [...fresh]
      const folders = new Set([...touched, ...files.map(([hash]) => dirname(pathOf(hash)))])
      touched.clear()
      try {
        const made: string[] = []
        for (const folder of folders)
          ensure(folder, (path) => {
            if (mkdirSync(path, { recursive: true }) !== undefined) made.push(path)
          })
        await each(files, ([hash, path]) => settle(hash, path))
        await syncFolders(made.length > 0 ? [...folders, root] : [...folders])
      } catch (error) {
        for (const path of folders) touched.add(path)
        there.clear()
        throw error
      }
    },
    get(hash) {
      const bytes =
        isHash(hash) && !existsSync(stoneOf(hash)) ? readBytes(fresh.get(hash) ?? pathOf(hash)) : null
      return bytes === null || hashOf(bytes) !== hash ? null : bytes
    },
    has: (hash) => fileOf(hash) !== null,
    erase(hash, tombstone) {
      replaceFile(stoneOf(hash), Buffer.from(`${canonicalJson(tombstone)}\n`))
      for (const path of [fresh.get(hash) ?? pathOf(hash), pathOf(hash)]) rmSync(path, { force: true })
      fresh.delete(hash)
      syncFolder(dirname(pathOf(hash)))
    },
    tombstone: (hash) =>
      existsSync(stoneOf(hash)) ? (JSON.parse(readFileSync(stoneOf(hash), 'utf8')) as Tombstone) : null,
    list: () => filesIn(root, ''),
    erased: () => filesIn(root, '\\.erased'),
    sweep() {
      if (!existsSync(root)) return
      for (const name of readdirSync(root))
        if (name.endsWith('.new')) rmSync(join(root, name), { force: true })
    },
  }
}
