import { Button, Group, NumberInput, Select, Switch, Table, TextInput } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { Incident } from '../../../../src/server/schema/index.js'
import { useNames } from '../../ui/badge'
import { useWords } from '../../words/language'
import { Asked } from './asked'
import { ASKED_WORDS } from './asked-words'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

const METRICS = ['killed', 'injured', 'missing', 'detained', 'abducted'] as const
const SEXES = ['unknown', 'woman', 'man'] as const
const STATUSES = ['unknown', 'civilian', 'combatant', 'protected'] as const

type Victim = Incident['victims'][number]

/** People on the victim list: protected, hidden until asked for. */
export function Victims({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const asked = useWords(ASKED_WORDS)
  const say = useNames()
  const [shown, setShown] = useState(false)
  const [form, setForm] = useState<Victim | 'new' | null>(null)
  const [off, setOff] = useState<Victim | null>(null)
  const { victims } = incident
  const name = ({ names }: Victim) =>
    shown ? (
      names.map(({ text }, i) => (
        <Fragment key={text}>
          {i === 0 ? '' : ' · '}
          <bdi>{text}</bdi>
        </Fragment>
      ))
    ) : (
      <span className={classes.quiet}>{asked.hiddenName}</span>
    )
  return (
    <>
      <p className={classes.quiet}>{asked.victimsWhy}</p>
      {victims.length === 0 ? null : (
        <>
          <Switch
            size="xs"
            label={asked.showNames}
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          <Table verticalSpacing={4} mt="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{asked.name}</Table.Th>
                <Table.Th>{asked.age}</Table.Th>
                <Table.Th>{asked.sex}</Table.Th>
                <Table.Th>{words.status}</Table.Th>
                <Table.Th>{words.metric}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {victims.map((victim) => (
                <Table.Tr key={victim.id}>
                  <Table.Td>{name(victim)}</Table.Td>
                  <Table.Td>
                    <span className="number">{victim.age ?? '–'}</span>
                  </Table.Td>
                  <Table.Td>{asked.sexes[victim.sex as 'woman'] ?? victim.sex}</Table.Td>
                  <Table.Td>{asked.statuses[victim.status as 'civilian'] ?? victim.status}</Table.Td>
                  <Table.Td>{say('metrics', victim.metric)}</Table.Td>
                  <Table.Td ta="end">
                    <Button size="compact-xs" variant="subtle" onClick={() => setForm(victim)}>
                      {asked.correct}
                    </Button>
                    <Button size="compact-xs" variant="subtle" onClick={() => setOff(victim)}>
                      {asked.unlist}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Button size="xs" variant="default" mt="xs" onClick={() => setForm('new')}>
        {asked.addVictim}
      </Button>
      {form === null ? null : (
        <VictimForm
          incident={incident.incident.id}
          victim={form === 'new' ? null : form}
          close={() => setForm(null)}
        />
      )}
      {off === null ? null : (
        <Asked
          title={asked.unlistTitle}
          path={`/victims/${off.id}/unlist`}
          body={{}}
          close={() => setOff(null)}
        />
      )}
    </>
  )
}

const scriptOf = (name: string): string => (/\p{Script=Arabic}/u.test(name) ? 'Arab' : 'Latn')

interface VictimFormProps {
  readonly incident: string
  /** Who is corrected; null for somebody new. */
  readonly victim: Victim | null
  readonly close: () => void
}

/** What is known of a person; unknown stays unknown. */
function VictimForm({ incident, victim, close }: VictimFormProps) {
  const words = useWords(INCIDENT_WORDS)
  const asked = useWords(ASKED_WORDS)
  const say = useNames()
  const [names, setNames] = useState<readonly string[]>([
    ...(victim?.names.map(({ text }) => text) ?? ['']),
    '',
  ])
  const [age, setAge] = useState<number | null>(victim?.age ?? null)
  const [sex, setSex] = useState<string>(victim?.sex ?? 'unknown')
  const [status, setStatus] = useState<string>(victim?.status ?? 'unknown')
  const [metric, setMetric] = useState<string>(victim?.metric ?? 'killed')
  const given = names.map((name) => name.trim()).filter((name) => name !== '')
  const people = given.map((text) => ({ text, script: scriptOf(text) }))
  const options = <T extends string>(slugs: readonly T[], said: (slug: T) => string) =>
    slugs.map((slug) => ({ value: slug, label: said(slug) }))
  return (
    <Asked
      title={victim === null ? asked.addVictim : asked.correctTitle}
      path={victim === null ? `/incidents/${incident}/victims` : `/victims/${victim.id}`}
      body={given.length === 0 ? null : { names: people, age, sex, status, metric }}
      close={close}
      {...(victim === null ? { reasoned: false } : {})}
    >
      {names.map((name, i) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: fields stand where they stand; names in them change
          key={i}
          label={i === 0 ? asked.name : asked.nameOther}
          value={name}
          dir="auto"
          data-autofocus={i === 0 ? true : undefined}
          onChange={(event) => {
            const { value } = event.currentTarget
            setNames(names.map((other, n) => (n === i ? value : other)))
          }}
        />
      ))}
      <Group grow>
        <NumberInput
          label={asked.age}
          min={0}
          max={130}
          allowDecimal={false}
          value={age ?? ''}
          onChange={(n) => setAge(n === '' ? null : Number(n))}
        />
        <Select
          label={asked.sex}
          allowDeselect={false}
          data={options(SEXES, (slug) => asked.sexes[slug])}
          value={sex}
          onChange={(value) => setSex(value ?? 'unknown')}
        />
      </Group>
      <Group grow>
        <Select
          label={words.status}
          allowDeselect={false}
          data={options(STATUSES, (slug) => asked.statuses[slug])}
          value={status}
          onChange={(value) => setStatus(value ?? 'unknown')}
        />
        <Select
          label={words.metric}
          allowDeselect={false}
          data={options(METRICS, (slug) => say('metrics', slug))}
          value={metric}
          onChange={(value) => setMetric(value ?? 'killed')}
        />
      </Group>
    </Asked>
  )
}
