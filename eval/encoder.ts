import type { Encoder, Manifest } from '../src/encoder/index.js'

/** Thresholds and lifts of a manifest, by name (src/encoder/propose.ts says what each does). */
export type Thresholds = Readonly<Record<string, number>>

/** The same weights under other thresholds, with probabilities as they come, before calibration. */
export function withSettings(encoder: Encoder, thresholds: Thresholds | undefined): Encoder {
  const { thresholds: _, ...rest } = encoder.manifest
  const manifest: Manifest = { ...rest, ...(thresholds === undefined ? {} : { thresholds }), calibration: {} }
  return { ...encoder, manifest }
}

type Words = Parameters<Encoder['tagRoles']>[0]

/**
 * Remembers what the weights say of each window, so that reading again under other thresholds is cheap. Of the role
 * scores only the last of each window are kept, which are the largest.
 */
export function remembering(encoder: Encoder): Encoder {
  const windows = new Map<string, ReturnType<Encoder['encode']>>()
  const tags = new WeakMap<
    Words,
    { readonly key: string; readonly scores: ReturnType<Encoder['tagRoles']> }
  >()
  return {
    ...encoder,
    encode: (input) => {
      const key = input.pieces.join(' ')
      const known = windows.get(key) ?? encoder.encode(input)
      windows.set(key, known)
      return known
    },
    tagRoles: (words, input) => {
      const key = `${input.trigger.join(' ')}/${input.kind.join(' ')}`
      const known = tags.get(words)
      if (known?.key === key) return known.scores
      const scores = encoder.tagRoles(words, input)
      tags.set(words, { key, scores })
      return scores
    },
  }
}
