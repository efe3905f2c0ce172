import type { Timeline } from '../../../../../src/server/schema/index.js'
import { Told, usePlain } from '../../../sayings/said'
import { leftToRight } from '../../../ui/say-count'
import { useWords } from '../../../words/language'
import { percentOf } from './axis'
import { useDirectionOfWords } from './direction'
import { numberOf, type Span } from './span'
import classes from './timeline.module.css'
import { TIMELINE_WORDS } from './words'

type State = Timeline['states'][number]
type Spell = State['spells'][number]

/** One account of who held a place, of a siege or a ceasefire, as bars along the axis. */
export function StateRow({ state, span }: { readonly state: State; readonly span: Span }) {
  const direction = useDirectionOfWords()
  return (
    <li className={classes.row}>
      <span className={classes.rowName} dir={direction}>
        <Told words={state.label} />
      </span>
      <span className={classes.track}>
        {state.spells.map((spell) => (
          <Bar key={`${spell.status} ${spell.from} ${spell.until}`} spell={spell} span={span} />
        ))}
      </span>
    </li>
  )
}

/** Only a told end is a hard one. */
const isHard = (basis: string): boolean => basis === 'told'

function Bar({ spell, span }: { readonly spell: Spell; readonly span: Span }) {
  const words = useWords(TIMELINE_WORDS)
  const plain = usePlain()
  const { status, from, until, fromBasis, untilBasis, rests } = spell
  const left = from === null ? 0 : Math.max(0, percentOf(numberOf(from), span))
  const right = until === null ? 100 : Math.min(100, percentOf(numberOf(until) + 1, span))
  if (right <= 0 || left >= 100) return null
  const cut = { from: from === null || numberOf(from) < span.first, until: until === null || right >= 100 }
  const end = (iso: string | null, basis: string): string =>
    iso === null ? words.noBound : `${leftToRight(iso)} (${words.bases[basis] ?? basis})`
  const said = `${words.status[status]}: ${words.ends(end(from, fromBasis), end(until, untilBasis))}. ${plain(rests)}`
  return (
    <span
      role="img"
      aria-label={said}
      title={said}
      className={classes.spell}
      data-status={status}
      data-from={isHard(fromBasis) && !cut.from ? 'hard' : 'soft'}
      data-until={isHard(untilBasis) && !cut.until ? 'hard' : 'soft'}
      style={{ left: `${left}%`, width: `max(${right - left}%, 4px)` }}
    />
  )
}
