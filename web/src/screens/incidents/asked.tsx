import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { DialogBox } from '../../ui/dialog-box'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { ASKED_WORDS } from './asked-words'
import { useTell } from './changes'
import { INCIDENT_WORDS } from './words'

interface AskedProps {
  readonly title: string
  /** What the word does, in a sentence. */
  readonly how?: string
  /** Where the word goes, and what it says beside its reason; null while something is missing. */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>> | null
  readonly close: () => void
  /** False where no reason is kept. */
  readonly reasoned?: boolean
  readonly children?: ReactNode
}

/** A person's word on an incident, with a reason that is kept with it. */
export function Asked({ title, how, path, body, close, reasoned = true, children }: AskedProps) {
  const words = useWords(INCIDENT_WORDS)
  const asked = useWords(ASKED_WORDS)
  const { tell, error, busy } = useTell()
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    if (body === null) return
    const said = reason.trim()
    const why = reasoned ? { reason: said === '' ? null : said } : {}
    if (await tell(path, { ...body, ...why })) close()
  }
  return (
    <DialogBox onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack gap="sm">
          {how === undefined ? null : (
            <Text size="sm" c="dimmed">
              {how}
            </Text>
          )}
          {error === null ? null : <Trouble error={error} />}
          {children}
          {reasoned ? (
            <Textarea
              label={asked.whyOptional}
              description={asked.whyHow}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={2000}
              autosize
              dir="auto"
              {...(children === undefined ? { 'data-autofocus': true } : {})}
            />
          ) : null}
          <Group justify="end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={body === null}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogBox>
  )
}
