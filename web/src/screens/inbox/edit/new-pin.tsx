import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useNames } from '../../../ui/badge'
import { useWords } from '../../../words/language'
import { PinMap } from './pin-map'
import { type Pin, PRECISIONS, readCoordinates } from './settings'
import { EDIT_WORDS } from './words'

/** A place that no gazetteer has, or a finer one: a coordinate and what it stands for. */
export function NewPin({ onPin }: { readonly onPin: (pin: Pin) => void }) {
  const words = useWords(EDIT_WORDS)
  const say = useNames()
  const [typed, setTyped] = useState('')
  const [precision, setPrecision] = useState<string>('settlement')
  const [opened, setOpened] = useState(false)
  const at = useMemo(() => readCoordinates(typed), [typed])
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <Text component="summary" size="sm">
        {words.pin}
      </Text>
      <Stack gap={6} mt={6}>
        {opened ? (
          <PinMap
            spot={at}
            title={words.pin}
            onPoint={({ latitude, longitude }) => setTyped(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`)}
          />
        ) : null}
        <TextInput
          size="xs"
          label={words.coordinates}
          description={words.coordinatesHow}
          error={typed.trim() !== '' && at === null ? words.badCoordinates : null}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          dir="ltr"
        />
        <NativeSelect
          size="xs"
          label={words.precision}
          value={precision}
          onChange={(event) => setPrecision(event.currentTarget.value)}
          data={PRECISIONS.map((value) => ({ value, label: say('precisions', value) }))}
        />
        <Button
          size="xs"
          variant="default"
          disabled={at === null}
          onClick={() => {
            if (at !== null) onPin({ ...at, precision })
          }}
        >
          {words.setPin}
        </Button>
      </Stack>
    </details>
  )
}
