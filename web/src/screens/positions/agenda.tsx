import { Badge, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Agenda } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Told } from '../../sayings/said'
import { useNames } from '../../ui/badge'
import { Day, Days } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Names } from '../../ui/names'
import { Quoted } from '../../ui/quoted'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

/** What was announced for a day to come, and what later reports say came of it. */
export function AgendaTab({ suggestions }: { readonly suggestions: boolean }) {
  const words = useWords(POSITIONS_WORDS)
  const say = useNames()
  const { data, error, refetch } = useQuery({
    queryKey: ['agenda', suggestions],
    queryFn: ({ signal }) => get<Agenda>('/agenda', { suggestions: suggestions ? '1' : '0' }, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  if (data.announced.length === 0) return <Empty title={words.noAgenda}>{words.noAgendaHow}</Empty>
  return (
    <div className={classes.area}>
      <Table verticalSpacing="sm" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="13em">{words.when}</Table.Th>
            <Table.Th>{words.what}</Table.Th>
            <Table.Th>{words.by}</Table.Th>
            <Table.Th>{words.outcome}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.announced.map((one) => (
            <Table.Tr key={one.claim}>
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
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
