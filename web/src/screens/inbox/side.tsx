import { Box } from '@mantine/core'
import { Trouble } from '../../ui/trouble'
import { ByHand } from './by-hand'
import classes from './inbox.module.css'
import { ClaimList } from './list'
import { RivalsFoot } from './rivals-note'
import { OutsideCodebook, OutsideFold, Tools } from './tools'
import type { Place } from './use-place'
import type { Rows } from './use-rows'

interface SideProps {
  readonly rows: Rows
  readonly place: Place
  readonly go: (change: Partial<Place>) => void
  readonly marked: ReadonlySet<string>
  readonly open: string | null
  /** How many claims are folded away. */
  readonly folded: number
  readonly onOpen: (claim: string) => void
  readonly onMark: (claim: string) => void
  readonly onMany: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly filters: boolean
  readonly onFilters: () => void
}

/** The claims of the inbox, with what is folded away and what has to be coded by hand. */
export function Side(props: SideProps) {
  const { rows, place, go, marked, open, folded, onOpen, onMark } = props
  return (
    <div className={classes.side}>
      <Tools
        place={place}
        go={go}
        onMany={props.onMany}
        onFiles={props.onFiles}
        filters={props.filters}
        onFilters={props.onFilters}
      />
      {rows.error === null ? (
        <ClaimList
          key={rows.name}
          rows={rows}
          order={place.order}
          open={open}
          marked={marked}
          onOpen={onOpen}
          onMark={onMark}
        />
      ) : (
        <Box p="sm" flex={1}>
          <Trouble error={rows.error} again={rows.again} />
        </Box>
      )}
      <OutsideFold count={folded} shown={place.outside} onShow={(outside) => go({ outside })} />
      <OutsideCodebook />
      <RivalsFoot />
      <ByHand open={place.reading} onOpen={(reading) => go({ reading })} />
    </div>
  )
}
