import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import { useSession } from '../../api/session'
import { useWords } from '../../words/language'
import { RIVAL_WORDS } from '../rivals/words'
import card from './card.module.css'
import classes from './inbox.module.css'

/** How much two copies of the project decided differently, under the list of claims; nothing where they agree. */
export function RivalsFoot() {
  const words = useWords(RIVAL_WORDS)
  const { data } = useSession()
  const rivals = data?.counts.rivals ?? 0
  if (rivals === 0) return null
  return (
    <div className={classes.foot}>
      <Anchor component={Link} href="/rivals" size="sm">
        {words.waiting(rivals)}
      </Anchor>
    </div>
  )
}

/** Said on a claim that two copies decided differently. */
export function RivalNote() {
  const words = useWords(RIVAL_WORDS)
  return (
    <section className={card.second} data-testid="rival">
      <Anchor component={Link} href="/rivals" size="sm">
        {words.onCard}
      </Anchor>
    </section>
  )
}
