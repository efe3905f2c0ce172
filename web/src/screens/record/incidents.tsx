import { useMemo } from 'react'
import type { IncidentLine } from '../../../../src/server/schema/index.js'
import { SuggestedSign, useNames } from '../../ui/badge'
import { Names } from '../../ui/names'
import { sayShort } from '../../ui/say-count'
import { useLanguage, useWords } from '../../words/language'
import type { Column } from './table'
import classes from './table.module.css'
import { When } from './when'
import { RECORD_WORDS, type RecordWords } from './words'

export const readIncidents = (answer: {
  readonly incidents: readonly IncidentLine[]
  readonly total: number
}) => ({ rows: answer.incidents, total: answer.total })

export const incidentAddress = ({ id }: IncidentLine): string => `/incidents/${encodeURIComponent(id)}`

/** Columns of the table of incidents. */
export function useIncidentColumns(): readonly Column<IncidentLine>[] {
  const words = useWords(RECORD_WORDS)
  const say = useNames()
  const { language } = useLanguage()
  return useMemo(() => columnsOf(words, { say, arabic: language === 'ar' }), [words, say, language])
}

interface Saying {
  readonly say: ReturnType<typeof useNames>
  readonly arabic: boolean
}

function columnsOf(words: RecordWords, { say, arabic }: Saying): readonly Column<IncidentLine>[] {
  const number = (head: string, of: (incident: IncidentLine) => string, width = '84px') => ({
    name: head,
    head,
    width,
    figure: true,
    cell: (incident: IncidentLine) => <span className="number">{of(incident)}</span>,
  })
  const toll = (metric: string) => ({
    ...number(say('metrics', metric), ({ toll }) => sayShort(toll[metric] ?? '–')),
    name: metric,
  })
  return [
    {
      name: 'when',
      head: words.when,
      width: '112px',
      cell: ({ start, end }) => <When start={start} end={end} />,
    },
    {
      name: 'what',
      head: words.what,
      width: null,
      cell: ({ kind, place, suggested }) => (
        <span className={classes.two}>
          <span className={classes.line}>
            {suggested ? <SuggestedSign words={words.suggested} /> : null}{' '}
            <strong>{say('kinds', kind)}</strong>
          </span>
          <span className={classes.foreignUnder} dir="auto">
            {place === null ? words.noPlace : ((arabic ? place.nameArabic : null) ?? place.name)}
          </span>
        </span>
      ),
    },
    toll('killed'),
    toll('injured'),
    number(words.origins, ({ origins }) => String(origins), '72px'),
    {
      name: 'who',
      head: words.blamed,
      width: '24%',
      cell: ({ blamed, claimedBy }) => (
        <span className={classes.two}>
          <span className={classes.foreign} dir="auto">
            {blamed.length === 0 ? '–' : <Names of={blamed} />}
          </span>
          {claimedBy.length === 0 ? null : (
            <span className={classes.under}>
              {words.claimedBy} <Names of={claimedBy} />
            </span>
          )}
        </span>
      ),
    },
    {
      name: 'marks',
      head: words.grade,
      width: '140px',
      cell: (incident) => <Marks incident={incident} />,
    },
  ]
}

function Marks({ incident }: { readonly incident: IncidentLine }) {
  const words = useWords(RECORD_WORDS)
  const { grade, contested } = incident
  return (
    <span className={classes.two}>
      {grade === null ? null : <span className={classes.line}>{words.grades[grade] ?? grade}</span>}
      {contested ? <span className={classes.under}>{words.contested}</span> : null}
    </span>
  )
}

export const incidentLook = ({ suggested, grade }: IncidentLine) => ({
  suggested,
  quiet: grade === 'discounted',
})
