import { useQuery } from '@tanstack/react-query'
import type { Session } from '../../../src/server/schema/index.js'
import { get, keepToken } from './client'

/** Project, person and numbers at the head of the page. */
export const useSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: async ({ signal }) => {
      const session = await get<Session>('/session', {}, signal)
      keepToken(session)
      return session
    },
  })
