/** Entries of the log that were decided on this page since it was opened, the last one last. */
let entries: readonly string[] = []

/** Notes what was recorded in one go by the first of its entries: the others are taken back with it. */
export function decidedHere<T extends { readonly entries: readonly string[] }>(told: T): T {
  const [first] = told.entries
  if (first !== undefined) entries = [...entries, first]
  return told
}

/** The last entry that was decided here and not taken back; null where none is left. */
export const lastHere = (): string | null => entries.at(-1) ?? null

export const forgetHere = (entry: string): void => {
  entries = entries.filter((one) => one !== entry)
}
