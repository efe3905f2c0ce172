import type { RecordedClaim } from '../record/index.js'
import type { Account } from './account.js'
import { accountOf } from './account.js'
import type { Bundle } from './bundle.js'
import { bundleOf } from './bundle.js'
import type { SettledLinks } from './links.js'
import type { PlaceBook } from './place.js'
import type { Rest } from './rest.js'
import type { Sorted } from './sort-out.js'
import { sortOut } from './sort-out.js'

/** An account with its place in the work of proposing. Changes in place; never leaves this room. */
export interface Member extends Account {
  sorted: Sorted
  /** The claim that stands for all that people joined to its own; itself where they joined none. */
  readonly root: string
  /** People joined its claim to another that counts. */
  linked: boolean
  /** Where it is while proposals are made; follow it with `now`. Null where it was left alone, and afterwards. */
  bundle: Bundle | null
  /** What came of it the last time. */
  rest: Rest | null
  /** In which run its bundle was last taken apart. */
  opened: number
}

interface MemberOf {
  readonly book: PlaceBook
  readonly links: SettledLinks
  readonly run: number
}

/** A claim as it enters the work: alone, and other than the last time. */
export function memberOf(claim: RecordedClaim, { book, links, run }: MemberOf): Member {
  const root = links.rootOf(claim.id)
  const member = accountOf(claim, { book, root, run })
  member.sorted = sortOut(member)
  member.bundle = bundleOf(member, { roots: rootsOf(root, links), strayed: true })
  return member
}

const NONE: readonly string[] = []

/** The claim that stands for it, where decisions hold that apart from others. */
export const rootsOf = (root: string, links: SettledLinks): readonly string[] =>
  links.apartFrom(root).size > 0 ? [root] : NONE

/** Whether it may be of an incident: people said so, or it tells of a happening. */
export const mayHappen = ({ linked, sorted }: Member): boolean => linked || sorted.as === 'happening'

export const isToll = ({ linked, sorted }: Member): boolean => !linked && sorted.as === 'toll'
