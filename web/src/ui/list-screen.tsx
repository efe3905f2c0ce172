import { Group, Text, Title } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'
import { Link } from 'wouter'
import { type PagesOptions, usePages } from '../api/pages'
import classes from './list-screen.module.css'
import { LongRows } from './long-rows'
import { Trouble } from './trouble'

interface ListScreenProps<T> extends PagesOptions<T> {
  readonly title: string
  /** What narrows the list, at the other end of the title's line. */
  readonly beside: ReactNode
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
  heads,
  columns,
  height,
  row,
  empty,
  ...asked
}: ListScreenProps<T>) {
  const { rows, total, error, again, reach } = usePages(asked)
  return (
    <div className={classes.screen} style={{ '--columns': columns } as CSSProperties}>
      <Group justify="space-between" px="lg" py="md">
        <Title order={1} size="h3">
          {title}{' '}
          <Text component="span" c="dimmed" className="number">
            {total?.toLocaleString('en-GB')}
          </Text>
        </Title>
        {beside}
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
      <div className={classes.scroller}>
        <LongRows rows={rows} height={height} reach={reach} row={row} />
      </div>
    </div>
  )
}

/** A row of the list: a cell a column, and the address of its page. */
export const ListRow = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <Link href={href} className={classes.row ?? ''}>
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
