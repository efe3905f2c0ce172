import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ClaimPage, FilterWords } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { useSession } from '../../api/session'

/** Which review states the list shows. */
export type View = 'waiting' | 'unsure' | 'all'

/** The states of each view as the filter writes them; what waits is what the inbox shows by itself. */
export const VIEWS: Readonly<Record<View, string | undefined>> = {
  waiting: undefined,
  unsure: 'unsure',
  all: 'suggested,accepted,edited,added,unsure,rejected',
}

export const viewOf = ({ state }: FilterWords): View =>
  state === undefined || state === 'suggested' ? 'waiting' : state === 'unsure' ? 'unsure' : 'all'

/** The filter of the address as the inbox asks it: what waits, of the kinds that the project counts. */
export function useScope(filter: FilterWords, outside: boolean) {
  const { data: session } = useSession()
  const scope = session?.scope ?? []
  const all: FilterWords = { ...filter, state: filter.state ?? 'suggested' }
  const folds = scope.length > 0 && filter.kind === undefined
  const asked = folds && !outside ? { ...all, kind: scope.join(',') } : all
  const { data } = useQuery({
    queryKey: ['claims', 'inbox', 'total', all],
    queryFn: ({ signal }) => get<z.infer<typeof ClaimPage>>('/claims', { ...all, limit: 1 }, signal),
    enabled: folds && !outside,
  })
  return { asked, all: folds && !outside ? (data?.total ?? null) : null } as const
}
