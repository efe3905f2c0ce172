import { useCallback, useRef, useState } from 'react'
import type { Card, Page } from '../../../../src/server/schema/index.js'
import type { Told } from '../../api/decisions'
import type { Choosing } from '../../text/use-choosing'
import { useWords } from '../../words/language'
import { type Action, ALSO, KEYS } from './actions'
import { BULK_WORDS } from './bulk-words'
import type { Editing } from './edit/use-edit'
import { EDIT_WORDS } from './edit/words'
import type { Keys } from './keys'
import type { Drawn } from './reading'
import { useActs } from './use-acts'
import type { Place } from './use-place'
import type { Rows } from './use-rows'
import { INBOX_WORDS } from './words'

export type Dialog = 'reject' | 'note' | 'help' | 'many'

/** What is going on beside the report: a claim is read, edited, or a missing one coded. */
export type Mode = 'read' | 'edit' | 'code'

interface Options {
  readonly rows: Rows
  readonly card: Card | undefined
  readonly page: Page | undefined
  readonly place: Place
  readonly go: (change: Partial<Place>) => void
  readonly drawn: Drawn | null
  readonly setDrawn: (drawn: Drawn | null) => void
  readonly setDialog: (dialog: Dialog | null) => void
}

/** Keys and buttons of the inbox, and what they lead to. */
export function useActing(options: Options) {
  const { rows, card, page, place, go, drawn, setDrawn, setDialog } = options
  const words = useWords(INBOX_WORDS)
  const bulk = useWords(BULK_WORDS)
  const edit = useWords(EDIT_WORDS)
  const [mode, setMode] = useState<Mode>('read')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const read = useRef(new Set<string>())
  const unmark = useCallback(() => setMarked(new Set()), [])
  const leave = useCallback(() => setMode('read'), [])
  const acts = useActs({
    ...{ rows, card, page, place, marked },
    go: (change) => {
      // To go to another claim leaves what was begun on this one; its draft is kept.
      setMode('read')
      setDrawn(null)
      go(change)
    },
    onUnmark: unmark,
    wasRead: (report) => read.current.has(report),
  })
  const mark = useCallback(
    (claim: string) =>
      setMarked((before) => {
        const next = new Set(before)
        if (!next.delete(claim)) next.add(claim)
        return next
      }),
    [],
  )
  const reportId = page?.report.text ?? null
  const onEnd = useCallback(() => {
    if (reportId !== null) read.current.add(reportId)
  }, [reportId])

  const stay = (): void => {
    if (card !== undefined && place.claim !== card.id) go({ claim: card.id })
  }
  /** Begins something on the claim that is open, which stays open until it is done, whatever becomes of it in the list. */
  const withCard = (does: () => void) => () => {
    if (card === undefined) return
    stay()
    does()
  }
  const does: Readonly<Record<Action, () => void>> = {
    accept: acts.accept,
    rest: acts.rest,
    edit: withCard(() => setMode('edit')),
    reject: withCard(() => setDialog('reject')),
    split: acts.split,
    merge: acts.merge,
    unsure: acts.unsure,
    undo: acts.undo,
    next: acts.next,
    previous: acts.previous,
    note: withCard(() => setDialog('note')),
    code: () => {
      if (page === undefined) return
      stay()
      setMode('code')
    },
    help: () => setDialog('help'),
    many: () => setDialog('many'),
    add: () => {},
  }
  const keys: Keys = Object.fromEntries(
    [...KEYS, ...Object.entries(ALSO)].map(([key, action]) => [key, does[action as Action]]),
  )
  const choosing = (editing: Editing | null): Choosing | null => {
    const { wanted, want } = editing ?? { wanted: null, want: () => {} }
    if (wanted !== null) return { ...wanted, onLeave: () => want(null) }
    if (mode !== 'code' || drawn !== null) return null
    return {
      what: edit.trigger,
      from: card?.claim.trigger.start ?? 0,
      onTake: setDrawn,
      onLeave: leave,
    }
  }
  return {
    mode,
    marked,
    mark,
    acts,
    act: (action: Action) => does[action](),
    keys,
    onEnd,
    leave,
    choosing,
    /** Forgets the words of the event, so that others can be chosen. */
    chooseAgain: () => setDrawn(null),
    coded: (claim: string) => {
      setDrawn(null)
      go({ claim })
      setMode('edit')
    },
    saved: (told: Told) => {
      setMode('read')
      acts.tellDone(words.told.saved, told)
      acts.goOn({ quiet: true })
    },
    fail: acts.fail,
    toldBulk: (told: Told) => {
      setDialog(null)
      acts.tellDone(bulk.done(told.claims.length), told)
    },
  } as const
}

export type Acting = ReturnType<typeof useActing>
