import type { Picture } from '../work/index.js'

/** Ids of incidents that were proposed: the next decision may give them others, and pages still hold the old ones. */
export interface Proposals {
  note(picture: Picture): void
  /** A claim that an incident of this id held; null where none was proposed under it. */
  claimOf(incident: string): string | null
}

export function openProposals(): Proposals {
  const noted = new WeakSet<Picture>()
  const claims = new Map<string, string>()
  return {
    note(picture) {
      if (noted.has(picture)) return
      noted.add(picture)
      for (const { id, permanent, claims: held } of picture.incidents.incidents)
        if (!permanent) claims.set(id, held[0]!.id)
    },
    claimOf: (incident) => claims.get(incident) ?? null,
  }
}
