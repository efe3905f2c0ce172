import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { IncidentLine, PreviewAnswer } from '../../../../src/server/schema/index.js'
import { post } from '../../api/client'
import { Isolates, Told } from '../../sayings/said'
import { Days } from '../../ui/day'
import { DialogBox } from '../../ui/dialog-box'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import classes from './incident.module.css'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

/** A merge or a split that is thought of. */
export type Wish =
  | { readonly merge: { readonly ids: readonly string[]; readonly reason: string | null } }
  | { readonly split: { readonly claims: readonly string[]; readonly reason: string | null } }

/** What a merge or split changes in the incidents and in the tally, before anybody says yes. */
export function PreviewDialog({ wish, close }: { readonly wish: Wish; readonly close: () => void }) {
  const words = useWords(INCIDENT_WORDS)
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
    <DialogBox onClose={close} title={words.preview} size="xl">
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
            <Changes rows={data.tally} />
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
    </DialogBox>
  )
}

type Row = PreviewAnswer['tally'][number]

/** In how many respects a row is told apart. */
const partsOf = ({ row }: Row): number => row.split(', ').length

/** Rows of the tally that change: the sums first, those told apart further under a fold. */
function Changes({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(INCIDENT_WORDS)
  if (rows.length === 0) return <Text size="sm">{words.nothingChanges}</Text>
  const least = Math.min(...rows.map(partsOf))
  const sums = rows.filter((row) => partsOf(row) === least)
  const finer = rows.filter((row) => partsOf(row) > least).sort((a, b) => partsOf(a) - partsOf(b))
  return (
    <div data-testid="tally-change">
      <ChangeTable rows={sums} />
      {finer.length === 0 ? null : (
        <details>
          <Text component="summary" size="sm">
            {words.moreRows(finer.length)}
          </Text>
          <ChangeTable rows={finer} />
        </details>
      )}
    </div>
  )
}

function ChangeTable({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(INCIDENT_WORDS)
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.row}</Table.Th>
          <Table.Th>{words.before}</Table.Th>
          <Table.Th>{words.after}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ row, before, after }) => (
          <Table.Tr key={row}>
            <Table.Th scope="row" fw={400}>
              <Told words={row} />
            </Table.Th>
            <Table.Td>
              <Told words={before} />
            </Table.Td>
            <Table.Td>
              <Told words={after} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Side({ title, incidents }: { readonly title: string; readonly incidents: readonly IncidentLine[] }) {
  const words = useWords(INCIDENT_WORDS)
  const { say, comma, toll: sayToll } = useSaying()
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <ul className={classes.side}>
        {incidents.map(({ id, kind, place, start, end, toll, claims }) => (
          <li key={id}>
            <strong>{say('kinds', kind)}</strong>
            {place === null ? '' : comma}
            <bdi>{place?.name}</bdi>
            <div className={classes.quiet}>
              <Days start={start} end={end} /> · {words.claims}: <span className="number">{claims}</span>
            </div>
            <Isolates words={sayToll(toll)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
