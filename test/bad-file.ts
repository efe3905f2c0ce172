/** For tests: a file that cannot be read. */
export interface BadFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the one line about it says: the code, then words that tell the person what to do. */
  readonly says: RegExp
}
