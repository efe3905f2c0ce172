import { Badge, Table, Text } from '@mantine/core'
import type { Naming } from '../../../../src/server/schema/index.js'
import { Days } from '../../ui/day'
import { LongTable } from '../../ui/long-table'
import { Quoted } from '../../ui/quoted'
import { useComma, useWords } from '../../words/language'
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
          { name: words.calledBy },
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
  const comma = useComma()
  return (
    <>
      <Table.Td {...(again ? { c: 'dimmed' } : {})}>
        <bdi>{row.name}</bdi>
      </Table.Td>
      <Table.Td>
        <Quoted words={row.label} />{' '}
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
          {row.relaying === null ? null : (
            <>
              {comma}
              {words.relaying} <bdi>{row.relaying}</bdi>
            </>
          )}
        </Text>
      </Table.Td>
      <Table.Td ta="end">
        <span className="number">{row.times}</span>
      </Table.Td>
      <Table.Td>
        <Days start={row.first} end={row.last} />
      </Table.Td>
    </>
  )
}
