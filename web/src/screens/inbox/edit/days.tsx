import { NativeSelect, TextInput } from '@mantine/core'
import type { Claim } from '../../../../../src/server/schema/index.js'
import { useDays, useWords } from '../../../words/language'
import { INBOX_WORDS } from '../words'
import classes from './edit.module.css'
import { wordsFor } from './settings'
import type { Editing } from './use-edit'
import { EDIT_WORDS } from './words'
import { WordsField } from './words-field'

interface DaysFieldProps {
  readonly editing: Editing
  readonly slot: 'time' | 'said'
  readonly what: string
}

/** The words for a time and its first and last day, each by a calendar or typed. */
export function DaysField({ editing, slot, what }: DaysFieldProps) {
  const words = useWords(EDIT_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const say = useDays()
  const { claim, set, typed } = editing
  const time: Claim['time'] = claim[slot]
  const day = (end: 'start' | 'end', label: string) => (
    <TextInput
      size="xs"
      type="date"
      label={label}
      description={time?.[end] == null ? ' ' : `${time[end]} · ${say(time[end])}`}
      inputWrapperOrder={['label', 'input', 'description']}
      value={typed(`${slot}.${end}`, time?.[end] ?? null)}
      onChange={(event) => set({ slot: `${slot}.${end}`, value: event.currentTarget.value })}
    />
  )
  return (
    <div className={classes.stack}>
      <WordsField
        editing={editing}
        what={what}
        text={time?.text ?? null}
        onTake={(chosen) => set(wordsFor(slot, chosen))}
        onRemove={() => set({ slot, value: '' })}
      />
      {time === null ? null : (
        <div className={classes.days}>
          {day('start', words.firstDay)}
          {day('end', words.lastDay)}
          <NativeSelect
            size="xs"
            label={words.held}
            value={typed(`${slot}.holds`, time.holds)}
            onChange={(event) => set({ slot: `${slot}.holds`, value: event.currentTarget.value })}
            data={[
              { value: '', label: '–' },
              { value: 'within', label: inbox.holds.within },
              { value: 'throughout', label: inbox.holds.throughout },
            ]}
          />
        </div>
      )}
    </div>
  )
}
