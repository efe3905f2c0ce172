/** What has to be known of a row to find the way. */
interface Waiting {
  readonly id: string
  readonly state: string
}

interface Listed<R> {
  readonly total: number
  readonly at: (index: number) => R | undefined
}

/** How far around a place is looked for a claim that waits; what lies farther comes when it is scrolled to. */
const REACH = 400

/** The next claim that waits after a place, else the last one that waits before it; null where none does. */
export function nextWaiting<R extends Waiting>({ total, at }: Listed<R>, from: number): R | null {
  for (let i = Math.max(0, from + 1); i < Math.min(total, from + REACH); i++) {
    const row = at(i)
    if (row?.state === 'suggested') return row
  }
  for (let i = Math.min(total, from) - 1; i >= Math.max(0, from - REACH); i--) {
    const row = at(i)
    if (row?.state === 'suggested') return row
  }
  return null
}

/** The row some places on; null at the ends of the list. */
export const step = <R>({ at }: Listed<R>, from: number, by: number): R | null => at(from + by) ?? null
