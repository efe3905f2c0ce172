/** Exit codes. */
export const EXITS = { done: 0, unread: 1, usage: 2, busy: 3 } as const

export type Exit = (typeof EXITS)[keyof typeof EXITS]

export const EXIT_HELP = `Exit codes:
  0  everything was read
  1  something could not be read; one line on standard error says what, the rest was read
  2  wrong usage; nothing was read`

/** Exit codes of the commands that work on a project. */
export const PROJECT_EXIT_HELP = `Exit codes:
  0  done
  1  something could not be done or does not hold; a line on standard error says what
  2  wrong usage; nothing was changed
  3  another process has the project open; nothing was changed`

/** The person asked for something that cannot be; nothing has been read. One line, without the program's name. */
export class UsageError extends Error {}
