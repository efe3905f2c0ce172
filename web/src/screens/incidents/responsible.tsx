import { Autocomplete, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { StateBadge } from '../../ui/badge'
import { Quoted } from '../../ui/quoted'
import { useWords } from '../../words/language'
import { Asked } from './asked'
import { ASKED_WORDS } from './asked-words'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

type Relation = Incident['responsibility'][number]

/** Who claims it, is blamed, suspected, denies or concedes it, by whose word, and what people have decided. */
export function ResponsibleTable({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const asked = useWords(ASKED_WORDS)
  const [deciding, setDeciding] = useState<Relation | null>(null)
  const [adding, setAdding] = useState(false)
  const { responsibility, disclaimers, claims } = incident
  const reportOf = (claim: string): string => claims.find(({ id }) => id === claim)?.report.text ?? ''
  return (
    <>
      <p className={classes.quiet}>{words.whoWhy}</p>
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
                aria-haspopup="dialog"
                onClick={() => setDeciding(row)}
              >
                {row.holds ? words.holdsNot : words.holds}
              </Button>
            </Group>
            {row.unsettled === null ? null : (
              <Text size="sm">
                <Told words={row.unsettled} />
              </Text>
            )}
            {row.evidence.map((one) => (
              <Text key={one.claim} size="sm">
                <Link href={`/reports/${reportOf(one.claim)}?claim=${one.claim}`}>
                  <Verbatim words={one.words} />
                </Link>{' '}
                <bdi>{one.by}</bdi> {one.suggested ? <StateBadge state="suggested" short /> : null}
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
      <Button mt="sm" size="xs" variant="default" onClick={() => setAdding(true)}>
        {asked.addWord}
      </Button>
      {deciding === null ? null : (
        <Asked
          title={deciding.holds ? words.holdsNot : words.holds}
          path={`/incidents/${incident.incident.id}/responsible`}
          body={{ party: deciding.party.id, relation: deciding.relation, holds: !deciding.holds }}
          close={() => setDeciding(null)}
        >
          <Text size="sm">
            <bdi>{deciding.party.name}</bdi> {words.relations[deciding.relation]}
          </Text>
        </Asked>
      )}
      {adding ? <AddWord incident={incident} close={() => setAdding(false)} /> : null}
    </>
  )
}

const RELATIONS = ['claimed', 'blamed', 'suspected', 'denied', 'conceded'] as const

/** A relation that no claim tells, by a person's own word. */
function AddWord({ incident, close }: { readonly incident: Incident; readonly close: () => void }) {
  const words = useWords(INCIDENT_WORDS)
  const asked = useWords(ASKED_WORDS)
  const [party, setParty] = useState('')
  const [relation, setRelation] = useState<string>('suspected')
  const known = [...new Map(incident.responsibility.map((row) => [row.party.id, row.party])).values()]
  return (
    <Asked
      title={asked.addWord.replace('…', '')}
      how={asked.addWordWhy}
      path={`/incidents/${incident.incident.id}/responsible`}
      body={party.trim() === '' ? null : { party: party.trim(), relation, holds: true }}
      close={close}
    >
      <Autocomplete
        label={asked.partyName}
        description={asked.partyHow}
        value={party}
        onChange={setParty}
        data={[...new Set(known.map(({ name }) => name))]}
        data-autofocus
        dir="auto"
      />
      <Radio.Group label={asked.relation} value={relation} onChange={setRelation}>
        <Stack gap={6} mt={4}>
          {RELATIONS.map((slug) => (
            <Radio key={slug} value={slug} label={words.relations[slug]} />
          ))}
        </Stack>
      </Radio.Group>
    </Asked>
  )
}

/** The cue and those named, each in its own quotation marks: the report does not print them as one. */
function Verbatim({ words }: { readonly words: string }) {
  const at = words.indexOf(': ')
  if (at === -1) return <Quoted words={words} />
  return (
    <>
      <Quoted words={words.slice(0, at)} /> … <Quoted words={words.slice(at + 2)} />
    </>
  )
}
