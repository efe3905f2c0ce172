import { Button, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { useWords } from '../../words/language'
import { Asked } from './asked'
import { ASKED_WORDS } from './asked-words'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const
const NONE = 'none'

/** The grade as people gave it; confirmed and fair need a second person. */
export function Grade({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const [open, setOpen] = useState(false)
  const { grade } = incident
  return (
    <div className={classes.grade}>
      <Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.grade}: {grade === null ? words.noGrade : (words.grades[grade.grade] ?? grade.grade)}
        {grade?.provisional === true ? ` (${words.provisional})` : ''}
      </Button>
      {grade?.words.map(({ grade: slug, by, at, reason }) => (
        <div key={`${by} ${at}`} className={classes.quiet}>
          <bdi>{by}</bdi>: {words.grades[slug] ?? slug}
          {reason === null ? null : (
            <>
              {' '}
              (<bdi>{reason}</bdi>)
            </>
          )}
        </div>
      ))}
      {incident.gradeUnsettled === null ? null : (
        <div className={classes.quiet}>
          <Told words={incident.gradeUnsettled} />
        </div>
      )}
      {open ? <GradeForm incident={incident} close={() => setOpen(false)} /> : null}
    </div>
  )
}

function GradeForm({ incident, close }: { readonly incident: Incident; readonly close: () => void }) {
  const words = useWords(INCIDENT_WORDS)
  const asked = useWords(ASKED_WORDS)
  const { grade, gradeHints } = incident
  const [chosen, setChosen] = useState<string | null>(grade?.grade ?? null)
  return (
    <Asked
      title={asked.gradeTitle}
      how={asked.gradeWhy}
      path={`/incidents/${incident.incident.id}/grade`}
      body={chosen === null ? null : { grade: chosen === NONE ? null : chosen }}
      close={close}
    >
      {gradeHints.length === 0 ? null : (
        <div>
          <Text size="sm" fw={600}>
            {asked.hints}
          </Text>
          {gradeHints.map((hint) => (
            <Text key={hint} size="sm">
              <Told words={hint} />
            </Text>
          ))}
        </div>
      )}
      <Radio.Group label={words.grade} value={chosen} onChange={setChosen}>
        <Stack gap={6} mt={4}>
          {GRADES.map((slug) => (
            <Radio key={slug} value={slug} label={words.grades[slug]} />
          ))}
          {grade === null ? null : <Radio value={NONE} label={words.noGrade} />}
        </Stack>
      </Radio.Group>
    </Asked>
  )
}
