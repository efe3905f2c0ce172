import { Button, Popover, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWords } from '../words/language'
import { Caret, Count } from './choice'
import classes from './filter.module.css'
import { isDay } from './parts'
import { FILTER_WORDS } from './words'

interface DatesProps {
  readonly from: string | undefined
  readonly until: string | undefined
  readonly change: (days: { readonly from: string | undefined; readonly until: string | undefined }) => void
}

/** First and last day, written as they are recorded. */
export function Dates({ from, until, change }: DatesProps) {
  const words = useWords(FILTER_WORDS)
  const [opened, setOpened] = useState(false)
  const count = [from, until].filter((day) => day !== undefined).length
  return (
    <Popover
      withinPortal={false}
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={280}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          className={classes.choice ?? ''}
          data-set={count > 0 || undefined}
          onClick={() => setOpened(!opened)}
          rightSection={<Caret />}
        >
          {words.dates}
          <Count of={count} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.dates}>
        <Days
          from={from}
          until={until}
          change={(days) => {
            setOpened(false)
            change(days)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function Days({ from = '', until = '', change }: DatesProps) {
  const words = useWords(FILTER_WORDS)
  const [first, setFirst] = useState(from)
  const [last, setLast] = useState(until)
  const [told, setTold] = useState(false)
  const wrong = (day: string): string | null => (day === '' || isDay(day) ? null : words.noDay)
  const firstWrong = wrong(first)
  const lastWrong = wrong(last) ?? (first !== '' && last !== '' && last < first ? words.inverted : null)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTold(true)
    if (firstWrong === null && lastWrong === null) {
      change({ from: first === '' ? undefined : first, until: last === '' ? undefined : last })
    }
  }
  const field = (label: string, value: string, set: (value: string) => void, error: string | null) => (
    <TextInput
      size="xs"
      label={label}
      value={value}
      onChange={(event) => set(event.currentTarget.value.trim())}
      placeholder="2024-03-14"
      dir="ltr"
      autoComplete="off"
      error={told ? error : null}
    />
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        {field(words.from, first, setFirst, firstWrong)}
        {field(words.until, last, setLast, lastWrong)}
        <Text size="xs" c="var(--quiet)">
          {words.day}
        </Text>
        <Button type="submit" size="xs">
          {words.apply}
        </Button>
      </Stack>
    </form>
  )
}
