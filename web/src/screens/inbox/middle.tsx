import { Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Card, Page } from '../../../../src/server/schema/index.js'
import { codebookQuery } from '../../api/codebook'
import { useFetchedAhead } from '../../app/ahead'
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
export function Middle(props: MiddleProps) {
  const { acting, card } = props
  const { mode } = acting
  return (
    <div className={classes.middle}>
      <div key={`${mode} ${card.data?.id}`} className={classes.scroll}>
        <Shown {...props} {...useHands(props.page !== undefined)} />
      </div>
      {mode === 'read' && card.data !== undefined ? <Actions onAct={acting.act} /> : null}
    </div>
  )
}

/** What a claim is changed and coded with; here before a key asks for it, with the words of the codebook. */
function useHands(when: boolean) {
  const client = useQueryClient()
  useEffect(() => {
    if (when) client.prefetchQuery(codebookQuery)
  }, [client, when])
  const edit = useFetchedAhead(() => import('./edit/edit-card'), { when })
  const code = useFetchedAhead(() => import('./edit/code-card'), { when })
  return { edit, code } as const
}

function Shown({
  acting,
  editing,
  card,
  page,
  trigger,
  onPoint,
  edit,
  code,
}: MiddleProps & ReturnType<typeof useHands>) {
  const words = useWords(INBOX_WORDS)
  if (acting.mode === 'edit' && editing !== null)
    return edit === null ? null : (
      <edit.EditCard
        editing={editing}
        onLeave={acting.leave}
        onSave={() => editing.save({ onDone: acting.saved, onError: acting.fail })}
      />
    )
  if (acting.mode === 'code' && page !== undefined)
    return code === null ? null : (
      <code.CodeCard
        page={page}
        trigger={trigger}
        onChoose={acting.chooseAgain}
        onCoded={acting.coded}
        onLeave={acting.leave}
      />
    )
  if (card.data !== undefined) return <ClaimCard card={card.data} onPoint={onPoint} />
  if (card.error) return <Trouble error={card.error} again={card.refetch} />
  if (page === undefined) return null
  return (
    <Text p="md" c="dimmed">
      {page.machine === null ? words.handHow : words.noneOpen}
    </Text>
  )
}
