/** Names as an axis has room for; the whole is in the tip and the table. */
export const shorten =
  (most: number) =>
  (name: string): string =>
    [...name].length > most ? `${[...name].slice(0, most - 1).join('')}…` : name
