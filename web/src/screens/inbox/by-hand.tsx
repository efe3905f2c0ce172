import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportLine } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { useWords } from '../../words/language'
import classes from './inbox.module.css'
import { INBOX_WORDS } from './words'

interface Reports {
  readonly reports: readonly ReportLine[]
  readonly total: number
}

/** Reports in languages that the machine does not read: they hold no claims until somebody codes them. */
export function ByHand({
  open,
  onOpen,
}: {
  readonly open: string | null
  readonly onOpen: (report: string) => void
}) {
  const words = useWords(INBOX_WORDS)
  const [shown, setShown] = useState(false)
  const { data } = useQuery({
    queryKey: ['reports', 'by hand'],
    queryFn: ({ signal }) => get<Reports>('/reports', { machine: '0', limit: 1000 }, signal),
  })
  const unread = (data?.reports ?? []).filter(({ machine }) => !machine)
  if (unread.length === 0) return null
  return (
    <div className={classes.foot}>
      <Anchor component="button" size="sm" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.byHand(unread.length)}
      </Anchor>
      {shown ? (
        <ul className={classes.unread}>
          {unread.map(({ report, claims }) => (
            <li key={report.text}>
              <button
                type="button"
                className={classes.unreadOne}
                aria-current={report.text === open ? 'true' : undefined}
                onClick={() => onOpen(report.text)}
              >
                <bdi>{report.title ?? report.id}</bdi>
                <span className="number">{claims === 0 ? '' : claims}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
