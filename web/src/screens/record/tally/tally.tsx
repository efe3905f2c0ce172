import { Text } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import type { Tally as TallyAnswer } from '../../../../../src/server/schema/index.js'
import { Told } from '../../../sayings/said'
import { useNames } from '../../../ui/badge'
import { Empty } from '../../../ui/empty'
import { sayRange } from '../../../ui/range'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import { ClaimLink } from '../claim-link'
import type { ViewProps } from '../panel'
import { useAnswer } from '../use-answer'
import { type MetricRows, metricsOf } from './blocks'
import { Bar, Lines } from './lines'
import { useRangeWords } from './say'
import classes from './tally.module.css'
import { TALLY_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** Low and high over the incidents of the filter, told apart in one respect at a time, with what is not in them. */
export function Tally({ filter }: ViewProps) {
  const words = useWords(TALLY_WORDS)
  const { data, error, refetch, isPlaceholderData } = useAnswer<TallyAnswer>('/tally', filter)
  const metrics = useMemo(() => metricsOf(data?.rows ?? []), [data])
  if (error !== null && data === undefined) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  return (
    <div className={classes.tally} data-old={isPlaceholderData || undefined} data-testid="tally">
      {error === null ? null : <Trouble error={error} again={refetch} />}
      {metrics.length === 0 ? <Empty title={words.none}>{words.noneHow}</Empty> : null}
      {metrics.map((metric, i) => (
        <Metric
          key={`${metric.cause} ${metric.metric}`}
          metric={metric}
          headed={metrics.some(({ cause }) => cause === 'indirect') && metrics[i - 1]?.cause !== metric.cause}
        />
      ))}
      {data.withoutNumbers === 0 ? null : (
        <Text size="sm" c="var(--quiet)">
          {words.withoutNumbers(whole(data.withoutNumbers), whole(data.incidents))}
        </Text>
      )}
      {data.undecided === 0 ? null : (
        <Text size="sm" c="var(--quiet)" data-testid="undecided">
          {words.undecided(whole(data.undecided))}
        </Text>
      )}
      <Aggregates tally={data} />
      <Statement tally={data} />
      <LeftOut tally={data} />
    </div>
  )
}

interface MetricProps {
  readonly metric: MetricRows
  /** The first of its cause, where there are two. */
  readonly headed: boolean
}

const Metric = memo(function Metric({ metric, headed }: MetricProps) {
  const words = useWords(TALLY_WORDS)
  const say = useNames()
  const sayWords = useRangeWords()
  const { cause, all, blocks, finer, most } = metric
  const name = say('metrics', metric.metric)
  return (
    <section className={classes.metric} aria-label={name}>
      {headed ? <p className={classes.cause}>{words.causes[cause]}</p> : null}
      <h2 className={classes.head}>
        <span className={classes.metricName}>{name}</span>
        <span className={`${classes.whole} number`}>{all === null ? '?' : sayRange(all)}</span>
      </h2>
      {all === null ? null : (
        <>
          <Bar line={all} most={most} />
          <p className={classes.sure}>
            {sayWords(all)} · {words.rests(whole(all.incidents), whole(all.origins))}
            {all.contested === 0 ? '' : ` · ${words.contested(whole(all.contested))}`}
            {all.suggested === 0 ? '' : ` · ${words.suggested(whole(all.suggested))}`}
          </p>
        </>
      )}
      <div className={classes.blocks}>
        {blocks.map((block) => (
          <div key={block.name} className={classes.block} data-block={block.name}>
            <h3>{words.blocks[block.name]}</h3>
            <p className={classes.never}>{words.never[block.name]}</p>
            <Lines
              name={block.name}
              rows={block.rows}
              most={most}
              caption={`${name}: ${words.blocks[block.name]}`}
            />
          </div>
        ))}
      </div>
      {finer.length === 0 ? null : <Finer metric={metric} />}
    </section>
  )
})

/** More than these nobody reads here. */
const FINER = 300

function Finer({ metric }: { readonly metric: MetricRows }) {
  const words = useWords(TALLY_WORDS)
  const [open, setOpen] = useState(false)
  const { finer, most } = metric
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.finer(whole(finer.length))}</summary>
      {open ? (
        <>
          <Lines
            name="finer"
            rows={finer.slice(0, FINER)}
            most={most}
            caption={words.finer(whole(finer.length))}
          />
          {finer.length > FINER ? (
            <p className={classes.never}>{words.finerNot(whole(finer.length - FINER))}</p>
          ) : null}
        </>
      ) : null}
    </details>
  )
}

function Aggregates({ tally }: { readonly tally: TallyAnswer }) {
  const words = useWords(TALLY_WORDS)
  if (tally.aggregates.length === 0) return null
  return (
    <section className={classes.apart} aria-label={words.aggregates}>
      <h2 className={classes.title}>{words.aggregates}</h2>
      <p className={classes.never}>{words.aggregatesWhy}</p>
      <ul className={classes.list}>
        {tally.aggregates.map(({ claim, origin, counts, why, words: quote }) => (
          <li key={`${claim} ${counts}`}>
            <strong>
              <Told words={counts} />
            </strong>{' '}
            <Text component="span" size="sm" c="var(--quiet)">
              {words.says} <bdi>{origin}</bdi>
            </Text>
            <ClaimLink claim={claim} className={classes.quote}>
              <Told words={quote} />
            </ClaimLink>
            <p className={classes.never}>
              <Told words={why} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Statement({ tally }: { readonly tally: TallyAnswer }) {
  const words = useWords(TALLY_WORDS)
  return (
    <section className={classes.apart} aria-label={words.statement}>
      <h2 className={classes.title}>{words.statement}</h2>
      <ul className={classes.sentences}>
        {tally.sentences.map((sentence) => (
          <li key={sentence}>
            <Told words={sentence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LeftOut({ tally }: { readonly tally: TallyAnswer }) {
  const words = useWords(TALLY_WORDS)
  const all = tally.leftOut.reduce((sum, { claims }) => sum + claims, 0)
  if (all === 0) return tally.undecided > 0 ? null : <p className={classes.never}>{words.nothingLeftOut}</p>
  return (
    <details className={classes.fold}>
      <summary>{words.leftOut(whole(all))}</summary>
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">{words.reason}</th>
            <th scope="col" className={classes.number}>
              {words.claims}
            </th>
          </tr>
        </thead>
        <tbody>
          {tally.leftOut.map(({ reason, words: why, claims }) => (
            <tr key={reason}>
              <th scope="row">
                <Told words={why} />
              </th>
              <td className={`${classes.number} number`}>{whole(claims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
