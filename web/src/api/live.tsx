import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Live } from '../../../src/server/schema/index.js'

/** A job that is going on. */
export interface Job {
  readonly job: string
  readonly label: string
  readonly done: number
  readonly total: number
}

interface Line {
  /** False while the server cannot be reached. */
  readonly connected: boolean
  readonly jobs: readonly Job[]
  /** What the last job said when it ended. */
  readonly finished: string | null
}

/** Milliseconds in which changes are gathered: ten quick keys ask anew once. */
const GATHERED = 100

const Told = createContext<Line>({ connected: true, jobs: [], finished: null })

/** Listens to what the server tells, and asks anew for whatever has changed. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const [finished, setFinished] = useState<string | null>(null)
  useEffect(() => {
    const events = new EventSource('/api/events')
    let waiting: ReturnType<typeof setTimeout> | null = null
    const askAnew = (): void => {
      waiting ??= setTimeout(() => {
        waiting = null
        client.invalidateQueries()
      }, GATHERED)
    }
    const hear = (event: MessageEvent<string>): void => {
      const told = JSON.parse(event.data) as Live
      if (told.kind === 'changed') askAnew()
      else if (told.kind === 'progress')
        setJobs((before) => [...before.filter(({ job }) => job !== told.job), told])
      else {
        setJobs((before) => before.filter(({ job }) => job !== told.job))
        setFinished(told.words)
      }
    }
    for (const kind of ['changed', 'progress', 'finished']) events.addEventListener(kind, hear)
    events.onopen = () => setConnected(true)
    events.onerror = () => setConnected(false)
    return () => {
      events.close()
      if (waiting !== null) clearTimeout(waiting)
    }
  }, [client])
  return <Told.Provider value={{ connected, jobs, finished }}>{children}</Told.Provider>
}

export const useLive = (): Line => useContext(Told)
