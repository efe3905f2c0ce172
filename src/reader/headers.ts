/** Header fields (RFC 5322, HTTP, WARC) by their lower-case names; the first of a name counts. */
export type Headers = ReadonlyMap<string, string>

/** Reads header fields, lines that go on beginning with space; what is no field is passed over. */
export function readHeaders(text: string): Headers {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Longest value that is taken apart, characters: the search for semicolons outside quotation marks grows with the square. */
const LONGEST = 4_096

/** A value with parameters: `text/html; charset="utf-8"` is `text/html` with charset. Names in lower case. */
export function readParameters(value: string): {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const [head = '', ...rest] = value.slice(0, LONGEST).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const parameters = new Map<string, string>()
  for (const one of rest) {
    const equals = one.indexOf('=')
    if (equals > 0)
      parameters.set(
        one.slice(0, equals).trim().toLowerCase(),
        one
          .slice(equals + 1)
          .trim()
          .replace(/^"(.*)"$/s, '$1'),
      )
  }
  return { value: head.trim().toLowerCase(), parameters }
}
