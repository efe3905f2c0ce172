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

/** Milliseconds until a server that does not let this page in is asked again. */
const AGAIN = 2000

const Told = createContext<Line>({ connected: true, jobs: [], finished: null })

/** Listens to what the server tells, and asks anew for whatever has changed. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const [finished, setFinished] = useState<string | null>(null)
  useEffect(() => {
    let events: EventSource
    let again: ReturnType<typeof setTimeout> | null = null
    let lost = false
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
    const listen = (): void => {
      events = new EventSource('/api/events')
      for (const kind of ['changed', 'progress', 'finished']) events.addEventListener(kind, hear)
      events.onopen = () => {
        if (!lost) return setConnected(true)
        lost = false
        // A server that was started anew has another token: the page is connected once it has that. Others may have
        // decided meanwhile.
        client.refetchQueries({ queryKey: ['session'] }).finally(() => {
          if (!lost) setConnected(true)
          client.invalidateQueries()
        })
      }
      events.onerror = () => {
        setConnected(false)
        lost = true
        // Refused, and the browser asks no more: it is asked again, until the new link has been opened.
        if (events.readyState === EventSource.CLOSED) again = setTimeout(listen, AGAIN)
      }
    }
    listen()
    return () => {
      events.close()
      if (again !== null) clearTimeout(again)
      if (waiting !== null) clearTimeout(waiting)
    }
  }, [client])
  return <Told.Provider value={{ connected, jobs, finished }}>{children}</Told.Provider>
}

export const useLive = (): Line => useContext(Told)
