import { closeSync, openSync, readSync } from 'node:fs'

/** A line of a file, without its end, and its number from 1. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer
}

const CHUNK = 1 << 20

/** Lines of a file in order, holding one chunk at a time. CR LF and LF end a line; a line may be of any length. */
export function* linesOf(file: string): Generator<Line> {
  const handle = openSync(file, 'r')
  try {
    let rest: Buffer[] = []
    let number = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const read = readSync(handle, chunk, 0, CHUNK, null)
      if (read === 0) break
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0 && end < read; end = chunk.indexOf(10, start)) {
        yield { number: ++number, bytes: trimmed(join(rest, chunk.subarray(start, end))) }
        rest = []
        start = end + 1
      }
      if (start < read) rest.push(chunk.subarray(start, read))
    }
    if (rest.length > 0) yield { number: ++number, bytes: trimmed(join(rest, Buffer.alloc(0))) }
  } finally {
    closeSync(handle)
  }
}

const join = (rest: readonly Buffer[], last: Buffer): Buffer =>
  rest.length === 0 ? last : Buffer.concat([...rest, last])

const trimmed = (line: Buffer): Buffer => (line[line.length - 1] === 13 ? line.subarray(0, -1) : line)

/** The first bytes of a file. */
export function headOf(file: string, most: number): Buffer {
  const head = Buffer.alloc(most)
  const handle = openSync(file, 'r')
  const length = readSync(handle, head, 0, head.length, 0)
  closeSync(handle)
  return head.subarray(0, length)
}
