import { Anchor, Button, Group, SegmentedControl } from '@mantine/core'
import { useSession } from '../../api/session'
import { useFilter } from '../../filter/filter'
import { useWords } from '../../words/language'
import { AddButton } from './drop'
import classes from './inbox.module.css'
import { VIEWS, type View, viewOf } from './scope'
import type { Order, Place } from './use-place'
import { INBOX_WORDS } from './words'

const ORDER_WORDS: readonly Order[] = ['report', 'date', 'incident', 'useful']

interface ToolsProps {
  readonly place: Place
  readonly go: (change: Partial<Place>) => void
  readonly onMany: () => void
  readonly onFiles: (files: readonly File[]) => void
  /** The filter stands over the page. */
  readonly filters: boolean
  readonly onFilters: () => void
}

/** Which claims are listed, and in which order. */
export function Tools({ place, go, onMany, onFiles, filters, onFilters }: ToolsProps) {
  const words = useWords(INBOX_WORDS)
  const [filter, change] = useFilter()
  return (
    <div className={classes.tools}>
      <SegmentedControl
        size="xs"
        fullWidth
        classNames={{ label: classes.segment ?? '' }}
        aria-label={words.order}
        value={place.order}
        onChange={(order) => go({ order })}
        data={ORDER_WORDS.map((order) => ({ value: order, label: words.orders[order] }))}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={words.show}
        value={viewOf(filter)}
        onChange={(view: View) => change({ state: VIEWS[view] })}
        data={(['waiting', 'unsure', 'all'] as const).map((view) => ({
          value: view,
          label: words.views[view],
        }))}
      />
      <Group gap={0} justify="space-between" className={classes.begin ?? ''}>
        <AddButton onFiles={onFiles} />
        <Button size="compact-xs" variant="subtle" onClick={onMany}>
          {words.actions.many}
        </Button>
        <Button size="compact-xs" variant="subtle" aria-expanded={filters} onClick={onFilters}>
          {words.filter}
        </Button>
      </Group>
    </div>
  )
}

/** Kinds that the project does not count fold away, and come back when asked for. */
export function OutsideFold({
  count,
  shown,
  onShow,
}: {
  readonly count: number
  readonly shown: boolean
  readonly onShow: (shown: boolean) => void
}) {
  const words = useWords(INBOX_WORDS)
  if (count === 0 && !shown) return null
  return (
    <div className={classes.foot}>
      {shown ? null : <>{words.outside(count)} – </>}
      <Anchor component="button" size="sm" onClick={() => onShow(!shown)} aria-expanded={shown}>
        {shown ? words.hideOutside : words.showThem}
      </Anchor>
    </div>
  )
}

/** Suggestions of kinds that the codebook does not have stand in no list; how many there are is said. */
export function OutsideCodebook() {
  const words = useWords(INBOX_WORDS)
  const { data: session } = useSession()
  const count = session?.counts.outside ?? 0
  return count === 0 ? null : <div className={classes.foot}>{words.notInCodebook(count)}</div>
}
