import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../../../words/language'
import { useWidth } from '../use-width'
import classes from './plots.module.css'
import { PLOTS_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

interface FigureProps {
  readonly title: string
  readonly why: string
  /** What the drawing leaves to the table. */
  readonly note?: string | null
  /** What its colours and signs mean. */
  readonly legend?: ReactNode
  /** Takes the whole room across. */
  readonly broad?: boolean
  /** The drawing for a width in pixels. */
  readonly draw: (width: number) => Element
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}

/** A plot with its words, and the same numbers as a table for whoever cannot see it or wants them exactly. */
export function Figure({ title, why, note = null, legend, broad = false, draw, heads, rows }: FigureProps) {
  const id = useId()
  const { ref, width } = useWidth<HTMLDivElement>()
  const drawing = useRef<HTMLDivElement>(null)
  // In the same breath as its title and its table.
  useLayoutEffect(() => {
    if (width === 0) return
    const plot = quiet(draw(width))
    drawing.current?.replaceChildren(plot)
    return () => plot.remove()
  }, [draw, width])
  return (
    <figure className={classes.figure} data-broad={broad || undefined} aria-labelledby={id}>
      <figcaption>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        <p className={classes.why}>{why}</p>
        {note === null ? null : <p className={classes.why}>{note}</p>}
        {legend}
      </figcaption>
      <div ref={ref} className={classes.drawing} dir="ltr">
        <div ref={drawing} role="img" aria-label={`${title}. ${why}`} />
      </div>
      <TableOf title={title} heads={heads} rows={rows} />
    </figure>
  )
}

/** The figure says what it is and its table says the numbers: the marks have no names of their own. */
function quiet(plot: Element): Element {
  for (const named of plot.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label')
  plot.setAttribute('aria-hidden', 'true')
  return plot
}

/** More than these nobody reads as a table; the export has all. */
const MOST = 1000

type TableOfProps = Pick<FigureProps, 'title' | 'heads' | 'rows'>

function TableOf({ title, heads, rows }: TableOfProps) {
  const words = useWords(PLOTS_WORDS)
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.asTable}</summary>
      {open ? (
        <>
          {rows.length > MOST ? (
            <p className={classes.why}>{words.firstRows(whole(MOST), whole(rows.length))}</p>
          ) : null}
          <table className={classes.table} aria-label={title}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, MOST).map((cells, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows are replaced as a whole
                <tr key={i}>
                  {cells.map((cell, j) => (
                    <td key={heads[j]}>
                      <bdi>{cell}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
    </details>
  )
}
