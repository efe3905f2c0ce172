import { Anchor, Badge, Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { RivalRow, Rivals as RivalsAnswer } from '../../../../src/server/schema/index.js'
import { get } from '../../api/client'
import { Isolates, Told } from '../../sayings/said'
import { KindName, StateBadge } from '../../ui/badge'
import { Day } from '../../ui/day'
import { Empty } from '../../ui/empty'
import { Quoted } from '../../ui/quoted'
import { Trouble } from '../../ui/trouble'
import { useComma, useWords } from '../../words/language'
import { VIEWS } from '../inbox/scope'
import { useSlotValues } from '../inbox/slot-values'
import { useTell } from '../incidents/changes'
import classes from './rivals.module.css'
import { RIVAL_WORDS } from './words'

/** Rivals that are shown at once. */
const MOST = 100

type Side = RivalRow['sides'][number]
type Keep = (entry: string) => void

/** What two copies of the project decided differently, each with both sides and a way to settle it. */
export function Rivals() {
  const words = useWords(RIVAL_WORDS)
  const { tell, error: refused, busy } = useTell()
  const { data, error, refetch } = useQuery({
    queryKey: ['rivals'],
    queryFn: ({ signal }) => get<RivalsAnswer>('/rivals', { limit: MOST }, signal),
  })
  const keep: Keep = (entry) => void tell('/rivals/keep', { entry, reason: null })
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />
  if (data === undefined) return null
  if (data.total === 0) return <Empty title={words.none}>{words.noneHow}</Empty>
  const rest = data.total - data.rivals.length
  return (
    <div className={classes.screen}>
      <Title order={1} size="h3">
        {words.title}{' '}
        <Text component="span" c="dimmed" className="number">
          {data.total.toLocaleString('en-GB')}
        </Text>
      </Title>
      <Text className={classes.how ?? ''}>{words.how}</Text>
      {refused === null ? null : <Trouble error={refused} />}
      <ul className={classes.list} data-testid="rivals">
        {data.rivals.map((rival) => (
          <li
            key={rival.sides.flatMap((side) => side.words.map(({ entry }) => entry)).join()}
            className={classes.rival}
          >
            <Head rival={rival} />
            <ul className={classes.sides}>
              {rival.sides.map((side) => (
                <SideOf
                  key={side.words[0]!.entry}
                  side={side}
                  differs={rival.differs}
                  busy={busy}
                  onKeep={keep}
                />
              ))}
            </ul>
            {rival.sides.some(({ counts }) => counts) ? null : (
              <p className={classes.quiet}>{words.noneCounts}</p>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 ? <Text c="dimmed">{words.more(rest)}</Text> : null}
    </div>
  )
}

/** What it is about, and in what the sides differ. */
function Head({ rival: { kind, about, what, differs, sides } }: { readonly rival: RivalRow }) {
  const words = useWords(RIVAL_WORDS)
  const comma = useComma()
  const { name } = useSlotValues()
  const claim = sides.find((side) => side.claim !== null)?.claim ?? null
  const parts = differs.map((part) => words.parts[part] ?? name(part))
  return (
    <div className={classes.head}>
      {claim === null ? (
        <Text fw={600}>
          <Told words={what} />
        </Text>
      ) : (
        <>
          <KindName kind={claim.kind} phase={claim.phase} className="" />
          <span>
            <Quoted words={claim.trigger.text} />
          </span>
        </>
      )}
      <span className={classes.quiet}>{words.differs(parts.join(comma))}</span>
      {kind !== 'decision' ? null : (
        <Anchor
          component={Link}
          href={`/?state=${VIEWS.all}&claim=${encodeURIComponent(about[0]!)}`}
          size="sm"
        >
          {words.open}
        </Anchor>
      )}
    </div>
  )
}

interface SideProps {
  readonly side: Side
  readonly differs: RivalRow['differs']
  readonly busy: boolean
  readonly onKeep: Keep
}

function SideOf({ side, differs, busy, onKeep }: SideProps) {
  const words = useWords(RIVAL_WORDS)
  const comma = useComma()
  const { name, value } = useSlotValues()
  const { claim, verdict, counts } = side
  const slots = claim === null || verdict === 'rejected' || verdict === 'unsure' ? [] : differs
  const shown = slots.filter((slot) => words.parts[slot] === undefined)
  const who = [...new Set(side.words.map(({ by }) => by))].join(comma)
  return (
    <li className={classes.side} data-counts={counts}>
      <div>
        <p>
          {verdict === null ? <Told words={side.says} /> : <StateBadge state={verdict} />}{' '}
          {counts ? (
            <Badge size="sm" variant="light">
              {words.counts}
            </Badge>
          ) : null}
        </p>
        {claim === null || shown.length === 0 ? null : (
          <dl className={classes.slots}>
            {shown.map((slot) => (
              <Slot key={slot} name={name(slot)} value={value(claim, slot)} />
            ))}
          </dl>
        )}
        {side.words.map(({ entry, by, at, reason }) => (
          <p key={entry} className={classes.quiet}>
            <bdi>{by}</bdi>
            {comma}
            <Day iso={at} />
            {reason === null ? null : (
              <>
                {' – '}
                <bdi>{reason}</bdi>
              </>
            )}
          </p>
        ))}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        loading={busy}
        aria-label={words.keepOf(who)}
        onClick={() => onKeep(side.words[0]!.entry)}
      >
        {words.keep}
      </Button>
    </li>
  )
}

const Slot = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <Isolates words={value} />
    </dd>
  </>
)
