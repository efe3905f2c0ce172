import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { DifferencePage, Head } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Day } from '../../ui/day'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import classes from './page.module.css'
import { REPORT_WORDS } from './words'

/** Another text of the same address, and which words are not the same in it. */
export function Version({ report, other }: { readonly report: Head; readonly other: Head }) {
  const words = useWords(REPORT_WORDS)
  const [shown, setShown] = useState(false)
  const [before, after] = other.captured <= report.captured ? [other, report] : [report, other]
  return (
    <div data-testid="version">
      <Text size="sm" dir="auto">
        <Link href={`/reports/${other.text}`}>{other.title ?? other.id}</Link> <Day iso={other.captured} />{' '}
        <Button size="compact-xs" variant="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? words.hideDifference : words.difference}
        </Button>
      </Text>
      {shown ? <Changes before={before.text} after={after.text} /> : null}
    </div>
  )
}

/** The later text, with what was taken out struck and what was added underlined. */
function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useWords(REPORT_WORDS)
  const { data, error, refetch } = useQuery({
    queryKey: ['difference', before, after],
    queryFn: ({ signal }) => get<DifferencePage>('/difference', { a: before, b: after }, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  const { pieces, taken, added } = data
  return (
    <>
      <p className={classes.quiet}>
        {taken + added === 0 ? words.sameWords : `${words.taken(taken)}, ${words.added(added)}`}
      </p>
      <p className={classes.changes} dir="auto" data-testid="changes">
        {pieces.map(({ sort, text, before: old, after: fresh }) => {
          const Tag = TAGS[sort]
          return (
            <span key={`${old?.[0] ?? '-'} ${fresh?.[0] ?? '-'}`}>
              <Tag>{text}</Tag>{' '}
            </span>
          )
        })}
      </p>
    </>
  )
}

const TAGS = { same: 'span', taken: 'del', added: 'ins' } as const
