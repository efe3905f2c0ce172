import { Badge, Group, Switch, Text } from '@mantine/core'
import type { IncidentLine } from '../../../../src/server/schema/index.js'
import { useFilter } from '../../filter/filter'
import { SuggestedSign } from '../../ui/badge'
import { Days } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { FigureCell, ListRow, ListScreen } from '../../ui/list-screen'
import { Names } from '../../ui/names'
import { sayShort } from '../../ui/say-count'
import { useLanguage, useWords } from '../../words/language'
import { readIncidents } from '../record/incidents'
import classes from './list.module.css'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

/** Incidents that the filter finds, in the order of their days. */
export function IncidentsList() {
  const words = useWords(INCIDENT_WORDS)
  const [filter, change] = useFilter()
  return (
    <ListScreen<IncidentLine>
      title={words.title}
      beside={(rows) => (
        <Group gap="lg">
          {rows.some(({ suggested }) => suggested) ? (
            // What the sign of the rows means, said once; in the rows it is said to whoever listens.
            <Text size="sm" c="dimmed" aria-hidden="true">
              ○ {words.suggested}
            </Text>
          ) : null}
          <Switch
            label={words.suggestions}
            checked={filter.suggestions === '1'}
            onChange={(event) => change({ suggestions: event.currentTarget.checked ? '1' : undefined })}
          />
        </Group>
      )}
      path="/incidents"
      query={{ ...filter }}
      read={readIncidents}
      heads={[
        { name: words.when },
        { name: words.what },
        { name: words.killed, figure: true },
        { name: words.injured, figure: true },
        { name: words.origins, figure: true },
        { name: words.blamed },
        { name: words.grade },
      ]}
      columns="200px minmax(220px, 1.4fr) 130px 130px 70px minmax(160px, 1fr) 120px"
      height={64}
      row={(incident) => <Row incident={incident} />}
      empty={<Empty title={words.none}>{words.noneHow}</Empty>}
    />
  )
}

function Row({ incident }: { readonly incident: IncidentLine }) {
  const words = useWords(INCIDENT_WORDS)
  const { language } = useLanguage()
  const { say, comma } = useSaying()
  const { id, kind, place, start, end, toll, origins, blamed, claimedBy, grade, suggested, contested } =
    incident
  const name = place === null ? words.noPlace : ((language === 'ar' ? place.nameArabic : null) ?? place.name)
  const figure = (metric: string) => (
    <FigureCell title={say('metrics', metric)}>
      {toll[metric] === undefined ? '–' : sayShort(toll[metric])}
    </FigureCell>
  )
  return (
    <ListRow href={`/incidents/${id}`} suggested={suggested}>
      <span>
        <Days start={start} end={end} />
      </span>
      <span>
        <strong>{say('kinds', kind)}</strong>
        {comma}
        <bdi>{name}</bdi>
        <span className={classes.marks}>
          {suggested ? <SuggestedSign words={words.suggested} /> : null}
          {contested ? (
            <Badge size="xs" variant="light" color="orange">
              {words.contested}
            </Badge>
          ) : null}
        </span>
      </span>
      {figure('killed')}
      {figure('injured')}
      <FigureCell>{origins}</FigureCell>
      <span>
        <Names of={blamed} />
        {claimedBy.length === 0 ? null : (
          <Text size="xs" c="dimmed">
            {words.claimedBy} <Names of={claimedBy} />
          </Text>
        )}
      </span>
      <span>{grade === null ? '' : (words.grades[grade] ?? grade)}</span>
    </ListRow>
  )
}
