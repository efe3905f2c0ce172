import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { ActorEdit } from '../record/index.js'
import { isDecided } from '../record/index.js'
import type { Project } from './project.js'

/** A party as the record names it. */
export interface ActorRow {
  readonly actor: string
  readonly name: string
  /** Words that sources use for it, the most frequent first. */
  readonly labels: readonly string[]
  readonly claims: number
  readonly decided: number
  /** The actor that it counts as; itself where nobody merged it. */
  readonly into: string
}

/** Actors that claims name, in the order of how often they do. */
export function listActors(project: Project): readonly ActorRow[] {
  const { claims, actors } = project.standing()
  const leads = new Map(actors.map(({ actor, leadsTo }) => [actor, leadsTo]))
  const found = new Map<
    string,
    { name: string; labels: Map<string, number>; claims: number; decided: number }
  >()
  for (const recorded of claims) {
    if (recorded.state === 'rejected') continue
    const { source, via, agents, targets } = recorded.claim
    const seen = new Set<string>()
    for (const { actor, text } of [source, ...via, ...agents, ...targets]) {
      if (actor === null) continue
      const row = found.get(actor.id) ?? { name: actor.name, labels: new Map(), claims: 0, decided: 0 }
      found.set(actor.id, row)
      row.labels.set(text, (row.labels.get(text) ?? 0) + 1)
      if (seen.has(actor.id)) continue
      seen.add(actor.id)
      row.claims++
      if (isDecided(recorded)) row.decided++
    }
  }
  for (const { actor, name } of actors)
    if (!found.has(actor)) found.set(actor, { name: name ?? actor, labels: new Map(), claims: 0, decided: 0 })
  return [...found]
    .map(([actor, { name, labels, ...counts }]) => ({
      actor,
      name,
      labels: [...labels].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text),
      ...counts,
      into: leads.get(actor) ?? actor,
    }))
    .sort((a, b) => b.claims - a.claims || (a.actor < b.actor ? -1 : 1))
}

/** Decides that two actors are one, or with `into: null` that they are not; reversible like every decision. */
export function mergeActors(
  project: Project,
  {
    actor,
    into,
    reason,
  }: { readonly actor: string; readonly into: string | null; readonly reason: string | null },
): Outcome<{ readonly entry: string } | null> {
  const known = new Set(listActors(project).map((row) => row.actor))
  const unknown = [actor, into].filter((id) => id !== null && !known.has(id))
  if (unknown.length > 0 || actor === into) {
    const seen = unknown.length > 0 ? `no claim names ${unknown.join(' or ')}` : 'an actor is itself already'
    return {
      value: null,
      diagnostics: [errorOf('actors/unknown', `${seen}; nothing was changed; "marsad actors" lists ids`)],
    }
  }
  const own = project.standing().actors.find((edit) => edit.actor === actor)
  const fact: ActorEdit = {
    kind: 'actor',
    actor,
    name: own?.name ?? null,
    aliases: own?.aliases ?? [],
    allegiances: own?.allegiances ?? [],
    into,
    reason,
  }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: { entry: value[0]!.hash }, diagnostics }
}
