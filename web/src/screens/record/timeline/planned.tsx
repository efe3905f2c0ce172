import type { Timeline } from '../../../../../src/server/schema/index.js'
import { Told } from '../../../sayings/said'
import { leftToRight } from '../../../ui/say-count'
import { useComma, useWords } from '../../../words/language'
import { ClaimLink } from '../claim-link'
import { percentOf } from './axis'
import { useDirectionOfWords } from './direction'
import { numberOf, type Span } from './span'
import classes from './timeline.module.css'
import { TIMELINE_WORDS } from './words'

type Planned = Timeline['planned'][number]

/** Something announced for a day, at that day, with what came of it. */
export function PlannedRow({ planned, span }: { readonly planned: Planned; readonly span: Span }) {
  const words = useWords(TIMELINE_WORDS)
  const direction = useDirectionOfWords()
  const comma = useComma()
  const { claim, label, from, until, outcome, ultimatum } = planned
  const left = percentOf(numberOf(from) + 0.5, span)
  const right = percentOf(numberOf(until ?? from) + 0.5, span)
  const inside = right >= 0 && left <= 100
  return (
    <li className={classes.row}>
      <span className={classes.rowName} dir={direction}>
        <ClaimLink claim={claim}>
          <Told words={label} />
        </ClaimLink>
        <span className={classes.outcome}>
          {leftToRight(until === null || until === from ? from : `${from} … ${until}`)}
          {ultimatum ? `${comma}${words.ultimatum}` : ''}: {words.outcomes[outcome] ?? outcome}
        </span>
      </span>
      <span className={classes.track} aria-hidden="true">
        {inside ? (
          <>
            {right > left ? (
              <span
                className={classes.ahead}
                style={{
                  left: `${Math.max(0, left)}%`,
                  width: `${Math.min(100, right) - Math.max(0, left)}%`,
                }}
              />
            ) : null}
            <span
              className={classes.diamond}
              data-outcome={outcome}
              style={{ left: `${Math.min(100, Math.max(0, left))}%` }}
            />
          </>
        ) : null}
      </span>
    </li>
  )
}
