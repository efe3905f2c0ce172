import { Button, Popover, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Candidates } from '../../../../../src/server/schema/index.js'
import { get } from '../../../api/client'
import { Told } from '../../../sayings/said'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import classes from './edit.module.css'
import { EDIT_WORDS } from './words'

interface StandsForProps {
  readonly slot: 'actor' | 'place'
  /** The words that stand for it, from which the search begins. */
  readonly text: string
  readonly chosen: { readonly id: string; readonly name: string } | null
  readonly onChoose: (id: string) => void
  /** A way to make an entry that is not there; closes with what it is given. */
  readonly make: (close: () => void) => ReactNode
}

/** The entry that words stand for: the likeliest first, with why; nobody; or a new one. */
export function StandsFor({ slot, text, chosen, onChoose, make }: StandsForProps) {
  const words = useWords(EDIT_WORDS)
  const none = slot === 'place' ? words.nowhere : words.nobody
  const [open, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={340}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          fw={400}
          onClick={() => setOpen(!open)}
          aria-label={`${words.standsFor}: ${chosen?.name ?? none} (${text})`}
          aria-expanded={open}
        >
          {'=\u00a0'}
          <bdi>{chosen?.name ?? none}</bdi>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {open ? <Search {...{ slot, text, chosen, onChoose, make, close }} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

function Search({
  slot,
  text,
  chosen,
  onChoose,
  make,
  close,
}: StandsForProps & { readonly close: () => void }) {
  const words = useWords(EDIT_WORDS)
  const none = slot === 'place' ? words.nowhere : words.nobody
  const [typed, setTyped] = useState(text)
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const { data, error, refetch } = useQuery({
    queryKey: ['candidates', slot, asked],
    queryFn: ({ signal }) => get<Candidates>('/candidates', { slot, words: asked }, signal),
    enabled: asked !== '',
  })
  const choose = (id: string): void => {
    onChoose(id)
    close()
  }
  return (
    <Stack gap="sm">
      <TextInput
        size="xs"
        label={words.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        dir="auto"
      />
      {error ? <Trouble error={error} again={refetch} /> : null}
      <Radio.Group
        value={chosen?.id ?? ''}
        onChange={choose}
        label={words.candidates}
        size="xs"
        className={classes.candidates ?? ''}
      >
        <Stack gap={6} mt={4}>
          {(data?.candidates ?? []).map(({ id, name, nameArabic, why }) => (
            <Radio
              key={id}
              value={id}
              size="xs"
              label={
                <>
                  <bdi>{name}</bdi> {nameArabic === null ? null : <bdi lang="ar">{nameArabic}</bdi>}
                </>
              }
              description={<Told words={why} />}
            />
          ))}
          <Radio value="" size="xs" label={none} />
        </Stack>
      </Radio.Group>
      {data?.candidates.length === 0 ? (
        <Text size="xs" c="dimmed">
          {words.noCandidates}
        </Text>
      ) : null}
      {make(close)}
    </Stack>
  )
}
