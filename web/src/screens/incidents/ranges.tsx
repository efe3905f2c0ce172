import type { CellAnswer } from '../../../../src/server/schema/index.js'
import { sayRange } from '../../ui/range'
import { useWords } from '../../words/language'
import classes from './incident.module.css'
import { INCIDENT_WORDS } from './words'

interface Line {
  readonly key: string
  readonly name: string
  readonly words: string
  readonly low: number | null
  readonly high: number | null
  readonly role: 'used' | 'repeat' | 'superseded' | 'sum'
}

/** One number as its sources tell it: a bar an origin, and the range that they make together. */
export function Ranges({ cell }: { readonly cell: CellAnswer }) {
  const words = useWords(INCIDENT_WORDS)
  const lines: readonly Line[] = [
    ...cell.evidence.map((one) => ({
      key: `${one.claim} ${one.words}`,
      name: one.originName,
      words: one.words,
      low: one.low,
      high: one.high,
      role: one.role,
    })),
    { key: 'sum', name: words.together, words: cell.words, low: cell.low, high: cell.high, role: 'sum' },
  ]
  const numbers = lines.flatMap(({ low, high }) => [low, high]).filter((n) => n !== null)
  const most = Math.max(1, ...numbers) * 1.08
  return (
    <div className={classes.ranges}>
      {lines.map((line) => (
        <Bar key={line.key} line={line} most={most} />
      ))}
    </div>
  )
}

function Bar({ line, most }: { readonly line: Line; readonly most: number }) {
  const { name, low, high, role } = line
  const from = low ?? 0
  const until = high ?? most
  const share = (n: number): string => `${(100 * n) / most}%`
  return (
    <>
      <span>
        <bdi>{role === 'sum' ? <strong>{name}</strong> : name}</bdi>
      </span>
      <span className={classes.track} aria-hidden="true">
        {low === null && high === null ? null : (
          <span
            className={classes.bar}
            data-role={role}
            data-open={high === null}
            style={{ left: `calc(${share(from)} - 4px)`, width: `calc(${share(until - from)} + 8px)` }}
          />
        )}
      </span>
      <span className="number" title={line.words}>
        {role === 'sum' ? <strong>{sayRange(line)}</strong> : sayRange(line)}
      </span>
    </>
  )
}
