import { Button, Group, Stack, Table, Text, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Card } from '../../../../src/server/schema/index.js'
import { DialogBox } from '../../ui/dialog-box'
import { Quoted } from '../../ui/quoted'
import { useWords } from '../../words/language'
import { ALSO, KEYS } from './actions'
import { DIALOG_WORDS } from './dialog-words'
import classes from './inbox.module.css'
import { useDraft } from './use-draft'
import { INBOX_WORDS } from './words'

interface DialogProps {
  readonly card: Card
  readonly onClose: () => void
}

/** Why a claim is rejected: a common reason, one's own words, or none. */
export function RejectDialog({
  card,
  onClose,
  onReject,
}: DialogProps & { readonly onReject: (reason: string | null) => void }) {
  const words = useWords(DIALOG_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const [reason, keep, drop] = useDraft(`reject:${card.id}`, '')
  const reasons = useRef<HTMLUListElement>(null)
  const give = (given: string): void => {
    drop()
    onReject(given.trim() === '' ? null : given.trim())
  }
  return (
    <DialogBox onClose={onClose} title={words.rejectTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          give(reason)
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            <Quoted words={card.claim.trigger.text} />
          </Text>
          <TextInput
            data-autofocus
            label={words.rejectWhy}
            description={words.rejectHow}
            value={reason}
            onChange={(event) => keep(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              reasons.current?.querySelector('button')?.focus()
            }}
            maxLength={2000}
            dir="auto"
          />
          <ul ref={reasons} className={classes.reasons} aria-label={words.common} onKeyDown={walk}>
            {words.reasons.map((common) => (
              <li key={common}>
                <button type="button" className={classes.reason} onClick={() => give(common)}>
                  {common}
                </button>
              </li>
            ))}
          </ul>
          <Group justify="end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {inbox.cancel}
            </Button>
            <Button type="submit">{inbox.actions.reject}</Button>
          </Group>
        </Stack>
      </form>
    </DialogBox>
  )
}

/** Up and down go from reason to reason. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll('button')]
  const at = all.findIndex((each) => each.matches(':focus'))
  all[Math.min(all.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus()
}

/** A note without words of the report, marked so. */
export function NoteDialog({
  card,
  onClose,
  onNote,
}: DialogProps & {
  readonly onNote: (text: string, how: { readonly onDone: () => void; readonly onFail: () => void }) => void
}) {
  const words = useWords(DIALOG_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const [text, keep, drop] = useDraft(`note:${card.id}`, '')
  const [sent, setSent] = useState(false)
  const hand = (): void => {
    if (text.trim() === '') return
    setSent(true)
    onNote(text.trim(), {
      onDone: () => {
        drop()
        onClose()
      },
      onFail: () => setSent(false),
    })
  }
  return (
    <DialogBox onClose={onClose} title={words.noteTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          hand()
        }}
      >
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={words.noteText}
            description={words.noteHow}
            value={text}
            onChange={(event) => {
              setSent(false)
              keep(event.currentTarget.value)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              hand()
            }}
            maxLength={4000}
            minRows={3}
            autosize
            dir="auto"
          />
          <Group justify="end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {inbox.cancel}
            </Button>
            <Button type="submit" disabled={text.trim() === '' || sent}>
              {words.keepNote}
            </Button>
          </Group>
        </Stack>
      </form>
    </DialogBox>
  )
}

/** Every key and what it does. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(DIALOG_WORDS)
  const inbox = useWords(INBOX_WORDS)
  const others = (action: string): readonly string[] =>
    Object.entries(ALSO).flatMap(([key, of]) => (of === action ? [key] : []))
  return (
    <DialogBox onClose={onClose} title={words.helpTitle} size="lg">
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {KEYS.map(([key, action]) => (
            <Table.Tr key={key}>
              <Table.Td w={112}>
                {[key === 'A' ? 'Shift + a' : key, ...others(action)].map((each, i) => (
                  <span key={each}>
                    {i === 0 ? null : ' / '}
                    <kbd dir="ltr">{each}</kbd>
                  </span>
                ))}
              </Table.Td>
              <Table.Td fw={600}>{inbox.actions[action]}</Table.Td>
              <Table.Td c="dimmed">{words.help[action]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="sm">
        {words.helpMore}
      </Text>
    </DialogBox>
  )
}
