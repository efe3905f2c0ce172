/** Exit codes. */
export const EXITS = { done: 0, unread: 1, usage: 2 } as const

export type Exit = (typeof EXITS)[keyof typeof EXITS]

export const EXIT_HELP = `Exit codes:
  0  everything was read
  1  something could not be read; one line on standard error says what, the rest was read
  2  wrong usage; nothing was read`

/** The person asked for something that cannot be; nothing has been read. One line, without the program's name. */
export class UsageError extends Error {}
