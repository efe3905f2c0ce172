import { useWords } from '../../../words/language'
import type { Ink, Standing } from './holders'
import classes from './map.module.css'
import { Swatch } from './swatch'
import { MAP_WORDS } from './words'

interface LegendProps {
  readonly standings: readonly Standing[]
  readonly inks: ReadonlyMap<string, Ink>
}

/** The inks that are on the map on this day. */
export function Legend({ standings, inks }: LegendProps) {
  const words = useWords(MAP_WORDS)
  const shown = new Set(standings.flatMap(({ holders }) => holders.map(({ name }) => name)))
  const has = (test: (standing: Standing) => boolean): boolean => standings.some(test)
  const signs = [
    ['unknown', words.unknown, has(({ unknown }) => unknown)],
    ['contested', words.contested, has(({ holders }) => holders.length > 1)],
    ['denied', words.denied, has(({ holders }) => holders.some(({ denied }) => denied))],
    ['siege', words.siege, has(({ siege }) => siege !== null)],
    ['ceasefire', words.ceasefire, has(({ ceasefire }) => ceasefire !== null)],
  ] as const
  return (
    <ul className={classes.legend} aria-label={words.legend}>
      {[...inks].flatMap(([name, ink]) =>
        shown.has(name)
          ? [
              <li key={name}>
                <Swatch ink={ink} />
                <bdi>{name === '' ? words.nobody : name}</bdi>
              </li>,
            ]
          : [],
      )}
      {signs.flatMap(([sign, name, given]) =>
        given
          ? [
              <li key={sign}>
                <Swatch sign={sign} />
                {name}
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}
