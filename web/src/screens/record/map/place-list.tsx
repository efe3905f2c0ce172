import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FilterWords } from '../../../../../src/server/schema/index.js'
import { get } from '../../../api/client'
import { useFilter } from '../../../filter/filter'
import { useNames } from '../../../ui/badge'
import { Days } from '../../../ui/day'
import { sayRange } from '../../../ui/range'
import { leftToRight, sayShort } from '../../../ui/say-count'
import { Trouble } from '../../../ui/trouble'
import { useLanguage, useWords } from '../../../words/language'
import { incidentAddress, type readIncidents } from '../incidents'
import { keyOf, type MapPlace, placeName } from './features'
import classes from './map.module.css'
import { MAP_WORDS } from './words'

const whole = (n: number): string => n.toLocaleString('en-GB')

/** As many as are listed before somebody asks for more. */
const STEP = 60

interface PlaceListProps {
  readonly places: readonly MapPlace[]
  readonly filter: FilterWords
  readonly chosen: string | null
  readonly choose: (key: string | null) => void
}

/** The places of the map in words: with the keys one reaches all that the map shows. */
export function PlaceList({ places, filter, chosen, choose }: PlaceListProps) {
  const words = useWords(MAP_WORDS)
  const [shown, setShown] = useState(STEP)
  const at = places.find(({ place }) => keyOf(place) === chosen)
  if (at !== undefined) return <AtPlace at={at} filter={filter} back={() => choose(null)} />
  const sorted = places.toSorted(
    (a, b) => b.incidents - a.incidents || (a.place.name < b.place.name ? -1 : 1),
  )
  return (
    <>
      <h2 className={classes.title}>
        {words.places} <span className="number">{whole(places.length)}</span>
      </h2>
      <ul className={classes.places}>
        {sorted.slice(0, shown).map((one) => (
          <li key={keyOf(one.place)}>
            <button type="button" className={classes.place} onClick={() => choose(keyOf(one.place))}>
              <Name at={one} />
              <span className={classes.figures}>
                <span>{words.incidents(whole(one.incidents))}</span>
                <span>{one.killed === null ? '' : words.killed(leftToRight(sayRange(one.killed)))}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {places.length > shown ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + 5 * STEP)}>
          {words.more(whole(places.length - shown))}
        </Button>
      ) : null}
    </>
  )
}

function Name({ at }: { readonly at: MapPlace }) {
  const say = useNames()
  const { language } = useLanguage()
  const { place } = at
  return (
    <span className={classes.name}>
      <bdi>{placeName(place, language === 'ar')}</bdi>
      {place.precision === null ? null : (
        <span className={classes.precision}>{say('precisions', place.precision)}</span>
      )}
    </span>
  )
}

/** As many incidents as the map answers with for one place. */
const MOST = 50

interface AtPlaceProps {
  readonly at: MapPlace
  readonly filter: FilterWords
  readonly back: () => void
}

function AtPlace({ at, filter, back }: AtPlaceProps) {
  const words = useWords(MAP_WORDS)
  const say = useNames()
  const [, change] = useFilter()
  const { place, ids, incidents } = at
  const query = { ...filter, place: keyOf(place) }
  const { data, error, refetch } = useQuery({
    queryKey: ['incidents', 'at', query],
    queryFn: ({ signal }) =>
      get<Parameters<typeof readIncidents>[0]>('/incidents', { ...query, limit: 200 }, signal),
  })
  const wanted = new Set(ids)
  const rows = data?.incidents.filter(({ id }) => wanted.has(id)) ?? []
  return (
    <>
      <div className={classes.steps}>
        <button type="button" className={classes.back} onClick={back}>
          {words.back}
        </button>
        {filter.place === keyOf(place) ? null : (
          <button type="button" className={classes.back} onClick={() => change({ place: keyOf(place) })}>
            {words.onlyThis}
          </button>
        )}
      </div>
      <h2 className={classes.title} data-testid="chosen-place">
        <Name at={at} />
      </h2>
      {error === null ? null : <Trouble error={error} again={refetch} />}
      {data === undefined && error === null ? <p className={classes.note}>{words.loading}</p> : null}
      <ul className={classes.places}>
        {rows.map((incident) => (
          <li key={incident.id}>
            <Link href={incidentAddress(incident)} className={classes.place ?? ''}>
              <span className={classes.name}>
                {say('kinds', incident.kind)}
                <span className={classes.precision}>
                  <Days start={incident.start} end={incident.end} />
                </span>
              </span>
              <span className={classes.figures}>
                {incident.toll.killed === undefined ? null : (
                  <span>{words.killed(leftToRight(sayShort(incident.toll.killed)))}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {incidents > MOST ? <p className={classes.note}>{words.atMost(whole(MOST))}</p> : null}
    </>
  )
}
