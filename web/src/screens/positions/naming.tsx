import { Badge, Table, Text } from '@mantine/core'
import type { Naming } from '../../../../src/server/schema/index.js'
import { Days } from '../../ui/day'
import { LongTable } from '../../ui/long-table'
import { useWords } from '../../words/language'
import { Nothing, type TabProps } from './nothing'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

type Label = Naming['labels'][number]

const readNaming = ({ labels, total }: Naming) => ({ rows: labels, total })

/** Which source calls whom by which word, and when. */
export function NamingTab({ query }: TabProps) {
  const words = useWords(POSITIONS_WORDS)
  return (
    <div className={classes.area}>
      <LongTable<Label>
        label={words.naming}
        path="/naming"
        query={query}
        read={readNaming}
        heads={[
          { name: words.actor },
          { name: words.label },
          { name: words.by },
          { name: words.times, figure: true },
          { name: words.firstLast },
        ]}
        keyOf={({ actor, name, label, by, role, relaying }) =>
          JSON.stringify([actor, name, label, by, role, relaying])
        }
        cells={(row, before) => <Cells row={row} again={before?.name === row.name} />}
        empty={<Nothing query={query} title={words.noLabels} how={words.noLabelsHow} />}
      />
    </div>
  )
}

function Cells({ row, again }: { readonly row: Label; readonly again: boolean }) {
  const words = useWords(POSITIONS_WORDS)
  return (
    <>
      <Table.Td {...(again ? { c: 'dimmed' } : {})}>
        <bdi>{row.name}</bdi>
      </Table.Td>
      <Table.Td>
        “<bdi>{row.label}</bdi>”{' '}
        {row.loaded ? (
          <Badge size="sm" variant="light" color="orange">
            {words.loaded}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td>
        <bdi>{row.by}</bdi>
        <Text size="xs" c="dimmed">
          {row.role === 'publisher' ? words.publisherWord : words.speakerWord}
          {row.relaying === null ? '' : `, ${words.relaying} ${row.relaying}`}
        </Text>
      </Table.Td>
      <Table.Td ta="end" className="number">
        {row.times}
      </Table.Td>
      <Table.Td>
        <Days start={row.first} end={row.last} />
      </Table.Td>
    </>
  )
}
