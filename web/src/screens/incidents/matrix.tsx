import type { CellAnswer, Incident } from '../../../../src/server/schema/index.js'
import { Names } from '../../ui/names'
import { Quoted } from '../../ui/quoted'
import { sayRange } from '../../ui/range'
import { useWords } from '../../words/language'
import classes from './incident.module.css'
import { useSaying } from './say'
import { INCIDENT_WORDS } from './words'

interface MatrixProps {
  readonly matrix: Incident['matrix']
  readonly cells: readonly CellAnswer[]
  /** Key of the cell that is explained. */
  readonly chosen: string | null
  readonly choose: (key: string) => void
}

/** Origins × counts; the last line is what they make together, and each of its numbers explains itself. */
export function Matrix({ matrix, cells, chosen, choose }: MatrixProps) {
  const words = useWords(INCIDENT_WORDS)
  const { head: say } = useSaying()
  const note = (role: string): string | undefined =>
    role === 'repeat' ? words.repeats : role === 'superseded' ? words.superseded : undefined
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className={classes.matrix}>
        <caption className="visually-hidden">{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{words.origin}</th>
            {matrix.columns.map(({ key, head }) => (
              <th key={key} scope="col" className={classes.figure}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ origin, name, outlets, cells: figures }) => (
            <tr key={origin}>
              <th scope="row">
                <bdi>{name}</bdi>
                {outlets.length === 0 ? null : (
                  <div className={classes.quiet}>
                    {words.carriedBy} <Names of={outlets} />
                  </div>
                )}
              </th>
              {matrix.columns.map(({ key }) => (
                <td key={key} className={classes.figure}>
                  {(figures[key] ?? []).map((figure) => (
                    <div key={`${figure.words} ${figure.claims.join()}`} title={note(figure.role)}>
                      <span className={`number ${figure.role === 'used' ? '' : classes.faint}`}>
                        {sayRange(figure)}
                      </span>
                      <div className={classes.quiet}>
                        <Quoted words={figure.words} />
                      </div>
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.together}</th>
            {matrix.columns.map(({ key }) => {
              const cell = cells.find((one) => one.key === key)
              return (
                <td key={key} className={classes.figure}>
                  {cell === undefined ? (
                    '–'
                  ) : (
                    <button
                      type="button"
                      className={`${classes.figureButton} number`}
                      aria-pressed={chosen === key}
                      title={words.explain}
                      onClick={() => choose(key)}
                    >
                      {sayRange(cell)}
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
