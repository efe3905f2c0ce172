import { Button, Text } from '@mantine/core'
import type { Incident } from '../../../../src/server/schema/index.js'
import { Told } from '../../sayings/said'
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
              <bdi>{by}</bdi>: <Told words={said} />
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
