import { Button, Menu, Text } from '@mantine/core'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const

/** The grade as people gave it; confirmed and fair need a second person. */
export function Grade({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const { tell, error, busy } = useTell()
  const { grade, gradeHints } = incident
  const set = (chosen: string | null): Promise<boolean> =>
    tell(`/incidents/${incident.incident.id}/grade`, { grade: chosen, reason: null })
  return (
    <div>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" loading={busy}>
            {words.grade}: {grade === null ? words.noGrade : (words.grades[grade.grade] ?? grade.grade)}
            {grade?.provisional === true ? ` (${words.provisional})` : ''}
          </Button>
        </Menu.Target>
        <Menu.Dropdown maw={360}>
          {GRADES.map((slug) => (
            <Menu.Item key={slug} onClick={() => set(slug)}>
              {words.grades[slug]}
            </Menu.Item>
          ))}
          {grade === null ? null : <Menu.Item onClick={() => set(null)}>{words.noGrade}</Menu.Item>}
          {gradeHints.length === 0 ? null : (
            <>
              <Menu.Divider />
              <Menu.Label>{words.hints}</Menu.Label>
              {gradeHints.map((hint) => (
                <Text key={hint} size="xs" px="sm" py={2}>
                  <Told words={hint} />
                </Text>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
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
      {error === null ? null : <Trouble error={error} />}
    </div>
  )
}
