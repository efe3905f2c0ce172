/** Signed distance in words, in 20 buckets: 10 is here, 11 the next word, 9 the word before (training/reading.py). */
export function wordBucket(distance: number): number {
  const far = Math.abs(distance)
  const found = UPPER.findIndex((upper) => far <= upper)
  const bucket = found === -1 ? UPPER.length : found
  return distance >= 0 ? 10 + bucket : 10 - bucket
}

/** Largest distance of each bucket but the last. */
const UPPER = [0, 1, 2, 3, 5, 8, 13, 21, 40]

/** Signed distance in sentences, cut at four either way, in 9 buckets. */
export const sentenceBucket = (distance: number): number => Math.max(-4, Math.min(4, distance)) + 4
