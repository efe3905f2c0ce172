import { Badge, Table, Text } from '@mantine/core'
import type { Agenda } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { useNames } from '../../ui/badge'
import { Day, Days } from '../../ui/day'
import { LongTable } from '../../ui/long-table'
import { Names } from '../../ui/names'
import { Quoted } from '../../ui/quoted'
import { useWords } from '../../words/language'
import { Nothing, type TabProps } from './nothing'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

type Row = Agenda['announced'][number]

const readAgenda = ({ announced, total }: Agenda) => ({ rows: announced, total })

/** What was announced for a day to come, and what later reports say came of it. */
export function AgendaTab({ query }: TabProps) {
  const words = useWords(POSITIONS_WORDS)
  return (
    <div className={classes.area}>
      <LongTable<Row>
        label={words.agenda}
        path="/agenda"
        query={query}
        read={readAgenda}
        heads={[
          { name: words.when, width: '13em' },
          { name: words.what },
          { name: words.by },
          { name: words.outcome },
        ]}
        keyOf={({ claim }) => claim}
        cells={(row) => <Cells one={row} />}
        empty={<Nothing query={query} title={words.noAgenda} how={words.noAgendaHow} />}
      />
    </div>
  )
}

function Cells({ one }: { readonly one: Row }) {
  const words = useWords(POSITIONS_WORDS)
  const say = useNames()
  return (
    <>
      <Table.Td>
        {one.from === null ? words.noDay : <Days start={one.from} end={one.until} />}
        {one.due === null ? null : (
          <Text size="xs" c="dimmed">
            {words[one.due]}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Text>
          {say('kinds', one.kind)}
          {one.place === null ? null : (
            <>
              {' · '}
              <bdi>{one.place}</bdi>
            </>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          <Quoted words={one.words} /> · {say('stances', one.stance)}
          {one.parties.length === 0 ? '' : ' · '}
          <Names of={one.parties} />
        </Text>
        {one.ultimatum ? (
          <Badge size="sm" variant="light" color="orange">
            {words.ultimatum}
          </Badge>
        ) : null}
        {one.suggested ? (
          <Badge size="sm" variant="outline" color="gray" ms={4}>
            {words.suggested}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td>
        <bdi>{one.by}</bdi>
        <Text size="xs" c="dimmed">
          <Day iso={one.announced} />
        </Text>
      </Table.Td>
      <Table.Td>
        <Text>{words.cameToPass[one.outcome]}</Text>
        {one.later.map(({ claim, says, why }) => (
          <Text key={claim} size="xs" c="dimmed">
            <Told words={`${says}: ${why}`} />
          </Text>
        ))}
      </Table.Td>
    </>
  )
}
