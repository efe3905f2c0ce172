import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { ActorEdit } from '../record/index.js'
import { findActor, sayDays } from './actor-edit.js'
import type { Project } from './project.js'

/** An entry of the project's own dictionary as it is to be from now on, whole. */
export type ActorWish = Omit<ActorEdit, 'kind'>

type Allegiance = ActorEdit['allegiances'][number]

/** Ids as the dictionary has them. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/

const DAY = /^\d{4}-\d{2}-\d{2}$/

const fault = (code: string, seen: string): Diagnostic =>
  errorOf(`actors/${code}`, `${seen}; nothing was changed`)

/** Sets an entry of the project's own dictionary whole: name, aliases, sides over time, and what it counts as. */
export function setActor(project: Project, wish: ActorWish): Outcome<{ readonly entry: string } | null> {
  const { actor, allegiances, into, reason } = wish
  const known = findActor(project, actor)
  const name = wish.name?.trim() || ('code' in known ? null : known.name)
  const aliases = [...new Set(wish.aliases.map((alias) => alias.trim()))].filter(
    (alias) => alias !== '' && alias !== name,
  )
  const faults = [
    ...('code' in known && !ID.test(actor)
      ? [fault('id', `"${actor}" is no id; use small letters, digits and hyphens: halvek-guard`)]
      : []),
    ...(name === null ? [fault('name', `${actor} is new and has no name`)] : []),
    ...allegiances.flatMap((one) => faultsOfSide(project, actor, one)),
    ...overlapsIn(allegiances),
    ...(into === null ? [] : faultsOfMerge(project, actor, into)),
  ]
  if (faults.length > 0) return { value: null, diagnostics: faults }
  const fact: ActorEdit = { kind: 'actor', actor, name, aliases, allegiances, into, reason }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: { entry: value[0]!.hash }, diagnostics }
}

function faultsOfSide(
  project: Project,
  actor: string,
  { to, from, until }: Allegiance,
): readonly Diagnostic[] {
  const side = findActor(project, to)
  if ('code' in side) return [side]
  if (side.id === actor) return [fault('itself', `${actor} is on its own side`)]
  const strange = [from, until].find((day) => day !== null && !DAY.test(day))
  if (strange !== undefined) return [fault('days', `"${strange}" is no day; give it as YYYY-MM-DD`)]
  if (from !== null && until !== null && from > until)
    return [fault('days', `from ${from} until ${until}: the first day comes after the last`)]
  return []
}

/** Two sides on one day could not be told apart in a tally. */
function overlapsIn(allegiances: readonly Allegiance[]): readonly Diagnostic[] {
  const meet = (a: Allegiance, b: Allegiance): boolean =>
    (a.from === null || b.until === null || a.from <= b.until) &&
    (b.from === null || a.until === null || b.from <= a.until)
  return allegiances.flatMap((one, i) => {
    const other = allegiances.slice(i + 1).find((later) => meet(one, later))
    if (other === undefined) return []
    return [
      fault('overlap', `with ${one.to} ${sayDays(one)}, which meets ${sayDays(other)} with ${other.to}`),
    ]
  })
}

function faultsOfMerge(project: Project, actor: string, into: string): readonly Diagnostic[] {
  const target = findActor(project, into)
  if ('code' in target) return [target]
  const leads = project.standing().actors.find((own) => own.actor === target.id)?.leadsTo ?? target.id
  return leads === actor ? [fault('circle', `${into} counts as ${actor} already`)] : []
}
