import type { Diagnostic, Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import { openActors, plainLabel } from '../name/index.js'
import type { ActorEdit } from '../record/index.js'
import type { OwnActor } from '../review/index.js'
import type { Project } from './project.js'

/** An actor that the project can name. */
export interface KnownActor {
  readonly id: string
  readonly name: string
}

/** What the project's own dictionary has of an actor after an edit. */
export interface EditedActor extends Pick<ActorEdit, 'actor' | 'name' | 'aliases' | 'allegiances' | 'into'> {
  readonly entry: string
}

type Allegiance = ActorEdit['allegiances'][number]

/** Ids as the dictionary has them: small letters, digits and hyphens; an organ of a state stands behind its slash. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/

const refused = (
  code: string,
  seen: string,
): { readonly value: null; readonly diagnostics: Diagnostic[] } => ({
  value: null,
  diagnostics: [errorOf(`actors/${code}`, seen)],
})

const ownOf = (project: Project, actor: string): OwnActor | undefined =>
  project.standing().actors.find((own) => own.actor === actor)

/** Actors that claims name, each once. */
function namedIn(project: Project): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { claim, state } of project.standing().claims) {
    if (state === 'rejected') continue
    for (const { actor } of [claim.source, ...claim.via, ...claim.agents, ...claim.targets])
      if (actor !== null) found.set(actor.id, actor.name)
  }
  return found
}

/** An actor by its id, or by a name or alias of the project's own dictionary that only one has. */
export function findActor(project: Project, given: string): KnownActor | Diagnostic {
  const { actors } = project.standing()
  const own = ownOf(project, given)
  const shipped = openActors().byId(given)
  const name = own?.name ?? shipped?.name ?? namedIn(project).get(given)
  if (own !== undefined || name !== undefined) return { id: given, name: name ?? given }
  const plain = plainLabel(given)
  const named = actors.filter((one) =>
    [one.name, ...one.aliases].some((words) => words !== null && plainLabel(words) === plain),
  )
  if (named.length === 1) return { id: named[0]!.actor, name: named[0]!.name ?? named[0]!.actor }
  const some = named.map(({ actor }) => actor).join(', ')
  return named.length > 1
    ? errorOf('actors/several', `"${given}" is a name of ${some}; nothing was changed; give an id`, given)
    : errorOf(
        'actors/unknown',
        `no actor "${given}" in claims or dictionaries; nothing was changed; "marsad actors" lists ids, ` +
          '"marsad actors add" makes one',
        given,
      )
}

/** Adds an actor to the project's own dictionary, or gives one that is known a name and further aliases. */
export function addActor(
  project: Project,
  {
    actor,
    name,
    aliases,
    reason,
  }: {
    readonly actor: string
    readonly name: string | null
    readonly aliases: readonly string[]
    readonly reason: string | null
  },
): Outcome<EditedActor | null> {
  if (!ID.test(actor))
    return refused(
      'id',
      `"${actor}" is no id; nothing was changed; use small letters, digits and hyphens: halvek-guard`,
    )
  const own = ownOf(project, actor)
  const known = findActor(project, actor)
  const named = name?.trim() || (own?.name ?? ('code' in known ? null : known.name))
  if (named === null)
    return refused('name', `${actor} is new and has no name; nothing was changed; give one with --name`)
  const all = [...(own?.aliases ?? []), ...aliases.map((alias) => alias.trim())].filter(
    (alias, i, list) => alias !== '' && alias !== named && list.indexOf(alias) === i,
  )
  const isSame = own !== undefined && own.name === named && own.aliases.length === all.length
  if (isSame) return refused('same', `${actor} has this name and these aliases already; nothing was changed`)
  const rival = rivalOf(project, actor, [named, ...all])
  if (rival !== null) return rival
  return tell(project, { ...editOf(own, actor), name: named, aliases: all, reason })
}

/** Two own actors with one name could not be told apart by it. */
function rivalOf(
  project: Project,
  actor: string,
  names: readonly string[],
): ReturnType<typeof refused> | null {
  const plain = new Set(names.map(plainLabel))
  for (const other of project.standing().actors) {
    if (other.actor === actor || other.leadsTo === actor) continue
    const shared = [other.name, ...other.aliases].find((word) => word !== null && plain.has(plainLabel(word)))
    if (shared != null)
      return refused(
        'clash',
        `"${shared}" is a name of ${other.actor} already; nothing was changed; ` +
          `if they are one: marsad actors merge ${actor} ${other.actor}`,
      )
  }
  return null
}

const editOf = (own: OwnActor | undefined, actor: string): Omit<ActorEdit, 'reason'> => ({
  kind: 'actor',
  actor,
  name: own?.name ?? null,
  aliases: own?.aliases ?? [],
  allegiances: own?.allegiances ?? [],
  into: own?.into ?? null,
})

function tell(project: Project, fact: ActorEdit): Outcome<EditedActor> {
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  const { actor, name, aliases, allegiances, into } = fact
  return { value: { actor, name, aliases, allegiances, into, entry: value[0]!.hash }, diagnostics }
}

/** First and last day, both inclusive; null where it is not known since or until when. */
export interface AllegianceOptions extends Allegiance {
  readonly actor: string
  readonly reason: string | null
}

/**
 * Records on whose side an actor stood from one day until another. The same side from the same day again is the same
 * allegiance, with its last day set anew; two sides on one day are refused.
 */
export function setAllegiance(
  project: Project,
  { actor, to, from, until, reason }: AllegianceOptions,
): Outcome<EditedActor | null> {
  const [one, side] = [findActor(project, actor), findActor(project, to)]
  const faults = [one, side].filter((found) => 'code' in found)
  if ('code' in one || 'code' in side) return { value: null, diagnostics: faults }
  if (one.id === side.id) return refused('itself', `${one.id} is on its own side; nothing was changed`)
  if (from !== null && until !== null && from > until)
    return refused(
      'days',
      `from ${from} until ${until}: the first day comes after the last; nothing was changed`,
    )
  const own = ownOf(project, one.id)
  const into = own?.leadsTo ?? one.id
  if (into !== one.id)
    return refused('merged', `${one.id} counts as ${into}; nothing was changed; name ${into} instead`)
  const others = (own?.allegiances ?? []).filter((known) => known.to !== side.id || known.from !== from)
  const added: Allegiance = { to: side.id, from, until }
  const rival = others.find((known) => overlap(known, added))
  if (rival !== undefined)
    return refused(
      'overlap',
      `${one.id} stood with ${rival.to} ${sayDays(rival)}, which meets ${sayDays(added)}; nothing was changed; ` +
        `end the other first: marsad actors allegiance ${one.id} --to ${rival.to}` +
        `${rival.from === null ? '' : ` --from ${rival.from}`} --until DAY`,
    )
  const allegiances = [...others, added].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const edit = editOf(own, one.id)
  return tell(project, { ...edit, name: edit.name ?? one.name, allegiances, reason })
}

/** Whether two stretches share a day; an end that is not known may lie anywhere. */
const overlap = (a: Allegiance, b: Allegiance): boolean =>
  (a.from === null || b.until === null || a.from <= b.until) &&
  (b.from === null || a.until === null || b.from <= a.until)

/** `from 2024-01-01 until 2024-03-31`; `at all times` where neither end is known. */
export const sayDays = ({ from, until }: Pick<Allegiance, 'from' | 'until'>): string =>
  from === null && until === null
    ? 'at all times'
    : [from === null ? null : `from ${from}`, until === null ? null : `until ${until}`]
        .filter((part) => part !== null)
        .join(' ')
