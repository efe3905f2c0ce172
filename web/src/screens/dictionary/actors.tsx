import { Badge, Button, Group, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Actors, ToldAnswer } from '../../../../src/server/schema/index.js'
import { get, post } from '../../api/client'
import { Days } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { type Actor, ActorForm } from './actor-form'
import classes from './dictionary.module.css'
import { matches } from './match'
import { DICTIONARY_WORDS } from './words'

/** Actors that claims name, with their names, allegiances and merges; every edit can be undone. */
export function ActorsTab({ find }: { readonly find: string }) {
  const words = useWords(DICTIONARY_WORDS)
  const [editing, setEditing] = useState<Actor | 'new' | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['actors'],
    queryFn: ({ signal }) => get<Actors>('/actors', {}, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  if (data.actors.length === 0) return <Empty title={words.noActors}>{words.noActorsHow}</Empty>
  const nameOf = (id: string): string => data.actors.find((actor) => actor.id === id)?.name ?? id
  const undo = async (entry: string): Promise<void> => {
    const { words: said } = await post<ToldAnswer>('/undo', { entry, reason: null })
    notifications.show({ message: said })
    await refetch()
  }
  const shown = data.actors.filter(({ id, name, labels, aliases }) =>
    matches(find, [id, name, ...labels, ...aliases]),
  )
  return (
    <div className={classes.area}>
      <Button variant="default" size="xs" mb="sm" onClick={() => setEditing('new')}>
        {words.newActor}
      </Button>
      {shown.length === 0 ? <Text c="dimmed">{words.nothing}</Text> : null}
      <Table verticalSpacing="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th>{words.calledBy}</Table.Th>
            <Table.Th>{words.allegiances}</Table.Th>
            <Table.Th ta="end">{words.claims}</Table.Th>
            <Table.Th ta="end">{words.decided}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((actor) => (
            <Table.Tr key={actor.id}>
              <Table.Td>
                <bdi>{actor.name}</bdi>{' '}
                {actor.own ? (
                  <Badge size="xs" variant="outline">
                    {words.own}
                  </Badge>
                ) : null}
                <Text size="xs" c="dimmed">
                  <bdi className="number">{actor.id}</bdi>
                </Text>
                {actor.into === actor.id ? null : (
                  <Text size="xs">
                    {words.countsAs} <bdi>{nameOf(actor.into)}</bdi>
                  </Text>
                )}
              </Table.Td>
              <Table.Td maw={320}>
                <Text size="sm" dir="auto" lineClamp={2}>
                  {[...actor.labels, ...actor.aliases].join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>
                {actor.allegiances.map(({ to, from, until }) => (
                  <Text size="sm" key={`${to} ${from}`}>
                    <bdi>{nameOf(to)}</bdi> <Days start={from} end={until} />
                  </Text>
                ))}
              </Table.Td>
              <Table.Td ta="end">
                <span className="number">{actor.claims}</span>
              </Table.Td>
              <Table.Td ta="end">
                <span className="number">{actor.decided}</span>
              </Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap" justify="end">
                  <Button variant="subtle" size="compact-xs" onClick={() => setEditing(actor)}>
                    {words.edit}
                  </Button>
                  {actor.entry === null ? null : (
                    <Button variant="subtle" size="compact-xs" onClick={() => undo(actor.entry!)}>
                      {words.undo}
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {editing === null ? null : (
        <ActorForm
          actor={editing === 'new' ? null : editing}
          among={data.actors}
          close={() => {
            setEditing(null)
            refetch()
          }}
        />
      )}
    </div>
  )
}
