import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Card, Page } from '../../../../src/server/schema/index.js'
import { type Told, useDecide, useMerge, useNote, useSplit, useUndo, type Verdict } from '../../api/decisions'
import { usePlain } from '../../sayings/said'
import { useWords } from '../../words/language'
import { nextWaiting, step } from './next'
import { sayTrouble, tell } from './tell'
import { cardQuery } from './use-open'
import type { Place } from './use-place'
import type { Rows } from './use-rows'
import { INBOX_WORDS } from './words'

interface Options {
  readonly rows: Rows
  readonly card: Card | undefined
  readonly page: Page | undefined
  readonly place: Place
  readonly go: (change: Partial<Place>) => void
  readonly marked: ReadonlySet<string>
  readonly onUnmark: () => void
  /** Whether the end of the open report has been in sight. */
  readonly wasRead: (report: string) => boolean
}

/** What a person can do with the claim that is open, and where they come to next. */
export function useActs({ rows, card, page, place, go, marked, onUnmark, wasRead }: Options) {
  const words = useWords(INBOX_WORDS)
  const client = useQueryClient()
  const plain = usePlain()
  const decide = useDecide()
  const undo = useUndo()
  const merge = useMerge()
  const split = useSplit()
  const note = useNote()
  const lastIndex = useRef(0)
  const previous = useRef<string | null>(null)
  const at = card === undefined ? -1 : rows.indexOf(card.id)
  if (at >= 0) lastIndex.current = at
  const from = at >= 0 ? at : lastIndex.current

  const fail = (claim?: string) => (error: unknown) =>
    tell(`${words.changed} ${sayTrouble(error, { lost: words.lost, plain })}`, {
      bad: true,
      ...(claim === undefined ? {} : { does: words.showIt, onDo: () => go({ claim }) }),
    })
  const open = (claim: string): void => {
    if (card !== undefined && card.id !== claim) previous.current = card.id
    go({ claim })
  }
  /** To the next claim that waits; where none does, that is said unless something else has just been. */
  const goOn = ({ quiet = false }: { readonly quiet?: boolean } = {}): void => {
    const next = nextWaiting(rows, from)
    if (next !== null && next.id !== card?.id) open(next.id)
    else if (!quiet) tell(words.told.nothingLeft)
  }
  const decideOn = (verdict: Verdict, reason: string | null = null): void => {
    if (card === undefined) return
    decide.mutate({ claims: [card], verdict, reason }, { onError: fail(card.id) })
    goOn()
  }
  const acceptRest = (): void => {
    if (page === undefined) return
    if (!wasRead(page.report.text)) {
      tell(words.told.notRead)
      return
    }
    const rest = page.claims.filter(
      ({ state, outside }) => state === 'suggested' && (place.outside || !outside),
    )
    if (rest.length === 0) {
      tell(words.nothingInReport)
      return
    }
    decide.mutate(
      { claims: rest, verdict: 'accepted' },
      {
        onError: fail(card?.id),
        onSuccess: (told) => tellDone(words.acceptedRest(rest.length), told),
      },
    )
    const gone = new Set(rest.map(({ id }) => id))
    const left = { ...rows, at: (index: number) => withoutThose(rows.at(index), gone) }
    const next = nextWaiting(left, from)
    if (next !== null) open(next.id)
  }
  /** Takes back what was recorded under this entry; null for the last thing that was decided here. */
  const takeBack = (entry: string | null = null): void =>
    undo.mutate(entry, {
      onError: fail(),
      onSuccess: (done) => {
        if ('would' in done) {
          const { entry: other, words: what } = done.would
          if (other === null) tell(words.told.nothingHere)
          else tell(words.wouldUndo(plain(what)), { does: words.actions.undo, onDo: () => takeBack(other) })
          return
        }
        tell(plain(done.told.words))
        const back = done.told.claims[0]
        if (back === undefined) return
        // A claim that was coded by hand is gone with that.
        client.fetchQuery(cardQuery(back)).then(
          () => open(back),
          () => go({ claim: null, reading: page?.report.text ?? null }),
        )
      },
    })
  /** Says what was recorded, with a button that takes back that and nothing else. */
  const tellDone = (message: string, { entries: [entry] }: Told): void =>
    tell(message, entry === undefined ? {} : { does: words.actions.undo, onDo: () => takeBack(entry) })
  const together = (): readonly string[] => {
    // Two or more that were marked are meant by themselves, whatever is open by now.
    if (marked.size > 1) return [...marked]
    if (card === undefined) return []
    if (marked.size > 0) return [...new Set([...marked, card.id])]
    return previous.current === null ? [card.id] : [previous.current, card.id]
  }
  const undoable = (message: string) => ({
    onError: fail(card?.id),
    onSuccess: (told: Told) => {
      onUnmark()
      tellDone(message, told)
    },
  })
  return {
    open,
    fail: fail(card?.id),
    accept: () => decideOn('accepted'),
    unsure: () => decideOn('unsure'),
    reject: (reason: string | null) => decideOn('rejected', reason),
    rest: acceptRest,
    undo: () => takeBack(),
    tellDone,
    goOn,
    next: () => goOn(),
    previous: () => {
      const row = step(rows, from, -1)
      if (row !== null) open(row.id)
    },
    merge: () => {
      const ids = together()
      if (ids.length < 2) {
        tell(words.told.noPartner)
        return
      }
      merge.mutate({ ids: [...ids] }, undoable(words.told.merged))
    },
    split: () => {
      if (card === undefined) return
      if (card.incident === null) {
        tell(words.told.noIncident)
        return
      }
      split.mutate({ claims: [...new Set([...marked, card.id])] }, undoable(words.told.split))
    },
    note: (
      text: string,
      { onDone, onFail }: { readonly onDone: () => void; readonly onFail: () => void },
    ) => {
      if (card === undefined) return
      note.mutate(
        { about: card.id, text },
        {
          onError: (error) => {
            onFail()
            fail(card.id)(error)
          },
          onSuccess: () => {
            onDone()
            tell(words.told.noted)
          },
        },
      )
    },
  } as const
}

const withoutThose = (row: ReturnType<Rows['at']>, gone: ReadonlySet<string>): ReturnType<Rows['at']> =>
  row !== undefined && gone.has(row.id) ? { ...row, state: 'accepted' } : row
