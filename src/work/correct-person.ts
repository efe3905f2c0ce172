import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { Fact, Note, Victim } from '../record/index.js'
import { findOne } from './find.js'
import type { Project } from './project.js'
import { faultsOf, type Listing, namesOf, plainVictim } from './victims.js'

/** What is known of somebody on a list, told anew: what was told before stays in the log, and an undo brings it back. */
export function correctPerson(
  project: Project,
  given: string,
  { person, reason }: { readonly person: Listing; readonly reason: string | null },
): Outcome<{ readonly victim: string; readonly incident: string; readonly entry: string } | null> {
  const listed = findOne(project.standing().victims, given, {
    what: 'person listed',
    idOf: ({ victim }) => victim,
  })
  if ('code' in listed) return { value: null, diagnostics: [listed] }
  const faults = faultsOf(person).map((fault) => errorOf('victim/fault', `${fault}; nothing was changed`))
  if (faults.length > 0) return { value: null, diagnostics: faults }
  const { age, sex, status, metric } = person
  const before = plainVictim(listed)
  const after: Victim = { ...before, names: namesOf(person), age, sex, status, metric }
  if (JSON.stringify(after) === JSON.stringify(before))
    return {
      value: null,
      diagnostics: [
        errorOf(
          'victim/same',
          'all of this is on the list already; nothing was changed; give what is otherwise',
        ),
      ],
    }
  const { victim, incident } = listed
  const why: readonly Note[] = reason === null ? [] : [{ kind: 'note', about: victim, text: reason }]
  // The note first: "undo" takes back what was said last.
  const facts: readonly Fact[] = [...why, after]
  const { value, diagnostics } = project.log.append(facts, { seal: true })
  return { value: { victim, incident, entry: value.at(-1)!.hash }, diagnostics }
}
