import { useEffect, useMemo, useState } from 'react'
import type { MapData } from '../../../../../src/server/schema/index.js'
import { isDay } from '../../../filter/parts'
import { Empty } from '../../../ui/empty'
import { Trouble } from '../../../ui/trouble'
import { useWords } from '../../../words/language'
import type { ViewProps } from '../panel'
import { useAnswer } from '../use-answer'
import { Canvas } from './canvas'
import { DaySlider } from './day-slider'
import { daysOf, inksOf, standingOn } from './holders'
import { Legend } from './legend'
import classes from './map.module.css'
import { PlaceList } from './place-list'
import { StandingList } from './standing-list'
import { MAP_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** Where the incidents of the filter are, and who is said to hold what on one day. */
export function MapView({ filter, look, change }: ViewProps) {
  const words = useWords(MAP_WORDS)
  const [chosen, choose] = useState<string | null>(null)
  const { data, error, refetch, isPlaceholderData } = useAnswer<MapData>('/map', filter)
  const states = data?.states
  const days = useMemo(() => daysOf(states ?? []), [states])
  const inks = useMemo(() => inksOf(states ?? []), [states])
  const [day, setDay] = useDay(look.day, { days, change })
  const standings = useMemo(() => (day === null ? [] : standingOn(day, states ?? [])), [day, states])
  if (data === undefined) return error === null ? null : <Trouble error={error} again={refetch} />
  return (
    <div className={classes.map} data-old={isPlaceholderData || undefined}>
      <div className={classes.layout}>
        <div className={classes.drawn}>
          <Canvas data={data} standings={standings} inks={inks} chosen={chosen} choose={choose} />
          {days === null || day === null ? null : <DaySlider {...days} day={day} change={setDay} />}
          <Legend standings={standings} inks={inks} />
        </div>
        <div className={classes.beside}>
          {error === null ? null : <Trouble error={error} again={refetch} />}
          {data.withoutPlace === 0 ? null : (
            <p className={classes.note} data-testid="without-place">
              {words.withoutPlace(whole(data.withoutPlace))}
            </p>
          )}
          {data.places.length === 0 ? (
            <Empty title={data.withoutPlace > 0 ? words.noneDrawn : words.noPlaces}>
              {data.withoutPlace > 0 ? words.noneDrawnHow : words.noPlacesHow}
            </Empty>
          ) : (
            <PlaceList places={data.places} filter={filter} chosen={chosen} choose={choose} />
          )}
          {day === null ? null : <StandingList standings={standings} inks={inks} />}
          <p className={classes.note}>{words.area}</p>
        </div>
      </div>
    </div>
  )
}

/** The address follows the slider only when it rests: a browser allows few changes of an address in a row. */
const REST_MS = 250

interface DayOptions {
  readonly days: ReturnType<typeof daysOf>
  readonly change: ViewProps['change']
}

/** The day that is shown, from the address and back to it. */
function useDay(asked: string | null, { days, change }: DayOptions) {
  const [moved, setMoved] = useState<string | null>(null)
  useEffect(() => {
    if (moved === null) return
    const wait = setTimeout(() => {
      change({ day: moved === days?.last ? null : moved })
      setMoved(null)
    }, REST_MS)
    return () => clearTimeout(wait)
  }, [moved, days, change])
  return [dayWithin(moved ?? asked, days), setMoved] as const
}

/** The day of the address where it lies in the record, else the nearest end; the last where none is said. */
function dayWithin(asked: string | null, days: ReturnType<typeof daysOf>): string | null {
  if (days === null) return null
  if (asked === null || !isDay(asked)) return days.last
  return asked < days.first ? days.first : asked > days.last ? days.last : asked
}
