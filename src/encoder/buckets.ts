/** Signed distance in words, in 20 buckets: 10 is here, 11 the next word, 9 the word before (training/reading.py). */
export function wordBucket(distance: number): number {
  const far = Math.abs(distance)
  const found = UPPER.findIndex((upper) => far <= upper)
  const bucket = found === -1 ? UPPER.length : found
  return distance >= 0 ? 10 + bucket : 10 - bucket
}

/** Largest distance of each bucket but the last. */
const UPPER = [0, 1, 2, 3, 5, 8, 13, 21, 40]

const SENTENCES = 9

/** Signed distance in sentences, cut at four either way, in 9 buckets. */
const sentenceBucket = (distance: number): number => Math.max(-4, Math.min(4, distance)) + 4

/** Words farther apart than this share the last bucket. */
const FAR = 41

/** Bucket of each distance from -FAR to FAR. */
const DISTANCES = Array.from({ length: 2 * FAR + 1 }, (_, i) => wordBucket(i - FAR))

/** A word as the role head sees it: its place in the window, its sentence, and whether it stands in direct speech. */
export interface Standing {
  readonly word: number
  readonly sentence: number
  readonly quoted: number
}

/**
 * How a word lies to a trigger, as one number: distance in words, in sentences, and whether each stands in direct
 * speech (training/batch.py).
 */
export function relationOf(trigger: Standing, word: Standing): number {
  const far = Math.max(-FAR, Math.min(FAR, word.word - trigger.word)) + FAR
  const near = DISTANCES[far]! * SENTENCES + sentenceBucket(word.sentence - trigger.sentence)
  return near * 4 + trigger.quoted * 2 + word.quoted
}
