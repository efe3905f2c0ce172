import type { Plots } from '../../../../../src/server/schema/index.js'
import { Empty } from '../../../ui/empty'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import type { ViewProps } from '../panel'
import { useAnswer } from '../use-answer'
import { DaysPlot } from './days'
import { PartiesPlot } from './parties'
import classes from './plots.module.css'
import { StancesPlot } from './stances'
import { PLOTS_WORDS } from './words'

/** Killed per day, by party and by whose word, and how sources stand; none of them is ever mirrored. */
export function PlotsView({ filter }: ViewProps) {
  const words = useWords(PLOTS_WORDS)
  const { data, error, refetch, isPlaceholderData } = useAnswer<Plots>('/plots', filter)
  if (data === undefined) return error === null ? null : <Trouble error={error} again={refetch} />
  const { days, parties, stances } = data
  return (
    <div className={classes.plots} data-old={isPlaceholderData || undefined} data-testid="plots">
      {error === null ? null : <Trouble error={error} again={refetch} />}
      {days.length + parties.length + stances.length === 0 ? (
        <Empty title={words.none}>{words.noneHow}</Empty>
      ) : null}
      {days.length === 0 ? null : (
        <DaysPlot days={days} withoutDay={data.withoutDay} readSince={data.readSince} />
      )}
      {parties.length === 0 ? null : <PartiesPlot parties={parties} />}
      {stances.length === 0 ? null : <StancesPlot stances={stances} all={data.sources} />}
    </div>
  )
}
