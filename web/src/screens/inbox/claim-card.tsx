import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Card } from '../../../../src/server/schema/index.js'
import { useLines } from '../../sayings/said'
import type { Slot } from '../../text/marks'
import { Chance, KindName, StanceBadge, StateBadge, useNames } from '../../ui/badge'
import { Day } from '../../ui/day'
import { Quoted } from '../../ui/quoted'
import { SlotLabel } from '../../ui/slots'
import { useComma, useWords } from '../../words/language'
import classes from './card.module.css'
import { Counts, Parties, PlaceOf, Time } from './card-slots'
import { Judged } from './judged'
import { RivalNote } from './rivals-note'
import { SecondLook } from './second-look'
import { INBOX_WORDS } from './words'

interface ClaimCardProps {
  readonly card: Card
  /** A slot is pointed at, so that its words stand out in the report. */
  readonly onPoint: (slot: Slot | null) => void
}

/** One claim: who says what, where, when, of whom, and what will be recorded. */
export function ClaimCard({ card, onPoint }: ClaimCardProps) {
  const words = useWords(INBOX_WORDS)
  const { claim, origin } = card
  return (
    <article className={classes.card} aria-label={words.card} data-testid="claim-card" data-claim={card.id}>
      <header className={classes.top}>
        <KindName kind={claim.kind} phase={claim.phase} className={classes.kind ?? ''} />
        <StanceBadge stance={claim.stance} />
        <span className={classes.push}>
          <StateBadge state={card.state} />
          <Chance of={claim.probability} />
        </span>
      </header>
      <Who card={card} onPoint={onPoint} />
      <dl className={classes.slots}>
        <Field slot="trigger" onPoint={onPoint}>
          <bdi className={classes.quote}>{claim.trigger.text}</bdi>
        </Field>
        {claim.agents.length === 0 ? null : (
          <Field slot="agents" onPoint={onPoint}>
            <Parties parties={claim.agents} />
          </Field>
        )}
        {claim.targets.length === 0 ? null : (
          <Field slot="targets" onPoint={onPoint}>
            <Parties parties={claim.targets} />
          </Field>
        )}
        <Field slot="place" onPoint={onPoint}>
          <PlaceOf place={claim.place} />
        </Field>
        <Field slot="time" onPoint={onPoint}>
          <Time time={claim.time} />
        </Field>
        {claim.said === null ? null : (
          <Field slot="said" onPoint={onPoint}>
            <Time time={claim.said} />
          </Field>
        )}
        {claim.counts.length === 0 ? null : (
          <Field slot="counts" onPoint={onPoint}>
            <Counts counts={claim.counts} />
          </Field>
        )}
      </dl>
      <Says card={card} />
      <dl className={classes.slots}>
        <dt>{words.fields.origin}</dt>
        <dd>
          <bdi>{origin.name}</bdi>
          {card.incident === null ? null : (
            <>
              {' · '}
              <Anchor component={Link} href={`/incidents/${card.incident}`} size="sm">
                {words.incident}
              </Anchor>
            </>
          )}
        </dd>
        <Judged card={card} />
      </dl>
      {card.secondLook === null ? null : <SecondLook card={card} look={card.secondLook} />}
      {card.rival ? <RivalNote /> : null}
      <Told card={card} />
    </article>
  )
}

/** The source's words, who passed them on, and who printed them. */
function Who({ card, onPoint }: ClaimCardProps) {
  const words = useWords(INBOX_WORDS)
  const { claim, report } = card
  const { source, via, cue } = claim
  return (
    <section className={classes.who} aria-label={words.saysWho}>
      <span
        className={classes.link}
        onPointerEnter={() => onPoint('source')}
        onPointerLeave={() => onPoint(null)}
      >
        <span className={classes.name}>
          {source.text === '' ? words.narrator : <Parties parties={[source]} plain />}
        </span>
        <SourceNote card={card} />
        {cue === null ? null : (
          <Text component="span" size="sm" c="dimmed">
            {' '}
            <Quoted words={cue.text} />
          </Text>
        )}
      </span>
      {via.map((party) => (
        <span key={party.start} className={classes.link}>
          <bdi>{party.text}</bdi>
        </span>
      ))}
      <span className={classes.link}>
        <Text component="span" size="sm" c="dimmed">
          {words.printedBy}{' '}
        </Text>
        <bdi>{report.publisher ?? words.noPublisher}</bdi>{' '}
        <Text component="span" size="sm" c="dimmed">
          {report.published === null ? words.undated : <Day iso={report.published} />}
        </Text>
      </span>
    </section>
  )
}

function SourceNote({ card: { claim } }: { readonly card: Card }) {
  const words = useWords(INBOX_WORDS)
  const comma = useComma()
  const say = useNames()
  const said = [
    ...(claim.source.type === 'narrator' ? [] : [say('sourceTypes', claim.source.type)]),
    ...(claim.quoted === 'direct' ? [words.quoted] : []),
  ]
  return said.length === 0 ? null : (
    <Text component="span" size="sm" c="dimmed">
      {' '}
      ({said.join(comma)})
    </Text>
  )
}

/** A slot under its name, which carries the line that its words have in the report. */
export function Field({
  slot,
  onPoint,
  children,
}: {
  readonly slot: Slot
  readonly onPoint?: (slot: Slot | null) => void
  readonly children: ReactNode
}) {
  const point = { onPointerEnter: () => onPoint?.(slot), onPointerLeave: () => onPoint?.(null) }
  return (
    <>
      <dt {...point}>
        <SlotLabel slot={slot} />
      </dt>
      <dd {...point}>{children}</dd>
    </>
  )
}

/** What will be recorded, in plain sentences. */
export function Says({ card }: { readonly card: Pick<Card, 'says' | 'lines'> }) {
  const words = useWords(INBOX_WORDS)
  const lines = useLines(card)
  return (
    <section className={classes.says} aria-label={words.fields.records}>
      <Text size="xs" c="dimmed" fw={600}>
        {words.fields.records}
      </Text>
      <ul>
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Who decided and why, and what people noted. */
function Told({ card }: { readonly card: Card }) {
  const words = useWords(INBOX_WORDS)
  const { decided, notes } = card
  return (
    <>
      {decided === null ? null : (
        <Text size="sm" c="dimmed">
          <StateBadge state={card.state} /> {words.by} <bdi>{decided.by}</bdi>, <Day iso={decided.at} />
          {decided.reason === null ? null : (
            <>
              {' – '}
              <bdi>{decided.reason}</bdi>
            </>
          )}
        </Text>
      )}
      {notes.length === 0 ? null : (
        <section className={classes.notes}>
          <Text size="xs" c="dimmed" fw={600}>
            {words.notes}
          </Text>
          {notes.map((note) => (
            <p key={note.entry + note.text} dir="auto">
              {note.text}{' '}
              <Text component="span" size="xs" c="dimmed">
                <bdi>{note.by}</bdi>, <Day iso={note.at} />
              </Text>
            </p>
          ))}
        </section>
      )}
    </>
  )
}
