import { Button } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import { sayRange } from '../../../ui/range'
import { useWords } from '../../../words/language'
import type { BlockName, TallyLine } from './blocks'
import { useLineName, useRangeWords } from './say'
import classes from './tally.module.css'
import { TALLY_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** As many as are shown before somebody asks for the others. */
const FIRST = 10

interface LinesProps {
  readonly name: BlockName | 'finer'
  readonly rows: readonly TallyLine[]
  /** The number that fills the bar. */
  readonly most: number
  readonly caption: string
}

/** Rows of one block: who, the range, on how many incidents it rests. */
export function Lines({ name, rows, most, caption }: LinesProps) {
  const words = useWords(TALLY_WORDS)
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, FIRST)
  return (
    <>
      <table className={classes.lines} aria-label={caption}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.name}</th>
            <td />
            <th scope="col">{words.number}</th>
            <th scope="col">{words.incidents}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line
              key={`${line.word} ${line.party} ${line.side} ${line.status} ${line.group}`}
              name={name}
              line={line}
              most={most}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          {words.more(whole(rows.length - shown.length))}
        </Button>
      ) : null}
    </>
  )
}

interface LineProps {
  readonly name: BlockName | 'finer'
  readonly line: TallyLine
  readonly most: number
}

function Line({ name, line, most }: LineProps) {
  const say = useLineName()
  const sayWords = useRangeWords()
  return (
    <tr>
      <th scope="row">
        <bdi>{say(name, line)}</bdi>
      </th>
      <td className={classes.drawn}>
        <Bar line={line} most={most} />
      </td>
      <td className={classes.number} title={sayWords(line)}>
        <span className="number">{sayRange(line)}</span>
      </td>
      <td className={classes.rests}>
        <Rests line={line} />
      </td>
    </tr>
  )
}

/** On how many incidents a number rests, and how sure they are. */
function Rests({ line }: { readonly line: TallyLine }) {
  const words = useWords(TALLY_WORDS)
  const marks = [
    line.contested === 0 ? null : words.contested(whole(line.contested)),
    line.suggested === 0 ? null : words.suggested(whole(line.suggested)),
  ].filter((mark) => mark !== null)
  return (
    <>
      <span title={words.rests(whole(line.incidents), whole(line.origins))}>
        {words.inIncidents(whole(line.incidents))}
      </span>
      {marks.length === 0 ? null : (
        <span className={classes.mark} data-suggested={line.suggested > 0 || undefined}>
          {marks.join(' · ')}
        </span>
      )}
    </>
  )
}

/** Full up to the low, pale from there to the high; fading out where the high is open. Never mirrored. */
export function Bar({
  line,
  most,
}: {
  readonly line: Pick<TallyLine, 'low' | 'high'>
  readonly most: number
}) {
  const { low, high } = line
  const part = (n: number): string => `${(100 * n) / most}%`
  const style = { '--low': part(low ?? 0), '--high': part(high ?? low ?? 0) } as CSSProperties
  return (
    <span className={classes.barOf} style={style} data-open={high === null || undefined} aria-hidden="true" />
  )
}
