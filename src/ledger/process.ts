import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { readIfThere } from './files.js'

/** Which process, so that it is not taken for another one that was given its number later. */
export interface ProcessId {
  readonly host: string
  /** Id of the machine's start-up; null where the system tells none. */
  readonly boot: string | null
  /** Which numbering of processes `pid` belongs to: containers have their own; null where the system tells none. */
  readonly space: string | null
  readonly pid: number
  /** When it started, in the system's own count; null where the system does not tell. */
  readonly start: string | null
}

/** `elsewhere`: on a machine or in a container that cannot be looked into from here. */
export type ProcessState = 'alive' | 'gone' | 'elsewhere'

/** State and start of a process as Linux tells them; null where there is no such process, or no Linux. */
function statOf(pid: number): { readonly state: string; readonly start: string } | null {
  // The name of the program stands in brackets and may hold anything, brackets too.
  const fields = readIfThere(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, '')
    .split(' ')
  return fields === undefined ? null : { state: fields[0] ?? '', start: fields[19] ?? '' }
}

function spaceOf(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

export const thisProcess = (): ProcessId => ({
  host: hostname(),
  boot: readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? null,
  space: spaceOf(),
  pid: process.pid,
  start: statOf(process.pid)?.start ?? null,
})

/** Whether there is a process of this number; one that belongs to somebody else counts. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** How a process fares, seen from another; where that cannot be told it is taken to be alive. */
export function stateOf(other: ProcessId, self: ProcessId): ProcessState {
  if (other.host !== self.host) return 'elsewhere'
  if (other.boot !== self.boot) return other.boot === null || self.boot === null ? 'elsewhere' : 'gone'
  if (other.space !== self.space) return 'elsewhere'
  if (!exists(other.pid)) return 'gone'
  const stat = statOf(other.pid)
  if (stat === null || other.start === null) return 'alive'
  return stat.start !== other.start || stat.state === 'Z' || stat.state === 'X' ? 'gone' : 'alive'
}
