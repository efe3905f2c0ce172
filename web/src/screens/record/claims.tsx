import { useMemo } from 'react'
import type { Row } from '../../../../src/server/schema/index.js'
import { StateBadge, useNames } from '../../ui/badge'
import { splitCount } from '../../ui/say-count'
import { useWords } from '../../words/language'
import type { Column } from './table'
import classes from './table.module.css'
import { When } from './when'
import { RECORD_WORDS, type RecordWords } from './words'

export const readClaims = (answer: { readonly claims: readonly Row[]; readonly total: number }) => ({
  rows: answer.claims,
  total: answer.total,
})

export const claimAddress = ({ report, id }: Row): string =>
  `/reports/${report}?claim=${encodeURIComponent(id)}`

/** Columns of the table of claims. */
export function useClaimColumns(): readonly Column<Row>[] {
  const words = useWords(RECORD_WORDS)
  const say = useNames()
  return useMemo(() => columnsOf(words, say), [words, say])
}

const columnsOf = (words: RecordWords, say: ReturnType<typeof useNames>): readonly Column<Row>[] => [
  {
    name: 'state',
    head: <span className="visually-hidden">{words.state}</span>,
    width: '44px',
    cell: ({ state }) => <StateBadge state={state} short />,
  },
  {
    name: 'when',
    head: words.when,
    width: '104px',
    cell: ({ start, end }) => <When start={start} end={end} />,
  },
  {
    name: 'what',
    head: words.what,
    width: '17%',
    cell: ({ kind, phase, stance, trigger }) => (
      <span className={classes.two}>
        <span className={classes.line}>
          <strong>{say('kinds', kind)}</strong>
          {phase === null ? '' : ` (${say('phases', phase)})`}
          {stance === 'reports' ? '' : `, ${say('stances', stance)}`}
        </span>
        <span className={classes.words} dir="auto">
          {trigger}
        </span>
      </span>
    ),
  },
  {
    name: 'who',
    head: words.parties,
    width: null,
    cell: ({ agents, targets }) => (
      <span className={classes.two}>
        <Names names={agents} alone={targets.length === 0} />
        <Names names={targets} toward />
      </span>
    ),
  },
  {
    name: 'where',
    head: words.where,
    width: '13%',
    cell: ({ place }) => (
      <span className={classes.clamp} dir="auto" title={place ?? undefined}>
        {place ?? '–'}
      </span>
    ),
  },
  {
    name: 'counts',
    head: words.counts,
    width: '116px',
    figure: true,
    cell: ({ counts }) => <Counts counts={counts} />,
  },
  {
    name: 'source',
    head: words.source,
    width: '19%',
    cell: ({ source, publisher, published, title }) => (
      <span className={classes.two} title={title ?? undefined}>
        <span className={classes.foreign} dir="auto">
          {source === '' ? say('sourceTypes', 'narrator') : source}
        </span>
        <span className={classes.print}>
          <span className={classes.foreign} dir="auto">
            {publisher ?? words.noPublisher}
          </span>
          {published === null ? null : <span className="number">{published.slice(0, 10)}</span>}
        </span>
      </span>
    ),
  },
]

interface NamesProps {
  readonly names: readonly string[]
  readonly toward?: boolean
  /** Nothing stands under them. */
  readonly alone?: boolean
}

function Names({ names, toward = false, alone = false }: NamesProps) {
  const words = useWords(RECORD_WORDS)
  if (names.length === 0) return toward ? null : <span className={classes.under}>{words.nobodyNamed}</span>
  if (!toward) {
    return (
      <span className={alone ? classes.clamp : classes.foreign} dir="auto" title={names.join(', ')}>
        {names.join(', ')}
      </span>
    )
  }
  return (
    <span className={classes.toward} title={names.join(', ')}>
      <span aria-hidden="true">{words.toward}</span>
      <span className="visually-hidden">{words.targets}: </span>
      <span className={classes.foreign} dir="auto">
        {names.join(', ')}
      </span>
    </span>
  )
}

/** Two lines at most; whoever hovers sees all of them whole. */
function Counts({ counts }: { readonly counts: readonly string[] }) {
  const say = useNames()
  const shown = counts.slice(0, 2).map(splitCount)
  return (
    <span className={classes.two} title={counts.length === 0 ? undefined : counts.join('; ')}>
      {shown.map(({ metric, number }, i) => (
        <span
          key={counts[i]}
          className={`${classes.count} ${shown.length === 1 && number.startsWith('“') ? classes.inWords : ''}`}
        >
          <span className={classes.metric}>{say('metrics', metric)}</span>
          <span className={`number ${classes.amount}`}>
            {number}
            {i === 1 && counts.length > 2 ? ' …' : ''}
          </span>
        </span>
      ))}
    </span>
  )
}

export const claimLook = ({ state }: Row): { readonly suggested: boolean; readonly quiet: boolean } => ({
  suggested: state === 'suggested',
  quiet: state === 'rejected',
})
