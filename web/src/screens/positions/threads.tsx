import { Anchor, Table, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { OneThread, ThreadRows } from '../../../../src/server/schema/index.js'
import { get, Refused } from '../../api/client'
import { usePages } from '../../api/pages'
import { Isolates, Told } from '../../sayings/said'
import { useNames } from '../../ui/badge'
import { Day } from '../../ui/day'
import { LongRows } from '../../ui/long-rows'
import { Names } from '../../ui/names'
import { Trouble } from '../../ui/trouble'
import { useComma, useWords } from '../../words/language'
import { Nothing, type TabProps } from './nothing'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

type Thread = OneThread
type Position = Thread['positions'][number]
type Row = ThreadRows['threads'][number]

/** What a matter is about; its place stands by itself. */
function About({ about, place }: Pick<Thread, 'about' | 'place'>) {
  const comma = useComma()
  const end = `, ${place}`
  if (place === null || !about.endsWith(end)) return <Told words={about} />
  return (
    <>
      <Told words={about.slice(0, -end.length)} />
      {comma}
      <bdi>{place}</bdi>
    </>
  )
}

interface ThreadsProps extends TabProps {
  readonly chosen: string | null
  readonly choose: (id: string) => void
}

const readThreads = ({ threads, total }: ThreadRows) => ({ rows: threads, total })

/** Matters on the left; what each party said to one of them, in which words, on the right. */
export function ThreadsTab({ query, chosen, choose }: ThreadsProps) {
  const words = useWords(POSITIONS_WORDS)
  const { rows, total, old, error, again, reach } = usePages<Row>({
    path: '/threads',
    query,
    read: readThreads,
  })
  const first = rows[0]?.id ?? null
  const shown = useThread(chosen ?? first, query.suggestions)
  // a decision may have made another thread of it
  const gone = shown.error instanceof Refused && shown.error.status === 404
  const other = useThread(gone ? first : null, query.suggestions)
  const thread = gone ? other.data : shown.data
  if (error) return <Trouble error={error} again={again} />
  if (total === null) return null
  if (total === 0) return <Nothing query={query} title={words.noThreads} how={words.noThreadsHow} />
  return (
    <div className={classes.split} aria-busy={old} data-old={old || undefined}>
      <Matters rows={rows} shown={thread?.id ?? null} choose={choose} reach={reach} />
      {thread !== undefined ? (
        <ThreadView thread={thread} />
      ) : shown.error && !gone ? (
        <Trouble error={shown.error} again={shown.refetch} />
      ) : null}
    </div>
  )
}

const useThread = (id: string | null, suggestions: '0' | '1') =>
  useQuery({
    queryKey: ['threads', 'one', id, suggestions],
    queryFn: ({ signal }) => get<Thread>(`/threads/${encodeURIComponent(id!)}`, { suggestions }, signal),
    enabled: id !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })

interface MattersProps {
  readonly rows: readonly Row[]
  readonly shown: string | null
  readonly choose: (id: string) => void
  readonly reach: (last: number) => void
}

function Matters({ rows, shown, choose, reach }: MattersProps) {
  const words = useWords(POSITIONS_WORDS)
  return (
    <nav aria-label={words.threads} className={classes.list}>
      <LongRows
        rows={rows}
        height={84}
        reach={reach}
        row={({ id, about, place, positions, parties }) => (
          <button
            type="button"
            className={classes.matter}
            aria-current={id === shown}
            onClick={() => choose(id)}
          >
            <span>
              <About about={about} place={place} />
            </span>
            <small>
              <Isolates words={words.statements(positions)} />
              {parties.length === 0 ? '' : ' · '}
              <Names of={parties.slice(0, 3)} />
            </small>
          </button>
        )}
      />
    </nav>
  )
}

function ThreadView({ thread }: { readonly thread: Thread }) {
  const words = useWords(POSITIONS_WORDS)
  const say = useNames()
  const { about, table, positions, precedents, outcomes } = thread
  return (
    <article className={classes.thread}>
      <Title order={2} size="h4" mb="sm">
        <About about={about} place={thread.place} />
      </Title>
      <Table withTableBorder verticalSpacing="xs" maw={900}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="32%">{words.party}</Table.Th>
            <Table.Th>{words.saidOverTime}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.map(({ party, stances }) => (
            <Table.Tr key={party}>
              <Table.Td>
                <bdi>{party}</bdi>
              </Table.Td>
              <Table.Td>
                <span className={classes.stances}>
                  {stances.map(({ stance, on, claim }) => (
                    <a key={`${claim} ${stance}`} href={`#${claim}`} className={classes.stance}>
                      {say('stances', stance)} <Day iso={on} />
                    </a>
                  ))}
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ol className={classes.positions}>
        {positions.map((position) => (
          <PositionView key={position.claim} position={position} among={positions} />
        ))}
      </ol>
      <Cited title={words.precedents} claims={precedents} />
      <Cited title={words.outcomes} claims={outcomes} />
    </article>
  )
}

function PositionView({
  position,
  among,
}: {
  readonly position: Position
  readonly among: readonly Position[]
}) {
  const words = useWords(POSITIONS_WORDS)
  const comma = useComma()
  const say = useNames()
  const { claim, party, stance, on, sentence, report, via, answers, elsewhere, sure, suggested, why } =
    position
  const to = among.find((other) => other.claim === answers)
  const marks = [
    suggested ? words.suggested : null,
    elsewhere ? words.elsewhere : null,
    sure ? null : words.unsure,
    via.length === 0 ? null : `${words.via} ${via.join(comma)}`,
  ].filter((mark) => mark !== null)
  return (
    <li id={claim} className={`${classes.position} ${suggested ? classes.suggested : ''}`}>
      <Day iso={on} />
      <div>
        <Text component="p" m={0}>
          <bdi>
            <strong>{party}</strong>
          </bdi>{' '}
          {say('stances', stance)}
          {to === undefined ? null : (
            <span className={classes.quiet}>
              {' '}
              {words.answers} <a href={`#${to.claim}`}>{to.party}</a>
            </span>
          )}
        </Text>
        <blockquote dir="auto">{marked(sentence ?? position.words, position.words)}</blockquote>
        <span className={classes.quiet}>
          {marks.join(' · ')}
          {marks.length === 0 ? '' : ' · '}
          {why === null ? null : (
            <>
              <Told words={why} />
              {' · '}
            </>
          )}
          <Anchor component={Link} href={`/reports/${report}?claim=${claim}`} size="sm">
            {words.report}
          </Anchor>
        </span>
      </div>
    </li>
  )
}

/** The sentence with the words of the matter marked, where they stand in it as they are. */
function marked(sentence: string, words: string) {
  const at = sentence.indexOf(words)
  if (at === -1 || words === '') return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{words}</mark>
      {sentence.slice(at + words.length)}
    </>
  )
}

function Cited({ title, claims }: { readonly title: string; readonly claims: Thread['precedents'] }) {
  if (claims.length === 0) return null
  return (
    <section>
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul>
        {claims.map(({ claim, words }) => (
          <li key={claim} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
