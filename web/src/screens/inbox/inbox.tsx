import { lazy, Suspense, useCallback, useState } from 'react'
import { FILTER_KEYS, useFilter } from '../../filter/filter'
import type { Slot } from '../../text/marks'
import { useWords } from '../../words/language'
import { useBatches } from './batches'
import { DropHint, useDrop } from './drop'
import { useEditing } from './edit/use-edit'
import classes from './inbox.module.css'
import { useKeys } from './keys'
import { Middle } from './middle'
import { nextWaiting } from './next'
import { Nothing } from './nothing'
import { Dialogs } from './open-dialog'
import { type Drawn, Reading } from './reading'
import { useScope } from './scope'
import { Side } from './side'
import { type Dialog, useActing } from './use-acting'
import { useAhead, useCard, useOpenId, usePage } from './use-open'
import { usePlace } from './use-place'
import { useRows } from './use-rows'
import { INBOX_WORDS } from './words'

const FilterBar = lazy(async () => ({ default: (await import('../../filter/filter-bar')).FilterBar }))

/** Words that were drawn over in a report, which are none of any other's. */
function useDrawn(report: string | null): readonly [Drawn | null, (drawn: Drawn | null) => void] {
  const [held, setHeld] = useState<{ readonly report: string | null; readonly drawn: Drawn | null } | null>(
    null,
  )
  const draw = useCallback((drawn: Drawn | null) => setHeld({ report, drawn }), [report])
  return [held?.report === report ? held.drawn : null, draw]
}

/** Claims that wait, each beside its report; decided one after the other. */
export function Inbox() {
  const words = useWords(INBOX_WORDS)
  const [filter] = useFilter()
  const [place, go] = usePlace()
  const { asked, all } = useScope(filter, place.outside)
  const rows = useRows(asked, place.order)
  const openId = useOpenId(place, rows)
  const card = useCard(openId)
  const page = usePage(place.reading ?? card.data?.report.text ?? null)
  const [active, setActive] = useState<Slot | null>(null)
  const [drawn, setDrawn] = useDrawn(page.data?.report.text ?? null)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { files, onFiles, onAdded } = useBatches()
  const over = useDrop(onFiles)
  const [filters, setFilters] = useState(
    FILTER_KEYS.some((key) => key !== 'state' && filter[key] !== undefined),
  )
  const acting = useActing({ rows, card: card.data, page: page.data, place, go, drawn, setDrawn, setDialog })
  const { mode, marked, acts } = acting
  useAhead(nextWaiting(rows, openId === null ? 0 : rows.indexOf(openId)))
  const editing = useEditing(mode === 'edit' ? (card.data ?? null) : null)
  useKeys(acting.keys, { on: mode === 'read' && dialog === null })
  const close = useCallback(() => setDialog(null), [])
  const listed = rows.total > 0 || rows.pending || openId !== null || place.reading !== null
  return (
    <div className={classes.screen}>
      <h1 className="visually-hidden">{words.title}</h1>
      <Suspense fallback={null}>{filters ? <FilterBar /> : null}</Suspense>
      <div className={classes.inbox}>
        <Side
          {...{ rows, place, go, marked }}
          open={openId}
          folded={all === null ? 0 : Math.max(0, all - rows.total)}
          onOpen={acts.open}
          onMark={acting.mark}
          onMany={() => setDialog('many')}
          onFiles={onFiles}
          filters={filters}
          onFilters={() => setFilters(!filters)}
        />
        {listed ? (
          <>
            <Middle {...{ acting, editing, card }} page={page.data} trigger={drawn} onPoint={setActive} />
            {page.data === undefined ? null : (
              <Reading
                page={page.data}
                claim={editing?.claim ?? (mode === 'code' ? null : (card.data?.claim ?? null))}
                active={active}
                drawn={mode === 'edit' ? null : drawn}
                choosing={acting.choosing(editing)}
                onDrawn={setDrawn}
                onOpen={acts.open}
                onEnd={acting.onEnd}
                onCode={mode === 'read' ? () => acting.act('code') : null}
              />
            )}
          </>
        ) : (
          <Nothing onFiles={onFiles} />
        )}
      </div>
      <Dialogs
        {...{ dialog, acts }}
        card={card.data}
        filter={asked}
        onClose={close}
        onBulk={acting.toldBulk}
        files={files}
        onAdded={onAdded}
      />
      {over ? <DropHint /> : null}
    </div>
  )
}
