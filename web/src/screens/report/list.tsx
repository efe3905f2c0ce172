import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { ReportLine } from '../../../../src/server/schema/index.js'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { FindBox } from '../../ui/find-box'
import { FigureCell, ListRow, ListScreen } from '../../ui/list-screen'
import { useWords } from '../../words/language'
import { REPORT_WORDS } from './words'

interface Reports {
  readonly reports: readonly ReportLine[]
  readonly total: number
}

const readReports = ({ reports, total }: Reports) => ({ rows: reports, total })

/** Every report of the project, newest first. */
export function ReportsList() {
  const words = useWords(REPORT_WORDS)
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 250)
  return (
    <ListScreen<ReportLine>
      title={words.title}
      beside={() => <FindBox label={words.find} value={typed} onType={setTyped} width={280} />}
      late={typed !== text}
      path="/reports"
      query={{ text }}
      read={readReports}
      heads={[
        { name: words.published },
        { name: words.name },
        { name: words.language },
        { name: words.claims, figure: true },
        { name: words.waiting, figure: true },
      ]}
      columns="130px minmax(220px, 1fr) 160px 90px 90px"
      height={60}
      row={(line) => <Row line={line} />}
      empty={<Empty title={words.none}>{words.noneHow}</Empty>}
    />
  )
}

function Row({ line: { report, claims, waiting, machine } }: { readonly line: ReportLine }) {
  const words = useWords(REPORT_WORDS)
  return (
    <ListRow href={`/reports/${report.text}`}>
      <span>{report.published === null ? words.noDate : <Day iso={report.published} />}</span>
      <span>
        <bdi>{report.title ?? report.id}</bdi>
        <Text size="sm" c="dimmed" dir="auto">
          {report.publisher}
        </Text>
      </span>
      <span>
        {report.language}
        {machine ? null : (
          <Text size="xs" c="dimmed">
            {words.byHand}
          </Text>
        )}
      </span>
      <FigureCell>{claims}</FigureCell>
      <FigureCell>{waiting === 0 ? '' : waiting}</FigureCell>
    </ListRow>
  )
}
