/** Orders strings by their UTF-16 code units, the same on every machine: below, at or above 0. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
