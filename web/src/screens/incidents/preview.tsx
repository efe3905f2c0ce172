import { Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { IncidentLine, PreviewAnswer } from '../../../../src/server/schema/index.js'
import { post } from '../../api/client'
import { Told } from '../../sayings/said'
import { Days } from '../../ui/day'
import { Trouble } from '../../ui/trouble'
import { useLanguage, useWords } from '../../words/language'
import { useTell } from './changes'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

/** A merge or a split that is thought of. */
export type Wish =
  | { readonly merge: { readonly ids: readonly string[]; readonly reason: string | null } }
  | { readonly split: { readonly claims: readonly string[]; readonly reason: string | null } }

/** What a merge or split changes in the incidents and in the tally, before anybody says yes. */
export function PreviewDialog({ wish, close }: { readonly wish: Wish; readonly close: () => void }) {
  const words = useWords(INCIDENT_WORDS)
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const [reason, setReason] = useState('')
  const { tell, error: refused, busy } = useTell()
  // Once it is recorded there is nothing left to preview.
  const [sent, setSent] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['preview', wish],
    queryFn: () => post<PreviewAnswer>('/incidents/preview', wish),
    gcTime: 0,
    enabled: !sent,
  })
  const merging = 'merge' in wish
  const said = reason.trim() === '' ? null : reason.trim()
  const go = async (): Promise<void> => {
    setSent(true)
    const done = merging
      ? await tell('/incidents/merge', { ...wish.merge, reason: said })
      : await tell('/incidents/split', { ...wish.split, reason: said })
    if (!done) {
      setSent(false)
      return
    }
    close()
    if (!merging) navigate('/incidents')
  }
  return (
    <Modal opened onClose={close} title={words.preview} size="xl">
      <Stack>
        {error ? <Trouble error={error} /> : null}
        {refused === null ? null : <Trouble error={refused} />}
        {data === undefined ? null : (
          <>
            <Group align="start" grow>
              <Side title={words.before} incidents={data.before} />
              <Side title={words.after} incidents={data.after} />
            </Group>
            <Text fw={600} size="sm">
              {words.inTally}
            </Text>
            {data.tally.length === 0 ? <Text size="sm">{words.nothingChanges}</Text> : null}
            <Table data-testid="tally-change">
              <Table.Tbody>
                {data.tally.map(({ row, before, after }) => (
                  <Table.Tr key={row}>
                    <Table.Td>
                      <Told words={row} />
                    </Table.Td>
                    <Table.Td>
                      <Told words={before} />
                    </Table.Td>
                    <Table.Td aria-hidden="true">{language === 'ar' ? '←' : '→'}</Table.Td>
                    <Table.Td>
                      <Told words={after} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
        <TextInput
          label={words.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          dir="auto"
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button onClick={go} loading={busy} disabled={data === undefined}>
            {merging ? words.doMerge : words.doSplit}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Side({ title, incidents }: { readonly title: string; readonly incidents: readonly IncidentLine[] }) {
  const { say, comma, toll: sayToll } = useSaying()
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      {incidents.map(({ id, kind, place, start, end, toll }) => (
        <Text key={id} size="sm">
          {say('kinds', kind)}
          {place === null ? '' : comma}
          <bdi>{place?.name}</bdi> <Days start={start} end={end} />: {sayToll(toll)}
        </Text>
      ))}
    </div>
  )
}
