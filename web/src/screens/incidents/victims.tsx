import { Button, Group, Modal, NumberInput, Select, Stack, Switch, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Incident } from '../../../../src/server/schema/index.js'
import { useNames } from '../../ui/badge'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

const METRICS = ['killed', 'injured', 'missing', 'detained', 'abducted'] as const
const SEXES = ['unknown', 'woman', 'man'] as const
const STATUSES = ['unknown', 'civilian', 'combatant', 'protected'] as const

/** People on the victim list: protected, hidden until asked for. */
export function Victims({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const say = useNames()
  const [shown, setShown] = useState(false)
  const [adding, setAdding] = useState(false)
  const { victims } = incident
  return (
    <>
      <p className={classes.quiet}>{words.victimsWhy}</p>
      {victims.length === 0 ? null : (
        <>
          <Switch
            size="xs"
            label={words.showNames}
            checked={shown}
            onChange={(event) => setShown(event.currentTarget.checked)}
          />
          <Table verticalSpacing={4}>
            <Table.Tbody>
              {victims.map(({ id, names, age, sex, status, metric }) => (
                <Table.Tr key={id}>
                  <Table.Td dir="auto">
                    {shown ? names.map(({ text }) => text).join(' · ') : '••••••'}
                  </Table.Td>
                  <Table.Td className="number">{age ?? '–'}</Table.Td>
                  <Table.Td>{words.sexes[sex as 'woman'] ?? sex}</Table.Td>
                  <Table.Td>{words.statuses[status as 'civilian'] ?? status}</Table.Td>
                  <Table.Td>{say('metrics', metric)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Button size="xs" variant="default" mt="xs" onClick={() => setAdding(true)}>
        {words.addVictim}
      </Button>
      {adding ? <VictimForm incident={incident.incident.id} close={() => setAdding(false)} /> : null}
    </>
  )
}

const scriptOf = (name: string): string => (/\p{Script=Arabic}/u.test(name) ? 'Arab' : 'Latn')

function VictimForm({ incident, close }: { readonly incident: string; readonly close: () => void }) {
  const words = useWords(INCIDENT_WORDS)
  const { tell, error, busy } = useTell()
  const [names, setNames] = useState(['', ''])
  const [age, setAge] = useState<number | null>(null)
  const [sex, setSex] = useState<string>('unknown')
  const [status, setStatus] = useState<string>('unknown')
  const [metric, setMetric] = useState<string>('killed')
  const say = useNames()
  const given = names.map((name) => name.trim()).filter((name) => name !== '')
  const save = async (): Promise<void> => {
    const people = given.map((text) => ({ text, script: scriptOf(text) }))
    if (await tell(`/incidents/${incident}/victims`, { names: people, age, sex, status, metric })) close()
  }
  const options = <T extends string>(slugs: readonly T[], said: (slug: T) => string) =>
    slugs.map((slug) => ({ value: slug, label: said(slug) }))
  return (
    <Modal opened onClose={close} title={words.addVictim}>
      <Stack gap="sm">
        {error === null ? null : <Trouble error={error} />}
        {[words.name, words.nameOther].map((label, i) => (
          <TextInput
            key={label}
            label={label}
            value={names[i] ?? ''}
            dir="auto"
            data-autofocus={i === 0 ? true : undefined}
            onChange={(event) =>
              setNames(names.map((name, n) => (n === i ? event.currentTarget.value : name)))
            }
          />
        ))}
        <Group grow>
          <NumberInput
            label={words.age}
            min={0}
            max={130}
            allowDecimal={false}
            value={age ?? ''}
            onChange={(n) => setAge(n === '' ? null : Number(n))}
          />
          <Select
            label={words.sex}
            allowDeselect={false}
            data={options(SEXES, (slug) => words.sexes[slug])}
            value={sex}
            onChange={(value) => setSex(value ?? 'unknown')}
          />
        </Group>
        <Group grow>
          <Select
            label={words.status}
            allowDeselect={false}
            data={options(STATUSES, (slug) => words.statuses[slug])}
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
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
          <Button onClick={save} loading={busy} disabled={given.length === 0}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
