import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Places } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { listOf } from '../../filter/parts'
import { Empty } from '../../ui/empty'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './dictionary.module.css'
import { matches } from './match'
import { DICTIONARY_WORDS } from './words'

/** Places that claims name, with what their coordinates stand for. */
export function PlacesTab({ find }: { readonly find: string }) {
  const words = useWords(DICTIONARY_WORDS)
  const { data, error, refetch } = useQuery({
    queryKey: ['places'],
    queryFn: ({ signal }) => get<Places>('/places', {}, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  if (data.places.length === 0) return <Empty title={words.noPlaces}>{words.noPlacesHow}</Empty>
  const shown = data.places.filter(({ place, labels }) =>
    matches(find, [place.name, place.nameArabic, place.id, ...labels]),
  )
  return (
    <div className={classes.area}>
      {shown.length === 0 ? <Text c="dimmed">{words.nothing}</Text> : null}
      <Table verticalSpacing="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.place}</Table.Th>
            <Table.Th>{words.arabic}</Table.Th>
            <Table.Th>{words.precision}</Table.Th>
            <Table.Th>{words.coordinates}</Table.Th>
            <Table.Th ta="end">{words.claims}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ place, labels, admin1, claims }) => (
            <Table.Tr key={place.id ?? place.name}>
              <Table.Td>
                <Link href={`/record?place=${encodeURIComponent(listOf([place.id ?? place.name]))}`}>
                  <bdi>{place.name}</bdi>
                </Link>
                <Text size="xs" c="dimmed" dir="auto">
                  {admin1}
                </Text>
                {labels.length === 0 ? null : (
                  <Text size="xs" c="dimmed">
                    {labels.map((label, i) => (
                      <Fragment key={label}>
                        {i === 0 ? null : ' · '}
                        <bdi>{label}</bdi>
                      </Fragment>
                    ))}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <bdi lang="ar">{place.nameArabic}</bdi>
              </Table.Td>
              <Table.Td>{place.precision}</Table.Td>
              <Table.Td className="number">
                {place.latitude === null || place.longitude === null
                  ? '–'
                  : `${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`}
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
