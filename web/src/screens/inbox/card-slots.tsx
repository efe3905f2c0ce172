import { Text } from '@mantine/core'
import type { Claim } from '../../../../src/server/schema/index.js'
import { useNames } from '../../ui/badge'
import { Days } from '../../ui/day'
import { Names } from '../../ui/names'
import { sayRange } from '../../ui/range'
import { useComma, useDays, useWords } from '../../words/language'
import classes from './card.module.css'
import { INBOX_WORDS } from './words'

interface PartyWords {
  readonly text: string
  readonly start: number | null
  readonly actor: { readonly id: string; readonly name: string; readonly loaded: boolean } | null
  readonly label?: string | undefined
}

/** Parties in the source's own words, each beside the entry that they stand for. */
export function Parties({
  parties,
  plain = false,
}: {
  readonly parties: readonly PartyWords[]
  readonly plain?: boolean
}) {
  const words = useWords(INBOX_WORDS)
  return (
    <span className={plain ? undefined : classes.stack}>
      {parties.map(({ text, start, actor, label }) => (
        <span key={`${start} ${text}`}>
          <bdi className={classes.quote}>{text}</bdi>
          {actor === null || actor.name === text ? null : (
            <Text component="span" size="sm" c="dimmed">
              {' = '}
              <bdi>{actor.name}</bdi>
            </Text>
          )}
          {label !== undefined || actor?.loaded === true ? (
            <Text component="span" size="xs" c="dimmed">
              {' '}
              ({words.loaded})
            </Text>
          ) : null}
        </span>
      ))}
    </span>
  )
}

/** The place as it is named, and what it stands for on the map, never finer than that. */
export function PlaceOf({ place }: { readonly place: Claim['place'] }) {
  const words = useWords(INBOX_WORDS)
  const comma = useComma()
  const say = useNames()
  if (place === null) return <Quiet>{words.noPlace}</Quiet>
  const { resolved } = place
  const inside = resolved === null ? [] : [resolved.admin1, resolved.country].filter((name) => name !== null)
  return (
    <span className={classes.stack}>
      <span>
        <bdi className={classes.quote}>{place.text}</bdi>
      </span>
      {resolved === null ? (
        <Quiet>{words.unplaced}</Quiet>
      ) : (
        <Text component="span" size="sm" c="dimmed">
          {resolved.name === place.text ? null : <bdi>{resolved.name}</bdi>}
          {resolved.name_arabic === null ? null : (
            <>
              {' '}
              <bdi lang="ar">{resolved.name_arabic}</bdi>
            </>
          )}
          {inside.length === 0 ? null : (
            <>
              {comma}
              <Names of={inside} />
            </>
          )}
          {resolved.name === place.text && inside.length === 0 ? '' : ' · '}
          {say('precisions', resolved.precision)}
        </Text>
      )}
    </span>
  )
}

/** The words for a time, and the days that they stand for: ISO beside the local form. */
export function Time({ time }: { readonly time: Claim['time'] }) {
  const words = useWords(INBOX_WORDS)
  const say = useDays()
  if (time === null) return <Quiet>{words.noTime}</Quiet>
  const { start, end, holds } = time
  const days = [...new Set([start, end])].filter((day) => day !== null)
  return (
    <span className={classes.stack}>
      <span>
        <bdi className={classes.quote}>{time.text}</bdi>
      </span>
      {days.length === 0 ? (
        <Quiet>{words.undatable}</Quiet>
      ) : (
        <Text component="span" size="sm" c="dimmed">
          <Days start={start} end={end} />
          {' · '}
          <bdi>{days.map(say).join(' – ')}</bdi>
          {holds === null || start === end ? null : ` · ${words.holds[holds]}`}
        </Text>
      )}
    </span>
  )
}

/** Each count in its raw words beside what they are read as. */
export function Counts({ counts }: { readonly counts: Claim['counts'] }) {
  const words = useWords(INBOX_WORDS)
  const comma = useComma()
  const say = useNames()
  return (
    <table className={classes.counts}>
      <tbody>
        {counts.map((count) => {
          const who = [
            ...(count.status === 'unknown' ? [] : [say('statuses', count.status)]),
            ...(count.group === 'unknown' ? [] : [say('people', count.group)]),
          ]
          return (
            <tr key={`${count.metric} ${count.start} ${count.text}`}>
              <th scope="row">{say('metrics', count.metric)}</th>
              <td className={`${classes.figure} number`}>{sayRange(count)}</td>
              <td>
                <bdi className={classes.quote}>{count.text}</bdi>
                <Text component="span" size="xs" c="dimmed">
                  {count.best === null || count.low === count.high ? '' : ` ${words.best} ${count.best}`}
                  {who.length === 0 ? '' : ` · ${who.join(comma)}`}
                  {count.part_of === null ? '' : ` · ${words.partOf}`}
                </Text>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const Quiet = ({ children }: { readonly children: string }) => (
  <Text component="span" size="sm" c="dimmed" fs="italic">
    {children}
  </Text>
)
