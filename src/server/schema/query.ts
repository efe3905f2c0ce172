import { z } from '@hono/zod-openapi'
import { nearestOf } from '../nearest.js'

/**
 * What may stand in the address of a request, key by key, and nothing else: a filter that nobody knows would narrow
 * nothing, and the answer would look like that to another question.
 */
export const queryOf = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? noFilter(issue.keys as readonly string[], shape) : undefined,
  })

function noFilter(keys: readonly string[], shape: z.ZodRawShape): string {
  const near = [...new Set(keys.flatMap((key) => nearestOf(key, Object.keys(shape)) ?? []))]
  const way = near.length === 0 ? 'leave it out' : `did you mean ${quoted(near)}?`
  return `no filter ${quoted(keys)}; nothing was done; ${way}`
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')
