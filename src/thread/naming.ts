import { mayCount, type RecordedClaim, speakerOf } from '../record/index.js'
import { byId } from './words.js'

/** Which word a speaker or a publisher uses for an actor. */
export interface Label {
  /** Id of the actor. */
  readonly actor: string
  readonly name: string
  readonly label: string
  /** True where the word takes sides. */
  readonly loaded: boolean
  readonly by: string
  readonly times: number
  /** ISO dates of the reports; null where none has one. */
  readonly first: string | null
  readonly last: string | null
}

/** Labels in the order of actor, label and speaker. Inside direct speech the speaker's word, else the publisher's. */
export function namingOf(
  claims: readonly RecordedClaim[],
  options: { readonly suggestions: boolean },
): readonly Label[] {
  const labels = new Map<string, Label>()
  for (const recorded of claims.filter((c) => mayCount(c, options)).toSorted(byId)) {
    const { claim, report } = recorded
    const by = claim.quoted === 'direct' ? speakerOf(recorded) : (report.publisher ?? speakerOf(recorded))
    for (const { actor, text } of [...claim.agents, ...claim.targets]) {
      if (actor === null) continue
      const key = JSON.stringify([actor.id, text.toLowerCase(), by])
      const known = labels.get(key)
      const days = [known?.first, known?.last, report.published]
        .filter((d): d is string => typeof d === 'string')
        .sort()
      labels.set(key, {
        actor: actor.id,
        name: actor.name,
        label: known?.label ?? text,
        loaded: actor.loaded,
        by,
        times: (known?.times ?? 0) + 1,
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
      })
    }
  }
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, label]) => label)
}
