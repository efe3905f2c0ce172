import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { States } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Told } from '../../sayings/said'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Names } from '../../ui/names'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

/** Control, sieges and ceasefires as intervals, rival accounts side by side, with unknown between. */
export function StatesTab({ suggestions }: { readonly suggestions: boolean }) {
  const words = useWords(POSITIONS_WORDS)
  const { data, error, refetch } = useQuery({
    queryKey: ['states', suggestions],
    queryFn: ({ signal }) => get<States>('/states', { suggestions: suggestions ? '1' : '0' }, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  if (data.states.length === 0) return <Empty title={words.noStates}>{words.noStatesHow}</Empty>
  return (
    <div className={classes.area}>
      <Table verticalSpacing="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.place}</Table.Th>
            <Table.Th>{words.what}</Table.Th>
            <Table.Th>{words.holder}</Table.Th>
            <Table.Th>{words.from}</Table.Th>
            <Table.Th>{words.until}</Table.Th>
            <Table.Th>{words.rests}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.states.flatMap((state, i) => {
            const { kind, place, placeName, holders, spells, rivals, suggested } = state
            const account = `${kind} ${place} ${holders.join(' ')}`
            const again = data.states[i - 1]?.place === place
            return spells.map((spell, n) => (
              <Table.Tr
                key={`${account} ${spell.status} ${spell.from} ${spell.until}`}
                data-status={spell.status}
              >
                <Table.Td>{n > 0 || again ? null : <bdi>{placeName}</bdi>}</Table.Td>
                <Table.Td>
                  {words.kinds[kind]} · {words.status[spell.status]}
                  {suggested ? (
                    <Text size="xs" c="dimmed">
                      {words.suggested}
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>
                  <Names of={holders} />
                  {n === 0 && rivals.length > 0 ? (
                    <Text size="xs" c="dimmed">
                      {words.rivals}: <Names of={rivals.map((names) => names.join(' + '))} />
                    </Text>
                  ) : null}
                </Table.Td>
                <Table.Td>
                  <Day iso={spell.from} />
                  <Text size="xs" c="dimmed">
                    {words.bases[spell.fromBasis] ?? spell.fromBasis}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Day iso={spell.until} />
                  <Text size="xs" c="dimmed">
                    {words.bases[spell.untilBasis] ?? spell.untilBasis}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Text size="sm">
                    <Told words={spell.rests} />
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
