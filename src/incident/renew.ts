import type { RecordedClaim } from '../record/index.js'
import type { Groups } from './groups.js'
import { addTo, enter, leave, membersAt, takeFrom } from './groups.js'
import type { SettledLinks } from './links.js'
import type { Member } from './member.js'
import { memberOf } from './member.js'
import { byId } from './order.js'
import type { HeldPlaces } from './place-book.js'
import { said } from './place-book.js'
import type { Replayed } from './replay.js'
import { openReplay } from './replay.js'
import type { SaysAnother } from './told-apart.js'

/** Claims by their ids as they are to be, where they are to be other than they are; null: not at all. */
export type Wanted = Map<string, RecordedClaim | null>

/** What is kept from one time to the next. */
export interface Work {
  readonly groups: Groups
  readonly places: HeldPlaces
  readonly saysAnother: SaysAnother
  /** As they are now. */
  readonly links: SettledLinks
  /** How manieth time it is. */
  readonly run: number
}

/** Makes the claims what they are to be and does the work that rests on them. */
export function renew(wanted: Wanted, work: Work): Replayed {
  const { groups, places, links, run } = work
  const whole = groups.byId.size === 0
  const leaving = (): readonly Member[] => [...wanted.keys()].flatMap((id) => groups.byId.get(id) ?? [])
  const put = [...wanted.values()].filter((claim) => claim !== null)
  const moved = places.change({ put, gone: leaving().map(({ claim }) => claim) })
  if (moved.size > 0) takeMoved(wanted, moved, groups)
  takeLinked(wanted, work)
  const replay = openReplay({ ...work, whole })
  const old = leaving()
  for (const member of old) {
    replay.takeApart(member)
    replay.redo(member)
  }
  for (const member of old) {
    leave(groups, member)
    takeFrom(groups.linked, member.root, member)
  }
  const fresh = [...wanted.values()]
    .filter((claim) => claim !== null)
    .sort(byId)
    .map((claim) => memberOf(claim, { book: places, links, run }))
  for (const member of fresh) if (links.isJoined(member.id)) addTo(groups.linked, member.root, member)
  for (const member of fresh) {
    member.linked = membersAt(groups.linked, member.root).length > 1
    enter(groups, member)
  }
  if (!whole) for (const member of fresh) replay.redo(member)
  const replayed = replay.run()
  return { ...replayed, moved: [...replayed.moved, ...fresh] }
}

/** Claims whose place is called otherwise now, since other claims say more of it. */
function takeMoved(wanted: Wanted, moved: ReadonlySet<string>, { byId: members }: Groups): void {
  for (const { id, claim } of members.values()) {
    const { place } = claim.claim
    if (place !== null && !wanted.has(id) && moved.has(said(place))) wanted.set(id, claim)
  }
}

/** All that people joined to a claim is done again with it. */
function takeLinked(wanted: Wanted, { groups, links }: Work): void {
  for (const id of [...wanted.keys()]) {
    const roots = new Set([groups.byId.get(id)?.root ?? id, links.rootOf(id)])
    for (const root of roots)
      for (const { id: other, claim } of membersAt(groups.linked, root))
        if (!wanted.has(other)) wanted.set(other, claim)
  }
}
