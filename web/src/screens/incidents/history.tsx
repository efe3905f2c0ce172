import { Button, Text } from '@mantine/core'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
import { Quoted } from '../../ui/quoted'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { useTell } from './changes'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

/** Everything that people decided about the incident, newest first; each can be undone. */
export function History({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENT_WORDS)
  const { tell, error, busy } = useTell()
  if (incident.history.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.noHistory}
      </Text>
    )
  return (
    <>
      {error === null ? null : <Trouble error={error} />}
      <ol className={classes.history}>
        {incident.history.map(({ entry, at, by, words: said, reason, undone }) => (
          <li key={entry}>
            <span className="number">{at.slice(0, 16).replace('T', ' ')}</span>
            <span className={`${classes.grow} ${undone ? classes.undone : ''}`}>
              <bdi>{by}</bdi>: <Entry words={said} incident={incident} />
              {reason === null ? null : (
                <>
                  {' '}
                  (<bdi>{reason}</bdi>)
                </>
              )}
            </span>
            {undone ? (
              <span className={classes.quiet}>{words.undone}</span>
            ) : (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={busy}
                onClick={() => tell('/undo', { entry, reason: null, together: true })}
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

const CLAIM = /c-[0-9a-f]{16}/g
/** Claims that are named; of more only how many. */
const MOST = 3

/** What was decided, with the claims that it was about by their words and not by their ids. */
function Entry({ words, incident }: { readonly words: string; readonly incident: Incident }) {
  const page = useWords(INCIDENT_WORDS)
  const about = [...new Set(words.match(CLAIM) ?? [])].map((id) =>
    incident.claims.find((one) => one.id === id),
  )
  const named = about.filter((card) => card !== undefined)
  if (about.length === 0 || named.length < about.length) return <Told words={words} />
  const [verb = ''] = words.split(CLAIM)
  return (
    <>
      <Told words={verb.trim()} />{' '}
      {named.slice(0, MOST).map(({ id, report, claim }, i) => (
        <Fragment key={id}>
          {i === 0 ? '' : ' · '}
          <Link href={`/reports/${report.text}?claim=${id}`}>
            <Quoted words={claim.trigger.text} />
          </Link>{' '}
          <span className={classes.quiet}>
            <bdi>{claim.source.text === '' ? (report.publisher ?? report.id) : claim.source.text}</bdi>
          </span>
        </Fragment>
      ))}
      {named.length > MOST ? ` ${page.moreClaims(named.length - MOST)}` : ''}
    </>
  )
}
