import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { post } from '../../../api/client'
import type { Told } from '../../../api/decisions'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import { slugOf } from './settings'
import { EDIT_WORDS } from './words'

/** A party that no dictionary has, under a name and an id of its own; the words become its alias. */
export function NewActor({ text, onMade }: { readonly text: string; readonly onMade: (id: string) => void }) {
  const words = useWords(EDIT_WORDS)
  const [name, setName] = useState(text)
  const [id, setId] = useState(slugOf(text))
  const [error, setError] = useState<unknown>(null)
  const make = async (): Promise<void> => {
    try {
      await post<Told>('/actors', {
        actor: id.trim(),
        name: name.trim(),
        aliases: name.trim() === text ? [] : [text],
        allegiances: [],
        into: null,
        reason: null,
      })
      onMade(id.trim())
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <Stack gap={6} component="details">
      <Text component="summary" size="sm">
        {words.newEntry}
      </Text>
      <TextInput
        size="xs"
        label={words.name}
        value={name}
        onChange={(e) => setName(e.currentTarget.value)}
        dir="auto"
      />
      <TextInput
        size="xs"
        label={words.id}
        description={words.idHow}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
        dir="ltr"
      />
      {error === null ? null : <Trouble error={error} />}
      <Button size="xs" variant="default" disabled={name.trim() === '' || id.trim() === ''} onClick={make}>
        {words.makeEntry}
      </Button>
    </Stack>
  )
}
