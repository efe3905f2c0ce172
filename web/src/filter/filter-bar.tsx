import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { useWords } from '../words/language'
import { Chips } from './chips'
import { Choice } from './choice'
import { Dates } from './dates'
import { useFilter } from './filter'
import classes from './filter.module.css'
import { LISTS } from './parts'
import { FILTER_WORDS } from './words'

/** The one filter of the page: what is set here drives everything that is shown, and stands in the address. */
export function FilterBar() {
  const words = useWords(FILTER_WORDS)
  const [filter, change] = useFilter()
  return (
    <search className={classes.bar} aria-label={words.filter}>
      <div className={classes.row}>
        <Text text={filter.text ?? ''} change={(text) => change({ text })} />
        {LISTS.slice(0, 4).map((list) => (
          <Choice key={list} list={list} value={filter[list]} change={change} />
        ))}
        <Dates from={filter.from} until={filter.until} change={change} />
        {LISTS.slice(4).map((list) => (
          <Choice key={list} list={list} value={filter[list]} change={change} />
        ))}
        <Origins least={filter.origins} change={(origins) => change({ origins })} />
        <Switch
          size="xs"
          className={classes.suggestions ?? ''}
          label={words.suggestions}
          checked={filter.suggestions === '1'}
          onChange={(event) => change({ suggestions: event.currentTarget.checked ? '1' : undefined })}
        />
      </div>
      <Chips filter={filter} change={change} />
    </search>
  )
}

/** Typing asks the server only when it pauses. */
const PAUSE_MS = 250

function Text({
  text,
  change,
}: {
  readonly text: string
  readonly change: (text: string | undefined) => void
}) {
  const words = useWords(FILTER_WORDS)
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  // The address changed by other means than typing: a chip, a link, the way back.
  if (text !== shown) {
    setShown(text)
    if (text !== typed.trim()) setTyped(text)
  }
  useEffect(() => {
    if (typed.trim() === text) return
    const wait = setTimeout(() => change(typed.trim() === '' ? undefined : typed.trim()), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [typed, text, change])
  return (
    <TextInput
      size="xs"
      type="search"
      className={classes.text ?? ''}
      aria-label={words.find}
      placeholder={`${words.find}: ${words.findHow}`}
      value={typed}
      dir="auto"
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}

interface OriginsProps {
  readonly least: string | undefined
  readonly change: (least: string | undefined) => void
}

function Origins({ least = '', change }: OriginsProps) {
  const words = useWords(FILTER_WORDS)
  const numbers = [...new Set(['2', '3', '4', '5', ...(least === '' ? [] : [least])])]
  const id = useId()
  return (
    <span className={classes.origins}>
      <label htmlFor={id}>{words.origins}</label>
      <NativeSelect
        id={id}
        size="xs"
        value={least}
        onChange={(event) => change(event.currentTarget.value || undefined)}
        data={[
          { value: '', label: words.any },
          ...numbers.map((value) => ({ value, label: words.orMore(value) })),
        ]}
      />
    </span>
  )
}
