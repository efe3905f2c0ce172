import { Button, Text } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { Card } from '../../../../src/server/schema/index.js'
import { useRate } from '../../api/decisions'
import { RATING_WORDS } from '../../ui/rating-words'
import { Trouble } from '../../ui/trouble'
import { useWords } from '../../words/language'

/** Its menu is fetched after the card stands. */
const Rating = lazy(async () => ({ default: (await import('../../ui/rating')).Rating }))

/** What people say beside the claim: its source, what it says, the exact spot, how far it may go. */
export function Judged({ card }: { readonly card: Card }) {
  const words = useWords(RATING_WORDS)
  const { reliability, credibility, consent } = card
  const said = credibility === null ? words.none : words.steps[credibility.value]
  const at = `/claims/${encodeURIComponent(card.id)}`
  return (
    <>
      {reliability === null ? null : (
        <>
          <dt>{words.reliability}</dt>
          <dd>
            {words.letters[reliability.value]} <By {...reliability} />
          </dd>
        </>
      )}
      <dt>{words.credibility}</dt>
      <dd>
        <Suspense fallback={said}>
          <Rating
            value={credibility === null ? null : String(credibility.value)}
            steps={words.steps}
            label={words.credibility}
            path={`${at}/credibility`}
            body={(step) => ({ credibility: step === null ? null : Number(step), reason: null })}
          />
        </Suspense>
        {credibility === null ? null : <By {...credibility} />}
      </dd>
      <Spot card={card} />
      {consent === null ? null : (
        <>
          <dt>{words.consent}</dt>
          <dd>
            {words.reaches[consent.scope]} <By {...consent} />
          </dd>
        </>
      )}
    </>
  )
}

/** A place that is finer than a town, with its sign-off. */
function Spot({ card: { id, spot } }: { readonly card: Card }) {
  const words = useWords(RATING_WORDS)
  const { mutate, error, isPending } = useRate()
  if (spot === null) return null
  const send = () =>
    mutate({
      path: `/claims/${encodeURIComponent(id)}/location`,
      body: { signed: !spot.signed, reason: null },
    })
  return (
    <>
      <dt>{words.spot}</dt>
      <dd>
        {spot.signed ? words.signed : words.unsigned}{' '}
        {spot.by === null ? null : <By by={spot.by} reason={spot.reason} />}
        <Button variant="subtle" size="compact-sm" loading={isPending} onClick={send}>
          {spot.signed ? words.takeBack : words.signOff}
        </Button>
        {error === null ? null : <Trouble error={error} />}
      </dd>
    </>
  )
}

const By = ({ by, reason }: { readonly by: string; readonly reason: string | null }) => (
  <Text component="span" size="sm" c="dimmed">
    <bdi>{by}</bdi>
    {reason === null ? null : (
      <>
        {' – '}
        <bdi>{reason}</bdi>
      </>
    )}
  </Text>
)
