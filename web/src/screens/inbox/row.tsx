import { memo } from 'react'
import type { Row } from '../../../../src/server/schema/index.js'
import { StateBadge, useNames } from '../../ui/badge'
import { Day } from '../../ui/day'
import { splitCount } from '../../ui/say-count'
import { useComma, useWords } from '../../words/language'
import classes from './list.module.css'
import { INBOX_WORDS } from './words'

interface ClaimRowProps {
  readonly row: Row
  readonly open: boolean
  readonly marked: boolean
  /** The list is not by report, so that each row says whose it is. */
  readonly publisher: boolean
  readonly onOpen: (claim: string) => void
  readonly onMark: (claim: string) => void
}

/** One claim in the list: what, who says so, in which words. */
export const ClaimLine = memo(function ClaimLine({
  row,
  open,
  marked,
  publisher,
  onOpen,
  onMark,
}: ClaimRowProps) {
  const words = useWords(INBOX_WORDS)
  const say = useNames()
  const comma = useComma()
  const phase = row.phase === null ? '' : ` (${say('phases', row.phase)})`
  return (
    <div className={classes.claim} data-open={open ? '' : undefined} data-state={row.state}>
      <input
        type="checkbox"
        className={classes.mark}
        checked={marked}
        onChange={() => onMark(row.id)}
        aria-label={`${words.mark}: ${row.trigger}`}
        tabIndex={open || marked ? 0 : -1}
      />
      <button
        type="button"
        className={classes.open}
        aria-current={open ? 'true' : undefined}
        onClick={() => onOpen(row.id)}
        data-testid="inbox-claim"
        data-claim={row.id}
      >
        <span className={classes.first}>
          <StateBadge state={row.state} short />
          <span className={classes.kind}>
            {say('kinds', row.kind)}
            {phase}
          </span>
          {row.stance === 'reports' ? null : (
            <span className={classes.stance}>{say('stances', row.stance)}</span>
          )}
          <span className={classes.day}>{row.start === null ? null : <Day iso={row.start} />}</span>
        </span>
        <span className={classes.words}>
          <bdi>{row.trigger}</bdi>
        </span>
        <span className={classes.second}>
          <bdi>{row.source === '' ? words.narrator : row.source}</bdi>
          {publisher && row.publisher !== null ? (
            <>
              {' · '}
              <bdi>{row.publisher}</bdi>
            </>
          ) : null}
          {row.counts.length === 0 ? null : (
            <span className={classes.counts}>
              {row.counts.map((count, i) => {
                const { metric, number } = splitCount(count)
                return (
                  <span key={count}>
                    {i === 0 ? '' : comma}
                    {say('metrics', metric)}{' '}
                    <bdi dir="ltr" className="number">
                      {number}
                    </bdi>
                  </span>
                )
              })}
            </span>
          )}
        </span>
      </button>
    </div>
  )
})
