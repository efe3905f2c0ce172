import { Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Card, Page } from '../../../../src/server/schema/index.js'
import type { Slot } from '../../text/marks'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { Actions } from './actions'
import { ClaimCard } from './claim-card'
import type { Editing } from './edit/use-edit'
import classes from './inbox.module.css'
import type { Drawn } from './reading'
import type { Acting } from './use-acting'
import { INBOX_WORDS } from './words'

const EditCard = lazy(async () => ({ default: (await import('./edit/edit-card')).EditCard }))
const CodeCard = lazy(async () => ({ default: (await import('./edit/code-card')).CodeCard }))

interface MiddleProps {
  readonly acting: Acting
  readonly editing: Editing | null
  readonly card: { readonly data: Card | undefined; readonly error: unknown; readonly refetch: () => unknown }
  readonly page: Page | undefined
  /** Words chosen for the event of a missing claim. */
  readonly trigger: Drawn | null
  readonly onPoint: (slot: Slot | null) => void
}

/** The claim that is open: to be read, to be changed, or one that is being coded. */
export function Middle({ acting, editing, card, page, trigger, onPoint }: MiddleProps) {
  const words = useWords(INBOX_WORDS)
  const { mode } = acting
  return (
    <div className={classes.middle}>
      <div key={`${mode} ${card.data?.id}`} className={classes.scroll}>
        <Suspense fallback={null}>
          {mode === 'edit' && editing !== null ? (
            <EditCard
              editing={editing}
              onLeave={acting.leave}
              onSave={() => editing.save({ onDone: acting.saved, onError: acting.fail })}
            />
          ) : mode === 'code' && page !== undefined ? (
            <CodeCard
              page={page}
              trigger={trigger}
              onChoose={acting.chooseAgain}
              onCoded={acting.coded}
              onLeave={acting.leave}
            />
          ) : card.data !== undefined ? (
            <ClaimCard card={card.data} onPoint={onPoint} />
          ) : card.error ? (
            <Trouble error={card.error} again={card.refetch} />
          ) : page === undefined ? null : (
            <Text p="md" c="dimmed">
              {page.machine === null ? words.handHow : words.noneOpen}
            </Text>
          )}
        </Suspense>
      </div>
      {mode === 'read' && card.data !== undefined ? <Actions onAct={acting.act} /> : null}
    </div>
  )
}
