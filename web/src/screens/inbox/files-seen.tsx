import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FilesSeen } from '../../../../src/server/schema/index.js'
import { upload } from '../../api/client'
import { Day } from '../../ui/day'
import { useWords } from '../../words/language'
import { ADD_WORDS } from './add-words'
import classes from './inbox.module.css'

type FileSeen = FilesSeen['files'][number]

/** The files that were chosen, with what would be read of each; nothing is kept before it is added. */
export function FilesToAdd({ files }: { readonly files: readonly File[] }) {
  const words = useWords(ADD_WORDS)
  const names = files.map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`)
  const { data, isFetching } = useQuery({
    queryKey: ['files', names],
    queryFn: () => {
      const form = new FormData()
      for (const file of files) form.append('files', file, file.name)
      return upload<FilesSeen>('/reports/preview', form)
    },
    // files are looked into once: what is recorded meanwhile changes little of it
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  return (
    <>
      <List size="sm" className={classes.files ?? ''} aria-busy={isFetching}>
        {files.map((file, i) => (
          <List.Item key={`${file.name} ${file.size}`}>
            <bdi>{file.name}</bdi>
            {data?.files[i] === undefined ? null : <Seen file={data.files[i]} />}
          </List.Item>
        ))}
      </List>
      {isFetching ? (
        <Text size="xs" c="dimmed" role="status">
          {words.looking}
        </Text>
      ) : null}
    </>
  )
}

function Seen({ file }: { readonly file: FileSeen }) {
  const words = useWords(ADD_WORDS)
  const { reports, total, known, erased, diagnostics } = file
  return (
    <>
      <Text span size="sm" c="dimmed">
        {' '}
        · {erased ? words.wasErased : words.holds(total, known)}
      </Text>
      {reports.map((report, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reports of a file stand in its own order
        <Report key={i} report={report} />
      ))}
      {total > reports.length ? (
        <Text size="xs" c="dimmed">
          {words.more(total - reports.length)}
        </Text>
      ) : null}
      {diagnostics.map(({ code, message }) => (
        <Text key={`${code} ${message}`} size="xs" dir="auto">
          {message}
        </Text>
      ))}
    </>
  )
}

function Report({ report }: { readonly report: FileSeen['reports'][number] }) {
  const words = useWords(ADD_WORDS)
  const { title, published, publisher, known, machine } = report
  return (
    <Text size="xs" component="div">
      <bdi>{title ?? words.untitled}</bdi>
      {' · '}
      {published === null ? words.noDate : <Day iso={published} />}
      {' · '}
      <bdi>{publisher ?? words.noPublisher}</bdi>
      {known ? ` · ${words.hereAlready}` : null}
      {machine ? null : ` · ${words.byHand}`}
    </Text>
  )
}
