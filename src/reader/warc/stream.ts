/** Bytes that come piece by piece, read by heads and by number. */
export interface ByteStream {
  /**
   * Lines up to an empty one, blank lines before them passed over; `end`: nothing more comes, `none`: there is no empty
   * line where one has to be.
   */
  head(): Promise<{ readonly lines: string } | 'end' | 'none'>
  /** So many bytes, or fewer where the stream ends; beyond `keep` they are passed over. */
  bytes(
    count: number,
    options: { readonly keep: number },
  ): Promise<{ readonly kept: Uint8Array; readonly count: number }>
}

/** Longest head, bytes, and most blank bytes before one. */
const LONGEST = 256 * 1024
const BLANK = 64

const NOTHING = new Uint8Array()

const isBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d

/** Opens bytes that come piece by piece; never holds more than a piece and what is asked for. */
export function openStream(pieces: AsyncIterable<Uint8Array>): ByteStream {
  const source = pieces[Symbol.asyncIterator]()
  let now: Uint8Array = NOTHING
  const more = async (): Promise<boolean> => {
    for (;;) {
      const { done, value } = await source.next()
      if (done === true) return false
      if (value.length === 0) continue
      now = now.length === 0 ? value : Buffer.concat([now, value])
      return true
    }
  }
  /** Passes over line breaks; false where nothing follows them. */
  const skipBlank = async (): Promise<boolean> => {
    for (let count = 0; count < BLANK; count++) {
      if (now.length === 0 && !(await more())) return false
      if (!isBreak(now[0])) return true
      now = now.subarray(1)
    }
    return true
  }
  return {
    async head() {
      if (!(await skipBlank())) return 'end'
      for (let from = 0; ; ) {
        const bytes = Buffer.from(now.buffer, now.byteOffset, now.byteLength)
        const end = emptyLine(bytes, from)
        if (end !== null && end.at <= LONGEST) {
          now = now.subarray(end.after)
          return { lines: bytes.toString('latin1', 0, end.at) }
        }
        from = Math.max(0, now.length - 3)
        if (now.length > LONGEST || !(await more())) return 'none'
      }
    },
    async bytes(wanted, { keep }) {
      const parts: Uint8Array[] = []
      let count = 0
      let kept = 0
      while (count < wanted && (now.length > 0 || (await more()))) {
        const piece = now.subarray(0, wanted - count)
        if (kept < keep) parts.push(piece.subarray(0, keep - kept))
        kept = Math.min(keep, kept + piece.length)
        count += piece.length
        now = now.subarray(piece.length)
      }
      return { kept: Buffer.concat(parts), count }
    },
  }
}

/** Where the first empty line begins, and what follows it; null where there is none. */
function emptyLine(bytes: Buffer, from: number): { readonly at: number; readonly after: number } | null {
  const [crlf, lf] = [bytes.indexOf('\r\n\r\n', from), bytes.indexOf('\n\n', from)]
  if (crlf !== -1 && (lf === -1 || crlf < lf)) return { at: crlf, after: crlf + 4 }
  return lf === -1 ? null : { at: lf, after: lf + 2 }
}
