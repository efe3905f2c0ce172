import { Anchor, Badge, Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import type { Card, Page, ToldAnswer } from '../../../../src/server/schema/index.js'
import { pageAt } from '../../../../src/text/index.js'
import { get, post } from '../../api/client'
import { Isolates, useLines, usePlain } from '../../sayings/said'
import { marksOf } from '../../text/marks'
import { ReportText } from '../../text/report-text'
import { TEXT_WORDS } from '../../text/words'
import { useStance } from '../../ui/badge'
import { Day } from '../../ui/day'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { Facts } from './facts'
import classes from './page.module.css'
import { REPORT_WORDS } from './words'

/** The archived text, how it was received, its claims, its copies. */
export function ReportPage() {
  const words = useWords(REPORT_WORDS)
  const { text = '' } = useParams<{ readonly text: string }>()
  const { data, error, refetch } = useQuery({
    queryKey: ['report', text],
    queryFn: ({ signal }) => get<Page>(`/reports/${encodeURIComponent(text)}`, {}, signal),
  })
  if (error)
    return (
      <div className={classes.page}>
        <div>
          <Trouble error={error} again={refetch} />
          <Anchor component={Link} href="/reports" size="sm" mt="md" display="inline-block">
            {words.title}
          </Anchor>
        </div>
      </div>
    )
  return data === undefined ? null : <Whole page={data} />
}

function Whole({ page }: { readonly page: Page }) {
  const words = useWords(REPORT_WORDS)
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('claim')
  const { report, claims } = page
  const open = claims.find(({ id }) => id === asked) ?? null
  const marks = useMemo(() => (open === null ? [] : marksOf(open.claim)), [open])
  const others = useMemo(
    () =>
      claims
        .filter(({ id }) => id !== open?.id)
        .map(({ id, claim }) => ({ claim: id, start: claim.trigger.start, end: claim.trigger.end })),
    [claims, open],
  )
  const show = (claim: string): void =>
    navigate(`/reports/${report.text}?claim=${encodeURIComponent(claim)}`, { replace: true })
  return (
    <div className={classes.screen}>
      <div className={classes.page}>
        <article className={classes.body}>
          <Anchor component={Link} href="/reports" size="sm">
            {words.title}
          </Anchor>
          <Title order={1} size="h2" mt={2}>
            <bdi>{report.title ?? report.id}</bdi>
          </Title>
          <Text c="dimmed" mb="md">
            <bdi>{report.publisher}</bdi>{' '}
            {report.published === null ? words.noDate : <Day iso={report.published} />}
          </Text>
          <ReportText
            text={page.text}
            language={report.language}
            pages={page.pages}
            marks={marks}
            others={others}
            onOpen={show}
          />
        </article>
        <aside className={classes.aside}>
          <section>
            <Group justify="space-between" mb="xs">
              <Title order={2} size="h5">
                {words.itsClaims}
              </Title>
              <Anchor component={Link} href={`/?report=${report.text}`} size="sm">
                {words.decide}
              </Anchor>
            </Group>
            {claims.length === 0 ? <Text c="dimmed">{words.noClaims}</Text> : null}
            <ul className={classes.claims}>
              {claims.map((card) => (
                <li key={card.id}>
                  <ClaimButton
                    card={card}
                    page={page.pages === null ? null : pageAt(page.pages, card.claim.trigger.start)}
                    open={card.id === open?.id}
                    show={() => show(card.id)}
                  />
                </li>
              ))}
            </ul>
          </section>
          <Facts page={page} />
          <Notes page={page} />
        </aside>
      </div>
    </div>
  )
}

function ClaimButton({
  card,
  page,
  open,
  show,
}: {
  readonly card: Card
  /** Number of the page on which its event stands; null where the report has none. */
  readonly page: number | null
  readonly open: boolean
  readonly show: () => void
}) {
  const words = useWords(REPORT_WORDS)
  const text = useWords(TEXT_WORDS)
  const stance = useStance()
  const { claim, state, incident, report } = card
  const lines = useLines(card)
  return (
    <div className={classes.claim} data-open={open}>
      <button type="button" onClick={show} aria-pressed={open}>
        <bdi>
          <strong>{claim.source.text === '' ? (report.publisher ?? report.id) : claim.source.text}</strong>
        </bdi>{' '}
        {stance(claim.stance, claim.kind)}
        <Badge size="xs" variant={state === 'suggested' ? 'outline' : 'light'} color="gray" ms={6}>
          {words.states[state]}
        </Badge>
        {page === null ? null : (
          <Text span size="xs" c="dimmed" ms={6}>
            {text.page(page, page)}
          </Text>
        )}
      </button>
      {open ? (
        <Stack gap={2} mt={4}>
          {lines.map(({ key, line }) => (
            <Text key={key} size="sm">
              {line}
            </Text>
          ))}
          {incident === null ? null : (
            <Anchor component={Link} href={`/incidents/${incident}`} size="sm" className="number">
              {incident}
            </Anchor>
          )}
        </Stack>
      ) : null}
    </div>
  )
}

function Notes({ page }: { readonly page: Page }) {
  const words = useWords(REPORT_WORDS)
  const plain = usePlain()
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>(null)
  const save = async (): Promise<void> => {
    try {
      const { words: said } = await post<ToldAnswer>('/notes', { about: page.report.text, text: text.trim() })
      notifications.show({ message: <Isolates words={plain(said)} /> })
      setText('')
      setError(null)
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <section>
      <Title order={2} size="h5" mb="xs">
        {words.notes}
      </Title>
      {page.notes.map(({ entry, by, at, text: said }) => (
        <Text key={entry} size="sm" dir="auto">
          <bdi>{by}</bdi> <Day iso={at} />: {said}
        </Text>
      ))}
      {error === null ? null : <Trouble error={error} />}
      <Textarea
        label={words.addNote}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        dir="auto"
      />
      <Button size="xs" variant="default" mt="xs" disabled={text.trim() === ''} onClick={save}>
        {words.save}
      </Button>
    </section>
  )
}
