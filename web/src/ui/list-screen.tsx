import { Group, Text, Title } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'wouter'
import { type PagesOptions, usePages } from '../api/pages'
import classes from './list-screen.module.css'
import { LongRows } from './long-rows'
import { Trouble } from './trouble'

interface ListScreenProps<T> extends PagesOptions<T> {
  readonly title: string
  /** What stands at the other end of the title's line, by the rows that are here: what narrows the list. */
  readonly beside: (rows: readonly T[]) => ReactNode
  /** True where the rows answer other words than those that stand in `beside` by now. */
  readonly late?: boolean
  readonly heads: readonly { readonly name: string; readonly figure?: boolean }[]
  /** Widths, as `grid-template-columns` takes them. */
  readonly columns: string
  /** Height of a row before it was drawn, in CSS pixels. */
  readonly height: number
  readonly row: (row: T) => ReactNode
  /** Shown where there is nothing. */
  readonly empty: ReactNode
}

/** A screen that is one list: how many there are, heads, and rows that lead to a page each. */
export function ListScreen<T>({
  title,
  beside,
  late = false,
  heads,
  columns,
  height,
  row,
  empty,
  ...asked
}: ListScreenProps<T>) {
  const { rows, total, old, error, again, reach } = usePages(asked)
  const waits = old || late
  return (
    <div className={classes.screen} style={{ '--columns': columns } as CSSProperties}>
      <Group justify="space-between" px="lg" py="md">
        <Title order={1} size="h3">
          {title}{' '}
          <Text component="span" c="dimmed" className="number">
            {total?.toLocaleString('en-GB')}
          </Text>
        </Title>
        {beside(rows)}
      </Group>
      {error ? <Trouble error={error} again={again} /> : null}
      {total === 0 ? empty : null}
      {rows.length === 0 ? null : (
        <div className={classes.head} aria-hidden="true">
          {heads.map(({ name, figure }) => (
            <span key={name} className={figure ? classes.figure : undefined}>
              {name}
            </span>
          ))}
        </div>
      )}
      <div className={classes.scroller} aria-busy={total === null || waits} data-old={waits || undefined}>
        <LongRows rows={rows} height={height} reach={reach} row={row} />
      </div>
    </div>
  )
}

interface ListRowProps {
  readonly href: string
  /** It rests on what nobody has decided on. */
  readonly suggested?: boolean
  readonly children: ReactNode
}

/** A row of the list: a cell a column, and the address of its page. */
export const ListRow = ({ href, suggested = false, children }: ListRowProps) => (
  <Link href={href} className={classes.row ?? ''} data-suggested={suggested || undefined}>
    {children}
  </Link>
)

/** A cell that is a number, or stands over numbers. */
export const FigureCell = ({
  title,
  children,
}: {
  readonly title?: string
  readonly children: ReactNode
}) => (
  <span className={classes.figure} title={title}>
    <span className="number">{children}</span>
  </span>
)
