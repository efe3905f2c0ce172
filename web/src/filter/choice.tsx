import { Button, Combobox, Text, useCombobox } from '@mantine/core'
import { memo, useState } from 'react'
import type { FilterWords } from '../../../src/server/schema/index.js'
import { Trouble } from '../ui/trouble'
import { useWords } from '../words/language'
import classes from './filter.module.css'
import { type Option, useOptions } from './options'
import { type ListKey, partsOf, toggled } from './parts'
import { FILTER_WORDS } from './words'

interface ChoiceProps {
  readonly list: ListKey
  readonly value: string | undefined
  readonly change: (change: Partial<FilterWords>) => void
}

/** More than these nobody looks through; typing narrows them. */
const SHOWN = 80

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** One list of the filter: a button that opens its entries, to be chosen with mouse or keys. */
export const Choice = memo(function Choice({ list, value, change }: ChoiceProps) {
  const words = useWords(FILTER_WORDS)
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setTyped('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const { options, error, refetch } = useOptions(list, combobox.dropdownOpened)
  const chosen = partsOf(value)
  const label = words.lists[list]
  const found = (options ?? []).filter(({ name, also }) => fold(`${name} ${also}`).includes(fold(typed)))
  const first = typed === '' ? chosenFirst(found, chosen) : found
  return (
    <Combobox
      store={combobox}
      width={280}
      withinPortal={false}
      position="bottom-start"
      onOptionSubmit={(part) => change({ [list]: toggled(value, part) })}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          size="xs"
          variant="default"
          className={classes.choice ?? ''}
          data-set={chosen.length > 0 || undefined}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          onClick={() => combobox.toggleDropdown()}
          rightSection={<Caret />}
        >
          {label}
          <Count of={chosen.length} />
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
          placeholder={words.search}
          aria-label={`${label}: ${words.search}`}
        />
        {error === null ? null : <Trouble error={error} again={refetch} />}
        <Combobox.Options
          mah={320}
          className={classes.options ?? ''}
          aria-label={label}
          aria-multiselectable
          tabIndex={0}
        >
          {options !== null && first.length === 0 ? <Combobox.Empty>{words.nothing}</Combobox.Empty> : null}
          {first.slice(0, SHOWN).map((option) => (
            <Entry key={option.value} option={option} chosen={chosen.includes(option.value)} />
          ))}
        </Combobox.Options>
        {first.length > SHOWN ? (
          <Text size="xs" c="var(--quiet)" p={6}>
            {words.more(first.length - SHOWN)}
          </Text>
        ) : null}
        {list === 'state' ? (
          <Text size="xs" c="var(--quiet)" p={6}>
            {words.states}
          </Text>
        ) : null}
      </Combobox.Dropdown>
    </Combobox>
  )
})

const chosenFirst = (options: readonly Option[], chosen: readonly string[]): readonly Option[] => [
  ...options.filter(({ value }) => chosen.includes(value)),
  ...options.filter(({ value }) => !chosen.includes(value)),
]

const Entry = ({ option, chosen }: { readonly option: Option; readonly chosen: boolean }) => (
  <Combobox.Option
    value={option.value}
    selected={chosen}
    aria-selected={chosen}
    className={classes.entry ?? ''}
  >
    <span className={classes.tick} aria-hidden="true">
      {chosen ? '✓' : ''}
    </span>
    <bdi className={classes.entryName}>{option.name}</bdi>
    {option.hint === null ? null : <bdi className={classes.hint}>{option.hint}</bdi>}
  </Combobox.Option>
)

/** How many entries are set, in the button that opens them. */
export const Count = ({ of }: { readonly of: number }) =>
  of === 0 ? null : (
    <span className={classes.count}>
      <span className="number">{of}</span>
    </span>
  )

export const Caret = () => (
  <svg width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
    <path d="M0 0h8L4 5z" fill="currentColor" />
  </svg>
)
