import { Badge, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Naming } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Days } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Quoted } from '../../ui/quoted'
import { Trouble } from '../../ui/trouble'
import { useComma, useWords } from '../../words/language'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

/** Which source calls whom by which word, and when. */
export function NamingTab({ suggestions }: { readonly suggestions: boolean }) {
  const words = useWords(POSITIONS_WORDS)
  const comma = useComma()
  const { data, error, refetch } = useQuery({
    queryKey: ['naming', suggestions],
    queryFn: ({ signal }) => get<Naming>('/naming', { suggestions: suggestions ? '1' : '0' }, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  if (data.labels.length === 0) return <Empty title={words.noLabels}>{words.noLabelsHow}</Empty>
  return (
    <div className={classes.area}>
      <Table verticalSpacing="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.actor}</Table.Th>
            <Table.Th>{words.label}</Table.Th>
            <Table.Th>{words.calledBy}</Table.Th>
            <Table.Th ta="end">{words.times}</Table.Th>
            <Table.Th>{words.firstLast}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.labels.map((row, i) => {
            const again = data.labels[i - 1]?.name === row.name
            return (
              <Table.Tr key={`${row.name} ${row.label} ${row.by} ${row.relaying}`}>
                <Table.Td>{again ? null : <bdi>{row.name}</bdi>}</Table.Td>
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
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
