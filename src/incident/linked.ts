import { membersAt } from './groups.js'
import type { Asked, Step } from './step.js'

/** Joins what people joined: first along their links, with their reasons, then by way of claims that do not count. */
export const LINKED: Step = {
  *all({ linked }) {
    for (const [root, members] of linked) if (members.length > 1) yield taskOf(root)
  },
  *about({ linked, root }) {
    if (linked) yield taskOf(root)
  },
  run({ key: root }, { groups, links, bundleAt, joinClaims }) {
    const members = membersAt(groups.linked, root)
    for (const member of members) bundleAt(member)
    for (const { claims, reason } of links.joinedUnder(root)) {
      const [a, b] = [groups.byId.get(claims[0]), groups.byId.get(claims[1])]
      if (a === undefined || b === undefined) continue
      joinClaims(a, b, reason === null ? 'joined by decision' : `joined by decision: ${reason}`)
    }
    const [first, ...rest] = members
    for (const other of rest)
      joinClaims(first!, other, 'joined by decisions, by way of claims that do not count now')
  },
}

const taskOf = (root: string): Asked => ({ rank: 0, key: root })
