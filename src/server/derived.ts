import type { Hash } from '../record/index.js'
import type { State } from '../state/index.js'
import { openStates } from '../state/index.js'
import type { Announced, Label, Thread, Ultimatum } from '../thread/index.js'
import { openAgenda, openPositions, openUtterances } from '../thread/index.js'
import type { Project } from '../work/index.js'
import { namingFor, sidesOf } from '../work/index.js'

export interface Agenda {
  readonly announced: readonly Announced[]
  /** Ultimatums that set no day. */
  readonly ultimatums: readonly Ultimatum[]
}

/** States and threads of a record as it goes on: asked again after a change, only what it touches is worked out again. */
export interface Derived {
  states(suggestions: boolean): readonly State[]
  /** Without the sentences, which are found when a thread is shown. */
  threads(suggestions: boolean): readonly Thread[]
  thread(id: string, suggestions: boolean): Thread | null
  naming(suggestions: boolean): readonly Label[]
  /** On the day of asking. */
  agenda(suggestions: boolean): Agenda
  /** Works all of it out, in pieces that hold up nobody for long. */
  workAhead(suggestions: boolean): Generator<void>
}

/** Claims of which the words for actors are read in one piece. */
const CLAIMS = 4000

/** One of two, whether suggestions are in it or not. */
const twice = <T>(open: () => T): ((suggestions: boolean) => T) => {
  const [decided, all] = [open(), open()]
  return (suggestions) => (suggestions ? all : decided)
}

export function openDerived(project: Project): Derived {
  const textOf = (text: Hash): string | null => project.objects.get(text)?.toString('utf8') ?? null
  const today = (): string => project.clock().toISOString().slice(0, 10)
  const sides = lastOf(sidesOf)
  const known = (suggestions: boolean) => ({ suggestions, sideOf: sides(project.standing().actors) })
  const held = twice(() => ({
    utterances: openUtterances(),
    positions: openPositions(),
    agenda: openAgenda(),
    naming: namingFor(project),
    states: openStates(),
  }))
  const kept = <T>(make: (suggestions: boolean) => T): ((suggestions: boolean) => T) => {
    const made = twice((): { of: object | null; day: string; value: T | null } => ({
      of: null,
      day: '',
      value: null,
    }))
    return (suggestions) => {
      const last = made(suggestions)
      const [of, day] = [project.standing(), today()]
      if (last.value !== null && last.of === of && last.day === day) return last.value
      const value = make(suggestions)
      Object.assign(last, { of, day, value })
      return value
    }
  }
  const utterances = kept((of) => held(of).utterances.of(project.standing().claims, known(of)))
  const threads = kept((of) => {
    const found = held(of).positions.threads(utterances(of), {})
    return { found, byId: new Map(found.map((thread) => [thread.id, thread])) }
  })
  const derived: Omit<Derived, 'workAhead'> = {
    states: kept((of) => held(of).states(project.standing().claims, known(of))),
    threads: (of) => threads(of).found,
    thread: (id, of) => threads(of).byId.get(id) ?? null,
    naming: kept((of) => held(of).naming.labels(project.standing().claims, { suggestions: of })),
    agenda: kept((of) => {
      const asked = { textOf, today: today() }
      const { announced, ultimatums } = held(of).agenda
      return { announced: announced(utterances(of), asked), ultimatums: ultimatums(utterances(of), asked) }
    }),
  }
  return {
    ...derived,
    *workAhead(of) {
      const { claims } = project.standing()
      derived.states(of)
      yield
      const spoken = utterances(of)
      yield
      yield* held(of).positions.readAhead(spoken)
      derived.threads(of)
      yield
      derived.agenda(of)
      for (let at = 0; at < claims.length; at += CLAIMS) {
        yield
        held(of).naming.readAhead(claims.slice(at, at + CLAIMS), { suggestions: of })
      }
      yield
      derived.naming(of)
    },
  }
}

/** Keeps what was made last, for as long as it is made of the same. */
function lastOf<Of, T>(make: (of: Of) => T): (of: Of) => T {
  let last: { readonly of: Of; readonly made: T } | null = null
  return (of) => {
    if (last === null || last.of !== of) last = { of, made: make(of) }
    return last.made
  }
}
