import type { Outcome } from '../diagnostic/index.js'
import { errorOf } from '../diagnostic/index.js'
import type { ActorEdit } from '../record/index.js'
import { isDecided } from '../record/index.js'
import { findActor } from './actor-edit.js'
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
    const seen: string[] = []
    for (const { actor, text } of [source, ...via, ...agents, ...targets]) {
      if (actor === null) continue
      let row = found.get(actor.id)
      if (row === undefined) {
        row = { name: actor.name, labels: new Map(), claims: 0, decided: 0 }
        found.set(actor.id, row)
      }
      row.labels.set(text, (row.labels.get(text) ?? 0) + 1)
      if (seen.includes(actor.id)) continue
      seen.push(actor.id)
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
  const one = findActor(project, actor)
  const other = into === null ? null : findActor(project, into)
  if ('code' in one || (other !== null && 'code' in other))
    return { value: null, diagnostics: [one, other].filter((found) => found !== null && 'code' in found) }
  const from = one.id
  const to = other?.id ?? null
  const { actors } = project.standing()
  const leadsTo = (id: string): string => actors.find((edit) => edit.actor === id)?.leadsTo ?? id
  const own = actors.find((edit) => edit.actor === from)
  const refusal = refusalOf({ from, to, own: own?.into ?? null, leadsTo })
  if (refusal !== null)
    return { value: null, diagnostics: [errorOf('actors/merge', `${refusal}; nothing was changed`)] }
  const fact: ActorEdit = {
    kind: 'actor',
    actor: from,
    name: own?.name ?? null,
    aliases: own?.aliases ?? [],
    allegiances: own?.allegiances ?? [],
    into: to,
    reason,
  }
  const { value, diagnostics } = project.log.append([fact], { seal: true })
  return { value: { entry: value[0]!.hash }, diagnostics }
}

/** Why a merge cannot be; null where it can. */
function refusalOf({
  from,
  to,
  own,
  leadsTo,
}: {
  readonly from: string
  readonly to: string | null
  /** What it is merged into now. */
  readonly own: string | null
  readonly leadsTo: (id: string) => string
}): string | null {
  if (to === null) return own === null ? `${from} was merged with none` : null
  if (to === from) return 'an actor is itself already'
  if (own === to) return `${from} counts as ${to} already`
  return leadsTo(to) === from ? `${to} counts as ${from} already: the merge would go in a circle` : null
}
