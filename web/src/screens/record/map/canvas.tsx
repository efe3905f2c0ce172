import { useComputedColorScheme } from '@mantine/core'
import { GPUInitializationError } from 'maplibre-gl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { MapData } from '../../../../../src/server/schema/index.js'
import { useNames } from '../../../ui/badge'
import { Trouble } from '../../../ui/trouble'
import { useLanguage, useWords } from '../../../words/language'
import { keyOf, needsOf, placeFeatures, stateFeatures } from './features'
import { type GroundMap, openGround } from './ground-map'
import type { Ink, Standing } from './holders'
import classes from './map.module.css'
import { MAP_WORDS } from './words'
import { loadWorld, type World } from './world'

interface CanvasProps {
  readonly data: MapData
  readonly standings: readonly Standing[]
  readonly inks: ReadonlyMap<string, Ink>
  readonly chosen: string | null
  readonly choose: (key: string | null) => void
}

interface Opened {
  readonly map: GroundMap
  readonly world: World
}

/** The drawn map. What it shows also stands in the list beside it, for whoever cannot see or point. */
export function Canvas({ data, standings, inks, chosen, choose }: CanvasProps) {
  const words = useWords(MAP_WORDS)
  const say = useNames()
  const { language } = useLanguage()
  const container = useRef<HTMLDivElement>(null)
  const { opened, error } = useGround({ container, choose })
  const fitted = useRef<GroundMap | null>(null)
  const places = useMemo(
    () => [...data.places.map(({ place }) => place), ...data.states.map(({ place }) => place)],
    [data],
  )
  useEffect(() => {
    if (opened === null) return
    const { map, world } = opened
    const precision = (slug: string): string => say('precisions', slug)
    map.showPlaces(placeFeatures(data.places, { world, chosen, arabic: language === 'ar', precision }))
    if (fitted.current === map) return
    fitted.current = map
    map.fit(places)
  }, [opened, data, chosen, language, places, say])
  useEffect(() => {
    if (opened === null) return
    const radii = new Map(data.places.map(({ place, radius }) => [keyOf(place), radius]))
    const needs = standings.map((standing) => needsOf(standing, inks))
    opened.map.showStates(stateFeatures(needs, { radii, world: opened.world }), needs)
  }, [opened, standings, inks, data])
  useEffect(() => {
    const at = data.places.find(({ place }) => keyOf(place) === chosen)
    if (opened !== null && at !== undefined) opened.map.goTo(at.place, at.radius)
  }, [opened, chosen, data])
  if (error instanceof GPUInitializationError) return <p className={classes.cannot}>{words.cannotDraw}</p>
  if (error !== null) return <Trouble error={error} />
  return (
    <div className={classes.canvas}>
      <div
        ref={container}
        className={classes.ground}
        dir="ltr"
        data-testid="map"
        data-ready={opened !== null}
      />
      <fieldset className={classes.controls} aria-label={words.controls} disabled={opened === null}>
        <button type="button" aria-label={words.closer} onClick={() => opened?.map.zoom(1)}>
          +
        </button>
        <button type="button" aria-label={words.farther} onClick={() => opened?.map.zoom(-1)}>
          −
        </button>
        <button
          type="button"
          aria-label={words.fit}
          title={words.fit}
          onClick={() => opened?.map.fit(places)}
        >
          <svg
            width="12"
            height="12"
            viewBox="0 0 12 12"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path d="M1 4V1h3M8 1h3v3M11 8v3H8M4 11H1V8" strokeWidth="1.5" />
          </svg>
        </button>
      </fieldset>
      <p className={classes.credit}>{words.credit}</p>
    </div>
  )
}

interface GroundProps {
  readonly container: { readonly current: HTMLDivElement | null }
  readonly choose: (key: string | null) => void
}

/** Opens the map anew for another colour scheme or language; the data are then shown again. */
function useGround({ container, choose }: GroundProps) {
  const { language } = useLanguage()
  const dark = useComputedColorScheme('light') === 'dark'
  const [opened, setOpened] = useState<Opened | null>(null)
  const [error, setError] = useState<unknown>(null)
  const heard = useRef(choose)
  heard.current = choose
  useEffect(() => {
    let left = false
    let close = (): void => {}
    const open = async (): Promise<void> => {
      const world = await loadWorld()
      if (left || container.current === null) return
      const map = await openGround(container.current, {
        world,
        dark,
        language,
        title: MAP_WORDS[language].title,
        choose: (key) => heard.current(key),
      })
      if (left) return map.close()
      close = map.close
      setOpened({ map, world })
    }
    open().catch(setError)
    return () => {
      left = true
      setOpened(null)
      close()
    }
  }, [container, dark, language])
  return { opened, error }
}
