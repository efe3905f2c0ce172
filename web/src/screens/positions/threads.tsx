import { Anchor, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Threads } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Isolates, Told } from '../../sayings/said'
import { useNames } from '../../ui/badge'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Names } from '../../ui/names'
import { Trouble } from '../../ui/trouble'
import { useComma, useWords } from '../../words/language'
import classes from './positions.module.css'
import { POSITIONS_WORDS } from './words'

type Thread = Threads['threads'][number]
type Position = Thread['positions'][number]

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

interface ThreadsProps {
  readonly suggestions: boolean
  readonly chosen: string | null
  readonly choose: (id: string) => void
}

/** Matters on the left; what each party said to one of them, in which words, on the right. */
export function ThreadsTab({ suggestions, chosen, choose }: ThreadsProps) {
  const words = useWords(POSITIONS_WORDS)
  const { data, error, refetch } = useQuery({
    queryKey: ['threads', suggestions],
    queryFn: ({ signal }) => get<Threads>('/threads', { suggestions: suggestions ? '1' : '0' }, signal),
  })
  if (error) return <Trouble error={error} again={refetch} />
  if (data === undefined) return null
  const thread = data.threads.find(({ id }) => id === chosen) ?? data.threads[0]
  if (thread === undefined) return <Empty title={words.noThreads}>{words.noThreadsHow}</Empty>
  return (
    <div className={classes.split}>
      <nav aria-label={words.threads}>
        <ul className={classes.list}>
          {data.threads.map(({ id, about, place, positions, parties }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.matter}
                aria-current={id === thread.id}
                onClick={() => choose(id)}
              >
                <span>
                  <About about={about} place={place} />
                </span>
                <small>
                  <Isolates words={words.statements(positions.length)} />
                  {parties.length === 0 ? '' : ' · '}
                  <Names of={parties.slice(0, 3)} />
                </small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <ThreadView thread={thread} />
    </div>
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
