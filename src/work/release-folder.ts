import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import type { FinishedFile, Folder } from '../release/index.js'

/** A folder as it lies there: links are named, and not followed. */
export function openFolder(folder: string): Folder {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .sort()
  return {
    paths,
    read: (path) => (lstatSync(join(folder, path)).isFile() ? piecesOf(join(folder, path)) : null),
  }
}

/** Bytes that are read at once. */
const PIECE = 1024 * 1024

function* piecesOf(file: string): Iterable<Uint8Array> {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    for (let at = 0; at < size; ) {
      // A release has a page an incident, and most of them are small.
      const buffer = Buffer.allocUnsafe(Math.min(PIECE, size - at))
      const read = readSync(handle, buffer)
      if (read === 0) return
      at += read
      yield buffer.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}

/** UTF-16 code units of a text that are searched at once. */
const SEARCHED = 1024 * 1024

/** Files of a folder with their texts, one after the other; a long text in pieces that end with a line. */
export function* finishedFiles(
  { paths, read }: Folder,
  progress: (done: number, total: number) => void = () => {},
): Iterable<FinishedFile> {
  for (const [i, path] of paths.entries()) {
    if (i % TOLD === 0) progress(i, paths.length)
    yield* textsOf(path, read(path) ?? [])
  }
}

/** After so many files somebody is told. */
const TOLD = 100

function* textsOf(path: string, pieces: Iterable<Uint8Array>): Iterable<FinishedFile> {
  const decoder = new StringDecoder('utf8')
  let [text, lines, again] = ['', 0, 0]
  for (const piece of pieces) {
    text += decoder.write(Buffer.from(piece))
    const end = text.length < SEARCHED ? 0 : text.lastIndexOf('\n') + 1
    if (end <= again) continue
    yield { path, text: text.slice(0, end), lines, again }
    // The last line once more: a name may go on in the next.
    const last = text.lastIndexOf('\n', end - 2) + 1
    lines += linesIn(text.slice(0, last))
    text = text.slice(last)
    again = end - last
  }
  yield { path, text: text + decoder.end(), lines, again }
}

function linesIn(text: string): number {
  let n = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) n++
  return n
}
