import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Sources } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { listOf } from '../../filter/parts'
import { Told } from '../../sayings/said'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Names } from '../../ui/names'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './dictionary.module.css'
import { matches } from './match'
import { DICTIONARY_WORDS } from './words'

/** Publishers with the day since which they are read, and origins with what hangs on each. */
export function SourcesTab({ find }: { readonly find: string }) {
  const words = useWords(DICTIONARY_WORDS)
  const { data, error, refetch } = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => get<Sources>('/sources', {}, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  if (data.origins.length === 0 && data.publishers.length === 0)
    return <Empty title={words.noSources}>{words.noSourcesHow}</Empty>
  return (
    <div className={classes.area}>
      <Title order={2} size="h5">
        {words.publishers}
      </Title>
      <p className={classes.quiet}>{words.sinceWhy}</p>
      <Table verticalSpacing="xs" mb="xl" maw={900}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.since}</Table.Th>
            <Table.Th ta="end">{words.reports}</Table.Th>
            <Table.Th ta="end">{words.claims}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.publishers
            .filter(({ publisher }) => matches(find, [publisher]))
            .map(({ publisher, reports, claims, since }) => (
              <Table.Tr key={publisher}>
                <Table.Td>
                  <Link href={`/record?publisher=${encodeURIComponent(listOf([publisher]))}`}>
                    <bdi>{publisher}</bdi>
                  </Link>
                </Table.Td>
                <Table.Td>
                  <Day iso={since} />
                </Table.Td>
                <Table.Td ta="end">
                  <span className="number">{reports}</span>
                </Table.Td>
                <Table.Td ta="end">
                  <span className="number">{claims}</span>
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Title order={2} size="h5">
        {words.origins}
      </Title>
      <p className={classes.quiet}>{words.originsWhy}</p>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.origin}</Table.Th>
            <Table.Th>{words.carriedBy}</Table.Th>
            <Table.Th>{words.first}</Table.Th>
            <Table.Th ta="end">{words.claims}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.origins
            .filter(({ name, branches }) =>
              matches(find, [name, ...branches.flatMap(({ outlets }) => outlets)]),
            )
            .map(({ id, name, sort, branches, claims, first }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <bdi>{name}</bdi>
                  <Text size="xs" c="dimmed">
                    {words.sort[sort]}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <ul className={classes.tree}>
                    {branches.map(({ why, outlets }) => (
                      <li key={`${why} ${outlets.join()}`}>
                        <Names of={outlets} />
                        {/* Who says so and where it is printed stand in the row itself. */}
                        {why === `${name}, in ${outlets[0]}` ? null : (
                          <span className={classes.quiet}>
                            <Told words={why} />
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                </Table.Td>
                <Table.Td>
                  <Day iso={first} />
                </Table.Td>
                <Table.Td ta="end">
                  <span className="number">{claims}</span>
                </Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
