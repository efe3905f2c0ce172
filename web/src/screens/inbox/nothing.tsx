import { Button, Group } from '@mantine/core'
import { useSession } from '../../api/session'
import { FILTER_KEYS, useFilter } from '../../filter/filter'
import { Empty } from '../../ui/empty'
import { useWords } from '../../words/language'
import { AddButton } from './drop'
import classes from './inbox.module.css'
import { VIEWS, viewOf } from './scope'
import { INBOX_WORDS } from './words'

/** Why there is nothing to read, and what to do next. */
export const Nothing = (props: { readonly onFiles: (files: readonly File[]) => void }) => (
  <div className={classes.rest}>
    <Why {...props} />
  </div>
)

function Why({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords(INBOX_WORDS)
  const { data: session } = useSession()
  const [filter, change] = useFilter()
  if (session === undefined) return null
  const filtered = FILTER_KEYS.some((key) => key !== 'state' && filter[key] !== undefined)
  if (session.counts.reports === 0)
    return (
      <Empty title={words.emptyTitle}>
        {words.emptyHow}
        <Group justify="center" mt="md">
          <AddButton onFiles={onFiles} filled />
        </Group>
      </Empty>
    )
  return (
    <Empty title={filtered ? words.noMatchTitle : words.doneTitle}>
      {filtered ? words.noMatchHow : words.doneHow}
      <Group justify="center" mt="md">
        {filtered ? (
          <Button
            variant="default"
            onClick={() => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])))}
          >
            {words.clear}
          </Button>
        ) : viewOf(filter) === 'all' ? null : (
          <Button variant="default" onClick={() => change({ state: VIEWS.all })}>
            {words.views.all}
          </Button>
        )}
        <AddButton onFiles={onFiles} filled />
      </Group>
    </Empty>
  )
}
