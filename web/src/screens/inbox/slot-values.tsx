import type { Claim } from '../../../../src/server/schema/index.js'
import { SLOTS, type Slot } from '../../text/marks'
import { TEXT_WORDS } from '../../text/words'
import { useNames } from '../../ui/badge'
import { sayRange } from '../../ui/range'
import { useWords } from '../../words/language'

const isSlot = (name: string): name is Slot => SLOTS.some((slot) => slot === name)

/** Slots of a claim by their names, and what a claim has in them, in short. */
export function useSlotValues(): {
  readonly name: (slot: string) => string
  readonly value: (claim: Claim, slot: string) => string
} {
  const text = useWords(TEXT_WORDS)
  const say = useNames()
  return {
    name: (slot) => (isSlot(slot) ? text.slots[slot] : slot),
    value(claim, slot) {
      if (slot === 'kind') return say('kinds', claim.kind)
      if (slot === 'stance') return say('stances', claim.stance)
      if (slot === 'phase') return claim.phase === null ? '–' : say('phases', claim.phase)
      if (slot === 'quoted') return claim.quoted
      if (slot === 'counts')
        return (
          claim.counts
            .map((count) => `${say('metrics', count.metric)} ${sayRange(count)} “${count.text}”`)
            .join('; ') || '–'
        )
      return isSlot(slot) && slot !== 'counts' ? textOf(claim, slot) : '–'
    },
  }
}

function textOf(claim: Claim, slot: Exclude<Slot, 'counts'>): string {
  const words = claim[slot]
  if (words === null) return '–'
  const list = Array.isArray(words) ? words : [words]
  return list.map(({ text }) => text).join('; ') || '–'
}
