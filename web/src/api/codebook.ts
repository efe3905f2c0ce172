import { useQuery } from '@tanstack/react-query'
import type { Codebook } from '../../../src/server/schema/index.js'
import { get } from './client'

export const codebookQuery = {
  queryKey: ['codebook'],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => get<Codebook>('/codebook', {}, signal),
} as const

/** The codebook as it stands. */
export const useCodebook = () => useQuery(codebookQuery)
