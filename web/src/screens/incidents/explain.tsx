import { Button, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CellAnswer, Incident } from '../../../../src/server/schema/index.js'
import { Explanation, Told } from '../../sayings/said'
import { StateBadge } from '../../ui/badge'
import { Day } from '../../ui/day'
import { Quoted } from '../../ui/quoted'
import { sayRange } from '../../ui/range'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import classes from './incident.module.css'
import { Ranges } from './ranges'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

interface ExplainProps {
  readonly incident: Incident
  readonly cell: CellAnswer | null
}

/** Explain this number: the sentence, the rule, the claims, and what was left out and why. */
export function Explain({ incident, cell }: ExplainProps) {
  const words = useWords(INCIDENT_WORDS)
  const { head, comma } = useSaying()
  if (cell === null)
    return <Text c="dimmed">{incident.cells.length === 0 ? words.noNumbers : words.pick}</Text>
  const reportOf = (claim: string): string =>
    incident.claims.find(({ id }) => id === claim)?.report.text ?? ''
  const list = (title: string, role: 'used' | 'repeat' | 'superseded') => {
    const found = cell.evidence.filter((one) => one.role === role)
    if (found.length === 0) return null
    return (
      <section>
        <Text size="sm" fw={600}>
          {title}
        </Text>
        {found.map((one) => (
          <Text size="sm" key={`${one.claim} ${one.words}`}>
            <bdi>
              <Link href={`/reports/${reportOf(one.claim)}?claim=${one.claim}`}>
                <Quoted words={one.words} />
              </Link>
            </bdi>{' '}
            <bdi>{one.originName}</bdi>
            {one.publisher === null || one.publisher === one.originName ? null : (
              <>
                {comma}
                <bdi>{one.publisher}</bdi>
              </>
            )}{' '}
            <Day iso={one.published} /> {one.suggested ? <StateBadge state="suggested" short /> : null}
          </Text>
        ))}
      </section>
    )
  }
  return (
    <Stack gap="sm">
      <Title order={2} size="h5">
        {words.explain}
      </Title>
      <div>
        <Text component="div" fz={34} lh={1.1} fw={600} className="number">
          {sayRange(cell)}
        </Text>
        <Text c="dimmed">
          {head(incident.matrix.columns.find(({ key }) => key === cell.key)?.head ?? headOf(cell))}
        </Text>
      </div>
      <Text style={{ fontFamily: 'var(--report-font)' }} lh={1.5} data-testid="explanation">
        <Explanation cell={cell} />
      </Text>
      <Ranges cell={cell} />
      {cell.rule === null ? null : (
        <Text size="sm">
          {words.rule}: <Told words={cell.rule} />
        </Text>
      )}
      {cell.override === null ? null : (
        <Text size="sm">
          {words.overridden(cell.override.by ?? '?')}: <bdi>{cell.override.reason}</bdi>. {words.derived}:{' '}
          <span className="number">{sayRange(cell.derived)}</span>
        </Text>
      )}
      {list(words.restsOn, 'used')}
      {list(words.addNothing, 'repeat')}
      {list(words.replaced, 'superseded')}
      {cell.leftOut.length === 0 ? null : (
        <section>
          <Text size="sm" fw={600}>
            {words.leftOut}
          </Text>
          {cell.leftOut.map((one) => (
            <Text size="sm" key={`${one.claim} ${one.words}`}>
              <Told words={one.words} />
            </Text>
          ))}
        </section>
      )}
      <OverrideForm key={cell.key} incident={incident.incident.id} cell={cell} />
    </Stack>
  )
}

/** `killed, civilian`: what is not told apart is not said. */
export const headOf = ({ metric, status, group, side }: CellAnswer): string =>
  [metric, status, group, side].filter((part) => part !== 'all').join(', ')

function OverrideForm({ incident, cell }: { readonly incident: string; readonly cell: CellAnswer }) {
  const words = useWords(INCIDENT_WORDS)
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState({ low: cell.low, best: cell.best, high: cell.high })
  const [reason, setReason] = useState('')
  const { tell, error, busy } = useTell()
  const send = async (given: typeof value | null): Promise<void> => {
    const done = await tell(`/incidents/${incident}/override`, { cell: cell.key, value: given, reason })
    if (done) setOpen(false)
  }
  if (!open)
    return (
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        {words.override}
      </Button>
    )
  const whole = (n: string | number): number | null => (n === '' ? null : Number(n))
  return (
    <Stack gap="xs">
      <Text className={classes.quiet ?? ''}>{words.overrideWhy}</Text>
      <Group gap="xs" grow>
        {(['low', 'best', 'high'] as const).map((bound) => (
          <NumberInput
            key={bound}
            label={words[bound]}
            value={value[bound] ?? ''}
            min={0}
            allowDecimal={false}
            hideControls
            onChange={(n) => setValue({ ...value, [bound]: whole(n) })}
          />
        ))}
      </Group>
      <Textarea
        label={words.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        required
        dir="auto"
      />
      {error === null ? null : <Trouble error={error} />}
      <Group gap="xs">
        <Button size="xs" loading={busy} disabled={reason.trim() === ''} onClick={() => send(value)}>
          {words.save}
        </Button>
        {cell.override === null ? null : (
          <Button size="xs" variant="default" disabled={reason.trim() === ''} onClick={() => send(null)}>
            {words.clear}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
