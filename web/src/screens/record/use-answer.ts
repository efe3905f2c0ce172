import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FilterWords } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'

/** What the server answers to the filter; the answer before it stays in sight until then, and a late one is dropped. */
export const useAnswer = <T>(path: string, filter: FilterWords) =>
  useQuery({
    queryKey: [path.slice(1), filter],
    queryFn: ({ signal }) => get<T>(path, { ...filter }, signal),
    placeholderData: keepPreviousData,
  })
