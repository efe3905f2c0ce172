import type { Hash } from '../record/index.js'
import type { State } from '../state/index.js'
import { statesOf } from '../state/index.js'
import type { Announced, Label } from '../thread/index.js'
import { agendaOf } from '../thread/index.js'
import type { Project, QuotedThread } from '../work/index.js'
import { listAgenda, listNaming, listPositions, sidesOf } from '../work/index.js'

type Agenda = ReturnType<typeof listAgenda>

/** States and threads of a record, worked out when they are first asked for and kept until it changes. */
export interface Derived {
  states(suggestions: boolean): readonly State[]
  threads(suggestions: boolean): readonly QuotedThread[]
  naming(suggestions: boolean): readonly Label[]
  /** On the day of asking. */
  agenda(suggestions: boolean): Agenda
  /** What was announced for a day, without the words of it: all that a timeline needs. */
  planned(suggestions: boolean): readonly Announced[]
}

export function openDerived(project: Project): Derived {
  const kept = <T>(make: (options: { readonly suggestions: boolean }) => T) => {
    const made = new Map<boolean, { readonly of: object; readonly day: string; readonly value: T }>()
    return (suggestions: boolean): T => {
      const of = project.standing()
      const day = project.clock().toISOString().slice(0, 10)
      const known = made.get(suggestions)
      if (known !== undefined && known.of === of && known.day === day) return known.value
      const value = make({ suggestions })
      made.set(suggestions, { of, day, value })
      return value
    }
  }
  const knownOf = ({ suggestions }: { readonly suggestions: boolean }) => ({
    suggestions,
    sideOf: sidesOf(project.standing().actors),
    textOf: (text: Hash) => project.objects.get(text)?.toString('utf8') ?? null,
  })
  return {
    states: kept((options) => statesOf(project.standing().claims, knownOf(options))),
    planned: kept((options) => {
      const today = project.clock().toISOString().slice(0, 10)
      return agendaOf(project.standing().claims, { ...knownOf(options), today })
    }),
    threads: kept((options) => listPositions(project, options)),
    naming: kept((options) => listNaming(project, options)),
    agenda: kept((options) => listAgenda(project, options)),
  }
}
