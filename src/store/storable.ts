/** Stands for what PostgreSQL cannot keep: the character NUL, and halves of a surrogate pair. */
const LOST = '\ufffd'

/** The words as a database can keep them; the text itself lies among the objects, unchanged. */
export const storable = (words: string): string => words.replace(/[\0\p{Cs}]/gu, LOST)

/** JSON of a value in which a database can keep every word. */
export const storableJson = (value: unknown): string => storableEscapes(JSON.stringify(value))

/** The same of what JSON.stringify wrote: NUL and halves of pairs as escapes, every backslash of a text as two. */
export const storableEscapes = (json: string): string =>
  json.includes('\\u')
    ? json.replace(ESCAPES, (written: string, lost: string | undefined) =>
        lost === undefined ? written : LOST,
      )
    : json

const ESCAPES = /\\(?:(u0000|ud[89a-f][0-9a-f]{2})|.)/g
