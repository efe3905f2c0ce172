import type { Incident } from '../incident/index.js'
import type { SaidOf } from '../record/index.js'

/** A person's word on an incident, under one of the ids that lead to it. */
interface OnIncident {
  readonly incident: string
  /** Left out where it is not known: then it is taken for a word on all. */
  readonly of?: SaidOf
}

/** Of words on one thing of an incident, the one that holds, or those of which none does. */
export interface Settled<W> {
  readonly holds: W | null
  /** Words on incidents that are one now, none of which was said of the whole; in the order of the log. */
  readonly unsettled: readonly W[]
}

/**
 * The word that holds for the whole of an incident to which several ids lead: the last, where it was said of all that the
 * others were said of. Where others are left that say something else, none holds until somebody says it anew. What was
 * said of a part that was split off counts no more once the split is undone.
 * @param words on one thing, in the order of the log
 */
export function settledAmong<W extends OnIncident>(
  words: readonly W[],
  {
    incident,
    isSame,
  }: {
    readonly incident: Pick<Incident, 'id' | 'claims'>
    readonly isSame: (a: W, b: W) => boolean
  },
): Settled<W> {
  const isFirm = (word: W): boolean => word.of?.undone !== true || word.incident === incident.id
  const firm = words.filter(isFirm)
  if (words.length === 0 || (words.length === 1 && firm.length === 1))
    return { holds: words[0] ?? null, unsettled: [] }
  const here = new Set(incident.claims.map(({ id }) => id))
  const saidOf = new Map(
    words.map((word) => [word, word.of === undefined ? here : within(word.of.claims, here)]),
  )
  const covers = (a: W, b: W): boolean => [...saidOf.get(b)!].every((claim) => saidOf.get(a)!.has(claim))
  const among = [...new Map((firm.length > 0 ? firm : words).map((word) => [word.incident, word])).values()]
  const later = (a: W, b: W): boolean => words.indexOf(a) > words.indexOf(b)
  const left = words.filter(
    (word) => among.includes(word) && !among.some((other) => later(other, word) && covers(other, word)),
  )
  const last = left.at(-1)!
  const isOne = firm.length > 0 && left.every((word) => word === last || isSame(word, last))
  return isOne ? { holds: last, unsettled: [] } : { holds: null, unsettled: left }
}

const within = (claims: readonly string[], here: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(claims.filter((claim) => here.has(claim)))

/** `Rana chose 5 to 6 for i-1 and Omar chose 7 for i-2, before these were one incident; …`. */
export const sayUnsettled = (said: readonly string[], anew: string): string =>
  said.length === 1
    ? `${said[0]} alone, which leads here now; it does not hold for the whole: ${anew}`
    : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}, before these were one incident; ${
        said.length === 2 ? 'neither holds' : 'none of them holds'
      } for the whole: ${anew}`
