import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { AddAnswer } from '../../../../src/server/schema/index.js'
import { upload } from '../../api/client'
import { name as isolate } from '../../sayings/isolate'
import { Told } from '../../sayings/said'
import { DialogBox } from '../../ui/dialog-box'
import { Trouble } from '../../ui/trouble'
import { useComma, useWords } from '../../words/language'
import { ADD_WORDS } from './add-words'
import { FilesToAdd, useFilesSeen } from './files-seen'
import { INBOX_WORDS } from './words'

type Added = z.infer<typeof AddAnswer>

/** Files that are to become reports: what they do not say themselves is asked, and what became of each is told. */
export function AddDialog({
  files,
  onClose,
}: {
  readonly files: readonly File[]
  readonly onClose: () => void
}) {
  const words = useWords(ADD_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const client = useQueryClient()
  const [date, setDate] = useState('')
  const [publisher, setPublisher] = useState('')
  const seen = useFilesSeen(files)
  const nothing = seen.data?.files.every(({ total }) => total === 0) ?? false
  const add = useMutation({
    mutationFn: () => {
      const form = new FormData()
      for (const file of files) form.append('files', file, file.name)
      if (date !== '') form.append('date', date)
      if (publisher.trim() !== '') form.append('publisher', publisher.trim())
      return upload<Added>('/reports', form)
    },
    onSuccess: () => client.invalidateQueries(),
  })
  return (
    <DialogBox onClose={onClose} title={words.title} size="lg">
      {add.data === undefined ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add.mutate()
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{words.chosen(files.length)}</Text>
            <FilesToAdd {...{ files, seen }} />
            <Group grow align="start">
              <TextInput
                type="date"
                label={words.date}
                description={words.dateHow}
                value={date}
                onChange={(event) => setDate(event.currentTarget.value)}
              />
              <TextInput
                label={words.publisher}
                description={words.publisherHow}
                value={publisher}
                onChange={(event) => setPublisher(event.currentTarget.value)}
                dir="auto"
              />
            </Group>
            {add.error === null ? null : <Trouble error={add.error} again={() => add.mutate()} />}
            <Group justify="end" gap="xs">
              <Text size="sm" c="dimmed" role="status">
                {add.isPending ? words.working : nothing ? words.nothingToAdd : ''}
              </Text>
              <Button variant="default" onClick={onClose}>
                {inbox.cancel}
              </Button>
              <Button type="submit" loading={add.isPending} disabled={nothing} data-autofocus>
                {words.add}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Became added={add.data} onClose={onClose} />
      )}
    </DialogBox>
  )
}

function Became({ added, onClose }: { readonly added: Added; readonly onClose: () => void }) {
  const words = useWords(ADD_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const comma = useComma()
  const outlets = [
    ...new Set(added.reprinted.map(({ publisher }) => isolate(publisher ?? words.unnamedOutlet))),
  ].sort()
  const told = added.files.filter(({ diagnostics }) => diagnostics.length > 0)
  return (
    <Stack gap="sm">
      <Text role="status">
        {words.became(added.added, added.known)}
        {outlets.length === 0 ? '' : ` ${words.reprinted(outlets.join(comma))}`}
      </Text>
      {told.map(({ name, diagnostics }) => (
        <div key={name}>
          <Text size="sm" fw={600}>
            <bdi>{name}</bdi>
          </Text>
          {diagnostics.map(({ message, code }) => (
            <Text key={`${code} ${message}`} size="sm">
              <Told words={message} />
            </Text>
          ))}
        </div>
      ))}
      <Group justify="end">
        <Button onClick={onClose} data-autofocus>
          {inbox.close}
        </Button>
      </Group>
    </Stack>
  )
}
