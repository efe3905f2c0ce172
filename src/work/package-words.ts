import type { WordIn } from '../import/index.js'
import { actorRow, DECISIONS } from '../import/index.js'
import type { ActorEdit } from '../record/index.js'
import type { PackageFiles } from './package-files.js'

/** What people decided beyond the claims, in the order in which it is to be recorded. */
export async function wordsIn(files: PackageFiles): Promise<readonly WordIn[]> {
  const words: WordIn[] = []
  for (const { table, word } of DECISIONS)
    if (files.has(table)) for await (const one of files.each(table, word)) words.push(one)
  return [...(await actorsIn(files)), ...words]
}

/** Actors with their other names and the sides that they stood on. */
async function actorsIn(files: PackageFiles): Promise<readonly WordIn[]> {
  if (!files.has('own_actors')) return []
  const aliases = new Map<string, string[]>()
  if (files.has('aliases'))
    for await (const { actor, alias } of files.each('aliases', (row) => ({
      actor: row.need('actor_id'),
      alias: row.need('alias'),
    })))
      aliases.set(actor, [...(aliases.get(actor) ?? []), alias])
  const sides = new Map<string, ActorEdit['allegiances'][number][]>()
  if (files.has('actor_periods'))
    for await (const { actor, ...side } of files.each('actor_periods', (row) => ({
      actor: row.need('actor_id'),
      to: row.need('to_actor_id'),
      from: row.text('from'),
      until: row.text('until'),
    })))
      sides.set(actor, [...(sides.get(actor) ?? []), side])
  const words: WordIn[] = []
  for await (const { by, actor, name, into, reason } of files.each('own_actors', actorRow))
    words.push({
      by,
      fact: {
        kind: 'actor',
        ...{ actor, name, into, reason },
        aliases: aliases.get(actor) ?? [],
        allegiances: sides.get(actor) ?? [],
      },
    })
  return words
}
