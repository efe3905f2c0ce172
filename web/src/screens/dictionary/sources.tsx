import { Table, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Sources } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { listOf } from '../../filter/parts'
import { Told } from '../../sayings/said'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { LongTable } from '../../ui/long-table'
import { Names } from '../../ui/names'
import { Rating } from '../../ui/rating'
import { RATING_WORDS } from '../../ui/rating-words'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './dictionary.module.css'
import { matches } from './match'
import { DICTIONARY_WORDS } from './words'

type Origin = Sources['origins'][number]

const readOrigins = ({ origins, total }: Sources) => ({ rows: origins, total })

/** Publishers with the day since which they are read, and origins with what hangs on each. */
export function SourcesTab({ find }: { readonly find: string }) {
  const words = useWords(DICTIONARY_WORDS)
  const rating = useWords(RATING_WORDS)
  const [asked] = useDebouncedValue(find.trim(), 250)
  const { data, error, refetch } = useQuery({
    queryKey: ['sources'],
    queryFn: ({ signal }) => get<Sources>('/sources', { limit: 1 }, signal),
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
            <Table.Th>{words.readSince}</Table.Th>
            <Table.Th>{words.since}</Table.Th>
            <Table.Th ta="end">{words.reports}</Table.Th>
            <Table.Th ta="end">{words.claims}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.publishers
            .filter(({ publisher }) => matches(find, [publisher]))
            .map(({ publisher, reports, claims, since, readSince }) => (
              <Table.Tr key={publisher}>
                <Table.Td>
                  <Link href={`/record?publisher=${encodeURIComponent(listOf([publisher]))}`}>
                    <bdi>{publisher}</bdi>
                  </Link>
                </Table.Td>
                <Table.Td>
                  <Day iso={readSince} />
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
      <LongTable<Origin>
        label={words.origins}
        path="/sources"
        query={{ text: asked === '' ? undefined : asked }}
        read={readOrigins}
        heads={[
          { name: words.origin },
          { name: words.carriedBy },
          { name: words.first },
          { name: rating.reliability },
          { name: words.claims, figure: true },
        ]}
        keyOf={({ id, branches }) => JSON.stringify([id, branches])}
        cells={(origin) => <OriginCells origin={origin} />}
        empty={<Text c="dimmed">{words.nothing}</Text>}
      />
    </div>
  )
}

function OriginCells({ origin }: { readonly origin: Origin }) {
  const words = useWords(DICTIONARY_WORDS)
  const rating = useWords(RATING_WORDS)
  const { id, name, sort, branches, claims, first, reliability } = origin
  return (
    <>
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
      <Table.Td>
        <Rating
          value={reliability?.value ?? null}
          steps={rating.letters}
          label={`${rating.reliability}, ${name}`}
          path="/sources/reliability"
          body={(step) => ({ source: id, reliability: step, reason: null })}
        />
      </Table.Td>
      <Table.Td ta="end">
        <span className="number">{claims}</span>
      </Table.Td>
    </>
  )
}
