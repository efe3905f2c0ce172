import { Code, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FilesSeen } from '../../../../src/server/schema/index.js'
import { upload } from '../../api/client'
import { useSession } from '../../api/session'
import { name as isolate } from '../../sayings/isolate'
import { Isolates, Told } from '../../sayings/said'
import { Day } from '../../ui/day'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'
import { ADD_WORDS } from './add-words'
import classes from './inbox.module.css'

type FileSeen = FilesSeen['files'][number]

/** What would be read of files; nothing is kept before they are added. */
export function useFilesSeen(files: readonly File[]) {
  const names = files.map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`)
  return useQuery({
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
}

/** The files that were chosen, with what would be read of each. */
export function FilesToAdd({
  files,
  seen: { data, isFetching, error, refetch },
}: {
  readonly files: readonly File[]
  readonly seen: Pick<ReturnType<typeof useFilesSeen>, 'data' | 'isFetching' | 'error' | 'refetch'>
}) {
  const words = useWords(ADD_WORDS)
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
      {error === null || isFetching ? null : <Trouble error={error} again={() => void refetch()} />}
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
  const { reports, total, known, erased, imports, diagnostics } = file
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
        <Text key={`${code} ${message}`} size="xs">
          <Told words={message} />
        </Text>
      ))}
      {imports !== null || diagnostics.some(({ code }) => code === 'sheet/no-text-column') ? (
        <ImportIt name={file.name} keptAs={imports} />
      ) : null}
    </>
  )
}

/** A sheet of incidents holds no reports: another command reads it, which asks before it imports. */
function ImportIt({ name, keptAs }: { readonly name: string; readonly keptAs: string | null }) {
  const words = useWords(ADD_WORDS)
  const { data: session } = useSession()
  return (
    <Text size="xs" component="div" data-testid="import-it">
      {keptAs === null ? words.importIt : <Isolates words={words.importKnown(isolate(keptAs))} />}
      <Code block dir="ltr">
        {`marsad import ${quotedForShell(name)} --project ${quotedForShell(session?.folder ?? '')}`}
      </Code>
      {words.importWhere}
    </Text>
  )
}

/** Words as a shell takes them for one. */
export const quotedForShell = (words: string): string =>
  /^[\w./-]+$/.test(words) ? words : `'${words.replaceAll("'", `'\\''`)}'`

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
