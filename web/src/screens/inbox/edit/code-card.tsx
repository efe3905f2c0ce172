import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Page } from '../../../../../src/server/schema/index.js'
import { useAdd } from '../../../api/decisions'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import type { Drawn } from '../reading'
import classes from './edit.module.css'
import { onEscape } from './escape'
import { Vocabulary } from './vocabulary'
import { EDIT_WORDS } from './words'

interface CodeCardProps {
  readonly page: Page
  /** Words of the event; null while they are being chosen. */
  readonly trigger: Drawn | null
  readonly onChoose: () => void
  readonly onCoded: (claim: string) => void
  readonly onLeave: () => void
}

/** A claim that is missing: the words of its event, its kind, and how the source stands to it. */
export function CodeCard({ page, trigger, onChoose, onCoded, onLeave }: CodeCardProps) {
  const words = useWords(EDIT_WORDS)
  const [kind, setKind] = useState<string | null>(null)
  const [stance, setStance] = useState('reports')
  const add = useAdd()
  const kinds = useRef<HTMLInputElement>(null)
  const chosen = trigger !== null
  useLayoutEffect(() => {
    if (chosen) kinds.current?.focus()
  }, [chosen])
  const code = (): void => {
    if (trigger === null || kind === null) return
    add.mutate(
      { report: page.report.text, kind, stance, trigger: [trigger.start, trigger.end] },
      {
        onSuccess: ({ claims }) => {
          if (claims[0] !== undefined) onCoded(claims[0])
        },
      },
    )
  }
  return (
    <form
      className={classes.card}
      aria-label={words.codeTitle}
      data-testid="code-card"
      onKeyDown={onEscape(onLeave)}
      onSubmit={(event) => {
        event.preventDefault()
        code()
      }}
    >
      <Title order={2} size="h4">
        {words.codeTitle}
      </Title>
      <Stack gap={4}>
        <Text size="sm" fw={500}>
          {words.code}
        </Text>
        <Text size="xs" c="dimmed">
          {words.codeHow}
        </Text>
        <Button
          variant={trigger === null ? 'filled' : 'default'}
          className={classes.wordsButton ?? ''}
          justify="start"
          onClick={onChoose}
        >
          {trigger === null ? words.choosing : <bdi>{trigger.text}</bdi>}
        </Button>
      </Stack>
      <Vocabulary ref={kinds} part="kinds" label={words.kind} value={kind} onPick={setKind} />
      <Vocabulary part="stances" label={words.stance} value={stance} onPick={setStance} />
      {add.error === null ? null : <Trouble error={add.error} again={code} />}
      <Group gap="xs">
        <Button type="submit" size="xs" loading={add.isPending} disabled={trigger === null || kind === null}>
          {words.codeIt}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}
