export interface Merging {
  /** Rows that are to be taken out. */
  readonly out: { has(row: number): boolean }
  /** Rows that are to be put in, in their order; each of them that was there before is taken out. */
  readonly fresh: readonly number[]
  readonly order: (a: number, b: number) => number
}

/** A sorted list without some rows and with others; only those that come are compared. */
export function mergedRows(before: Int32Array, { out, fresh, order }: Merging): Int32Array<ArrayBuffer> {
  const kept = new Int32Array(before.length)
  let count = 0
  for (const row of before) if (!out.has(row)) kept[count++] = row
  const after = new Int32Array(count + fresh.length)
  let [from, to] = [0, 0]
  for (const row of fresh) {
    const at = placeIn(kept.subarray(0, count), { row, from, order })
    after.set(kept.subarray(from, at), to)
    to += at - from
    after[to++] = row
    from = at
  }
  after.set(kept.subarray(from, count), to)
  return after
}

interface Placing extends Pick<Merging, 'order'> {
  readonly row: number
  readonly from: number
}

/** Position of the first row that comes after it. */
function placeIn(sorted: Int32Array, { row, from, order }: Placing): number {
  let [low, high] = [from, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(row, sorted[middle]!) < 0) high = middle
    else low = middle + 1
  }
  return low
}
