import { Anchor, Badge, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { Incident } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Told } from '../../sayings/said'
import { Days } from '../../ui/day'
import { sayRange } from '../../ui/range'
import { Trouble } from '../../ui/trouble'
import { useLanguage, useWords } from '../../words/language'
import { ItsClaims } from './claims'
import { Explain, headOf } from './explain'
import { Grade } from './grade'
import { History } from './history'
import classes from './incident.module.css'
import { Matrix } from './matrix'
import { Near } from './near'
import { Notes } from './notes'
import { ResponsibleTable } from './responsible'
import { useSaying } from './say'
import { Victims } from './victims'
import { INCIDENT_WORDS } from './words'

/** One incident: who gives which number, how the range came about, who is held responsible, and what was decided. */
export function IncidentPage() {
  const words = useWords(INCIDENT_WORDS)
  const { id = '' } = useParams<{ readonly id: string }>()
  const [, navigate] = useLocation()
  const { data, error, refetch } = useQuery({
    queryKey: ['incident', id],
    queryFn: ({ signal }) => get<Incident>(`/incidents/${encodeURIComponent(id)}`, {}, signal),
    // Under another id the same incident; never one beneath the address of another.
    placeholderData: (before) => (before?.incident.id === id ? before : undefined),
  })
  const now = data?.incident.id
  // In the same breath as what it shows: nobody notes an address that is gone the next moment.
  useLayoutEffect(() => {
    // An incident that was merged or named since has another address; the old one leads here for ever.
    if (now !== undefined && now !== id && data?.former.includes(id) === true)
      navigate(`/incidents/${now}`, { replace: true })
  }, [now, id, data, navigate])
  if (error)
    return (
      <div className={classes.page}>
        <div>
          <Trouble error={error} again={refetch} />
          <Anchor component={Link} href="/incidents" size="sm" mt="md" display="inline-block">
            {words.title}
          </Anchor>
        </div>
      </div>
    )
  return data === undefined ? null : <Whole key={data.incident.id} incident={data} />
}

function Whole({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const { cells, matrix } = incident
  const { head } = useSaying()
  const [asked, setAsked] = useState<string | null>(null)
  const heads = new Map(matrix.columns.map(({ key, head }) => [key, head]))
  const plain = cells.filter(({ key, metric }) => heads.get(key) === metric)
  const shown = plain.length > 0 ? plain : cells.slice(0, 3)
  const chosen = cells.find(({ key }) => key === asked) ?? shown[0] ?? null
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <article>
          <Head incident={incident} />
          <div className={classes.tolls}>
            {shown.map((cell) => (
              <button
                key={cell.key}
                type="button"
                className={classes.toll}
                aria-pressed={cell.key === chosen?.key}
                title={words.explain}
                onClick={() => setAsked(cell.key)}
              >
                <b className="number">{sayRange(cell)}</b>
                <span>{head(heads.get(cell.key) ?? headOf(cell))}</span>
              </button>
            ))}
            {cells.length === 0 ? <Text c="dimmed">{words.noNumbers}</Text> : null}
          </div>
          {matrix.rows.length === 0 ? null : (
            <section className={classes.section}>
              <Title order={2} size="h5">
                {words.matrix}
              </Title>
              <p className={classes.quiet}>{words.matrixWhy}</p>
              <Matrix matrix={matrix} cells={cells} chosen={chosen?.key ?? null} choose={setAsked} />
            </section>
          )}
          <Section title={words.who}>
            <ResponsibleTable incident={incident} />
          </Section>
          <Section title={words.itsClaims}>
            <ItsClaims incident={incident} />
          </Section>
          <Section title={words.near}>
            <Near incident={incident} />
          </Section>
          <Section title={words.victims}>
            <Victims incident={incident} />
          </Section>
          <Section title={words.why}>
            {incident.reasons.map((reason) => (
              <Text key={reason} size="sm">
                <Told words={reason} />
              </Text>
            ))}
          </Section>
          <Section title={words.note}>
            <Notes incident={incident} />
          </Section>
          <Section title={words.history}>
            <History incident={incident} />
          </Section>
        </article>
        <aside className={classes.aside} aria-label={words.explain}>
          <Explain incident={incident} cell={chosen} />
        </aside>
      </div>
    </div>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={classes.section}>
    <Title order={2} size="h5" mb="xs">
      {title}
    </Title>
    {children}
  </section>
)

function Head({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const { language } = useLanguage()
  const { say, comma } = useSaying()
  const { kind, place, start, end, suggested, lumped, permanent, id } = incident.incident
  const name = place === null ? words.noPlace : ((language === 'ar' ? place.nameArabic : null) ?? place.name)
  return (
    <header>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Anchor component={Link} href="/incidents" size="sm">
            {words.title}
          </Anchor>
          <Title order={1} size="h2" mt={2}>
            {say('kinds', kind)}
            {comma}
            <bdi>{name}</bdi>
          </Title>
          <Text c="dimmed">
            <Days start={start} end={end} />
            {place?.nameArabic !== null && place !== null && language === 'en' ? (
              <>
                {' · '}
                <bdi lang="ar">{place.nameArabic}</bdi>
              </>
            ) : null}
            {permanent ? (
              <>
                {' · '}
                <span className="number">{id}</span>
              </>
            ) : null}
            {incident.former.length === 0 ? null : ` · ${words.former} ${incident.former.join(', ')}`}
          </Text>
        </div>
        <Grade incident={incident} />
      </Group>
      <Group gap={6} mt={6}>
        {suggested ? (
          <Badge variant="outline" color="gray">
            {words.suggested}
          </Badge>
        ) : null}
        {incident.incident.contested ? (
          <Badge variant="light" color="orange">
            {words.contested}
          </Badge>
        ) : null}
        {lumped ? (
          <Badge variant="light" color="gray">
            {words.lumped}
          </Badge>
        ) : null}
      </Group>
    </header>
  )
}
