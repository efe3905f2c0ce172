import { Button, Group, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { Quoted } from '../../ui/quoted'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

/** Who claims it, is blamed, suspected, denies or concedes it, by whose word, and what people have decided. */
export function ResponsibleTable({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const { tell, error, busy } = useTell()
  const { responsibility, disclaimers, claims } = incident
  const reportOf = (claim: string): string => claims.find(({ id }) => id === claim)?.report.text ?? ''
  const decide = (row: Incident['responsibility'][number], holds: boolean): Promise<boolean> =>
    tell(`/incidents/${incident.incident.id}/responsible`, {
      party: row.party.id,
      relation: row.relation,
      holds,
      reason: null,
    })
  return (
    <>
      <p className={classes.quiet}>{words.whoWhy}</p>
      {error === null ? null : <Trouble error={error} />}
      {responsibility.length === 0 ? <Text c="dimmed">{words.nobodyBlamed}</Text> : null}
      {responsibility.map((row) => (
        <div key={`${row.party.id} ${row.relation}`} className={classes.claim}>
          <span />
          <div>
            <Group justify="space-between" wrap="nowrap" align="start">
              <Text className={row.holds ? '' : (classes.undone ?? '')}>
                <strong>
                  <bdi>{row.party.name}</bdi>
                </strong>{' '}
                {words.relations[row.relation]}
                {row.decided === null ? null : (
                  <span className={classes.quiet}>
                    {' '}
                    {words.decidedBy(row.decided.by ?? '?')}
                    {row.decided.reason === null ? '' : `: ${row.decided.reason}`}
                  </span>
                )}
              </Text>
              <Button
                size="compact-xs"
                variant="subtle"
                loading={busy}
                onClick={() => decide(row, !row.holds)}
              >
                {row.holds ? words.holdsNot : words.holds}
              </Button>
            </Group>
            {row.evidence.map((one) => (
              <Text key={one.claim} size="sm" dir="auto">
                <Link href={`/reports/${reportOf(one.claim)}?claim=${one.claim}`}>
                  <Quoted words={one.words} />
                </Link>{' '}
                <bdi>{one.by}</bdi>
                {one.suggested ? ` (${words.suggested})` : ''}
              </Text>
            ))}
          </div>
        </div>
      ))}
      {disclaimers.length === 0 ? null : (
        <div className={classes.disclaimers}>
          {words.disclaimers}:
          <ul>
            {disclaimers.map((one) => (
              <li key={one.claim}>
                <Link href={`/reports/${reportOf(one.claim)}?claim=${one.claim}`}>
                  <Told words={one.words} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
