import { Text } from '@mantine/core'
import type { Card, Claim } from '../../../../src/server/schema/index.js'
import { SLOTS, type Slot } from '../../text/marks'
import { TEXT_WORDS } from '../../text/words'
import { useNames } from '../../ui/badge'
import { sayRange } from '../../ui/range'
import { useComma, useWords } from '../../words/language'
import classes from './card.module.css'
import { INBOX_WORDS } from './words'

const isSlot = (name: string): name is Slot => SLOTS.some((slot) => slot === name)

/** What was decided beside what a later reading makes of the same words. */
export function SecondLook({
  card,
  look,
}: {
  readonly card: Card
  readonly look: NonNullable<Card['secondLook']>
}) {
  const words = useWords(INBOX_WORDS)
  const comma = useComma()
  const text = useWords(TEXT_WORDS)
  const say = useNames()
  const name = (slot: string): string => (isSlot(slot) ? text.slots[slot] : slot)
  const value = (claim: Claim, slot: string): string => {
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
  }
  return (
    <section className={classes.second} data-testid="second-look">
      <Text size="sm" fw={600}>
        {words.second}
      </Text>
      <Text size="sm" c="dimmed">
        {words.secondHow(look.slots.map(name).join(comma))}
      </Text>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.decided}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {look.slots.map((slot) => (
            <tr key={slot}>
              <th scope="row">{name(slot)}</th>
              <td dir="auto">{value(card.claim, slot)}</td>
              <td dir="auto">{value(look.reading, slot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function textOf(claim: Claim, slot: Exclude<Slot, 'counts'>): string {
  const words = claim[slot]
  if (words === null) return '–'
  const list = Array.isArray(words) ? words : [words]
  return list.map(({ text }) => text).join('; ') || '–'
}
