import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

const NEWLINE = 10
const CHUNK = 1 << 20

/**
 * Lines of a file without their newlines; what stands after the last newline is not among them. The bytes of a line hold
 * only until the next one is asked for.
 * @param options.end bytes of the file to read
 */
export function* linesOf(path: string, options: { readonly end?: number } = {}): Generator<Buffer, void> {
  if (!existsSync(path)) return
  const end = options.end ?? Number.POSITIVE_INFINITY
  const handle = openSync(path, 'r')
  try {
    let buffer = Buffer.allocUnsafe(CHUNK)
    let filled = 0
    let position = 0
    for (;;) {
      const read = readSync(
        handle,
        buffer,
        filled,
        Math.min(buffer.length - filled, end - position),
        position,
      )
      if (read === 0) return
      position += read
      let from = 0
      let at = buffer.subarray(0, filled + read).indexOf(NEWLINE, filled)
      filled += read
      const view = buffer.subarray(0, filled)
      for (; at !== -1; at = view.indexOf(NEWLINE, from)) {
        yield view.subarray(from, at)
        from = at + 1
      }
      buffer.copyWithin(0, from, filled)
      filled -= from
      if (filled === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2)
    }
  } finally {
    closeSync(handle)
  }
}

/** A line found from the end of a file. */
export interface FoundLine {
  readonly bytes: Buffer
  /** Offset of its first byte. */
  readonly start: number
  /** Whether a newline follows it. */
  readonly ended: boolean
}

/** Lines of a file from the last to the first. */
export function* linesBackward(path: string): Generator<FoundLine, void> {
  if (!existsSync(path)) return
  const handle = openSync(path, 'r')
  try {
    let start = fstatSync(handle).size
    let held: Buffer = Buffer.alloc(0)
    let ended = false
    for (;;) {
      const at = held.lastIndexOf(NEWLINE)
      if (at === -1 && start > 0) {
        const block = Buffer.alloc(Math.min(start, Math.max(1 << 16, held.length)))
        start -= block.length
        for (let read = 0; read < block.length; )
          read += readSync(handle, block, read, block.length - read, start + read)
        held = Buffer.concat([block, held])
        continue
      }
      const bytes = held.subarray(at + 1)
      if (bytes.length > 0 || ended) yield { bytes, start: start + at + 1, ended }
      if (at === -1) return
      held = held.subarray(0, at)
      ended = true
    }
  } finally {
    closeSync(handle)
  }
}
