import { Loader, Tabs } from '@mantine/core'
import { type ComponentType, lazy, Suspense } from 'react'
import type { FilterWords } from '../../../../src/server/schema/index.js'
import { useWords } from '../../words/language'
import { type Look, VIEWS } from './look'
import classes from './record.module.css'
import { Tally } from './tally/tally'
import { Widths } from './widths'
import { RECORD_WORDS } from './words'

export interface ViewProps {
  readonly filter: FilterWords
  readonly look: Look
  readonly change: (change: Partial<Look>) => void
}

/** What each tab shows; the heavy ones are loaded when they are first opened. */
const SHOWS: Readonly<Record<Look['view'], ComponentType<ViewProps>>> = {
  tally: Tally,
  map: lazy(async () => ({ default: (await import('./map/map')).MapView })),
  timeline: lazy(async () => ({ default: (await import('./timeline/timeline')).TimelineView })),
  plots: lazy(async () => ({ default: (await import('./plots/plots')).PlotsView })),
}

/** What the rows of the table add up to, in one of four ways. */
export function Panel({ filter, look, change }: ViewProps) {
  const words = useWords(RECORD_WORDS)
  const Shown = SHOWS[look.view]
  return (
    <section className={classes.side} aria-label={words.panel}>
      <Tabs
        className={classes.tabs ?? ''}
        value={look.view}
        onChange={(view) => change({ view: view as Look['view'] })}
        keepMounted={false}
      >
        <div className={classes.bar}>
          <Tabs.List className={classes.tabList ?? ''}>
            {VIEWS.map((view) => (
              <Tabs.Tab key={view} value={view}>
                {words.views[view]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <span className={classes.space} />
          <Widths look={look} change={change} />
        </div>
        {VIEWS.map((view) => (
          <Tabs.Panel key={view} value={view} className={classes.view ?? ''}>
            <Suspense fallback={<Loader m="lg" size="sm" aria-label={words.loading} />}>
              <Shown filter={filter} look={look} change={change} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  )
}
