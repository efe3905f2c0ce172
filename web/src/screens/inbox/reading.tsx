import { Anchor, Group, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Claim, Page } from '../../../../src/server/schema/index.js'
import { marksOf, type Slot } from '../../text/marks'
import { ReportText, type ReportTextProps } from '../../text/report-text'
import { Day } from '../../ui/day'
import { useWords } from '../../words/language'
import { Act } from './act'
import classes from './inbox.module.css'
import { INBOX_WORDS } from './words'

export interface Drawn {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface ReadingProps {
  readonly page: Page
  /** The claim whose words are shown; null where the report is read by itself. */
  readonly claim: Claim | null
  readonly active: Slot | null
  readonly drawn: Drawn | null
  readonly choosing: ReportTextProps['choosing']
  readonly onDrawn: (drawn: Drawn | null) => void
  readonly onOpen: (claim: string) => void
  readonly onEnd: () => void
  /** Null while something else is going on. */
  readonly onCode: (() => void) | null
}

/** The report beside the card, with the words of the claim. */
export function Reading({
  page,
  claim,
  active,
  drawn,
  choosing,
  onDrawn,
  onOpen,
  onEnd,
  onCode,
}: ReadingProps) {
  const words = useWords(INBOX_WORDS)
  const { report, text, claims } = page
  const marks = useMemo(() => (claim === null ? [] : marksOf(claim)), [claim])
  const others = useMemo(
    () =>
      claims
        .filter((card) => card.id !== claim?.id && card.state !== 'rejected')
        .map(({ id, claim: { trigger } }) => ({ claim: id, start: trigger.start, end: trigger.end })),
    [claims, claim?.id],
  )
  return (
    <section className={classes.reading} aria-label={report.title ?? words.noTitle}>
      <header className={classes.reportHead}>
        <Title order={2} size="h3" className={classes.reportTitle ?? ''}>
          <bdi>{report.title ?? words.noTitle}</bdi>
        </Title>
        <Group gap={8} mt={4}>
          <Text size="sm" c="dimmed">
            <bdi>{report.publisher ?? words.noPublisher}</bdi>
            {' · '}
            {report.published === null ? words.undated : <Day iso={report.published} />}
          </Text>
          <Anchor component={Link} href={`/reports/${report.text}`} size="sm">
            {words.openReport}
          </Anchor>
        </Group>
      </header>
      {/* A sheet a report: another one begins at its head, and its end counts as read only once it has been in sight. */}
      <div key={report.text} className={classes.paper}>
        <ReportText
          text={text}
          language={report.language}
          pages={page.pages}
          marks={marks}
          others={others}
          active={active}
          chosen={drawn}
          choosing={choosing ?? null}
          onOpen={onOpen}
          onDrawn={onDrawn}
          onEnd={onEnd}
        />
      </div>
      {onCode === null ? null : (
        <div className={classes.under}>
          {drawn === null ? null : (
            <Text size="sm" className={classes.drawn ?? ''}>
              {words.drawn}: <bdi className={classes.drawnWords}>{drawn.text}</bdi>
            </Text>
          )}
          <Act keyed="+" onAct={onCode} variant={drawn === null ? 'default' : 'filled'}>
            {words.actions.code}
          </Act>
        </div>
      )}
    </section>
  )
}
