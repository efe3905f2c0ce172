import { Autocomplete, Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Actors, ToldAnswer } from '../../../../src/server/schema/index.js'
import { post } from '../../api/client'
import { DialogBox } from '../../ui/dialog-box'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { DICTIONARY_WORDS } from './words'

export type Actor = Actors['actors'][number]

interface Period {
  readonly key: number
  readonly to: string
  readonly from: string
  readonly until: string
}

interface FormProps {
  /** Null: an actor that is new. */
  readonly actor: Actor | null
  readonly among: readonly Actor[]
  readonly close: () => void
}

/** Names, allegiances with their days, and whom an actor is the same as. */
export function ActorForm({ actor, among, close }: FormProps) {
  const words = useWords(DICTIONARY_WORDS)
  const [id, setId] = useState(actor?.id ?? '')
  const [name, setName] = useState(actor?.name ?? '')
  const [aliases, setAliases] = useState(actor?.aliases.join('\n') ?? '')
  const [into, setInto] = useState(actor === null || actor.into === actor.id ? '' : actor.into)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [periods, setPeriods] = useState<readonly Period[]>(
    (actor?.allegiances ?? []).map(({ to, from, until }, key) => ({
      key,
      to,
      from: from ?? '',
      until: until ?? '',
    })),
  )
  const set = (key: number, change: Partial<Period>): void =>
    setPeriods(periods.map((period) => (period.key === key ? { ...period, ...change } : period)))
  const save = async (): Promise<void> => {
    try {
      await post<ToldAnswer>('/actors', {
        actor: id.trim(),
        name: name.trim() === '' ? null : name.trim(),
        aliases: aliases
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        allegiances: periods
          .filter(({ to }) => to.trim() !== '')
          .map(({ to, from, until }) => ({
            to: to.trim(),
            from: from === '' ? null : from,
            until: until === '' ? null : until,
          })),
        into: into.trim() === '' ? null : into.trim(),
        reason: reason.trim() === '' ? null : reason.trim(),
      })
      notifications.show({ message: words.saved })
      close()
    } catch (refused) {
      setError(refused)
    }
  }
  const ids = among.filter((other) => other.id !== id).map((other) => other.id)
  return (
    <DialogBox onClose={close} title={actor?.name ?? words.newActor} size="lg">
      <Stack gap="sm">
        {error === null ? null : <Trouble error={error} />}
        {actor === null ? (
          <TextInput
            label={words.id}
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
            dir="ltr"
            data-autofocus
          />
        ) : null}
        <TextInput
          label={words.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          dir="auto"
        />
        <Textarea
          label={words.aliases}
          description={words.aliasesHow}
          value={aliases}
          onChange={(event) => setAliases(event.currentTarget.value)}
          autosize
          minRows={2}
          dir="auto"
        />
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <legend>{words.allegiances}</legend>
          <Stack gap={6}>
            {periods.map(({ key, to, from, until }) => (
              <Group key={key} gap={6} wrap="nowrap" align="end">
                <Autocomplete
                  label={words.to}
                  data={ids}
                  value={to}
                  onChange={(value) => set(key, { to: value })}
                  style={{ flex: 1 }}
                  limit={20}
                />
                <TextInput
                  label={words.from}
                  type="date"
                  value={from}
                  onChange={(event) => set(key, { from: event.currentTarget.value })}
                />
                <TextInput
                  label={words.until}
                  type="date"
                  value={until}
                  onChange={(event) => set(key, { until: event.currentTarget.value })}
                />
                <Button
                  variant="subtle"
                  size="compact-sm"
                  mb={4}
                  onClick={() => setPeriods(periods.filter((period) => period.key !== key))}
                >
                  {words.remove}
                </Button>
              </Group>
            ))}
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                setPeriods([
                  ...periods,
                  { key: Math.max(-1, ...periods.map((p) => p.key)) + 1, to: '', from: '', until: '' },
                ])
              }
            >
              {words.more}
            </Button>
          </Stack>
        </fieldset>
        <Autocomplete
          label={words.sameAs}
          placeholder={words.nobody}
          data={ids}
          value={into}
          onChange={setInto}
          limit={20}
        />
        <TextInput
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          dir="auto"
        />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button onClick={save} disabled={id.trim() === ''}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </DialogBox>
  )
}
