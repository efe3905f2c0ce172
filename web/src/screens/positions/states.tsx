import { Table, Text } from '@mantine/core'
import type { States } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { Day } from '../../ui/day'
import { LongTable } from '../../ui/long-table'
import { Names } from '../../ui/names'
import { useWords } from '../../words/language'
import { Nothing, type TabProps } from './nothing'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

type Row = States['rows'][number]

const readStates = ({ rows, total }: States) => ({ rows, total })

/** Control, sieges and ceasefires as intervals, rival accounts side by side, with unknown between. */
export function StatesTab({ query }: TabProps) {
  const words = useWords(POSITIONS_WORDS)
  return (
    <div className={classes.area}>
      <LongTable<Row>
        label={words.states}
        path="/states"
        query={query}
        read={readStates}
        heads={[
          { name: words.place },
          { name: words.what },
          { name: words.holder },
          { name: words.from },
          { name: words.until },
          { name: words.rests },
        ]}
        keyOf={({ kind, place, holders, nth }) => JSON.stringify([kind, place, holders, nth])}
        mark={({ status }) => status}
        cells={(row, before) => <Cells row={row} again={before?.place === row.place} />}
        empty={<Nothing query={query} title={words.noStates} how={words.noStatesHow} />}
      />
    </div>
  )
}

function Cells({ row, again }: { readonly row: Row; readonly again: boolean }) {
  const words = useWords(POSITIONS_WORDS)
  const { kind, placeName, holders, nth, status, from, until, rivals, suggested } = row
  return (
    <>
      <Table.Td {...(again ? { c: 'dimmed' } : {})}>
        <bdi>{placeName}</bdi>
      </Table.Td>
      <Table.Td>
        {words.kinds[kind]} · {words.status[status]}
        {suggested ? (
          <Text size="xs" c="dimmed">
            {words.suggested}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Names of={holders} />
        {nth === 0 && rivals.length > 0 ? (
          <Text size="xs" c="dimmed">
            {words.rivals}: <Names of={rivals.map((names) => names.join(' + '))} />
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>
        <Day iso={from} />
        <Text size="xs" c="dimmed">
          {words.bases[row.fromBasis] ?? row.fromBasis}
        </Text>
      </Table.Td>
      <Table.Td>
        <Day iso={until} />
        <Text size="xs" c="dimmed">
          {words.bases[row.untilBasis] ?? row.untilBasis}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          <Told words={row.rests} />
        </Text>
      </Table.Td>
    </>
  )
}
