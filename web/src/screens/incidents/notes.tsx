import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import { INCIDENT_WORDS } from './words'

/** What analysts noted, without words of any report. */
export function Notes({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const [text, setText] = useState('')
  const { tell, error, busy } = useTell()
  const save = async (): Promise<void> => {
    if (await tell('/notes', { about: incident.incident.id, text: text.trim() })) setText('')
  }
  return (
    <>
      {incident.notes.map(({ entry, text: said, by, at }) => (
        <Text key={entry} size="sm" dir="auto">
          <bdi>{by}</bdi> <span className="number">{at.slice(0, 10)}</span>: {said}
        </Text>
      ))}
      {error === null ? null : <Trouble error={error} />}
      <Group align="end" gap="xs" maw={640}>
        <Textarea
          label={words.addNote}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          style={{ flex: 1 }}
          dir="auto"
        />
        <Button size="xs" variant="default" disabled={text.trim() === ''} loading={busy} onClick={save}>
          {words.save}
        </Button>
      </Group>
    </>
  )
}
