import type { LineClaim } from '../report/index.js'

/** Which claims of one text are the same claim, over all its readings and decisions. Grows in place. */
export interface Identities {
  /** Every id that a claim was read or decided under, with the id that it keeps: the first. */
  readonly ids: ReadonlyMap<string, string>
  /** Claims of a reading by the ids that they keep. */
  read(claims: readonly LineClaim[]): ReadonlyMap<string, LineClaim>
  /** The id that a decided claim keeps. */
  decide(id: string, as: LineClaim): string
}

/** The same words as trigger and source: the same claim, whatever kind or stance it was read with. */
const wordsOf = ({ trigger, source }: LineClaim): string =>
  `${trigger.start} ${trigger.end} ${source.start} ${source.end}`

/**
 * A reading's claim is one known before if it has its id, else if it has the trigger and the source that it was ever
 * read or decided with; each known claim is met once a reading. Also what was undone is remembered here, so that no undo
 * changes an id.
 */
export function startIdentities(): Identities {
  const ids = new Map<string, string>()
  const byWords = new Map<string, string[]>()
  const remember = (kept: string, id: string, claim: LineClaim): void => {
    const words = wordsOf(claim)
    const known = byWords.get(words)
    if (known === undefined) byWords.set(words, [kept])
    else if (!known.includes(kept)) known.push(kept)
    if (!ids.has(id)) ids.set(id, kept)
  }
  const freshId = (id: string): string => {
    let fresh = id
    for (let n = 2; ids.has(fresh); n++) fresh = `${id}.${n}`
    ids.set(fresh, fresh)
    return fresh
  }
  return {
    ids,
    read(claims) {
      const met = new Map<string, LineClaim>()
      const meet = (kept: string | undefined, claim: LineClaim): boolean => {
        if (kept === undefined || met.has(kept)) return false
        met.set(kept, claim)
        remember(kept, claim.id, claim)
        return true
      }
      claims
        .filter((claim) => ids.get(claim.id) !== claim.id || !meet(claim.id, claim))
        .filter((claim) => !meet(ids.get(claim.id), claim))
        .filter(
          (claim) =>
            !meet(
              byWords.get(wordsOf(claim))?.find((kept) => !met.has(kept)),
              claim,
            ),
        )
        .forEach((claim) => void meet(freshId(claim.id), claim))
      return met
    },
    decide(id, as) {
      const kept = ids.get(id) ?? freshId(id)
      remember(kept, id, as)
      return kept
    },
  }
}
