/** Bytes that come piece by piece, read by lines and by number. */
export interface ByteStream {
  /** The next line without its break; null at the end, and where a line is longer than is read. */
  line(): Promise<string | null>
  /** So many bytes, or fewer where the stream ends; beyond `keep` they are passed over. */
  bytes(
    count: number,
    options: { readonly keep: number },
  ): Promise<{ readonly kept: Uint8Array; readonly count: number }>
}

/** Longest line, bytes. */
const LONGEST = 256 * 1024

const NOTHING = new Uint8Array()

/** Opens bytes that come piece by piece; never holds more than a piece and what is asked for. */
export function openStream(pieces: AsyncIterable<Uint8Array>): ByteStream {
  const source = pieces[Symbol.asyncIterator]()
  let now: Uint8Array = NOTHING
  const more = async (): Promise<boolean> => {
    for (;;) {
      const { done, value } = await source.next()
      if (done === true) return false
      if (value.length === 0) continue
      now = value
      return true
    }
  }
  return {
    async line() {
      let text = ''
      for (;;) {
        if (now.length === 0 && !(await more())) return text === '' ? null : text
        const end = now.indexOf(0x0a)
        const piece = end === -1 ? now : now.subarray(0, end)
        text += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
        now = end === -1 ? NOTHING : now.subarray(end + 1)
        if (text.length > LONGEST) return null
        if (end !== -1) return text.endsWith('\r') ? text.slice(0, -1) : text
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
