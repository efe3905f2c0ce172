/** A longer array that begins with these, with at least so many places. */
export function grown(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(least, numbers.length * 2))
  more.set(numbers)
  return more
}
