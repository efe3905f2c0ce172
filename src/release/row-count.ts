/** Counts the rows of a file that goes by piece by piece, so that no table has to be held. */
export interface RowCount {
  write(bytes: Uint8Array): void
  /** Rows of a table without its heads, features of a map; null of anything else. */
  end(): number | null
}

export function openRowCount(path: string): RowCount {
  if (path.endsWith('.csv')) return openCsvCount(path.endsWith('.hxl.csv') ? 2 : 1)
  return path.endsWith('.geojson') ? openFeatureCount() : { write: () => {}, end: () => null }
}

/** @param given bytes of one file, in order */
export function rowsIn(path: string, given: Iterable<Uint8Array>): number | null {
  const count = openRowCount(path)
  for (const bytes of given) count.write(bytes)
  return count.end()
}

const [QUOTE, LINE_FEED, BACKSLASH, COMMA] = [0x22, 0x0a, 0x5c, 0x2c]
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d]

/** By RFC 4180: a line break ends a row unless it stands within quotation marks, and a doubled mark is two. */
function openCsvCount(heads: number): RowCount {
  let rows = 0
  let isQuoted = false
  let isBegun = false
  return {
    write(bytes) {
      for (const byte of bytes) {
        if (byte === QUOTE) isQuoted = !isQuoted
        const isEnd = byte === LINE_FEED && !isQuoted
        if (isEnd) rows++
        isBegun = !isEnd
      }
    },
    end: () => rows + (isBegun ? 1 : 0) - heads,
  }
}

/** Objects in the list that is the member `features` of the whole. */
function openFeatureCount(): RowCount {
  let features = 0
  let depth = 0
  let isWords = false
  let isEscaped = false
  let isWithin = false
  let name: number[] = []
  const open = (byte: number): void => {
    if (byte === BRACKET && depth === 1) isWithin = Buffer.from(name).toString() === 'features'
    if (byte === BRACE && depth === 2 && isWithin) features++
    depth++
  }
  const plain = (byte: number): void => {
    if (byte === QUOTE) {
      isWords = true
      if (depth === 1) name = []
    } else if (byte === BRACE || byte === BRACKET) open(byte)
    else if (byte === BRACE_END || byte === BRACKET_END) depth--
    else if (byte === COMMA && depth === 1) name = []
    if (depth < 2) isWithin = false
  }
  return {
    write(bytes) {
      for (const byte of bytes) {
        if (!isWords) plain(byte)
        else if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isWords = false
        else if (depth === 1) name.push(byte)
      }
    },
    end: () => features,
  }
}
