import { usePlain } from '../../../sayings/said'
import { useComma, useLanguage, useWords } from '../../../words/language'
import { keyOf, placeName, spotOf } from './features'
import type { Ink, Standing } from './holders'
import classes from './map.module.css'
import { Swatch } from './swatch'
import { MAP_WORDS } from './words'

interface StandingListProps {
  readonly standings: readonly Standing[]
  readonly inks: ReadonlyMap<string, Ink>
}

/** Who is said to hold what on the day of the map, with what that rests on. */
export function StandingList({ standings, inks }: StandingListProps) {
  const words = useWords(MAP_WORDS)
  const comma = useComma()
  const plain = usePlain()
  const { language } = useLanguage()
  if (standings.length === 0) return <p className={classes.note}>{words.nothing}</p>
  return (
    <section aria-label={words.standing}>
      <h2 className={classes.title}>{words.standing}</h2>
      <ul className={classes.places}>
        {standings.map((standing) => {
          const { place, holders, unknown, contested, siege, ceasefire } = standing
          const marks = [
            spotOf(place) === null ? words.notDrawn : null,
            contested ? words.contested : null,
            siege === null ? null : `${words.siege}${siege.denied ? ` (${words.denied})` : ''}`,
            ceasefire === null ? null : `${words.ceasefire}${ceasefire.denied ? ` (${words.denied})` : ''}`,
          ].filter((mark) => mark !== null)
          return (
            <li key={keyOf(place)} className={classes.standing}>
              <span className={classes.name}>
                <bdi>{placeName(place, language === 'ar')}</bdi>
                {marks.length === 0 ? null : <span className={classes.precision}>{marks.join(comma)}</span>}
              </span>
              <span className={classes.holders}>
                {unknown ? (
                  <span className={classes.holder}>
                    <Swatch sign="unknown" />
                    {words.unknown}
                  </span>
                ) : null}
                {holders.map(({ name, denied, rests }) => (
                  <span key={name} className={classes.holder} title={plain(rests)}>
                    {denied ? <Swatch sign="denied" /> : <Swatch ink={inks.get(name)!} />}
                    <bdi>{name === '' ? words.nobody : name}</bdi>
                    {denied ? ` (${words.denied})` : ''}
                  </span>
                ))}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
