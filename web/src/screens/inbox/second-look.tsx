import { Text } from '@mantine/core'
import type { Card } from '../../../../src/server/schema/index.js'
import { Isolates } from '../../sayings/said'
import { useComma, useWords } from '../../words/language'
import classes from './card.module.css'
import { useSlotValues } from './slot-values'
import { INBOX_WORDS } from './words'

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
  const { name, value } = useSlotValues()
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
              <td>
                <Isolates words={value(card.claim, slot)} />
              </td>
              <td>
                <Isolates words={value(look.reading, slot)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
