import type { Told } from './speakers.js'

/** Claims as they were at some time, as far as origins rest on them. Whoever holds one goes on with it. */
export interface ToldVersion {
  /** What was changed next: claims as they were before that; null where they were not there. */
  next: { readonly before: ReadonlyMap<string, Told | null>; readonly version: ToldVersion } | null
}

/** Claims that come, change and go: a change costs what it touches, and what was before can be read still. */
export interface ToldClaims {
  /** Null takes a claim out. */
  change(changed: ReadonlyMap<string, Told | null>): ToldVersion
  /** Null where the claim is not there. @param at the newest where it is left out */
  of(claim: string, at?: ToldVersion): Told | null
  all(at?: ToldVersion): ReadonlyMap<string, Told>
  /** Each value that some claim has now, once. */
  each(): Iterable<Told>
}

export function openToldClaims(): ToldClaims {
  const claims = new Map<string, Told>()
  const counts = new Map<Told, number>()
  /** Null before the first change: nobody holds that. */
  let newest: ToldVersion | null = null
  const count = (one: Told, by: 1 | -1): void => {
    const now = (counts.get(one) ?? 0) + by
    if (now === 0) counts.delete(one)
    else counts.set(one, now)
  }
  return {
    change(changed) {
      const before = new Map<string, Told | null>()
      for (const [id, now] of changed) {
        const was = claims.get(id) ?? null
        if (newest !== null) before.set(id, was)
        if (was !== null) count(was, -1)
        if (now !== null) count(now, 1)
        if (now === null) claims.delete(id)
        else claims.set(id, now)
      }
      const version: ToldVersion = { next: null }
      if (newest !== null) newest.next = { before, version }
      newest = version
      return version
    },
    of(claim, at) {
      for (let next = at?.next ?? null; next !== null; next = next.version.next) {
        const was = next.before.get(claim)
        if (was !== undefined) return was
      }
      return claims.get(claim) ?? null
    },
    all(at) {
      const changes: ReadonlyMap<string, Told | null>[] = []
      for (let next = at?.next ?? null; next !== null; next = next.version.next) changes.push(next.before)
      if (changes.length === 0) return claims
      const then = new Map(claims)
      for (const before of changes.reverse())
        for (const [id, was] of before)
          if (was === null) then.delete(id)
          else then.set(id, was)
      return then
    },
    each: () => counts.keys(),
  }
}
