import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { createElement, useState } from 'react'
import type { ToldAnswer } from '../../../../src/server/schema/index.js'
import { post } from '../../api/client'
import { Isolates, usePlain } from '../../sayings/said'

interface Tell {
  /** Sends a change; true where it was recorded. What was typed stays in the form where it was not. */
  readonly tell: (path: string, body: unknown) => Promise<boolean>
  readonly error: unknown
  readonly busy: boolean
}

/** Changes something about incidents, says what was recorded, and asks anew for all that rests on it. */
export function useTell(): Tell {
  const client = useQueryClient()
  const plain = usePlain()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const tell = async (path: string, body: unknown): Promise<boolean> => {
    setBusy(true)
    setError(null)
    try {
      const { words } = await post<ToldAnswer>(path, body)
      notifications.show({ message: createElement(Isolates, { words: plain(words) }) })
      await client.invalidateQueries()
      return true
    } catch (refused) {
      setError(refused)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { tell, error, busy }
}
