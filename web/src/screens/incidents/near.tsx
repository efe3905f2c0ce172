import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Isolates } from '../../sayings/said'
import { Days } from '../../ui/day'
import { useLanguage, useWords } from '../../words/language'
import { PreviewDialog, type Wish } from './preview'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

/** Incidents near in place and days; each can be merged with this one after a look at what changes. */
export function Near({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const { say, comma, toll: sayToll } = useSaying()
  const [wish, setWish] = useState<Wish | null>(null)
  const { language } = useLanguage()
  const { near } = incident
  if (near.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.nothingNear}
      </Text>
    )
  return (
    <>
      {near.map(({ id, kind, place, start, end, toll }) => (
        <Group key={id} justify="space-between" wrap="nowrap" py={4}>
          <Text size="sm">
            <Link href={`/incidents/${id}`}>
              {say('kinds', kind)}
              {comma}
              <bdi>{(language === 'ar' ? place?.nameArabic : null) ?? place?.name ?? words.noPlace}</bdi>
            </Link>{' '}
            <Days start={start} end={end} /> <Isolates words={sayToll(toll)} />
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setWish({ merge: { ids: [incident.incident.id, id], reason: null } })}
          >
            {words.merge}
          </Button>
        </Group>
      ))}
      {wish === null ? null : <PreviewDialog wish={wish} close={() => setWish(null)} />}
    </>
  )
}
