import { CloseButton, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Claim } from '../../../../../src/server/schema/index.js'
import { useNames } from '../../../ui/badge'
import { useWords } from '../../../words/language'
import classes from './edit.module.css'
import { countFor, wordsFor } from './settings'
import type { Editing } from './use-edit'
import { Vocabulary } from './vocabulary'
import { EDIT_WORDS } from './words'
import { WordsField } from './words-field'

const BOUNDS = ['low', 'best', 'high'] as const
const STATUSES = ['unknown', 'civilian', 'combatant', 'protected'] as const
const GROUPS = ['unknown', 'men', 'women', 'children'] as const

/** Counts with their raw words and what they are read as; what nobody said stays empty. */
export function Numbers({ editing }: { readonly editing: Editing }) {
  const words = useWords(EDIT_WORDS)
  const say = useNames()
  const { claim, set } = editing
  const [metric, setMetric] = useState<string | null>(null)
  return (
    <div className={classes.stack}>
      {claim.counts.map((count, nth) => (
        <Count key={`${count.metric} ${count.start} ${count.text}`} {...{ editing, count, nth }} />
      ))}
      <div className={classes.pair}>
        <Vocabulary
          part="metrics"
          aria-label={words.metric}
          placeholder={words.addCount}
          value={metric}
          onPick={setMetric}
        />
        {metric === null ? null : (
          <WordsField
            editing={editing}
            what={say('metrics', metric)}
            text={null}
            onTake={(chosen) => {
              set(countFor(metric, chosen))
              setMetric(null)
            }}
          />
        )}
      </div>
    </div>
  )
}

interface CountProps {
  readonly editing: Editing
  readonly count: Claim['counts'][number]
  readonly nth: number
}

function Count({ editing, count, nth }: CountProps) {
  const words = useWords(EDIT_WORDS)
  const say = useNames()
  const { set, typed, claim } = editing
  const { metric } = count
  const slot = `counts.${nth}`
  const name = say('metrics', metric)
  return (
    <fieldset className={classes.count}>
      <legend className="visually-hidden">{name}</legend>
      <div className={classes.countHead}>
        <span>{name}</span>
        <WordsField
          editing={editing}
          what={`${name} ${nth + 1}`}
          text={count.text}
          onTake={(chosen) => set(wordsFor(slot, chosen))}
        />
        <CloseButton
          size="sm"
          aria-label={words.remove(`${name} ${count.text}`)}
          onClick={() => set({ slot, value: '' })}
        />
      </div>
      <div className={classes.bounds}>
        {BOUNDS.map((bound) => (
          <NumberInput
            key={bound}
            size="xs"
            label={words[bound]}
            aria-label={`${name}: ${words[bound]}`}
            value={typed(`${slot}.${bound}`, count[bound])}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            classNames={{ input: `number ${classes.figure}` }}
            onChange={(value) => set({ slot: `${slot}.${bound}`, value: String(value) })}
          />
        ))}
        <NativeSelect
          size="xs"
          label={words.status}
          value={typed(`${slot}.status`, count.status)}
          onChange={(event) => set({ slot: `${slot}.status`, value: event.currentTarget.value })}
          data={STATUSES.map((value) => ({
            value,
            label: value === 'unknown' ? '–' : say('statuses', value),
          }))}
        />
        <NativeSelect
          size="xs"
          label={words.group}
          value={typed(`${slot}.group`, count.group)}
          onChange={(event) => set({ slot: `${slot}.group`, value: event.currentTarget.value })}
          data={GROUPS.map((value) => ({ value, label: value === 'unknown' ? '–' : say('people', value) }))}
        />
        {claim.counts.length < 2 ? null : (
          <NativeSelect
            size="xs"
            label={words.partOf}
            value={typed(`${slot}.part_of`, count.part_of)}
            onChange={(event) => set({ slot: `${slot}.part_of`, value: event.currentTarget.value })}
            data={[
              { value: '', label: '–' },
              ...claim.counts.flatMap((whole, i) =>
                i === nth
                  ? []
                  : [{ value: String(i), label: `${say('metrics', whole.metric)} “${whole.text}”` }],
              ),
            ]}
          />
        )}
      </div>
    </fieldset>
  )
}
