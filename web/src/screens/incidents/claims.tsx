import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Card, Incident } from '../../../../src/server/schema/index.js'
import { Isolates, useLines } from '../../sayings/said'
import { StateBadge, useStance } from '../../ui/badge'
import { Day } from '../../ui/day'
import { useWords } from '../../words/language'
import classes from './incident.module.css'
import { PreviewDialog, type Wish } from './preview'
import { INCIDENT_WORDS } from './words'

/** The incident's claims; those chosen can be split off. */
export function ItsClaims({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [wish, setWish] = useState<Wish | null>(null)
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const all = incident.claims
  return (
    <>
      {all.map((card) => (
        <ClaimLine key={card.id} card={card} chosen={chosen.has(card.id)} toggle={() => toggle(card.id)} />
      ))}
      {all.length < 2 ? null : (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          disabled={chosen.size === 0 || chosen.size === all.length}
          onClick={() => setWish({ split: { claims: [...chosen], reason: null } })}
        >
          <Isolates words={words.split(chosen.size)} />
        </Button>
      )}
      {wish === null ? null : <PreviewDialog wish={wish} close={() => setWish(null)} />}
    </>
  )
}

function ClaimLine({
  card,
  chosen,
  toggle,
}: {
  readonly card: Card
  readonly chosen: boolean
  readonly toggle: () => void
}) {
  const words = useWords(INCIDENT_WORDS)
  const stance = useStance()
  const { id, report, claim, state } = card
  const lines = useLines(card)
  return (
    <div className={classes.claim}>
      <Checkbox checked={chosen} onChange={toggle} aria-label={words.select} mt={3} />
      <Group gap={8} align="baseline">
        <bdi>
          <strong>{claim.source.text === '' ? (report.publisher ?? report.id) : claim.source.text}</strong>
        </bdi>
        <Text size="sm">{stance(claim.stance, claim.kind)}</Text>
        {state === 'suggested' ? <StateBadge state={state} /> : null}
        <Text size="sm" c="dimmed">
          <bdi>{report.publisher}</bdi> <Day iso={report.published} />{' '}
          <Link href={`/reports/${report.text}?claim=${id}`}>{words.report}</Link>
        </Text>
      </Group>
      <ul className={classes.lines}>
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
